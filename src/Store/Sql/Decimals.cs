using System.Globalization;

namespace PerfEval.Store.Sql;

/// <summary>How decimals go into a database: SQLite has none (docs/decisions/0011), and PostgreSQL is to say the same (docs/decisions/0028).</summary>
internal static class Decimals
{
    private const string PrintedDigits = "G15";

    /// <summary>Decimals beyond these come from a division: no document prints them.</summary>
    private const int MostPrinted = 8;

    /// <summary>Divided by this a decimal loses its trailing zeros.</summary>
    private const decimal OneWithAllDigits = 1.0000000000000000000000000000m;

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

    /// <summary>As a column of exact numbers keeps it: every digit that a document prints, and of a quotient those that SQLite's REAL keeps.</summary>
    public static decimal Kept(decimal value) => WithoutNoise(value, "R");

    /// <summary>The result of arithmetic in exact numbers: sums with all their digits, quotients with the 15 that SQLite prints.</summary>
    public static decimal Printed(decimal value) => WithoutNoise(value, PrintedDigits);

    private static decimal WithoutNoise(decimal value, string digits)
    {
        var trimmed = value / OneWithAllDigits;
        return trimmed.Scale <= MostPrinted ? trimmed : decimal.Parse(((double)trimmed).ToString(digits, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
