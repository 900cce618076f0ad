using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>「三级指标均已达到年初设定的指标值」, 「效益指标均已完成」: what a report says of its indicators, or of those of a kind; and which of them it says were missed.</summary>
internal static partial class ReachedClaims
{
    private static readonly string[] Kinds = ["产出", "数量", "质量", "时效", "成本", "效益", "效果", "满意度", "影响"];
    private const int ShortestName = 4;

    /// <param name="Of">The kinds of indicators that it names; empty where it is said of all.</param>
    internal sealed record Claim(string Words, List<string> Of)
    {
        public bool Covers(Indicator indicator) => Of.Count == 0 || Of.Exists(kind => Names(indicator.Level1, kind) || Names(indicator.Level2, kind));

        private static bool Names(string? level, string kind) => level is not null && level.Contains(kind, StringComparison.Ordinal);
    }

    public static List<Claim> In(Manuscript manuscript, Report report)
    {
        List<Claim> claims = [];
        foreach (var passage in manuscript.Passages)
        {
            if (passage.Report != report.Index || !passage.Text.Contains("指标", StringComparison.Ordinal) || AllReachedPattern().Match(passage.Text) is not { Success: true } claim) continue;
            if (Wording.Any(passage.Slice(passage.SentenceStart(claim.Index), claim.Index), "除", "外", "其余", "其他", "其中", "未", "应", "需", "确保", "力争")) continue;
            var subject = passage.Slice(ClauseStart(passage, claim.Index), claim.Index);
            claims.Add(new(claim.Value, [.. Kinds.Where(kind => subject.Contains(kind, StringComparison.Ordinal))]));
        }

        return claims;
    }

    /// <summary>「产出、效益和满意度指标」 is one subject, whatever 、 stands in it.</summary>
    private static int ClauseStart(Passage passage, int at)
    {
        var start = passage.ClauseStart(at);
        while (start > 0 && passage.Text[start - 1] == '、') start = passage.ClauseStart(start - 1);
        return start;
    }

    /// <summary>「10项中完成9项，未完成的是“发放率”」: the report says itself that it was missed.</summary>
    public static bool IsAdmitted(Manuscript manuscript, Report report, Indicator indicator, IndicatorValue actual)
    {
        if (manuscript.PassageAt(actual.Source) is { InTable: false } own && MissedPattern().IsMatch(own.Text.AsSpan(own.SentenceStart(actual.Source.Start), actual.Source.Start - own.SentenceStart(actual.Source.Start)))) return true;
        var name = Wording.Letters(indicator.Level3);
        if (name.Length < ShortestName) return false;
        foreach (var passage in manuscript.Passages)
        {
            if (passage.Report != report.Index || passage.InTable || passage.Text.IndexOf(indicator.Level3.Trim(), StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            if (MissedPattern().IsMatch(passage.Text.AsSpan(passage.SentenceStart(at), passage.SentenceEnd(at) - passage.SentenceStart(at)))) return true;
        }

        return false;
    }

    [GeneratedRegex("指标(值)?(均|全部|都)(已)?(全部)?(达到|达标|完成|实现|优于)[^，。；：未]{0,24}", RegexOptions.CultureInvariant)]
    private static partial Regex AllReachedPattern();

    [GeneratedRegex("未(?:能)?(?:完成|达标|达到|实现)(?:目标|指标)?的(?:是|有|为|指标)", RegexOptions.CultureInvariant)]
    private static partial Regex MissedPattern();
}
