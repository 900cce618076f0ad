using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Relations;

/// <summary>Arithmetic over a document's own numbers. Each operand stands once, so that corners give exact bounds.</summary>
public abstract record Expression
{
    public abstract IEnumerable<Operand> Operands { get; }

    /// <summary>All values that the printed operands allow; null where nothing can be decided: a base that may be 0, numbers that leave the range of a decimal.</summary>
    public Interval? Bounds()
    {
        try
        {
            return BoundsOf();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The value of the operands as printed; null where it does not exist, or leaves the range of a decimal.</summary>
    public decimal? Value()
    {
        try
        {
            return ValueOf();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>All values of one operand with which the expression gives a result; null where that can't be told.</summary>
    /// <param name="operand">The operand's place.</param>
    /// <param name="result">All values that the result may have.</param>
    public Interval? Needed(Span operand, Interval result)
    {
        try
        {
            return NeededOf(operand, result);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="Bounds"/>, for numbers that a decimal holds.</summary>
    protected abstract Interval? BoundsOf();

    /// <summary>As <see cref="Value"/>, for numbers that a decimal holds.</summary>
    protected abstract decimal? ValueOf();

    /// <summary>As <see cref="Needed"/>, for numbers that a decimal holds.</summary>
    protected virtual Interval? NeededOf(Span operand, Interval result) => null;

    /// <summary>With the numbers as printed: 「(760.35 − 1651.24) / 1651.24」.</summary>
    public abstract string Print();

    /// <summary>Bare numbers where all operands share a unit, else each with its own.</summary>
    private protected static string Printed(Operand operand, bool withUnits)
    {
        var printed = withUnits ? operand.Text.Trim() : PrintedNumber.Bare(operand.Text);
        return operand.Value < 0 ? $"({printed})" : printed;
    }

    private protected static bool Mixed(IEnumerable<Operand> operands)
    {
        int? shared = null;
        foreach (var operand in operands)
        {
            var power = PrintedNumber.Power(operand.Text, operand.Quantity);
            if (power != (shared ??= power)) return true;
        }

        return false;
    }
}

/// <summary>One number: what is said in another place.</summary>
public sealed record Elsewhere(Operand Operand) : Expression
{
    public override IEnumerable<Operand> Operands => [Operand];

    protected override Interval? BoundsOf() => Operand.Bounds;

    protected override Interval? NeededOf(Span operand, Interval result) => result;

    protected override decimal? ValueOf() => Operand.Value;

    public override string Print() => Operand.Text.Trim();
}

/// <summary>Parts added up; those of <see cref="Less"/> are taken off.</summary>
public sealed record Total(Sequence<Operand> Plus, Sequence<Operand> Less = default) : Expression
{
    public override IEnumerable<Operand> Operands => Plus.Concat(Less);

    protected override Interval? NeededOf(Span operand, Interval result)
    {
        var isTaken = Less.Any(o => o.Source == operand);
        if (new Total([.. Plus.Where(o => o.Source != operand)], [.. Less.Where(o => o.Source != operand)]).Bounds() is not { } others) return null;
        return isTaken ? others - result : result - others;
    }

    protected override Interval? BoundsOf()
    {
        var sum = Interval.Exactly(0);
        foreach (var o in Plus) sum += o.Bounds;
        foreach (var o in Less) sum -= o.Bounds;
        return sum;
    }

    protected override decimal? ValueOf()
    {
        var sum = 0m;
        foreach (var o in Plus) sum += o.Value;
        foreach (var o in Less) sum -= o.Value;
        return sum;
    }

    public override string Print()
    {
        var units = Mixed(Operands);
        var text = string.Join(" + ", Plus.Select(o => Printed(o, units)));
        return Less.IsEmpty ? text : text + " − " + string.Join(" − ", Less.Select(o => Printed(o, units)));
    }
}

/// <summary>The mean of some numbers; one that is not printed counts as nothing.</summary>
public sealed record Mean(Sequence<Operand> Numbers, int Of) : Expression
{
    public override IEnumerable<Operand> Operands => Numbers;

    protected override Interval? NeededOf(Span operand, Interval result) => new Total(Numbers).Needed(operand, result * Interval.Exactly(Of));

    protected override Interval? BoundsOf() => new Total(Numbers).Bounds() is { } all ? Interval.Divide(all, Interval.Exactly(Of)) : null;

    protected override decimal? ValueOf() => new Total(Numbers).Value() / Of;

    public override string Print() => $"({new Total(Numbers).Print()}) ÷ {Of}";
}

/// <summary>The distance between two amounts.</summary>
public sealed record Distance(Operand One, Operand Other) : Expression
{
    public override IEnumerable<Operand> Operands => [One, Other];

    /// <summary>On the side of the other on which it stands.</summary>
    protected override Interval? NeededOf(Span operand, Interval result)
    {
        var (own, other) = operand == One.Source ? (One, Other) : (Other, One);
        return own.Value >= other.Value ? other.Bounds + result : other.Bounds - result;
    }

    protected override Interval? BoundsOf()
    {
        var difference = One.Bounds - Other.Bounds;
        if (difference.Low >= 0) return difference;
        if (difference.High <= 0) return -difference;
        return new Interval(0, Math.Max(-difference.Low, difference.High));
    }

    protected override decimal? ValueOf() => Math.Abs(One.Value - Other.Value);

    public override string Print()
    {
        var units = Mixed(Operands);
        return One.Value >= Other.Value ? $"{Printed(One, units)} − {Printed(Other, units)}" : $"{Printed(Other, units)} − {Printed(One, units)}";
    }
}

/// <summary>part ÷ whole.</summary>
public sealed record Quotient(Operand Part, Operand Whole) : Expression
{
    public override IEnumerable<Operand> Operands => [Part, Whole];

    protected override Interval? NeededOf(Span operand, Interval result) => operand == Part.Source ? Whole.Bounds * result : Interval.Divide(Part.Bounds, result);

    protected override Interval? BoundsOf() => Interval.Divide(Part.Bounds, Whole.Bounds);

    protected override decimal? ValueOf() => Whole.Value == 0 ? null : Part.Value / Whole.Value;

    public override string Print()
    {
        var units = Mixed(Operands);
        return $"{Printed(Part, units)} ÷ {Printed(Whole, units)}";
    }
}

/// <summary>done ÷ goal − 1: by how much a goal was passed.</summary>
public sealed record Excess(Operand Done, Operand Goal) : Expression
{
    public override IEnumerable<Operand> Operands => [Done, Goal];

    protected override Interval? NeededOf(Span operand, Interval result)
    {
        var ratio = Interval.Exactly(1) + result;
        return operand == Done.Source ? Goal.Bounds * ratio : Interval.Divide(Done.Bounds, ratio);
    }

    protected override Interval? BoundsOf() => Interval.Divide(Done.Bounds, Goal.Bounds) is { } ratio ? ratio - Interval.Exactly(1) : null;

    protected override decimal? ValueOf() => Goal.Value == 0 ? null : (Done.Value / Goal.Value) - 1;

    public override string Print()
    {
        var units = Mixed(Operands);
        return $"{Printed(Done, units)} ÷ {Printed(Goal, units)} − 1";
    }
}

/// <summary>An amount shared out over a count: 人均, 户均, 辆均.</summary>
public sealed record Average(Operand Amount, Operand Count) : Expression
{
    public override IEnumerable<Operand> Operands => [Amount, Count];

    protected override Interval? NeededOf(Span operand, Interval result) => operand == Amount.Source ? Count.Bounds * result : Interval.Divide(Amount.Bounds, result);

    protected override Interval? BoundsOf() => Interval.Divide(Amount.Bounds, Count.Bounds);

    protected override decimal? ValueOf() => Count.Value == 0 ? null : Amount.Value / Count.Value;

    public override string Print() => $"{Amount.Text.Trim()} ÷ {Count.Text.Trim()}";
}

/// <summary>|current − base| ÷ base, evaluated as |current ÷ base − 1|: an operand that stands twice has one value.</summary>
public sealed record Growth(Operand Current, Operand Base) : Expression
{
    public override IEnumerable<Operand> Operands => [Current, Base];

    /// <summary>Growth stays growth, and decline decline.</summary>
    protected override Interval? NeededOf(Span operand, Interval result)
    {
        var ratio = Current.Value >= Base.Value ? Interval.Exactly(1) + result : Interval.Exactly(1) - result;
        return operand == Current.Source ? Base.Bounds * ratio : Interval.Divide(Current.Bounds, ratio);
    }

    protected override Interval? BoundsOf()
    {
        if (Interval.Divide(Current.Bounds, Base.Bounds) is not { } quotient) return null;
        var change = quotient - Interval.Exactly(1);
        if (change.Low >= 0) return change;
        if (change.High <= 0) return -change;
        return new Interval(0, Math.Max(-change.Low, change.High));
    }

    protected override decimal? ValueOf() => Base.Value == 0 ? null : Math.Abs((Current.Value / Base.Value) - 1);

    public override string Print()
    {
        var units = Mixed(Operands);
        string current = Printed(Current, units), from = Printed(Base, units);
        return Current.Value >= Base.Value ? $"({current} − {from}) ÷ {from}" : $"({from} − {current}) ÷ {from}";
    }
}

/// <summary>change ÷ (current − change) where it grew, change ÷ (current + change) where it fell: the base follows from the two.</summary>
public sealed record ImpliedGrowth(Operand Change, Operand Current, bool Fell) : Expression
{
    public override IEnumerable<Operand> Operands => [Change, Current];

    /// <summary>d = c × r ÷ (1 ± r), c = d × (1 ± r) ÷ r.</summary>
    protected override Interval? NeededOf(Span operand, Interval result)
    {
        var ratio = Fell ? Interval.Exactly(1) - result : Interval.Exactly(1) + result;
        return operand == Change.Source ? Interval.Divide(Current.Bounds * result, ratio) : Interval.Divide(Change.Bounds * ratio, result);
    }

    protected override Interval? BoundsOf()
    {
        // d ÷ (c ∓ d) rises with d and falls with c, so the corners are known.
        var sign = Fell ? 1 : -1;
        decimal least = Current.Bounds.Low + (sign * Change.Bounds.High), most = Current.Bounds.High + (sign * Change.Bounds.Low);
        if (Fell) (least, most) = (Current.Bounds.Low + Change.Bounds.High, Current.Bounds.High + Change.Bounds.Low);
        if (least <= 0 || most <= 0 || Change.Bounds.Low < 0) return null;
        decimal low = Change.Bounds.Low / most, high = Change.Bounds.High / least;
        return new Interval(Math.Min(low, high), Math.Max(low, high));
    }

    protected override decimal? ValueOf()
    {
        var from = Fell ? Current.Value + Change.Value : Current.Value - Change.Value;
        return from == 0 ? null : Change.Value / from;
    }

    public override string Print()
    {
        var units = Mixed(Operands);
        string change = Printed(Change, units), current = Printed(Current, units);
        return $"{change} ÷ ({current} {(Fell ? '+' : '−')} {change})";
    }
}

/// <summary>Factors multiplied: people × price × months × share.</summary>
public sealed record Product(Sequence<Operand> Factors, decimal Times = 1) : Expression
{
    public override IEnumerable<Operand> Operands => Factors;

    protected override Interval? NeededOf(Span operand, Interval result) => new Product([.. Factors.Where(f => f.Source != operand)], Times).Bounds() is { } others ? Interval.Divide(result, others) : null;

    protected override Interval? BoundsOf()
    {
        var product = Interval.Exactly(Times);
        foreach (var factor in Factors) product *= factor.Bounds;
        return product;
    }

    protected override decimal? ValueOf()
    {
        var product = Times;
        foreach (var factor in Factors) product *= factor.Value;
        return product;
    }

    public override string Print() =>
        string.Join(" × ", Factors.Select(f => f.Text.Trim())) + (Times == 1 ? string.Empty : $" × {Times.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
}
