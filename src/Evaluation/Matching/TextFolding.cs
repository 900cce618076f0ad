using System.Text;

namespace PerfEval.Evaluation.Matching;

/// <summary>Which differences between two texts count as none.</summary>
public static class TextFolding
{
    /// <summary>White space apart: two layouts of one text.</summary>
    public static string WithoutSpace(string? text)
    {
        if (string.IsNullOrEmpty(text)) return string.Empty;
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\u200B' && c != '\uFEFF') kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary>White space and full-width forms apart: two typings of one text.</summary>
    public static string Folded(string? text)
    {
        var kept = new StringBuilder(WithoutSpace(text));
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] is >= '\uFF01' and <= '\uFF5E') kept[i] = (char)(kept[i] - 0xFEE0);
        }

        return kept.ToString();
    }

    /// <summary>Whether a text holds a number as printed, white space apart: 「40」 is not in 「140」 or 「40.5」.</summary>
    public static bool HoldsNumber(string? text, string number)
    {
        var (haystack, needle) = (WithoutSpace(text), WithoutSpace(number));
        if (needle.Length == 0) return false;
        for (var at = haystack.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = haystack.IndexOf(needle, at + 1, StringComparison.Ordinal))
        {
            if (!ContinuesLeft(haystack, needle, at) && !ContinuesRight(haystack, needle, at + needle.Length)) return true;
        }

        return false;
    }

    private static bool ContinuesLeft(string text, string number, int at) =>
        char.IsAsciiDigit(number[0]) && at > 0 && (char.IsAsciiDigit(text[at - 1]) || (text[at - 1] == '.' && at > 1 && char.IsAsciiDigit(text[at - 2])));

    private static bool ContinuesRight(string text, string number, int end) =>
        char.IsAsciiDigit(number[^1]) && end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
}
