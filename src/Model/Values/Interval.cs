namespace PerfEval.Model.Values;

/// <summary>
/// A closed range of decimals: all the values that a printed number may have been rounded from.
/// Arithmetic is evaluated at the corners of its operands. Operands are taken as independent:
/// an expression in which one operand stands twice, such as (a − b) ÷ b, must be rewritten (a ÷ b − 1) first.
/// </summary>
public readonly record struct Interval
{
    public Interval(decimal low, decimal high)
    {
        if (low > high) throw new ArgumentException($"An interval runs from low to high, not from {low} to {high}.", nameof(low));
        Low = low;
        High = high;
    }

    public decimal Low { get; }

    public decimal High { get; }

    public decimal Width => High - Low;

    public decimal Middle => Low + (Width / 2);

    /// <summary>An exact value: a count, a weight, a score, a target, a price per unit.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    public static Interval Around(decimal value, decimal halfWidth) => new(value - halfWidth, value + halfWidth);

    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>Whether the two share a value. Touching ends are shared: touching is not apart.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The distance between the nearest ends, 0 where the two meet.</summary>
    public decimal GapTo(Interval other) => Low > other.High ? Low - other.High : other.Low > High ? other.Low - High : 0;

    public Interval Widen(decimal by) => new(Low - by, High + by);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    public static Interval operator *(Interval a, Interval b)
    {
        decimal p = a.Low * b.Low, q = a.Low * b.High, r = a.High * b.Low, s = a.High * b.High;
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>The quotient, or null where the divisor may be zero: then nothing can be decided.</summary>
    public static Interval? Divide(Interval dividend, Interval divisor)
    {
        if (divisor.Contains(0)) return null;
        decimal p = dividend.Low / divisor.Low, q = dividend.Low / divisor.High;
        decimal r = dividend.High / divisor.Low, s = dividend.High / divisor.High;
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    public override string ToString() => $"[{Low}, {High}]";
}
