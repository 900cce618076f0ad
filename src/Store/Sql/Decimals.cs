using System.Globalization;

namespace PerfEval.Store.Sql;

/// <summary>How decimals go into SQLite, which has none (docs/decisions/0011).</summary>
internal static class Decimals
{
    private const string PrintedDigits = "G15";

    /// <summary>The result of arithmetic in SQL without the noise of its last binary digits: 0.1 + 0.2 is 0.3, as SQLite itself prints it.</summary>
    public static double Printed(double value) => double.Parse(value.ToString(PrintedDigits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The value as an integer, where it is one of 64 bits.</summary>
    public static long? WholeNumber(decimal value) =>
        decimal.Truncate(value) == value && value is >= long.MinValue and <= long.MaxValue ? (long)value : null;

    /// <summary>The digits, where neither INTEGER nor the 15 digits that SQL prints of a REAL give them back; else null.</summary>
    public static string? Exact(decimal value)
    {
        if (WholeNumber(value) is not null) return null;
        var printed = ((double)value).ToString(PrintedDigits, CultureInfo.InvariantCulture);
        return decimal.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var back) && back == value ? null : value.ToString();
    }
}
