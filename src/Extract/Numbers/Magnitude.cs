namespace PerfEval.Extract.Numbers;

/// <summary>
/// How large a quantity can be. All public bodies of the country together spend some 3e13 元 a year and it makes 1.4e14: what is printed
/// larger than <see cref="Ceiling"/> in base units is a code that stands where an amount is expected, whatever its unit.
/// </summary>
internal static class Magnitude
{
    /// <summary>In base units. Two such numbers multiplied leave the range of a decimal, one of them under any unit does not.</summary>
    public const decimal Ceiling = 1e16m;

    /// <summary>The largest power of a unit is that of 万亿: below this no unit lifts a number over the ceiling.</summary>
    private const decimal AlwaysWithin = 1e4m;

    /// <param name="printed">In the printed unit.</param>
    /// <param name="power">The unit's power of ten.</param>
    public static bool IsBeyond(decimal printed, int power)
    {
        var size = Math.Abs(printed);
        if (size < AlwaysWithin) return false;
        var most = Ceiling;
        for (var i = 0; i < power; i++) most /= 10;
        return size > most;
    }

    /// <summary>Null where there is none, or none that a decimal holds: cells may print twenty digits on either side of the point.</summary>
    public static decimal? Quotient(decimal dividend, decimal divisor)
    {
        if (divisor == 0) return null;
        try
        {
            return dividend / divisor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Null where a decimal does not hold it.</summary>
    public static decimal? Product(decimal one, decimal other)
    {
        try
        {
            return one * other;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
