using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Composition;

/// <summary>What a run of text states. The gold is read off these, so that no number is ever written down twice.</summary>
/// <param name="Value">As printed, in base units.</param>
public abstract record Fact(Quantity Value)
{
    /// <summary>Counts neither when missing nor when there.</summary>
    public bool Optional { get; init; }

    public int? Year { get; init; }

    /// <summary>The range of true values behind the print; exact for counts, points and prices.</summary>
    public virtual Interval Range => Value.Bounds;
}

public sealed record FigureFact(Quantity Value, Measure Measure, Fund? Fund, string? UnitText) : Fact(Value)
{
    public BudgetStage? Stage { get; init; }

    public string? Per { get; init; }

    public bool Approximate { get; init; }

    public Sequence<Measure> MeasureAlt { get; init; }

    public Sequence<Fund?> FundAlt { get; init; }

    public override Interval Range => Per is null && Measure != Measure.Limit ? Value.Bounds : Value.Exact;
}

public sealed record HeadcountFact(Quantity Value, string Unit, CountRole Role) : Fact(Value)
{
    /// <summary>「1.26万人」 is rounded, 「12600人」 is exact.</summary>
    public override Interval Range => Value.Decimals < 0 ? Value.Bounds : Value.Exact;
}

public sealed record RateFact(Quantity Value, RateKind Kind, Comparator? Comparator) : Fact(Value)
{
    public Sequence<RateKind> KindAlt { get; init; }
}

/// <summary>A weight, a score, a target without a kind of its own: exact, and no fact list of the gold holds it.</summary>
public sealed record PointsFact(Quantity Value) : Fact(Value)
{
    public override Interval Range => Value.Exact;
}
