using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Verdicts;

/// <summary>The one number that several contradictions come from, and what it would have to be for all of them to vanish.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Needed">With which every relation of the group holds, in the number's own unit.</param>
internal sealed record CommonFault(Operand Number, string Needed)
{
    /// <summary>What the needed value may range over, as a part of itself: wider ones meet by chance.</summary>
    private const decimal Narrow = 0.02m;

    /// <summary>In all contradictions of a report together. A form of five hundred rows that contradict each other has no one number to blame.</summary>
    private const int MostNumbers = 10_000;

    /// <summary>
    /// Whether it is no number of the report that is wrong but the one that was taken: relations that are only likely, none of which
    /// states it, agree on another. Six shares over a whole that stands near are of a whole that stands elsewhere.
    /// </summary>
    public bool IsMistaken { get; private init; }

    /// <summary>For an auditor the best proof there is: one number, changed, settles all.</summary>
    public Message Remark(int contradictions) => new(
        $"若“{Number.Text.Trim()}”应为{Needed}，则{contradictions}处矛盾同时消除。", $" If “{Number.Text.Trim()}” were {Needed}, all {contradictions} contradictions would vanish.");

    /// <summary>
    /// For each relation of a report the fault that it shares with others, by position; null where it has none, or where none has. Two
    /// relations share one where a number of both, solved for in each, comes out the same.
    /// </summary>
    public static CommonFault?[]? Of(List<(Relation Relation, Decision Decision)> decided)
    {
        List<int>? broken = null;
        for (var i = 0; i < decided.Count; i++)
        {
            if (IsBroken(decided[i])) (broken ??= []).Add(i);
        }

        if (broken is not { Count: > 1 } || broken.Sum(i => Numbers(decided[i]).Count()) > MostNumbers) return null;
        var faults = new CommonFault?[decided.Count];
        var sizes = new int[decided.Count];
        foreach (var place in broken.SelectMany(i => Numbers(decided[i]).Select(n => (Number: n, At: i))).GroupBy(n => n.Number.Source).Where(g => g.Select(n => n.At).Distinct().Skip(1).Any()))
        {
            foreach (var (fault, members) in Groups(place.First().Number, [.. place.Select(n => n.At).Distinct()], decided))
            {
                foreach (var i in members.Where(i => sizes[i] < members.Count)) (faults[i], sizes[i]) = (fault, members.Count);
            }
        }

        // A group that lost its members to a larger one is none.
        var shared = faults.OfType<CommonFault>().CountBy(fault => fault).ToDictionary();
        for (var i = 0; i < faults.Length; i++)
        {
            if (faults[i] is { } fault && shared[fault] < 2) faults[i] = null;
        }

        return faults;
    }

    private static bool IsBroken((Relation Relation, Decision Decision) item) =>
        item is { Decision: { Verdict: Verdict.Inconsistent, Severity: > Severity.Info, Reading: not null }, Relation: { Contradiction: null, Comparison: Comparison.Equal } };

    private static IEnumerable<Operand> Numbers((Relation Relation, Decision Decision) item) => item.Decision.Reading!.Expression.Operands.Prepend(item.Relation.Stated);

    private static IEnumerable<(CommonFault Fault, List<int> Members)> Groups(Operand number, List<int> at, List<(Relation Relation, Decision Decision)> decided)
    {
        var needed = at.Select(i => (At: i, Value: NeededIn(number, decided[i]))).Where(n => n.Value is { } v && IsNarrow(v)).Select(n => (n.At, Value: n.Value!.Value)).ToList();
        while (needed.Count > 1)
        {
            var shared = needed[0].Value;
            var members = new List<int> { needed[0].At };
            foreach (var (i, value) in needed.Skip(1).Where(n => n.Value.Meets(shared)))
            {
                if (!value.Meets(shared)) continue;
                shared = new Interval(Math.Max(shared.Low, value.Low), Math.Min(shared.High, value.High));
                members.Add(i);
            }

            needed.RemoveAll(n => members.Contains(n.At));
            if (members.Count < 2) continue;
            var more = MoreDecimals(number, members, decided);
            var fit = Math.Round(Exactly(number, shared, members, decided), Math.Clamp(number.Quantity.Decimals + more, 0, 20), MidpointRounding.AwayFromZero);
            if (fit == number.Value || !IsRepair(fit, number) || !shared.Widen(number.Quantity.Step / 2).Contains(fit)) continue;
            var taken = IsTaken(number, members, decided);
            if (taken || !BreaksAnother(number, fit, decided)) yield return (new CommonFault(number, PrintedNumber.InUnitOf(fit, number, more)) { IsMistaken = taken }, members);
        }
    }

