using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Relations;

/// <summary>part × share ÷ other: the share of one part in a whole that is told nowhere, but of which another part's share is.</summary>
public sealed record Proportional(Operand Part, Operand Other, Operand Share) : Expression
{
    public override IEnumerable<Operand> Operands => [Part, Other, Share];

    protected override Interval? NeededOf(Span operand, Interval result) =>
        operand == Part.Source ? Interval.Divide(Other.Bounds * result, Share.Bounds)
            : operand == Other.Source ? Interval.Divide(Part.Bounds * Share.Bounds, result)
            : Interval.Divide(Other.Bounds * result, Part.Bounds);

    protected override Interval? BoundsOf() => Interval.Divide(Part.Bounds * Share.Bounds, Other.Bounds);

    protected override decimal? ValueOf() => Other.Value == 0 ? null : Part.Value * Share.Value / Other.Value;

    public override string Print()
    {
        var units = Mixed([Part, Other]);
        return $"{Printed(Part, units)} ÷ ({Printed(Other, units)} ÷ {Share.Text.Trim()})";
    }
}
