using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>
/// 「资助1320人，支出313.6万元」, with the standard of the same name told elsewhere (「中职助学金标准2300元/生·年」). Many things stand between a standard and a year's
/// spending, so only a slip of the pen is told: where one digit makes all three agree.
/// </summary>
internal static class FarProducts
{
    private const int MostPrices = 40;
    private const double SameName = 0.6;
    private static readonly decimal[] Terms = [1, 12];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var prices = manuscript.In(report.Index).Where(m => m is { Kind: MentionKind.Money, Per: { Length: > 0 }, Comparator: null or Comparator.Equal } && m.Value > 0)
                .Select(m => (Price: m, Name: new LetterPairs(NameOf(m)))).Where(x => x.Name.Length >= 3).Take(MostPrices).ToList();
            if (prices.Count == 0) continue;
            foreach (var count in manuscript.In(report.Index).Where(m => m.Kind == MentionKind.Count && !m.Passage.InTable && m.Comparator is null && m.Value >= FewestCounted))
            {
                if (AmountBeside(count) is { } amount && Relate(prices, count, amount) is { } relation) yield return relation;
            }
        }
    }

    /// <summary>Of fewer than ten, one digit makes anything agree.</summary>
    private const int FewestCounted = 10;

    private static string NameOf(Mention price)
    {
        var letters = price.Passage.InTable ? Wording.Letters(price.Label) : price.LeadLetters;
        letters = Wording.Without(letters, "补助标准", "资助标准", "发放标准", "标准", "为", "按", "每生每年", "每人每年", "每人每月", "每月", "每年");
        return letters.Length <= 16 ? letters : letters[^16..];
    }

    /// <summary>The amount of money right before or behind a count, in one segment.</summary>
    private static Mention? AmountBeside(Mention count)
    {
        var passage = count.Passage;
        foreach (var m in (Mention?[])[count.Right, count.Left])
        {
            if (m is { Kind: MentionKind.Money } && !m.IsPrice && Wording.IsAmount(m) && m.Start >= passage.SegmentStart(count.Start) && m.End <= passage.SegmentEnd(count.End) && PrintedNumber.Significance(m.Text) >= 3) return m;
        }

        return null;
    }

    private static Relation? Relate(List<(Mention Price, LetterPairs Name)> prices, Mention count, Mention amount)
    {
        var passage = count.Passage;
        LetterPairs? words = null;
        var unit = Wording.UnitClass(count);
        LetterPairs Words() => words ??= new LetterPairs(Wording.Letters(passage.Slice(Math.Max(passage.SentenceStart(count.Start), Math.Min(count.Start, amount.Start) - 60), Math.Max(count.End, amount.End))));
        foreach (var (price, name) in prices)
        {
            if (price.Passage == passage && price.Start >= passage.SegmentStart(count.Start) && price.End <= passage.SegmentEnd(count.End)) continue;
            if ((price.Per![0] is not '生' && (unit.Length == 0 || !price.Per.Contains(unit[0], StringComparison.Ordinal))) || name.ContainedIn(Words()) < SameName) continue;
            foreach (var times in Terms)
            {
                var product = new Product([Operand.Of(count), Operand.Of(price)], times);
                if (product.Bounds() is not { } bounds || product.Value() is not { } value) continue;
                var reading = new RelationReading(product);
                if (bounds.Meets(amount.Bounds)) return new Relation(ProductRule.RuleId, amount.Report, Operand.Of(amount), [reading], Strength.Possible);
                var implied = amount.Value / (price.Value * times);
                var slip = PrintedNumber.IsSlip(amount.Text, PrintedNumber.InUnitOf(value, Operand.Of(amount))) || (implied == Math.Truncate(implied) && PrintedNumber.IsSlip(count.Text, PrintedNumber.InUnitOf(implied, Operand.Of(count))));
                if (slip) return new Relation(ProductRule.RuleId, amount.Report, Operand.Of(amount), [reading], Strength.Likely) { Why = Slip };
            }
        }

        return null;
    }

    private static readonly Message Slip = new("标准见他处，仅一位数字不符，疑为笔误", "the standard stands elsewhere; one digit differs: probably a slip of the pen");
}
