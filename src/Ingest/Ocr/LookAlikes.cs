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

    private static readonly SearchValues<char> Suspects = SearchValues.Create("OoQDlI|!，,。·无兀》〉《〈Xx");

    /// <summary>The mended line; the very same string where nothing had to be mended.</summary>
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
            var read = new string(text, from, length);
            text[i] = mended;
            changed = true;
            mends.Add(new Mend(read, new string(text, from, length)));
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
            '。' or '·' when IsDigit(before) && IsDigit(after) => '.',
            '无' or '兀' when before is '万' or '亿' && IsDigit(At(text, i - 2)) => '元',
            '《' or '〈' when ClosingBracket(text, i) is ')' or '）' => '（',
            '》' or '〉' when IsDigit(after) && !IsOpen(text, i) => '>',
            '《' or '〈' when IsDigit(after) && ClosingBracket(text, i) == '\0' => '<',
            'X' or 'x' when before is ')' or '）' or ']' && IsDigit(after) => '×',
            _ => text[i],
        };
    }

    /// <summary>Two digits and then no further one: 55,20% can't be a thousands separator. Three digits may be one.</summary>
    private static bool IsDecimalTail(char[] text, int i) =>
        IsDigit(At(text, i)) && IsDigit(At(text, i + 1)) && !IsDigit(At(text, i + 2)) && At(text, i + 2) is '%' or '％' or '万' or '亿';

    private static bool IsOpen(char[] text, int i) => Array.LastIndexOf(text, '《', i) >= 0 || Array.LastIndexOf(text, '〈', i) >= 0;

    /// <summary>The first closing bracket after an opening one, brackets opened in between left out; none is '\0'.</summary>
    private static char ClosingBracket(char[] text, int i)
    {
        var depth = 0;
        for (i++; i < text.Length; i++)
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
