using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Check.Profiles;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>
/// The grade of a report beside its score, and 「综合得分88.43分，评价等级为“优”」 in one sentence: by the ministry's bands, unless the report names its own.
/// A score out of another sum than 100 is judged by its share of that.
/// </summary>
internal static partial class GradesTold
{
    private const int Nearby = 16;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            if (OfWhole(manuscript, report) is { } grade) yield return grade;
        }

        var ownBands = new Dictionary<int, bool>();
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || !passage.Text.Contains('分') || !passage.Text.AsSpan().ContainsAny("优良中差")) continue;
            foreach (var score in passage.Numbers)
            {
                if (score is not { Kind: MentionKind.Thing, UnitText: "分", Comparator: null, Value: > 0 and <= 100 } || !Wording.Any(score.Words, "得分", "评分", "总分", "综合") || Wording.Any(score.Words, "满分", "分值", "以上")) continue;
                var end = passage.SentenceEnd(score.End);
                var rest = passage.Slice(score.End, Math.Min(end, score.End + Nearby)) + (end <= score.End + Nearby ? "。" : string.Empty);
                if (GradePattern().Match(rest) is not { Success: true } told || GradeBands.Named(told.Groups["g"].Value) is not { } named) continue;
                var fact = manuscript.Reports.FirstOrDefault(r => r.Index == score.Report)?.Scores.FirstOrDefault(s => s.Points?.Source is { } place && place.Block == score.Source.Block && place.Start < score.End && score.Start < place.End);
                if (fact?.Role is ScoreRole.Execution or ScoreRole.Group || (fact?.Role != ScoreRole.Total && IsOfOneIndicator(score))) continue;
                if (!ownBands.TryGetValue(score.Report, out var own)) ownBands[score.Report] = own = HasBandsOfItsOwn(manuscript, score.Report);
                if (!own) yield return Relate(score.Report, Operand.Of(score), fact?.OutOf, "得分", told.Groups["g"].Value, named);
            }
        }
    }

    /// <summary>「满意度得分10分，评价“优”」: points of one indicator are out of its own weight.</summary>
    private static bool IsOfOneIndicator(Mention score)
    {
        var name = Wording.Letters(score.Clause) is { Length: > 0 } own ? own : score.Words;
        if (Wording.Any(name, "总", "综合", "自评得分", "自评分", "最终")) return false;
        return Wording.Any(name, "满意", "产出", "效益", "决策", "过程", "投入", "指标", "管理", "质量", "数量", "时效", "成本", "立项", "执行", "制度") || !Wording.Any(name, "自评", "评价", "绩效", "项目", "整体", "部门", "单位", "复评", "最后", "考评", "评估")
            && Wording.Without(name, "得分", "评分", "为", "是") is { Length: > 1 };
    }

    /// <summary>A score and the grade that a report gives it, by the ministry's bands.</summary>
    /// <param name="outOf">What could be reached, where the report says so; else 100.</param>
    /// <param name="called">What the report calls the score, for the message.</param>
    /// <param name="grade">As printed.</param>
    /// <param name="named">The band of that name.</param>
    private static Relation Relate(int report, Operand score, Points? outOf, string called, string grade, string named)
    {
        var ofHundred = outOf is { Value: > 0 and not 100 };
        var points = ofHundred ? score.Value / outOf!.Value * 100 : score.Value;
        var expected = GradeBands.Of(points);
        if (named == expected || named == GradeBands.Of(score.Value)) return Agreeing(report, score);
        var printed = score.Text.Trim();
        return new Relation(GradeRule.RuleId, report, score, [], Strength.Certain)
        {
            Contradiction = new(
                $"{called}{printed}，等级为“{grade}”，按{GradeBands.Citation}应为“{expected}”。",
                $"The score is {printed} and the grade “{grade}”; by {GradeBands.Citation} it would be “{expected}”."),
            Formula = GradeBands.BandOf(ofHundred ? $"{Shown(score.Value)} ÷ {Shown(outOf!.Value)} × 100" : Shown(score.Value), expected),
        };
    }

    private static string Shown(decimal points) => points.ToString(CultureInfo.InvariantCulture);

    /// <summary>The grade that a report states for itself.</summary>
    private static Relation? OfWhole(Manuscript manuscript, Report report)
    {
        if (report.SelfScore is not { } points || report.Grade is not { Length: > 0 } grade || points is < 0 or > 100) return null;
        var score = report.Scores.FirstOrDefault(s => s.Role == ScoreRole.Total && s.Points?.Value == points);
        if (GradeBands.Named(grade) is not { } named || score?.Points is not { } stated) return null;
        var operand = Operand.Of(score.Label, stated);
        var outOf = score.OutOf ?? report.Scores.FirstOrDefault(s => s.Role == ScoreRole.Total && s.OutOf is not null && s.Points?.Value == points)?.OutOf;
        var told = Relate(report.Index, operand, outOf, "自评得分", grade, named);
        return told.Contradiction is not null && (HasBandsOfItsOwn(manuscript, report.Index) || TellsAScoreOf(manuscript, report.Index, named)) ? Agreeing(report.Index, operand) : told;
    }

    /// <summary>A score whose grade is right, or is not ours to judge.</summary>
    private static Relation Agreeing(int report, Operand score) => new(GradeRule.RuleId, report, score, [new(new Elsewhere(score))], Strength.Possible);

    /// <summary>「评价得分86.4分，比自评得分95.2分低8.8分，等级为良」: another score of the text has that grade.</summary>
    private static bool TellsAScoreOf(Manuscript manuscript, int report, string named) =>
        manuscript.Passages.Any(p => p.Report == report && !p.InTable && p.Numbers.Exists(m => m is { Kind: MentionKind.Thing, UnitText: "分", Comparator: null, Value: > 20 and <= 100 } && Wording.Any(m.Words, "得分", "评分", "自评得", "总分") && !Wording.Any(m.Words, "满分", "分值") && GradeBands.Of(m.Value) == named));

    /// <summary>A report that calls 85分以上 good grades by itself.</summary>
    private static bool HasBandsOfItsOwn(Manuscript manuscript, int report) =>
        manuscript.Passages.Where(p => p.Report == report).Any(p => BandPattern().Matches(p.Text).Concat(NamedBandPattern().Matches(p.Text)).Any(m => m.Groups["n"].Value is not ("90" or "80" or "60" or "100")));

    [GeneratedRegex("(等级|级别|档次|结果|结论|评定|评为|评价)[^，。；0-9]{0,6}?[“「\"]?(?<g>优秀|优|良好|良|中等|中|较差|差)[”」\"，。；（(]", RegexOptions.CultureInvariant)]
    private static partial Regex GradePattern();

    /// <summary>优秀（≥95分）, 良好为85分至95分, 合格：70分以上.</summary>
    [GeneratedRegex("(优秀?|良好?|中等?|差|合格|一般)[^，。；0-9]{0,6}?((≥|>=|>|＞|＜|<|≤|不低于|不少于|高于|低于|不足)\\s*(?<n>[5-9]\\d)|(?<n>[5-9]\\d)分?(（含）|\\(含\\))?\\s*(及以上|以上|以下|至|-|—|~|～|≤))", RegexOptions.CultureInvariant)]
    private static partial Regex NamedBandPattern();

    [GeneratedRegex("(?<n>[5-9]\\d)分?(（含）|\\(含\\))?(及以上|以上|至|-|—|~|～|≤)[^。；]{0,14}?(优|良|中|差)", RegexOptions.CultureInvariant)]
    private static partial Regex BandPattern();
}
