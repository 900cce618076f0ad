using PerfEval.Check.Reading;
using PerfEval.Model.Values;

namespace PerfEval.Check.Relations;

/// <summary>A calculation that the text itself writes out: 「187.65/200×100%」.</summary>
/// <param name="Numbers">Those that stand in it.</param>
/// <param name="Result">All values that the rounding of its numbers allows, in the unit of what it is said to make.</param>
/// <param name="Exact">What it makes with the numbers as printed.</param>
/// <param name="Text">As written.</param>
public sealed record Written(Sequence<Operand> Numbers, Interval Result, decimal Exact, string Text) : Expression
{
    public override IEnumerable<Operand> Operands => Numbers;

    protected override Interval? BoundsOf() => Result;

    protected override decimal? ValueOf() => Exact;

    public override string Print() => Text;
}
