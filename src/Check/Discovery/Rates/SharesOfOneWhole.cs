using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>
/// 「甲税A，占区级税收的p」, 「乙税B，占区级税收的q」 in paragraphs of their own, where no place tells the whole: what most of the shares make of it, or what
/// the two halves of it make together, the one that does not fit is held against.
/// </summary>
internal static class SharesOfOneWhole
{
    private const int ShortestName = 4;

    /// <summary>Three that agree on a whole to the last digit, and the one that does not.</summary>
    private const int FewestOfOneWhole = 4;
    private const int MostOfOneWhole = 60;

    /// <summary>Of a share of fewer digits the whole is too vague to be agreed on.</summary>
    private const int TellingDigits = 2;

    private readonly record struct Told(Mention Rate, Mention Part, Interval Whole);

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var (name, shares) in ByName(manuscript, report.Index))
            {
                if (shares.Count is < 2 or > MostOfOneWhole || IsTold(manuscript, report.Index, name, shares)) continue;
                if ((shares.Count == 2 ? OfHalves(shares[0], shares[1]) ?? OfHalves(shares[1], shares[0]) : OfMost(shares)) is { } relation) yield return relation;
            }
        }
    }

    private static Dictionary<string, List<Told>> ByName(Manuscript manuscript, int report)
    {
        Dictionary<string, List<Told>> found = [];
        foreach (var rate in manuscript.In(report))
        {
            if (rate is not { Kind: MentionKind.Rate, Comparator: null, Approximate: false, Passage.InTable: false } || !rate.Lead.Contains('占', StringComparison.Ordinal)) continue;
            if (rate.Previous is not { Kind: MentionKind.Money } part || part.Start < rate.SentenceStart || part.Approximate || part.Value <= 0 || !Wording.IsAmount(part) || Wording.IsHeldAgainst(part) || PrintedNumber.Significance(rate.Text) < TellingDigits) continue;

            // 「A，占总数的p」: nothing but the share stands between the two.
            if (Wording.Letters(rate.Lead[..rate.Lead.IndexOf('占', StringComparison.Ordinal)]).Length > 0 || Shares.WholeName(rate) is not { Length: >= ShortestName } name || ShareWholes.IsPlan(name)) continue;
            if (Interval.Divide(part.Bounds, rate.Bounds) is not { } whole) continue;
            if (!found.TryGetValue(name, out var shares)) found[name] = shares = [];
            if (!shares.Exists(s => s.Part.Value == part.Value)) shares.Add(new(rate, part, whole));
        }

        return found;
    }

    /// <summary>Then each share is held against it by itself.</summary>
    private static bool IsTold(Manuscript manuscript, int report, string name, List<Told> shares) =>
        manuscript.In(report).Exists(m => m.Kind == MentionKind.Money && m.LeadLetters.EndsWith(name, StringComparison.Ordinal) && !shares.Exists(s => s.Part == m))
        || ShareWholes.NamedAlike(manuscript, shares.MinBy(s => s.Part.Value).Part, name).Any(w => !shares.Exists(s => s.Part.Value == w.Value));

    /// <summary>基本支出 and 项目支出, one of whose shares is of what they make together: so is the other.</summary>
    private static Relation? OfHalves(Told odd, Told other)
    {
        if (!SentenceSums.Complementary([odd.Part, other.Part]) || !Wording.SameKind(odd.Part, other.Part)) return null;
        PartOfSum claimed = new(Operand.Of(odd.Part), [Operand.Of(other.Part)]), witness = new(Operand.Of(other.Part), [Operand.Of(odd.Part)]);
        if (claimed.Bounds() is not { } own || own.Meets(odd.Rate.Bounds) || witness.Bounds() is not { } agreed || !agreed.Meets(other.Rate.Bounds)) return null;
        return new Relation(ShareRule.RuleId, odd.Rate.Report, Operand.Of(odd.Rate), [new(claimed)], Strength.Certain) { Context = [Operand.Of(other.Rate)] };
    }

    private static Relation? OfMost(List<Told> shares)
    {
        if (shares.Count < FewestOfOneWhole) return null;
        Relation? found = null;
        foreach (var odd in shares)
        {
            var others = shares.FindAll(s => s != odd);
            var low = others.Max(s => s.Whole.Low);
            var high = others.Min(s => s.Whole.High);
            if (low > high || odd.Whole.Meets(new Interval(low, high))) continue;
            var surest = others.MaxBy(s => s.Rate.Value);
            var claimed = new Proportional(Operand.Of(odd.Part), Operand.Of(surest.Part), Operand.Of(surest.Rate));
            if (claimed.Bounds() is not { } bounds || bounds.Meets(odd.Rate.Bounds)) continue;
            found = new Relation(ShareRule.RuleId, odd.Rate.Report, Operand.Of(odd.Rate), [new(claimed)], Strength.Certain)
            {
                Why = new($"其余{others.Count}项占比所示总数一致", $"the other {others.Count} shares agree on the whole"),
                Context = [.. others.Where(o => o != surest).Take(4).Select(o => Operand.Of(o.Rate))],
            };
        }

        return found;
    }
}
