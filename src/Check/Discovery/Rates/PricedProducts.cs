using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>「人均补助1500元，共补助200人，合计30万元」: a price, how many, and the whole, in this order and with nothing else between.</summary>
internal static class PricedProducts
{
    private static readonly string[] Totals = ["共", "合计", "总计", "共计", "累计", "总共"];

    /// <summary>Words before the count or the whole that make it of something else, or of more than this.</summary>
    private static readonly string[] Others = ["其中", "计划", "目标", "预算", "尚", "另", "上年", "去年", "最高", "不超过", "其他", "每"];

    /// <param name="fits">Whether a count is of what the price is for.</param>
    public static Relation? Behind(Mention price, Func<Mention, bool> fits)
    {
        if (price.Approximate || Wording.Any(price.Words, "月", "季", "最高", "不超过", "上限", "不低于")) return null;
        if (price.Right is not { Kind: MentionKind.Count or MentionKind.Thing, Comparator: null, Approximate: false } count || count.Right is not { Kind: MentionKind.Money, Comparator: null } whole) return null;
        var end = price.Passage.SegmentEnd(price.End);
        if (whole.End > end || count.IsInBracketsBeside(price) || whole.IsInBracketsBeside(price) || !fits(count) || whole.IsPrice || !Wording.IsAmount(whole)) return null;
        if (!Wording.Any(whole.Words, Totals) || Wording.Any(whole.Words, Others) || Wording.Any(count.Words, Others)) return null;

        // Nothing says that D holds nothing else: a warning at most.
        return new Relation(ProductRule.RuleId, whole.Report, Operand.Of(whole), [new(new Product([Operand.Of(price), Operand.Of(count)]))], Strength.Likely);
    }
}
