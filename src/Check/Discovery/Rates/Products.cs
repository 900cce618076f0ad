using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>N人，按S元/人的标准，共A万元 · N户×S元＝A元 · 每站S万元、N个站，共A万元 · A万元，N人，人均S元.</summary>
internal static class Products
{
    private const int MostCounts = 6;
    private static readonly decimal[] Months = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
    private static readonly string[] Averages = ["人均", "户均", "辆均", "亩均", "次均", "批均", "村均", "均价", "平均每", "每人平均", "每户平均", "场均", "生均", "台均", "站均", "件均", "头均", "车均"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Numbers.Count < 3) continue;
            foreach (var relation in InSeries(passage)) yield return relation;
            foreach (var price in passage.Numbers)
            {
                if (price.Kind != MentionKind.Money || price.Comparator is not null || PerOf(price) is not { } per || IsOfAnother(price)) continue;
                if (Wording.Any(price.Words, Averages))
                {
                    if (OfAverage(price, per) is { } average) yield return average;
                    else if (PricedProducts.Behind(price, m => Fits(per, m)) is { } told) yield return told;
                }
                else if ((PricedClauses.Find(price, per) ?? PricedClauses.Behind(price, per)) is { } clause) yield return clause;
                else if (CountOf(price, per) is { } count && (AmountExplained(price, count) ?? AmountOf(price, count) ?? AmountBefore(price, count)) is { } amount && !HasPriceOfItsOwn(amount, price)) yield return Relate(price, per, count, amount);
                else if (PricedProducts.Behind(price, m => Fits(per, m)) is { } told) yield return told;
            }
        }
    }

    /// <summary>「生均6000元，为普通小学650元的9.23倍」.</summary>
    private static bool IsOfAnother(Mention price) => price.Tail.AsSpan().TrimStart() is ['的', ..] behind && behind[..Math.Min(behind.Length, LongestMultiple)].Contains('倍');

    private const int LongestMultiple = 9;

    /// <summary>What a price is for: 人 of 元/人·年, 站 of 每站15万元; empty where it is a price that does not say; null where it is none.</summary>
    private static string? PerOf(Mention money)
    {
        if (IsResult(money)) return null;
        if (money.Per is { Length: > 0 } per) return per;
        var words = money.Words;
        for (var each = words.IndexOf('每', Math.Max(0, words.Length - 9)); each >= 0 && each + 1 < words.Length; each = words.IndexOf('每', each + 1))
        {
            // 每人每月: by whom, not how often.
            if (!"年月天日季次".Contains(words[each + 1], StringComparison.Ordinal)) return words[(each + 1)..(each + 2)];
        }

        var mean = words.LastIndexOf('均');
        if (mean >= 1 && words.Length - mean <= 6 && Wording.Any(words, Averages)) return words[(mean - 1)..mean] == "平" ? string.Empty : words[(mean - 1)..mean];
        return money.Measure == Model.Facts.Measure.Standard && !words.Contains('扣') ? string.Empty : null;
    }

    /// <summary>What stands behind an equals sign is what comes out.</summary>
    private static bool IsResult(Mention money) => money.Start > 0 && money.Passage.Text[money.Start - 1] is '=' or '＝';

    /// <summary>The nearest count before the price in its sentence (or right behind it) that the price can be for.</summary>
    private static Mention? CountOf(Mention price, string per)
    {
        var from = price.SentenceStart;
        for (var m = price.Left; m is not null && m.Start >= from; m = m.Left)
        {
            if (m.IsInBracketsBeside(price)) continue;
            if (m.Kind is MentionKind.Count or MentionKind.Thing && m.Comparator is null) return Fits(per, m) ? m : null;

            // 「记录仪60台，单价1860元，共11.16万元；对讲机40部，单价…」: what has its amount already is not counted again.
            if (m.Kind == MentionKind.Money && PerOf(m) is null) break;
        }

        return price.Right is { Kind: MentionKind.Count or MentionKind.Thing } next && Fits(per, next)
            && (next.Start - price.End <= 4 || (price.Tail.Contains("标准", StringComparison.Ordinal) && next.Start < price.Passage.SegmentEnd(price.End))) ? next : null;
    }

    private static bool Fits(string per, Mention count)
    {
        var unit = Wording.UnitClass(count);
        if (unit is "天" or "个月" or "小时" or "分") return false;
        if (per.Length == 0 || unit.Length == 0 || per.Contains(unit[0], StringComparison.Ordinal)) return true;
        if (per[0] == '生' && unit == "人") return true;

        // 「28个站」: the thing stands behind its measure word.
        var text = count.Passage.Text;
        return count.End < text.Length && text[count.End] == per[0];
    }

    private static Mention? AmountOf(Mention price, Mention count)
    {
        var after = price.Rank > count.Rank ? price : count;
        var end = price.Passage.SegmentEnd(after.End);
        for (var m = after.Right; m is not null && m.Start <= end; m = m.Right)
        {
            if (m.Kind == MentionKind.Money) return IsAmount(m) ? m : null;
            if (m.Kind == MentionKind.Count || (m.Kind == MentionKind.Thing && m.UnitText is not ("个月" or "天" or "期" or "次"))) return null;
        }

        return null;
    }

    private static bool IsAmount(Mention money) => IsResult(money) || (Wording.IsAmount(money) && PerOf(money) is null);

    /// <summary>「中央补助60万元（200户×3000元）、省级补助30万元」: what brackets with nothing but a multiplication stand right behind.</summary>
    private static Mention? AmountExplained(Mention price, Mention count)
    {
        var text = price.Passage.Text;
        if (count.Rank + 1 != price.Rank || count.Start == 0 || text[count.Start - 1] is not ('（' or '(') || price.End >= text.Length || text[price.End] is not ('）' or ')')) return null;
        return count.Left is { Kind: MentionKind.Money } amount && amount.End == count.Start - 1 && IsAmount(amount) ? amount : null;
    }

    /// <summary>「200户，按1500元/户的标准，市级12万元（600元/户），县级18万元（900元/户）」: the price of a share stands behind it.</summary>
    private static bool HasPriceOfItsOwn(Mention amount, Mention price) =>
        amount.Right is { Kind: MentionKind.Money } own && own != price && amount.End < amount.Passage.Text.Length && amount.Passage.Text[amount.End] is '（' or '(' && own.IsInBracketsBeside(amount) && PerOf(own) is not null;

    /// <summary>「共支出24万元，用于补助800户，每户300元」: the amount right before the count, where the words between say what it was for.</summary>
    private static Mention? AmountBefore(Mention price, Mention count)
    {
        var first = count.Rank < price.Rank ? count : price;
        if (first.Left is not { Kind: MentionKind.Money } amount || !IsAmount(amount)) return null;
        if (amount.Start < price.SentenceStart) return null;
        return Wording.Any(first.Words, "用于", "为", "补助", "发放", "资助", "惠及") ? amount : null;
    }

    /// <summary>「支出0.68万元，接待74人次，人均91.89元」. What is shared out is near, not named: a warning at most.</summary>
    private static Relation? OfAverage(Mention price, string per)
    {
        // 「全年A万元，N户，平均每户每月60元」: over how many months is not told.
        if (price.Words.Contains('月')) return null;
        var from = price.Passage.SegmentStart(price.Start);
        Mention? count = null;
        var amounts = new List<Mention>();
        for (var m = price.Left; m is not null && m.Start >= from; m = m.Left)
        {
            if (count is null && m.Kind is MentionKind.Count or MentionKind.Thing && Fits(per, m)) count = m;
            else if (m.Kind == MentionKind.Money && IsAmount(m)) amounts.Add(m);
        }

        if (count is null || amounts.Count is 0 or > 6 || count.Rank < price.Rank - 3) return null;

        // 「务工236人，其中脱贫户89人，发放报酬A，人均S」: of all of them, or of those told last.
        List<Operand> counts = [Operand.Of(count)];
        if (count.Words.Contains("其中", StringComparison.Ordinal) && count.Left is { } all && all.Start >= from && all.Kind == count.Kind && Fits(per, all)) counts.Add(Operand.Of(all));
        return new Relation(ProductRule.RuleId, price.Report, Operand.Of(price).Rounded(), [.. amounts.SelectMany(a => counts, (a, n) => new RelationReading(new Average(Operand.Of(a), n)))], amounts.Count > 1 ? Strength.Possible : IsOnlyReading(price, count, amounts[0]) ? Strength.Certain : Strength.Likely);
    }

    /// <summary>
    /// 「培训教师3210人次，支出302.60万元，人均培训成本982.68元」: nothing else is counted or paid in the sentence, and what comes out is far from what is printed.
    /// </summary>
    private static bool IsOnlyReading(Mention price, Mention count, Mention amount)
    {
        var end = price.Passage.SentenceEnd(price.End);
        if (price.Rank - Math.Min(count.Rank, amount.Rank) != 2 || price.Approximate || count.Approximate || amount.Approximate || amount.Words.Length == 0 || Wording.Any(amount.Words + price.Words, "其中", "平均每", "标准", "计划", "预算", "目标")) return false;
        if (price.Passage.Numbers.Exists(m => m != price && m != count && m != amount && m.Start >= price.SentenceStart && m.End <= end && m.Kind != MentionKind.Rate)) return false;
        return count.Value > 0 && price.Value > 0 && Math.Abs((amount.Value / count.Value) - price.Value) > price.Value * FarOff;
    }

    private const decimal FarOff = 0.01m;

    private static Relation Relate(Mention price, string per, Mention count, Mention amount)
    {
        var passage = price.Passage;
        var first = Math.Min(price.Start, count.Start);
        var between = amount.Start > first ? passage.Slice(first, amount.Start) : passage.Slice(amount.End, Math.Max(price.End, count.End));
        var capped = Wording.Any(between, "上限", "不超过", "最高", "预拨", "部分", "不低于", "以内", "以上", "其中");
        var multiplied = IsResult(amount) && Wording.Any(between, "×", "*", "x", "X", "╳", "乘");
        var explicitly = multiplied || (Wording.Any(between, "标准", "×", "*") && Wording.Any(amount.Words, "共", "应", "合计", "总", "需", "计", "发放", "补助") && !capped);
        // 「800户，每户300元，共计24万元」: without the word 标准 the total may still hold something else.
        var totalled = Wording.Any(amount.Words, "共", "合计", "总计", "计", "需", "支出", "发放", "拨付", "补助资金", "资金", "安排", "预算", "全年") && !capped;
        Operand n = Operand.Of(count), s = Operand.Of(price), a = Operand.Of(amount);
        var readings = new List<RelationReading> { new(new Product([n, s])) };
        var from = price.SentenceStart;
        var factors = passage.Numbers.Where(m => m.Start >= from && m.Start < amount.Start && m != count && m != price && IsFactor(m)).Take(3).Select(Operand.Of).ToList();
        readings.AddRange(factors.Select(f => new RelationReading(new Product([n, s, f]))));

        // 「培训3期，每期50人，每人每天300元，共5天」: all of them.
        if (factors.Count > 1) readings.Add(new(new Product([n, s, .. factors])));
        readings.AddRange(OverMonths(n, s, price));

        // 「计划1200户，完成1187户，尚有13户未实施；每户补助1500元」: any of them may be paid for.
        readings.AddRange(passage.Numbers.Where(m => m.Start >= from && m.Start < price.Start && m != count && m.Kind == count.Kind && !IsFactor(m) && Fits(per, m)).Take(MostCounts).Select(m => new RelationReading(new Product([Operand.Of(m), s]))));
        if (Together(price, count, amount) is { } together) readings.Add(together);
        var near = multiplied || (passage.Slice(count.End, price.Start).Length <= 20 && (price.Per?.Length ?? 0) <= 1);
        var deducted = passage.Numbers.Any(m => m.Start > first && m.Start < amount.Start && m.Kind == MentionKind.Money && m != price && Wording.Any(m.Words, "扣", "核减", "减"));

        // 「标准分别为每人每月80元、70元」: over how many months is not told.
        var overMonths = passage.Slice(from, amount.Start).Contains('月') && passage.Numbers.Count(m => m.Start >= from && m.Start < amount.Start && m.Kind == MentionKind.Money && PerOf(m) is not null) > 1;
        var strength = deducted || overMonths ? Strength.Possible : explicitly ? near ? Strength.Certain : Strength.Likely : totalled ? Strength.Likely : Strength.Possible;
        return new Relation(ProductRule.RuleId, amount.Report, a, Nearest(readings, amount), strength);
    }

    /// <summary>
    /// The amount of several: 「电脑15台，单价0.52万元，打印机6台，单价0.35万元，合计9.9万元」, 「学生1200人、教师86人，每人500元、800元」,
    /// 「每个社区工作经费10万元、专项经费20万元，26个社区」. As many counts as prices in their order, or one count for all.
    /// </summary>
    private static RelationReading? Together(Mention price, Mention count, Mention amount)
    {
        var from = Math.Min(price.SentenceStart, count.SentenceStart);
        var before = price.Passage.Numbers.Where(m => m.Start >= from && m.End <= amount.Start && m.Comparator is null && !IsFactor(m)).ToList();
        var last = before.FindLastIndex(m => m.Kind == MentionKind.Money && PerOf(m) is null && !price.Passage.Slice(price.Passage.ClauseStart(m.Start), m.Start).Contains('每'));
        before.RemoveRange(0, last + 1);
        var prices = before.FindAll(m => m.Kind == MentionKind.Money && !IsOfAnother(m));

        // 「国家级5家、每家50万元，省级15家、每家20万元」: each beside its own.
        if (prices.Count is >= 2 and <= MostCounts && prices.TrueForAll(p => p.Left is { } own && own.Kind == count.Kind)) return new(new ProductSum([.. prices.Select(p => new Product([Operand.Of(p.Left!), Operand.Of(p)]))]));
        var counts = before.FindAll(m => m.Kind == count.Kind);

        // 「30个，其中甲级2个、乙级9个、丙级19个，依次为每个15万元、8万元、3万元」: the prices are of the parts, and not of all.
        if (counts.Count == prices.Count + 1 && counts.Skip(1).Sum(c => c.Value) == counts[0].Value) counts.RemoveAt(0);
        if (prices.Count is < 2 or > MostCounts || !(counts.Count == prices.Count || counts.Count == 1)) return null;
        return new(new ProductSum([.. prices.Select((p, i) => new Product([Operand.Of(counts[counts.Count == 1 ? 0 : i]), Operand.Of(p)]))]));
    }

    /// <summary>The claims, those first that come nearest to what is printed: one of them is shown.</summary>
    private static Sequence<RelationReading> Nearest(List<RelationReading> readings, Mention amount) =>
        [.. readings.OrderBy(r => r.Kind).ThenBy(r => Math.Abs((r.Expression.Value() ?? 0) - amount.Value))];

    /// <summary>A price by the month says nothing of how many; another price may still be paid as often.</summary>
    private static IEnumerable<RelationReading> OverMonths(Operand count, Operand price, Mention told)
    {
        var monthly = told.Words.Contains('月') || (told.Per?.Contains('月') ?? false);
        foreach (var months in Months)
        {
            yield return monthly ? new(new Product([count, price], months))
                : new(new Product([count, price], months), ReadingKind.OtherBase, () => new($"按{months}个月（期）计则相符", $"it agrees over {months} months (or terms)"));
        }
    }

    /// <summary>「甲类4830人按每人25元、乙类400人按每人100元发放，其中甲类A万元、乙类B万元」: as many amounts as pairs, in their order.</summary>
    private static IEnumerable<Relation> InSeries(Passage passage)
    {
        for (var i = 0; i + 1 < passage.Numbers.Count; i++)
        {
            if (passage.Numbers[i].Kind is not (MentionKind.Count or MentionKind.Thing)) continue;
            var pairs = new List<(Mention Count, Mention Price)>();
            var at = i;
            var end = passage.SentenceEnd(passage.Numbers[i].Start);
            while (at + 1 < passage.Numbers.Count && passage.Numbers[at] is { Kind: MentionKind.Count or MentionKind.Thing } count && passage.Numbers[at + 1] is { Kind: MentionKind.Money } price
                && PerOf(price) is { } per && Fits(per, count) && price.End <= end)
            {
                pairs.Add((count, price));
                at += 2;
            }

            if (pairs.Count < 2) continue;
            var amounts = passage.Numbers.Skip(at).TakeWhile(m => m.Kind == MentionKind.Money && IsAmount(m) && m.End <= end).Take(pairs.Count + 1).ToList();
            i = at - 1;
            if (amounts.Count != pairs.Count) continue;
            for (var k = 0; k < pairs.Count; k++)
            {
                Operand n = Operand.Of(pairs[k].Count), s = Operand.Of(pairs[k].Price);
                yield return new Relation(ProductRule.RuleId, passage.Report, Operand.Of(amounts[k]), Nearest([new(new Product([n, s])), .. OverMonths(n, s, pairs[k].Price)], amounts[k]), Strength.Likely);
            }
        }
    }

    /// <summary>A share, months, terms or times that a price is multiplied by.</summary>
    private static bool IsFactor(Mention mention) =>
        mention.Kind == MentionKind.Rate || (mention.Kind is MentionKind.Thing or MentionKind.Count && mention.UnitText is "个月" or "天" or "期" or "次" or "小时" or "课时" or "学时" or "年");
}
