using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>
/// 「60套，单价8600元，计51.60万元」 and 「建筑面积A平方米，单方造价S元/平方米，结算投资B万元」: how many, the price of one and what they come to, one right behind
/// the other and nothing else beside them.
/// </summary>
internal static partial class PricedClauses
{
    private static readonly string[] Measured = ["平方米", "㎡", "平米", "亩", "公顷", "公里", "千米", "米", "吨", "立方米", "延米"];

    /// <param name="per">What the price is for: 平方米 of 元/平方米; empty where it does not say.</param>
    public static Relation? Find(Mention price, string per)
    {
        if (price.Left is not { Kind: MentionKind.Count or MentionKind.Thing } count || price.Right is not { Kind: MentionKind.Money, IsPrice: false } amount) return null;
        if (!AreOfOneClause(price, count, amount) || price.Value <= 0 || HasAnother(price.Passage, price, count, amount)) return null;
        Operand n = Operand.Of(count), s = Operand.Of(price);
        if (PricePattern().IsMatch(price.Words) && TotalPattern().IsMatch(amount.Words) && count.Quantity.Decimals <= 0 && Unmeasured(count)) return Relate(amount, new([n, s]), Strength.Certain);

        // A price by area is what was paid, divided and rounded.
        return IsMeasured(count, per) && CostPattern().IsMatch(amount.Words) ? Relate(amount, new([n.Rounded(), s.Rounded()]), Strength.Likely) : null;
    }

    /// <summary>「3艘共14.58万元，每艘4.86万元」: what each came to, right behind what all of them did.</summary>
    public static Relation? Behind(Mention price, string per)
    {
        if (price.Left is not { Kind: MentionKind.Money, IsPrice: false } amount || amount.Left is not { Kind: MentionKind.Count or MentionKind.Thing } count) return null;
        if (!AreOfOneClause(price, count, amount) || count.Quantity.Decimals > 0 || !Unmeasured(count) || per != Wording.UnitClass(count)) return null;
        return PricePattern().IsMatch(price.Words) && TotalPattern().IsMatch(amount.Words)
            ? new Relation(ProductRule.RuleId, price.Report, Operand.Of(price).Rounded(), [new(new Average(Operand.Of(amount), Operand.Of(count)))], Strength.Certain) : null;
    }

    /// <summary>Bare numbers of one segment, none of them in brackets that the others are not in; the count is told first.</summary>
    private static bool AreOfOneClause(Mention price, Mention count, Mention amount)
    {
        if (!IsBare(price) || !IsBare(count) || !IsBare(amount) || !Wording.IsAmount(amount) || count.Value <= 0) return false;
        var passage = price.Passage;
        var depth = passage.Depth(price.Start);
        return count.Start >= passage.SegmentStart(price.Start) && amount.End <= passage.SegmentEnd(price.End) && passage.Depth(count.Start) == depth && passage.Depth(amount.Start) == depth;
    }

    private static bool IsBare(Mention number) => number is { Approximate: false, Comparator: null };

    /// <summary>Whether the segment counts or pays for something else: then the amount may be of both.</summary>
    private static bool HasAnother(Passage passage, Mention price, Mention count, Mention amount)
    {
        var (from, end) = (passage.SegmentStart(price.Start), passage.SegmentEnd(price.End));
        return passage.Numbers.Exists(m => m != price && m != count && m != amount && m.Start >= from && m.End <= end && m.Kind != MentionKind.Rate && (m.Start < amount.Start || Wording.Countable(m, count)));
    }

    private static bool Unmeasured(Mention count) => Wording.UnitClass(count) is not ("人" or "人次" or "户" or "天" or "个月" or "月" or "期" or "次" or "学时" or "课时" or "小时");

    private static bool IsMeasured(Mention count, string per)
    {
        var unit = Wording.UnitClass(count);
        return Array.IndexOf(Measured, unit) >= 0 && (per == unit || (per.Length == 1 && unit.StartsWith(per, StringComparison.Ordinal)));
    }

    private static Relation Relate(Mention amount, Product product, Strength strength) => new(ProductRule.RuleId, amount.Report, Operand.Of(amount), [new(product)], strength);

    [GeneratedRegex("^(?:均按|按|按照|平均)?(?:单价|每[\u4E00-\u9FA5])(?:为|是)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PricePattern();

    [GeneratedRegex("^(?:共计|总计|合计|小计|总价|计|共|金额)(?:金额|费用|价款|支出|为|需|款)*$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalPattern();

    [GeneratedRegex("^(?!.*(?:计划|完成|概算|预算|其中|累计|本年|当年|批复|目标|财政|补助|已付|已支付|支付))[\u4E00-\u9FA5]{0,6}(?:投资|造价|总价|价款|金额|费用|合计|共计|共|计|建设费|工程款|支出)(?:为|额)?$", RegexOptions.CultureInvariant)]
    private static partial Regex CostPattern();
}
