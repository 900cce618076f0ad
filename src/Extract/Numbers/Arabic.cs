using System.Globalization;

namespace PerfEval.Extract.Numbers;

/// <summary>Arabic numerals in folded text: groups of thousands, decimals, and decimals torn from their point by a space or a line break.</summary>
internal static class Arabic
{
    /// <summary>More digits before the point than any amount has: a serial number.</summary>
    public const int LongestNumber = 15;

    /// <summary>Digits that a spreadsheet's number holds: what it prints behind them is noise (33.910000000000004).</summary>
    private const int ExactDigits = 14;

    /// <summary>Digits that a decimal holds, and the point.</summary>
    private const int MostCharacters = 29;

    /// <param name="Decimals">Digits behind the point that say something: <see cref="Precision"/>.</param>
    /// <param name="Digits">Digits before the point.</param>
    /// <param name="End">One past the last digit.</param>
    /// <param name="Grouped">Thousands separators were printed.</param>
    /// <param name="Torn">A space or line break stands inside.</param>
    public readonly record struct Numeral(decimal Value, int Decimals, int Digits, int End, bool Grouped, bool Torn);

    /// <summary>表1 200户: words whose number ends before the blank.</summary>
    private const string Numbered = "表图第附件项号条章节段期类组级之";

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static int RunEnd(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && IsDigit(text[from])) from++;
        return from;
    }

    /// <param name="text">Folded text with a digit at <paramref name="start"/>.</param>
    /// <param name="start">First digit.</param>
    /// <param name="separated">True where commas separate numbers (分别为100，200，300): then they join none.</param>
    public static Numeral Read(ReadOnlySpan<char> text, int start, bool separated)
    {
        var end = RunEnd(text, start);
        Span<char> digits = stackalloc char[MostCharacters];
        var count = Append(digits, 0, text[start..end]);
        var grouped = false;
        if (end - start <= 3 && text[start] != '0' && !separated) grouped = ReadGroups(text, ref end, digits, ref count);
        var decimals = 0;
        var torn = !grouped && ReadTornThousands(text, start, ref end, digits, ref count);
        var whole = grouped || torn ? count : end - start;
        if (PointAt(text, end) is > 0 and var point)
        {
            torn |= point > end;
            var from = point + 1;
            if (!IsDigit(text[from]) && text[from] is ' ' or '\n' && from + 1 < text.Length && IsDigit(text[from + 1]) && MoneyOrPercentAt(text, RunEnd(text, from + 1)))
            {
                from++;
                torn = true;
            }

            if (IsDigit(text[from]))
            {
                end = RunEnd(text, from);
                decimals = end - from;
                if (count < digits.Length) digits[count++] = '.';
                count = Append(digits, count, text[from..end]);
            }
        }

        var printed = whole <= LongestNumber && decimal.TryParse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
        return new Numeral(printed, Precision(whole, decimals), whole, end, grouped, torn);
    }

    /// <summary>Where the decimal point behind whole digits stands; a blank or a line break may have torn it off (576 .88万元). −1 where there is none.</summary>
    private static int PointAt(ReadOnlySpan<char> text, int end)
    {
        if (end + 1 >= text.Length) return -1;
        if (text[end] == '.') return end;
        return end + 2 < text.Length && text[end] is ' ' or '\n' && text[end + 1] == '.' && IsDigit(text[end + 2]) && MoneyOrPercentAt(text, RunEnd(text, end + 2)) ? end + 1 : -1;
    }

    /// <summary>The decimals of a number that say something: all that are printed, but for the noise behind a spreadsheet's last digit.</summary>
    public static int Precision(int wholeDigits, int decimals) => Math.Min(decimals, Math.Max(0, ExactDigits - wholeDigits));

    private static bool ReadGroups(ReadOnlySpan<char> text, ref int end, Span<char> digits, ref int count)
    {
        var grouped = false;
        while (end + 3 < text.Length && text[end] == ',')
        {
            var from = text[end + 1] == ' ' && text.Length > end + 4 ? end + 2 : end + 1;
            var to = RunEnd(text, from);
            if (to - from != 3 || (from > end + 1 && !MoneyOrPercentAt(text, DecimalsEnd(text, to)))) break;
            count = Append(digits, count, text[from..to]);
            end = to;
            grouped = true;
        }

        return grouped;
    }

    /// <summary>2 365万元, 1 234 567.89元 behind a word: thousands whose separator was lost, is a blank, or that a line break tore.</summary>
    private static bool ReadTornThousands(ReadOnlySpan<char> text, int start, ref int end, Span<char> digits, ref int count)
    {
        if (end - start > 3 || text[start] == '0' || start == 0 || text[start - 1] < 0x2E80 || end + 3 >= text.Length || text[end] != ' ') return false;
        var to = end;
        while (to < text.Length && text[to] == ' ' && RunEnd(text, to + 1) == to + 4) to += 4;
        if (to == end || (to < text.Length && IsDigit(text[to]))) return false;
        var after = DecimalsEnd(text, to);
        if (after >= text.Length || UnitLexicon.Match(text[after..], out var unit) == 0 || unit.Kind is not (NumberKind.Money or NumberKind.Count)) return false;
        if (unit.Kind == NumberKind.Count && Numbered.Contains(text[start - 1])) return false;
        for (var group = end; group < to; group += 4) count = Append(digits, count, text[(group + 1)..(group + 4)]);
        end = to;
        return true;
    }

    private static int DecimalsEnd(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] == '.' && IsDigit(text[at + 1]) ? RunEnd(text, at + 1) : at;

    private static bool MoneyOrPercentAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return false;
        if (text[at] == ' ') at++;
        return at < text.Length && UnitLexicon.Match(text[at..], out var unit) > 0 && unit.Kind is NumberKind.Money or NumberKind.Percent;
    }

    private static int Append(Span<char> digits, int count, ReadOnlySpan<char> more)
    {
        foreach (var c in more)
        {
            if (count == digits.Length) break;
            digits[count++] = c;
        }

        return count;
    }
}
