using System.Buffers;

namespace PerfEval.Store.Rows;

/// <summary>
/// Keeps spreadsheets from running text as a formula (CWE-1236): text that begins with = + - @, a tab or a line break gets an apostrophe before it.
/// What reads as a number, with a unit in Chinese too (-314.47万元), or is a mere dash stays as it is: without operators, brackets, ! and |
/// nothing of it can be called.
/// </summary>
public static class FormulaGuard
{
    /// <summary>Characters of 平方公里.</summary>
    private const int LongestUnit = 4;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    public static string Harmless(string text) => IsDangerous(text) ? '\'' + text : text;

    public static bool IsDangerous(string text)
    {
        var start = text.AsSpan().TrimStart(' ');
        // Full-width forms too: spreadsheets of East Asian locales take them for the same signs.
        if (start.IsEmpty || start[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠')) return false;
        return start[0] is not ('+' or '-') || !(start is "-" || IsNumber(start[1..]));
    }

    /// <summary>Digits with separators, then nothing, a percent sign, or a unit in Chinese characters.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(Digits);
        var number = end < 0 ? text : text[..end];
        var unit = text[number.Length..];
        return number.ContainsAnyInRange('0', '9') && number.Count('.') <= 1
            && (unit is "" or "%" or "％" || (unit.Length <= LongestUnit && !unit.ContainsAnyExceptInRange('\u4e00', '\u9fff')));
    }
}
