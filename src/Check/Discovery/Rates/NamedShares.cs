using System.Buffers;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>
/// 「概算总投资28600万元，其中专项债券12000万元。专项债券占概算总投资的41.96%」: a sentence that only names a part and its whole, whose amounts were told
/// before by these very names, each with one value.
/// </summary>
internal static class NamedShares
{
    private const int ShortestPart = 3;
    private const int ShortestWhole = 3;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，,；;：:");

    /// <summary>In paragraphs above the share's own.</summary>
    private const int Reach = 4;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var rate in manuscript.Mentions)
        {
            if (rate.Kind != MentionKind.Rate || rate.Passage.InTable || rate.Comparator is not null || rate.Lead.IndexOf('占') is not (> 0 and var at)) continue;
            if (rate.Previous is { } before && before.End > rate.SentenceStart) continue;
            var part = Wording.Letters(rate.Lead[..at]);
            if (part.StartsWith("其中", StringComparison.Ordinal)) part = part[2..];
            var whole = Shares.WholeName(rate);
            if (part.Length < ShortestPart || whole.Length < ShortestWhole || rate.Lead.AsSpan(0, at).IndexOfAny(Breaks) >= 0) continue;
            if (OnlyOne(manuscript, rate, part) is not { } a || OnlyOne(manuscript, rate, whole) is not { } b || a == b || a.Value > b.Value || b.Value == 0) continue;
            yield return new Relation(ShareRule.RuleId, rate.Report, Operand.Of(rate), [new(new Quotient(Operand.Of(a), Operand.Of(b)))], Strength.Likely);
        }
    }

    /// <summary>The amount of a name, the nearest one; null where there is none, or where the name was told of several values.</summary>
    private static Mention? OnlyOne(Manuscript manuscript, Mention rate, string name)
    {
        Mention? found = null;
        for (var order = rate.Passage.Order; order >= Math.Max(0, rate.Passage.Order - Reach); order--)
        {
            var passage = manuscript.Passages[order];
            if (passage.InTable || passage.Report != rate.Report) continue;
            for (var i = passage.Mentions.Count - 1; i >= 0; i--)
            {
                var mention = passage.Mentions[i];
                if (mention.Kind != MentionKind.Money || (passage == rate.Passage && mention.End > rate.Start) || !mention.LeadLetters.TrimEnd('为', '共', '达').EndsWith(name, StringComparison.Ordinal) || !Wording.IsAmount(mention)) continue;
                if (found is not null && !found.Bounds.Meets(mention.Bounds)) return null;
                found ??= mention;
            }
        }

        return found;
    }
}
