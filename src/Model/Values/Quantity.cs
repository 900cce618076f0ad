namespace PerfEval.Model.Values;

/// <summary>What a quantity is measured in. Values are kept in the base unit: 元, one (person, case …), or a fraction of one.</summary>
public enum Unit
{
    /// <summary>A bare number: a weight, a score, a value of unknown unit.</summary>
    None,

    /// <summary>Money in 元.</summary>
    Yuan,

    /// <summary>People, households, organisations, cases.</summary>
    Count,

    /// <summary>A rate as a fraction: 55.20 % is 0.5520.</summary>
    Ratio,
}

/// <summary>
/// A number as a document prints it, in base units, with the place of its last printed digit.
/// </summary>
/// <param name="Value">In base units: 「33.91万元」 is 339100.</param>
/// <param name="Decimals">
/// Place of the last printed digit in base units; negative left of the point: 「33.91万元」 has −2 (hundreds of 元),
/// 「55.20%」 has 4, 「1500万元」 has −4. Trailing zeros count.
/// </param>
/// <param name="Unit">The base unit.</param>
public readonly record struct Quantity(decimal Value, int Decimals, Unit Unit)
{
    private const int LargestPower = 28;

    /// <summary>One unit of the last printed digit, in base units.</summary>
    public decimal Step => PowerOfTen(-Decimals);

    /// <summary>All values that print like this: the value, give or take half a step.</summary>
    public Interval Bounds => Interval.Around(Value, Step / 2);

    /// <summary>The value alone, for quantities that are exact by nature: counts, weights, scores, targets, prices.</summary>
    public Interval Exact => Interval.Exactly(Value);

    /// <summary>A number read in a unit that is a power of ten of the base unit: 万 is 4, % is −2.</summary>
    public static Quantity Scaled(decimal printed, int printedDecimals, int power, Unit unit) =>
        new(printed * PowerOfTen(power), printedDecimals - power, unit);

    public Quantity Negate() => this with { Value = -Value };

    internal static decimal PowerOfTen(int power)
    {
        if (Math.Abs(power) > LargestPower) throw new ArgumentOutOfRangeException(nameof(power), power, "A decimal holds 28 digits.");
        var result = 1m;
        for (var i = 0; i < Math.Abs(power); i++) result *= 10;
        return power < 0 ? 1 / result : result;
    }
}
