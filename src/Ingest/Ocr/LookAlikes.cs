using System.Buffers;

namespace PerfEval.Ingest.Ocr;

/// <summary>A character that the engine took for one that looks alike, put right because its neighbours decide it.</summary>
/// <param name="Read">What the engine read, with a little context.</param>
/// <param name="Mended">The same with the character mended.</param>
public sealed record Mend(string Read, string Mended);

/// <summary>
/// Mends look-alikes where the context leaves no choice: O between digits is 0, 万无 after a number is 万元.
/// Every mend keeps the length of the text, so that the place of each character stays true. What the context does not decide stays as it was read.
/// </summary>
public static class LookAlikes
{
    private const int Context = 6;

    /// <summary>Takes the place of a character that was never printed: the second half of a % that was read as two.</summary>
    public const char Dropped = '\0';

    /// <summary>Parts the lines of a text; brackets may close on a later one.</summary>
    public const char LineBreak = '\n';

    /// <summary>A bracket closes within this many characters.</summary>
    private const int LongestBracket = 80;

    /// <summary>A line that is a value and nothing else is not longer than this.</summary>
    private const int LongestValue = 12;

    private static readonly SearchValues<char> Suspects = SearchValues.Create("OoQDlI|!，,。.：:·无兀》〉《〈Xx之过]%“”\"");

    /// <summary>The mended line or lines; the very same string where nothing had to be mended.</summary>
    public static string Mend(string line, ICollection<Mend> mends)
    {
        if (line.AsSpan().IndexOfAny(Suspects) < 0) return line;
        var text = line.ToCharArray();
        var changed = false;
        for (var i = 0; i < text.Length; i++)
        {
            var mended = Decide(text, i);
            if (mended == text[i]) continue;
            var from = Math.Max(0, i - Context);
            var length = Math.Min(text.Length, i + Context + 1) - from;
            var read = Shown(text, from, length);
            text[i] = mended;
            changed = true;
            mends.Add(new Mend(read, Shown(text, from, length)));
        }

        return changed ? new string(text) : line;
    }

    private static char Decide(char[] text, int i)
    {
        char before = At(text, i - 1), after = At(text, i + 1);
        return text[i] switch
        {
            'O' or 'o' or 'Q' or 'D' when IsDigit(before) && !IsLatin(after) || (before is '.' && IsDigit(At(text, i - 2))) || (IsDigit(after) && !IsLatin(before)) => '0',
            'l' or 'I' or '|' or '!' when IsDigit(before) && (IsDigit(after) || after is '.' or '%' or '万' or '人') => '1',
            '，' or ',' when IsDigit(before) && IsDecimalTail(text, i + 1) => '.',
            '，' or ',' or '。' or '：' or ':' or '.' when At(text, i - 2) == '/' && before is '人' or '户' or '生' or '名' or '亩' && after is '年' or '月' or '天' or '日' or '次' => '·',
            '。' or '·' when IsDigit(before) && IsDigit(after) => '.',
            '无' or '兀' when before is '万' or '亿' && IsDigit(At(text, i - 2)) => '元',
            '《' or '〈' when ClosingBracket(text, i) is ')' or '）' => '（',
            '》' or '〉' when IsDigit(after) && !IsOpen(text, i) => '>',
            '《' or '〈' when IsDigit(after) && ClosingBracket(text, i) == '\0' => '<',
            '之' or '过' when StartsLine(text, i) && IsDigit(after) && IsValue(text, i) => '≥',
            '“' or '”' or '"' when after is '级' && StartsLine(text, i) => '二',
            ']' when StartsLine(text, i - 1) && before is '=' && IsDigit(after) => Dropped,
            '9' when after is '%' && IsHalfPercent(text, i) => Dropped,
            '0' when before is '%' && !IsDigit(after) && after is not '.' => Dropped,
            'X' or 'x' when before is ')' or '）' or ']' && IsDigit(after is LineBreak ? At(text, i + 2) : after) => '×',
            _ => text[i],
        };
    }

    private static string Shown(char[] text, int from, int length) =>
        new string(text, from, length).Replace("\0", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal);

    private static bool StartsLine(char[] text, int i) => i == 0 || At(text, i - 1) == LineBreak;

    /// <summary>Whether the line that begins here is a value and nothing else: short, and no part of a sentence.</summary>
    private static bool IsValue(char[] text, int start)
    {
        var line = text.AsSpan(start);
        if (line.IndexOf(LineBreak) is >= 0 and var end) line = line[..end];
        return line.Length <= LongestValue && line.IndexOfAny("，。；,;") < 0;
    }

    /// <summary>
    /// Whether the 9 before a % is the first ring of the sign, read as a digit: with it the rate would be 1009 %, 959 % or have
    /// three decimals, none of which reports print; without it the rate is an ordinary one. 119 % and 129 % may be what they are.
    /// </summary>
    private static bool IsHalfPercent(char[] text, int nine)
    {
        int start = nine, point = -1;
        for (; start > 0 && (IsDigit(text[start - 1]) || text[start - 1] is '.'); start--)
        {
            if (text[start - 1] is '.') point = start - 1;
        }

        var number = text.AsSpan(start, nine - start);
        if (point >= 0) return nine - point == 3;
        return number is "100" || (number.Length == 2 && number[0] is '8' or '9');
    }

    /// <summary>Two digits and then no further one: 55,20% can't be a thousands separator. Three digits may be one.</summary>
    private static bool IsDecimalTail(char[] text, int i) =>
        IsDigit(At(text, i)) && IsDigit(At(text, i + 1)) && !IsDigit(At(text, i + 2)) && At(text, i + 2) is '%' or '％' or '万' or '亿';

    /// <summary>Whether the line opens such a bracket before this place.</summary>
    private static bool IsOpen(char[] text, int i)
    {
        var line = text.AsSpan(0, i);
        return line[(line.LastIndexOf(LineBreak) + 1)..].IndexOfAny('《', '〈') >= 0;
    }

    /// <summary>The first closing bracket after an opening one, brackets opened in between left out; none is '\0'.</summary>
    private static char ClosingBracket(char[] text, int i)
    {
        var depth = 0;
        var end = Math.Min(text.Length, i + LongestBracket);
        for (i++; i < end; i++)
        {
            if (text[i] is '（' or '(' or '《' or '〈') depth++;
            else if (text[i] is '）' or ')' or '》' or '〉' && depth-- == 0) return text[i];
        }

        return '\0';
    }

    private static char At(char[] text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
