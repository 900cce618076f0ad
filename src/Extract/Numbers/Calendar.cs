namespace PerfEval.Extract.Numbers;

/// <summary>Years and dates in folded text.</summary>
internal static class Calendar
{
    public const int FirstYear = 1900;
    public const int LastYear = 2100;

    /// <param name="End">One past it, 年 or 日 included; 0 where there is no date.</param>
    public readonly record struct Match(int End, bool IsYear, int? Year);

    /// <summary>A date or year that begins with the digits at a place.</summary>
    public static Match At(ReadOnlySpan<char> text, int start)
    {
        var end = Arabic.RunEnd(text, start);
        if (end - start == 4 && YearOf(text[start..end]) is { } year) return FromYear(text, end, year);
        if (end - start is 1 or 2 && Small(text[start..end]) is >= 1 and <= 12)
        {
            var month = AfterMonth(text, end);
            if (month > 0) return new Match(month, false, null);
        }

        return default;
    }

    public static int? YearOf(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 4) return null;
        var year = Small(digits);
        return year is >= FirstYear and <= LastYear ? year : null;
    }

    private static Match FromYear(ReadOnlySpan<char> text, int end, int year)
    {
        var at = SkipSpace(text, end);
        if (at < text.Length && text[at] == '年')
        {
            var month = SkipSpace(text, at + 1);
            var monthEnd = Arabic.RunEnd(text, month);
            if (monthEnd - month is 1 or 2 && AfterMonth(text, monthEnd) is > 0 and var dayEnd) return new Match(dayEnd, false, year);
            return new Match(at + 1, true, year);
        }

        if (end < text.Length && text[end] is '-' or '/' or '.')
        {
            var month = end + 1;
            var monthEnd = Arabic.RunEnd(text, month);
            if (monthEnd - month is 1 or 2 && monthEnd < text.Length && text[monthEnd] == text[end])
            {
                var dayEnd = Arabic.RunEnd(text, monthEnd + 1);
                if (dayEnd - monthEnd - 1 is 1 or 2) return new Match(dayEnd, false, year);
            }

            if (text[end] == '-' && SecondYear(text, month)) return new Match(end, true, year);
        }

        if (at < text.Length && text[at] is '至' or '~' or '-' && SecondYear(text, SkipSpace(text, at + 1))) return new Match(end, true, year);

        // 2026预算安排9万元, 2025决算数: the account of a year, whose 年 was left out.
        return text[end..].StartsWith("预算") || text[end..].StartsWith("决算") ? new Match(end, true, year) : default;
    }

    private static bool SecondYear(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == '-') at++;
        var end = Arabic.RunEnd(text, at);
        return YearOf(text[at..end]) is not null && SkipSpace(text, end) is var next && next < text.Length && text[next] == '年';
    }

    /// <summary>One past 月 and the day behind it, where 月 follows; 0 otherwise.</summary>
    private static int AfterMonth(ReadOnlySpan<char> text, int end)
    {
        var at = SkipSpace(text, end);
        if (at >= text.Length || text[at] != '月') return 0;
        var day = SkipSpace(text, at + 1);
        var dayEnd = Arabic.RunEnd(text, day);
        if (dayEnd - day is 1 or 2)
        {
            var mark = SkipSpace(text, dayEnd);
            if (mark < text.Length && text[mark] is '日' or '号') return mark + 1;
        }

        return at + 1;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    private static int Small(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits) value = (value * 10) + (c - '0');
        return value;
    }
}
