using PerfEval.Check.Reading;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>
/// 「三公经费C，比去年增加D。其中，接待费比去年增加E，增长p%」: E is of 接待费, and C is the whole. What 接待费 came to stands in another sentence,
/// if at all.
/// </summary>
internal static class OwnAmounts
{
    private const int ShortestName = 3;
    private const int Most = 4;
    private static readonly char[] ClauseEnds = ['，', '。', '；', '：', ',', ';', ':'];
    private static readonly char[] Comparing = ['比', '较', '与', '同'];

    /// <summary>What a change behind 其中 says that it is of, where the amount before it is of another thing; null where that amount may be its own.</summary>
    public static string? NameOf(Mention change, Mention before)
    {
        if (!change.Passage.Slice(before.End, change.Start).Contains("其中", StringComparison.Ordinal)) return null;
        foreach (var clause in change.Lead.Split(ClauseEnds).Reverse())
        {
            var end = clause.IndexOfAny(Comparing);
            var name = Bare(Wording.Letters(end < 0 ? clause : clause[..end]));
            if (name.Length >= ShortestName) return Bare(before.LeadLetters).Contains(name, StringComparison.Ordinal) ? null : name;
        }

        return null;
    }

    /// <summary>What the report says elsewhere that the thing came to, the nearest first.</summary>
    public static IEnumerable<Mention> Named(Manuscript manuscript, Mention change, string name)
    {
        var outturn = change.Lead.Contains("决算", StringComparison.Ordinal);
        return manuscript.In(change.Report)
            .Where(m => Wording.SameKind(m, change) && Wording.IsAmount(m) && !Wording.IsHeldAgainst(m) && m.Value != 0 && !(outturn && m.Measure == Measure.Budget)
                && !(m.Year is { } one && change.Year is { } other && one != other) && Bare(m.LeadLetters).EndsWith(name, StringComparison.Ordinal))
            .OrderBy(m => Math.Abs(m.Passage.Order - change.Passage.Order)).DistinctBy(m => m.Value).Take(Most);
    }

    private static string Bare(string words) => Wording.Without(words, "其中", "支出", "决算数", "决算", "预算数", "预算", "增加", "减少", "增长", "下降", "的", "为", "数");
}
