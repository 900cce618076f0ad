using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Check.Profiles;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery;

/// <summary>「综合得分88.43分，评价等级为“优”」 in one sentence: by the bands that the passage names, else by the ministry's.</summary>
internal static partial class GradesTold
{
    private const int Nearby = 16;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        var ownBands = new Dictionary<int, bool>();
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || !passage.Text.Contains('分') || !passage.Text.AsSpan().ContainsAny("优良中差")) continue;
            foreach (var score in passage.Numbers)
            {
                if (score is not { Kind: MentionKind.Thing, UnitText: "分", Comparator: null, Value: > 0 and <= 100 } || !Wording.Any(score.Words, "得分", "评分", "总分", "综合") || Wording.Any(score.Words, "满分", "分值", "以上")) continue;
                var rest = passage.Slice(score.End, Math.Min(passage.SentenceEnd(score.End), score.End + Nearby));
                if (GradePattern().Match(rest) is not { Success: true } told || GradeBands.Named(told.Groups["g"].Value) is not { } named) continue;
                if (!ownBands.TryGetValue(score.Report, out var own)) ownBands[score.Report] = own = HasBandsOfItsOwn(manuscript, score.Report);
                if (own) continue;
                yield return Relate(score.Report, Operand.Of(score), "得分", score.Value.ToString(CultureInfo.InvariantCulture), told.Groups["g"].Value, named);
            }
        }
    }

    /// <summary>A score and the grade that a report gives it, by the ministry's bands.</summary>
    /// <param name="called">What the report calls the score, for the message.</param>
    /// <param name="points">The score as the formula shows it.</param>
    /// <param name="grade">As printed.</param>
    /// <param name="named">The band of that name.</param>
    internal static Relation Relate(int report, Operand score, string called, string points, string grade, string named)
    {
        var expected = GradeBands.Of(score.Value);
        if (named == expected) return Agreeing(report, score);
        var printed = score.Text.Trim();
        return new Relation(GradeRule.RuleId, report, score, [], Strength.Certain)
        {
            Contradiction = new(
                $"{called}{printed}，等级为“{grade}”，按{GradeBands.Citation}应为“{expected}”。",
                $"The score is {printed} and the grade “{grade}”; by {GradeBands.Citation} it would be “{expected}”."),
            Formula = GradeBands.BandOf(points, expected),
        };
    }

    /// <summary>A score whose grade is right, or is not ours to judge.</summary>
    internal static Relation Agreeing(int report, Operand score) => new(GradeRule.RuleId, report, score, [new(new Elsewhere(score))], Strength.Possible);

    /// <summary>A report that calls 85分以上 good grades by itself.</summary>
    internal static bool HasBandsOfItsOwn(Manuscript manuscript, int report) =>
        manuscript.Passages.Where(p => p.Report == report).Any(p => BandPattern().Matches(p.Text).Any(m => m.Groups["n"].Value is not ("90" or "80" or "60" or "100")));

    [GeneratedRegex("(等级|级别|档次|结果|结论|评定|评为|评价)[^，。；0-9]{0,6}?[“「\"]?(?<g>优秀|优|良好|良|中等|中|较差|差)[”」\"，。；（(]", RegexOptions.CultureInvariant)]
    private static partial Regex GradePattern();

    [GeneratedRegex("(?<n>[5-9]\\d)分?(（含）|\\(含\\))?(及以上|以上|至|-|—|~|～|≤)[^。；]{0,14}?(优|良|中|差)", RegexOptions.CultureInvariant)]
    private static partial Regex BandPattern();
}
