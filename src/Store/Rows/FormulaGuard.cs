namespace PerfEval.Store.Rows;

/// <summary>
/// Keeps spreadsheets from running text as a formula (CWE-1236): text that begins with = + - @, a tab or a line break gets an apostrophe before it.
/// What reads as a number or is a mere dash stays as it is.
/// </summary>
public static class FormulaGuard
{
    public static string Harmless(string text) => IsDangerous(text) ? '\'' + text : text;

    public static bool IsDangerous(string text)
    {
        var start = text.AsSpan().TrimStart(' ');
        // Full-width forms too: spreadsheets of East Asian locales take them for the same signs.
        if (start.IsEmpty || start[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠')) return false;
        return start[0] is not ('+' or '-') || !(start is "-" || IsNumber(start[1..]));
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var points = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) digits++;
            else if (text[i] == '.') points++;
            else if (text[i] != ',' && !(text[i] == '%' && i == text.Length - 1)) return false;
        }

        return digits > 0 && points <= 1;
    }
}
