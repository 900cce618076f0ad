using System.Buffers;
using System.Globalization;
using PerfEval.Model.Values;

namespace PerfEval.Check.Reading;

/// <summary>What a number looks like in print: its digits, its decimals, what stands after it.</summary>
public static class PrintedNumber
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("零〇○一二三四五六七八九十两百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟");

    /// <summary>The first number of a text, full-width digits folded, separators dropped: 「约1,234.50万元」 gives 1234.50. Empty where there is none.</summary>
    public static string Digits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = 0;
        while (from < text.Length && !IsDigit(text[from])) from++;
        Span<char> found = stackalloc char[Math.Min(40, text.Length - from)];
        var length = 0;
        for (var i = from; i < text.Length && length < found.Length; i++)
        {
            var c = Fold(text[i]);
            if (char.IsAsciiDigit(c) || c == '.') found[length++] = c;
            else if (c is not (',' or ' ') || i + 1 >= text.Length || !IsDigit(text[i + 1])) break;
        }

        return new string(found[..length]).TrimEnd('.');
    }

    /// <summary>More digits behind the point than any number of a report needs: of those beyond, a decimal could not hold half a step.</summary>
    private const int MostDecimals = 20;

    /// <summary>Digits right of the point, trailing zeros counted, up to twenty.</summary>
    public static int Decimals(string text) => Math.Min(MostDecimals, BehindPoint(Digits(text)));

    private static int BehindPoint(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : digits.Length - point - 1;
    }

    /// <summary>Digits without leading zeros and point: how much the number tells one value from another.</summary>
    public static int Significance(string text) => Digits(text).Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('0').Length;

    /// <summary>What follows the number: 万元, %, 人. Behind Chinese numerals 万 and 亿 belong to the number (六十万元 is in 元), and 百分之二十 is in %.</summary>
    public static string Suffix(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var last = text.Length;
        while (last > 0 && !IsDigit(text[last - 1])) last--;
        if (last > 0) return text[last..].Trim();
        return IsChinesePercent(text) ? "%" : text[(text.AsSpan().LastIndexOfAny(Numerals) + 1)..].Trim();
    }

    private static bool IsChinesePercent(string text) => text.Contains("百分之", StringComparison.Ordinal);

    /// <summary>The number as printed, without its unit; the whole text where it holds no digits (Chinese numerals).</summary>
    public static string Bare(string text)
    {
        var digits = Digits(text);
        return digits.Length == 0 ? text : IsNegative(text) ? "-" + digits : digits;
    }

    /// <summary>Whether a minus stands before the number: -2.3万元.</summary>
    private static bool IsNegative(string text) => text.AsSpan().TrimStart() is ['-' or '－' or '﹣' or '−' or '–', ..];

    /// <summary>The power of ten between the printed number and base units: 4 for 万元, −2 for %.</summary>
    public static int Power(string text, Quantity quantity) => Digits(text) is { Length: > 0 } digits ? BehindPoint(digits) - quantity.Decimals : IsChinesePercent(text) ? -2 : 0;

    /// <summary>A value in base units, written in the unit of a printed number with up to <paramref name="more"/> decimals more than that has.</summary>
    public static string InUnitOf(decimal value, Operand printed, int more = 0)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var (scaled, decimals) = (Scaled(value, printed), ShownDecimals(printed, more));
        var own = Decimals(printed.Text);
        var format = decimals == 0 ? "0" : "0." + new string('0', Math.Min(decimals, own)) + new string('#', Math.Max(0, decimals - own));
        return Math.Round(scaled, decimals, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture) + Suffix(printed.Text);
    }

    /// <summary>How far a printed number is from a value as <see cref="InUnitOf"/> shows both: a reader who subtracts them gets this.</summary>
    public static string DifferenceInUnitOf(decimal value, Operand printed, int more = 0)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var shown = Math.Round(Scaled(value, printed), ShownDecimals(printed, more), MidpointRounding.AwayFromZero);
        var difference = Scaled(printed.Value, printed) - shown;
        return InUnitOf(Scaled(difference, printed, back: true), printed, more);
    }

    private static int ShownDecimals(Operand printed, int more) => Math.Clamp(Decimals(printed.Text) + more, 0, 10);

    private static decimal Scaled(decimal value, Operand printed, bool back = false)
    {
        var power = Math.Clamp(Power(printed.Text, printed.Quantity), -12, 12) * (back ? -1 : 1);
        for (var i = 0; i < power; i++) value /= 10;
        for (var i = 0; i > power; i--) value *= 10;
        return value;
    }

    /// <summary>Whether two numbers differ by one digit, or by two digits that changed places.</summary>
    public static bool IsSlip(string one, string other)
    {
        string a = Digits(one), b = Digits(other);
        if (a.Length != b.Length || a.Length < 3 || a == b) return false;
        int first = 0, last = a.Length - 1;
        while (a[first] == b[first]) first++;
        while (a[last] == b[last]) last--;
        return first == last || (a[first] == b[last] && a[last] == b[first] && a.AsSpan(first + 1, last - first - 1).SequenceEqual(b.AsSpan(first + 1, last - first - 1)));
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(Fold(c));

    private static char Fold(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' => '.',
        '，' => ',',
        _ => c,
    };
}
