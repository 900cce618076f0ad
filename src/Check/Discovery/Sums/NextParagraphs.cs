using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>「基本支出100万元，其中：人员经费80万元，主要…。」 goes on in the next paragraph: 「公用经费20万元，主要…」.</summary>
internal static class NextParagraphs
{
    private const int MostParagraphs = 6;

    /// <summary>In characters before the first amount of a paragraph: a name.</summary>
    private const int LongestName = 16;

    /// <summary>What two lists of parts may be apart, as a part of the whole, and still be of it.</summary>
    private const decimal Far = 0.5m;

    /// <summary>
    /// The parts with those of the next paragraphs; null where these stand beside the whole. 「教育支出A，其中学前教育B」 over 「卫生支出C，…」
    /// looks the same: it is the names (人员经费, 公用经费) or the arithmetic that tells them apart, the latter where all but a slip agrees.
    /// </summary>
    public static List<Mention>? Continue(Manuscript manuscript, Mention whole, List<Mention> parts)
    {
        var passage = whole.Passage;
        if (passage.InTable || parts[^1].Passage.Mentions.Any(m => m.Start > parts[^1].End && m.Kind == whole.Kind)) return null;
        var all = new List<Mention>(parts);
        for (var i = parts[^1].Passage.Order + 1; i < manuscript.Passages.Count && i <= passage.Order + MostParagraphs; i++)
        {
            var next = manuscript.Passages[i];
            if (next.InTable || next.Report != passage.Report || next.Enumerator is not null || next.Mentions.Count == 0) break;
            var first = next.Mentions[0];
            if (!Wording.SameKind(first, whole) || !Wording.IsAmount(first) || first.Start > LongestName || first.Year is not null) break;
            all.Add(first);
            if (IsContinued(whole, parts, all)) return all;
        }

        return null;
    }

    private static bool IsContinued(Mention whole, List<Mention> parts, List<Mention> all)
    {
        if (SentenceSums.Meets(whole, parts)) return false;
        if (SentenceSums.Meets(whole, all)) return true;
        var sum = all.Sum(p => p.Value);
        if (SentenceSums.Complementary([parts[^1], all[^1]])) return Math.Abs(sum - whole.Value) <= whole.Value * Far;
        return PrintedNumber.Significance(whole.Text) >= 4 && PrintedNumber.IsSlip(whole.Text, PrintedNumber.InUnitOf(sum, Operand.Of(whole)));
    }
}
