using System.Globalization;
using System.Text;

namespace PerfEval.Store.Rows;

/// <summary>How many columns of a terminal text takes: Chinese characters and full-width forms two, combining marks none (Unicode UAX #11).</summary>
public static class DisplayWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    public static int Of(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x300) return 1;
        if (IsWide(value)) return 2;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1;
    }

    /// <summary>The text, shortened with … where it is wider than <paramref name="width"/>.</summary>
    public static string Shorten(string text, int width)
    {
        if (Of(text) <= width) return text;
        var kept = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width - 1) break;
            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }

    /// <summary>The end of the text after … where it is wider than <paramref name="width"/>: of a path the file's name.</summary>
    public static string ShortenStart(string text, int width)
    {
        if (Of(text) <= width) return text;
        var left = Of(text);
        var from = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (left <= width - 1) break;
            left -= Of(rune);
            from += rune.Utf16SequenceLength;
        }

        return '…' + text[from..];
    }

    private static bool IsWide(int value) => value switch
    {
        >= 0x1100 and <= 0x115f => true,
        0x303f => false,
        >= 0x2e80 and <= 0xa4cf => true,
        >= 0xac00 and <= 0xd7a3 => true,
        >= 0xf900 and <= 0xfaff => true,
        >= 0xfe30 and <= 0xfe6f => true,
        >= 0xff01 and <= 0xff60 => true,
        >= 0xffe0 and <= 0xffe6 => true,
        >= 0x1f300 and <= 0x1f64f => true,
        >= 0x1f900 and <= 0x1f9ff => true,
        >= 0x20000 and <= 0x3fffd => true,
        _ => false,
    };
}