    /// <summary>「基本支出、项目支出和经营支出合计A」 holds with the number as it is printed: what would settle its shares, and break this, is no repair.</summary>
    private static bool BreaksAnother(Operand number, decimal fit, List<(Relation Relation, Decision Decision)> decided) =>
        decided.Exists(d => d is { Decision: { Verdict: Verdict.Consistent, Reading.Expression: Total { } total }, Relation: { Comparison: Comparison.Equal, Strength: Strength.Certain } }
            && total.Operands.Skip(1).Any() && (d.Relation.Stated.Source == number.Source || total.Operands.Any(o => o.Source == number.Source))
            && NeededIn(number, d) is { } needed && !needed.Widen(number.Quantity.Step / 2).Contains(fit));

    /// <summary>A weight of 5 that would have to be −20 or 0 is not what was mistaken, nor is an amount that would have to be below nothing; a rate may have lost its sign.</summary>
    private static bool IsRepair(decimal fit, Operand number) =>
        number.Quantity.Unit == Unit.Ratio || number.Value <= 0 || fit > 0 || (fit == 0 && number.Quantity.Unit != Unit.None);

    /// <summary>0 where 18.35 is meant: a nought is printed without decimals in a column that has them, and what it should be has those of the others.</summary>
    private static int MoreDecimals(Operand number, List<int> members, List<(Relation Relation, Decision Decision)> decided) =>
        number.Value != 0 ? 0 : Math.Max(0, members.SelectMany(i => Numbers(decided[i])).Where(o => o.Quantity.Unit == number.Quantity.Unit).Max(o => o.Quantity.Decimals) - number.Quantity.Decimals);

    /// <summary>What a relation that states the number gives for it, where that fits all; else the middle of what does.</summary>
    private static decimal Exactly(Operand number, Interval shared, List<int> members, List<(Relation Relation, Decision Decision)> decided)
    {
        var given = members.Where(i => decided[i].Relation.Stated.Source == number.Source).Select(i => decided[i].Decision.Reading!.Expression.Value()).FirstOrDefault(v => v is { } value && shared.Contains(value));
        return given ?? shared.Middle;
    }

    private static bool IsTaken(Operand number, List<int> members, List<(Relation Relation, Decision Decision)> decided) =>
        members.Count >= FewestOfAnother && members.TrueForAll(i => decided[i].Relation is var r && r.Strength != Strength.Certain && r.Stated.Source != number.Source && decided[i].Decision.Reading!.Expression is Quotient { Whole: var whole } && whole.Source == number.Source);

    /// <summary>Two shares may both be wrong; of three the whole is.</summary>
    private const int FewestOfAnother = 3;

    private static bool IsNarrow(Interval value) => value.Width <= Narrow * Math.Abs(value.Middle);

    /// <summary>What a number would have to be for a relation to hold; null where that can't be told.</summary>
    private static Interval? NeededIn(Operand number, (Relation Relation, Decision Decision) item)
    {
        var expression = item.Decision.Reading!.Expression;
        if (item.Relation.Stated.Source == number.Source) return item.Relation.Stated.Value == number.Value ? expression.Bounds() : null;
        return expression.Operands.Count(o => o.Source == number.Source) == 1 ? expression.Needed(number.Source, item.Relation.Stated.Bounds) : null;
    }
}
