using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Tables;

/// <summary>Cell texts brought into the two spellings that are compared and that are shown.</summary>
internal static class Words
{
    private const int LongestUnclosed = 6;
    private const int MostOnStack = 256;

    /// <summary>Folded, without any white space: the spelling that lexicons are matched against (justified 「经 费 总预 算」 included).</summary>
    public static string Compact(string text)
    {
        var kept = text.Length <= MostOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var folded = FoldedText.Fold(c);
            if (folded > '\u3000' || !char.IsWhiteSpace(folded)) kept[length++] = folded;
        }

        return Kept(text, kept[..length]);
    }

    /// <summary>As printed, without the white space of the layout; a space between two Latin words stays.</summary>
    public static string Tidy(string text)
    {
        var kept = text.Length <= MostOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSpace(text[i]))
            {
                kept[length++] = text[i];
                continue;
            }

            var next = i;
            while (next < text.Length && IsSpace(text[next])) next++;
            if (length > 0 && next < text.Length && char.IsAsciiLetter(kept[length - 1]) && char.IsAsciiLetter(text[next])) kept[length++] = ' ';
            i = next - 1;
        }

        return Kept(text, kept[..length]);
    }

    /// <summary>The first character and one past the last that are not white space; equal where there is none.</summary>
    public static (int Start, int End) Trimmed(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return (start, end);
    }

    /// <summary>A compact text without its bracketed parts: 全年预算数(A) is 全年预算数. Brackets that hold everything are opened.</summary>
    public static string WithoutBrackets(string compact)
    {
        if (!compact.AsSpan().ContainsAny('(', '[')) return compact;
        var kept = compact.Length <= MostOnStack ? stackalloc char[compact.Length] : new char[compact.Length];
        var length = 0;
        var depth = 0;
        foreach (var c in compact)
        {
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth = Math.Max(0, depth - 1);
            else if (depth == 0) kept[length++] = c;
        }

        return length > 0 ? new string(kept[..length]) : compact.Trim('(', ')', '[', ']');
    }

    /// <summary>The bracketed parts of a compact text, outermost, in order.</summary>
    public static IEnumerable<string> Bracketed(string compact)
    {
        var depth = 0;
        var from = 0;
        for (var i = 0; i < compact.Length; i++)
        {
            if (compact[i] is '(' or '[')
            {
                if (depth++ == 0) from = i + 1;
            }
            else if (compact[i] is ')' or ']' && depth > 0 && --depth == 0)
            {
                yield return compact[from..i];
            }
        }

        // A bracket whose end the layout lost: 预算执行情况（元
        if (depth > 0 && compact.Length - from is > 0 and <= LongestUnclosed) yield return compact[from..];
    }

    /// <summary>无, /, — and their like: the cell says that there is nothing.</summary>
    public static bool SaysNothing(string compact) =>
        compact is "无" or "没有" or "不涉及" or "不适用" or "无此项" || compact.AsSpan().Trim("/-\\.*·_、…").IsEmpty;

    /// <summary>Most texts stay as they are.</summary>
    private static string Kept(string text, ReadOnlySpan<char> kept) => text.AsSpan().SequenceEqual(kept) ? text : new string(kept);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || FoldedText.Fold(c) == ' ';
}
