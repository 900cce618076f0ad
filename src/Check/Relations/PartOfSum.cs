using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Relations;

/// <summary>part ÷ (part + others): the share of one part in a whole that is stated by its parts only.</summary>
public sealed record PartOfSum(Operand Part, Sequence<Operand> Others) : Expression
{
    public override IEnumerable<Operand> Operands => Others.Prepend(Part);

    /// <summary>p = o × r ÷ (1 − r), and any of the others is p ÷ r less p and the rest.</summary>
    protected override Interval? NeededOf(Span operand, Interval result)
    {
        if (new Total(Others).Bounds() is not { } rest) return null;
        if (operand == Part.Source) return Interval.Divide(rest * result, Interval.Exactly(1) - result);
        return Interval.Divide(Part.Bounds, result) is { } whole ? new Total(Others).Needed(operand, whole - Part.Bounds) : null;
    }

    protected override Interval? BoundsOf()
    {
        if (new Total(Others).Bounds() is not { } rest) return null;
        var (least, most) = (Part.Bounds.Low + rest.High, Part.Bounds.High + rest.Low);
        return Part.Bounds.Low < 0 || rest.Low < 0 || least <= 0 || most <= 0 ? null : new Interval(Part.Bounds.Low / least, Part.Bounds.High / most);
    }

    protected override decimal? ValueOf() => Part.Value + new Total(Others).Value() is > 0 and var whole ? Part.Value / whole : null;

    public override string Print()
    {
        var units = Mixed(Operands);
        return $"{Printed(Part, units)} ÷ ({string.Join(" + ", Operands.Select(o => Printed(o, units)))})";
    }
}
