using System.Text;

namespace PerfEval.Cli.Output;

/// <summary>How many columns of a terminal a text takes: Chinese characters and full-width forms take two (Unicode TR11, classes W and F).</summary>
internal static class Columns
{
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune);
        return width;
    }

    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    /// <summary>The text, cut to a width with an ellipsis at its end.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width) return text;
        var (kept, taken) = (new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            taken += Width(rune);
            if (taken > width - 1) break;
            kept.Append(rune);
        }

        return kept.Append('…').ToString();
    }

    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x20 or 0x7F => 0,
        < 0x1100 => 1,
        (>= 0x0300 and <= 0x036F) or 0x200B or 0xFEFF => 0,
        <= 0x115F => 2,
        >= 0x2E80 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF01 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
