using PerfEval.Check.Reading;
using PerfEval.Check.Relations;

namespace PerfEval.Check.Verdicts;

/// <summary>
/// A rate or a change whose numbers were only likely the ones taken: where others told before it in its paragraph give it to the last digit,
/// it is about those. 「累计支出29752.5万元，其中…资本金支出7262.5万元，资金使用率87.77%」 is of all that was spent, not of the last part.
/// </summary>
internal static class OtherPair
{
    /// <summary>With fewer digits two numbers give a rate by chance.</summary>
    private const int FewestDigits = 3;

    /// <summary>With as many, a whole paragraph may be looked through.</summary>
    private const int ManyDigits = 4;

    private const int MostNumbers = 24;

    /// <param name="claimed">The reading that does not hold.</param>
    public static bool Explains(Relation relation, RelationReading? claimed, Manuscript manuscript)
    {
        if (manuscript.MentionAt(relation.Stated.Source) is not { Passage.InTable: false } stated) return false;
        var before = Before(stated);
        if (stated.Kind != MentionKind.Rate) return Wording.IsChange(stated) && stated.Next is { Kind: MentionKind.Rate } rate && before.Exists(c => IsBeforeChange(c, stated, rate));
        if (stated.Value == 1) return before.Exists(a => IsTelling(a) && before.Exists(b => a != b && a.Value == b.Value && Wording.SameKind(a, b)));
        return PrintedNumber.Significance(stated.Text) >= FewestDigits && (before.Exists(a => before.Exists(b => Gives(a, b, stated))) || IsPartOfAll(claimed, stated, before));
    }

    /// <summary>Numbers before one: of its sentence and the one before, or of the paragraph where it tells much.</summary>
    private static List<Mention> Before(Mention stated)
    {
        var passage = stated.Passage;
        var from = PrintedNumber.Significance(stated.Text) >= ManyDigits || stated.Value == 1 ? 0 : passage.SentenceStart(Math.Max(0, stated.SentenceStart - 1));
        return [.. passage.Numbers.Where(m => m.End <= stated.Start && m.Start >= from && m.Kind != MentionKind.Rate && m.Value > 0).TakeLast(MostNumbers)];
    }

    private static bool Gives(Mention a, Mention b, Mention rate)
    {
        if (a == b || a.Kind != b.Kind || Wording.UnitClass(a) != Wording.UnitClass(b)) return false;
        Operand one = Operand.Of(a), other = Operand.Of(b);
        return Holds(new Quotient(one, other)) || Holds(new Growth(one, other));

        bool Holds(Expression expression) => expression.Value() is { } value && rate.Bounds.Contains(value);
    }

    /// <summary>「支出决算33.27万元，…比上年减少8.95万元，下降21.20%」: the change and its rate agree on what was before.</summary>
    private static bool IsBeforeChange(Mention current, Mention change, Mention rate)
    {
        if (!Wording.SameKind(current, change) || PrintedNumber.Significance(rate.Text) < FewestDigits) return false;
        Operand moved = Operand.Of(change), now = Operand.Of(current);
        return Holds(fell: true) || Holds(fell: false);

        bool Holds(bool fell) => new ImpliedGrowth(moved, now, fell).Value() is { } value && rate.Bounds.Contains(value);
    }

    /// <summary>「基本支出A，占p；项目支出B，占q」: of all the amounts that the sentence lists.</summary>
    private static bool IsPartOfAll(RelationReading? claimed, Mention rate, List<Mention> before)
    {
        // Beside a whole of its own paragraph, it is that whole which does not agree.
        if (before.Count == 0 || claimed is null || claimed.Expression.Operands.All(o => o.Source.Block == rate.Passage.Block)) return false;
        var part = before[^1];
        var end = rate.Passage.SentenceEnd(rate.End);
        var all = rate.Passage.Mentions.Where(m => m.Start >= rate.SentenceStart && m.End <= end && Wording.SameKind(m, part) && Wording.IsAmount(m)).Sum(m => m.Value);
        return all > 0 && rate.Bounds.Contains(part.Value / all);
    }

    private static bool IsTelling(Mention mention) => NearAmounts.Digits(mention.Value) >= FewestDigits;
}
