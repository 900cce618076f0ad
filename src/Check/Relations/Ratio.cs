using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Relations;

/// <summary>One sum in another: (200 + 275) ÷ 500, 171 ÷ (300 − 120). No operand stands on both sides.</summary>
public sealed record Ratio(Total Part, Total Whole) : Expression
{
    public override IEnumerable<Operand> Operands => Part.Operands.Concat(Whole.Operands);

    protected override Interval? NeededOf(Span operand, Interval result)
    {
        if (Part.Bounds() is not { } part || Whole.Bounds() is not { } whole) return null;
        if (Part.Operands.Any(o => o.Source == operand)) return Part.Needed(operand, whole * result);
        return Interval.Divide(part, result) is { } needed ? Whole.Needed(operand, needed) : null;
    }

    protected override Interval? BoundsOf() => Part.Bounds() is { } part && Whole.Bounds() is { } whole ? Interval.Divide(part, whole) : null;

    protected override decimal? ValueOf() => Whole.Value() is { } whole and not 0 ? Part.Value() / whole : null;

    public override string Print() => $"{InBrackets(Part)} ÷ {InBrackets(Whole)}";

    private static string InBrackets(Total total) => total.Operands.Skip(1).Any() ? $"({total.Print()})" : total.Print();
}
