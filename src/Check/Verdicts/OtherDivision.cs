using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Verdicts;

/// <summary>
/// A sum in running text that does not hold, where the same amounts divided otherwise do, to the last digit: a part that those behind it make up
/// (「其中A9万元，主要为B2万元、C7万元」), two lists of which each is the whole (「收入包括A；支出包括B」), a part that was taken for the whole of those
/// behind it, a total that was taken for a part. What the sentence divides is another question then, and no contradiction.
/// </summary>
internal static class OtherDivision
{
    private const int FewestNested = 2;

    /// <summary>Of a whole number: 33人 is made by those behind it by chance; one digit less with decimals, in 万元 or 亿元.</summary>
    private const int FewestDigits = 4;

    /// <summary>More amounts give one of them by chance.</summary>
    private const int MostAmounts = 24;

    /// <param name="claimed">The reading that does not hold.</param>
    public static bool Explains(Relation relation, RelationReading? claimed, Manuscript manuscript)
    {
        if (relation.Rule != SumRule.RuleId || claimed?.Expression is not Total total || manuscript.MentionAt(relation.Stated.Source) is not { Passage.InTable: false } whole) return false;
        var parts = total.Operands.Select(o => manuscript.MentionAt(o.Source)).OfType<Mention>().Where(m => m.Kind == whole.Kind && m.Passage == whole.Passage && m.Start > whole.Start).ToList();
        if (parts.Count < FewestNested || parts.Count > MostAmounts || parts.Count != total.Operands.Count()) return false;
        return parts.TrueForAll(p => p.Value == whole.Value) || HoldsTotal(parts) || HoldsNested(whole, parts) || IsPartItself(whole, parts);
    }

    /// <summary>「…，收入合计T」 among parts adds up what stands before it.</summary>
    private static bool HoldsTotal(List<Mention> parts) => parts.FindIndex(1, p => Wording.Any(p.Words, "合计", "总计", "共计")) > 0;

    /// <summary>One of the parts is what those behind it make, the next part among them.</summary>
    private static bool HoldsNested(Mention whole, List<Mention> parts)
    {
        var amounts = Amounts(whole, whole.Passage.SentenceEnd(parts[^1].End));
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var from = amounts.IndexOf(parts[i]) + 1;
            if (from > 0 && from < amounts.Count && amounts[from] == parts[i + 1] && Makes(parts[i], amounts, from)) return true;
        }

        return false;
    }

    /// <summary>From a whole on, those of its sentence that can be divided.</summary>
    private static List<Mention> Amounts(Mention whole, int end) =>
        whole.Passage.Mentions.Where(m => m.Start >= whole.SentenceStart && m.End <= end && Wording.SameKind(m, whole) && Wording.IsAmount(m)).Take(MostAmounts).ToList();

    /// <summary>An amount before the one that was taken for the whole is what that one and all behind it make.</summary>
    private static bool IsPartItself(Mention whole, List<Mention> parts)
    {
        var amounts = Amounts(whole, parts[^1].End);
        for (var i = 0; i < amounts.Count && amounts[i] != whole; i++)
        {
            if (Makes(amounts[i], amounts, i + 1, parts[^1])) return true;
        }

        return false;
    }

    /// <summary>Whether amounts from a place on, as many as it takes (up to the last one, where one is given), come to another one exactly.</summary>
    private static bool Makes(Mention whole, List<Mention> amounts, int from, Mention? last = null)
    {
        if (PrintedNumber.Significance(whole.Text) < (whole.Text.Contains('.', StringComparison.Ordinal) ? FewestDigits - 1 : FewestDigits)) return false;
        var sum = 0m;
        for (var i = from; i < amounts.Count && sum < whole.Value; i++)
        {
            sum += amounts[i].Value;
            if (sum == whole.Value && i - from + 1 >= FewestNested && (last is null || amounts[i] == last)) return true;
        }

        return false;
    }
}
