using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery;

/// <summary>N人，按S元/人的标准，共A万元.</summary>
internal static class Products
{
    private static readonly decimal[] Months = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var price in manuscript.Mentions)
        {
            if (price.Kind != MentionKind.Money || !price.IsPrice || price.Comparator is not null || price.Passage.Mentions.Count < 3) continue;
            if (CountOf(price) is { } count && (AmountOf(price, count) ?? AmountBefore(price, count)) is { } amount) yield return Relate(price, count, amount);
        }
    }

    /// <summary>The nearest count before the price in its sentence (or right behind it) that the price can be for.</summary>
    private static Mention? CountOf(Mention price)
    {
        var from = price.Passage.SentenceStart(price.Start);
        var before = price.Passage.Mentions.LastOrDefault(m => m.Kind == MentionKind.Count && m.Start >= from && m.End <= price.Start);
        if (before is not null) return Fits(price, before) ? before : null;
        return price.Next is { Kind: MentionKind.Count } next && Fits(price, next)
            && (next.Start - price.End <= 4 || (price.Tail.Contains("标准", StringComparison.Ordinal) && next.Start < price.Passage.SegmentEnd(price.End))) ? next : null;
    }

    private static bool Fits(Mention price, Mention count)
    {
        var per = price.Per ?? string.Empty;
        var unit = Wording.UnitClass(count);
        return per.Length == 0 || unit.Length == 0 || per.Contains(unit[0], StringComparison.Ordinal);
    }

    private static Mention? AmountOf(Mention price, Mention count)
    {
        var after = Math.Max(price.End, count.End);
        var amount = price.Passage.Mentions.FirstOrDefault(m => m.Start >= after && m.Kind == MentionKind.Money);
        if (amount is null || amount.Start > price.Passage.SegmentEnd(after) || !Wording.IsAmount(amount)) return null;
        return price.Passage.Mentions.Any(m => m.Start > after && m.End < amount.Start && m.Kind == MentionKind.Count) ? null : amount;
    }

    /// <summary>「共支出24万元，用于补助800户，每户300元」: the amount right before the count, where the words between say what it was for.</summary>
    private static Mention? AmountBefore(Mention price, Mention count)
    {
        var first = count.Start < price.Start ? count : price;
        if (first.Previous is not { Kind: MentionKind.Money } amount || !Wording.IsAmount(amount) || amount.IsPrice) return null;
        if (amount.Start < price.Passage.SentenceStart(price.Start)) return null;
        return Wording.Any(first.Lead, "用于", "为", "补助", "发放", "资助", "惠及") ? amount : null;
    }

    private static Relation Relate(Mention price, Mention count, Mention amount)
    {
        var first = Math.Min(price.Start, count.Start);
        var between = amount.Start > first ? price.Passage.Slice(first, amount.Start) : price.Passage.Slice(amount.End, Math.Max(price.End, count.End));
        var explicitly = Wording.Any(between, "标准", "×", "*") && Wording.Any(amount.Lead, "共", "应", "合计", "总", "需", "计", "发放", "补助") && !Wording.Any(between, "上限", "不超过", "最高", "预拨", "部分");
        // 「800户，每户300元，共计24万元」: without the word 标准 the total may still hold something else.
        var totalled = price.Per is not null && Wording.Any(amount.Lead, "共", "合计", "总计", "计", "需", "支出", "发放", "拨付", "补助资金", "资金") && !Wording.Any(between, "上限", "不超过", "最高", "预拨", "部分");
        Operand n = Operand.Of(count), s = Operand.Of(price), a = Operand.Of(amount);
        var readings = new List<RelationReading> { new(new Product([n, s])) };
        foreach (var rate in price.Passage.Mentions.Where(m => m.Kind == MentionKind.Rate && m.Start >= price.Passage.SentenceStart(price.Start) && m.Start < amount.Start).Take(3))
            readings.Add(new(new Product([n, s, Operand.Of(rate)])));
        foreach (var months in Months) readings.Add(new(new Product([n, s], months), ReadingKind.OtherBase, new($"按{months}个月（期）计则相符", $"it agrees over {months} months (or terms)")));
        var strength = !explicitly ? totalled ? Strength.Likely : Strength.Possible : price.Passage.Slice(count.End, price.Start).Length <= 20 && (price.Per?.Length ?? 0) <= 1 ? Strength.Certain : Strength.Likely;
        return new Relation(ProductRule.RuleId, amount.Report, a, readings.ToSequence(), strength);
    }
}
