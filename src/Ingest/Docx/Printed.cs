using System.Text;

namespace PerfEval.Ingest.Docx;

/// <summary>Characters as they are printed: what prints nothing goes, private codes of symbol fonts become what they look like.</summary>
internal static class Printed
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";

    /// <param name="shift">Digits that stand higher or lower have characters of their own: 12 and a raised 3 are not 123.</param>
    public static void Append(StringBuilder text, ReadOnlySpan<char> characters, string? font, VerticalShift shift = VerticalShift.None)
    {
        foreach (var character in characters)
        {
            if (shift != VerticalShift.None && char.IsAsciiDigit(character))
            {
                text.Append((shift == VerticalShift.Raised ? Superscripts : Subscripts)[character - '0']);
                continue;
            }

            if (character is >= ' ' and < '\u007F' or >= '\u3000' and < '\uE000') text.Append(character);
            else if (character is '\n' or '\r' or '\t') text.Append(' ');
            else if (character is >= '\uF000' and <= '\uF0FF') text.Append(Symbols.Of(font, character) ?? character);
            else if (!PrintsNothing(character)) text.Append(character);
        }
    }

    /// <summary>White space at both ends of what was appended from <paramref name="from"/> on, which XML says is not kept.</summary>
    public static void TrimFrom(StringBuilder text, int from)
    {
        while (text.Length > from && text[^1] == ' ') text.Length--;
        var leading = 0;
        while (from + leading < text.Length && text[from + leading] == ' ') leading++;
        if (leading > 0) text.Remove(from, leading);
    }

    /// <summary>Half of a surrogate pair is no character; no writer downstream could write it.</summary>
    public static string Mend(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text;
        var mended = text.ToCharArray();
        for (var i = 0; i < mended.Length; i++)
        {
            if (!char.IsSurrogate(mended[i])) continue;
            if (i + 1 < mended.Length && char.IsSurrogatePair(mended[i], mended[i + 1])) i++;
            else mended[i] = '\uFFFD';
        }

        return new string(mended);
    }

    /// <summary>Controls, soft hyphens, zero-width characters and marks of direction.</summary>
    private static bool PrintsNothing(char character) =>
        character is < ' ' or '\u007F' or (>= '\u0080' and <= '\u009F') or '\u00AD' or (>= '\u200B' and <= '\u200F')
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
