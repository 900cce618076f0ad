using System.Globalization;
using System.Text;

namespace PerfEval.Model.Values;

/// <summary>
/// Numbers from digits as documents print them. A pattern's <c>\d</c> takes the digits of every script, full width among them (８月), of which the
/// framework's parsers know the ASCII ones only.
/// </summary>
public static class PrintedDigits
{
    private const int Most = 64;

    /// <exception cref="OverflowException">More than an <see cref="int"/> holds.</exception>
    /// <exception cref="FormatException">No digits, or other characters between them.</exception>
    public static int Whole(ReadOnlySpan<char> digits) => int.Parse(Fold(digits, stackalloc char[Most]), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>With a point and thousands separators or without.</summary>
    /// <inheritdoc cref="Whole"/>
    public static decimal Number(ReadOnlySpan<char> digits) => decimal.Parse(Fold(digits, stackalloc char[Most]), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> digits, Span<char> folded)
    {
        if (Ascii.IsValid(digits)) return digits;

        // Longer than anything a decimal holds.
        if (digits.Length > folded.Length) throw new OverflowException();
        for (var i = 0; i < digits.Length; i++) folded[i] = CharUnicodeInfo.GetDecimalDigitValue(digits[i]) is >= 0 and var value ? (char)('0' + value) : digits[i];
        return folded[..digits.Length];
    }
}
