using System.Text;

namespace PerfEval.Generator.Writing.Pdf;

/// <summary>Cuts text into lines of a width: anywhere between Chinese characters, not inside numbers, never before closing punctuation.</summary>
internal static class TextLines
{
    private const string NeverFirst = "，。；：、）》”」？！%％.,;:)’";

    public static List<string> Break(string text, double width, double size, double firstIndent = 0)
    {
        var lines = new List<string>();
        foreach (var part in text.Split('\n'))
        {
            BreakPart(part, width, size, firstIndent, lines);
            firstIndent = 0;
        }

        return lines;
    }

    public static double Width(string text, double size)
    {
        var width = 0.0;
        foreach (var c in text) width += PdfFonts.Width(c, size);
        return width;
    }

    private static void BreakPart(string text, double width, double size, double indent, List<string> lines)
    {
        var line = new StringBuilder();
        var used = indent;
        foreach (var piece in Pieces(text))
        {
            var wide = Width(piece, size);
            var hangs = piece.Length == 1 && NeverFirst.Contains(piece[0], StringComparison.Ordinal);
            if (line.Length > 0 && used + wide > width && !hangs)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            if (wide <= width)
            {
                line.Append(piece);
                used += wide;
                continue;
            }

            foreach (var c in piece)
            {
                var one = PdfFonts.Width(c, size);
                if (line.Length > 0 && used + one > width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    used = 0;
                }

                line.Append(c);
                used += one;
            }
        }

        lines.Add(line.ToString());
    }

    /// <summary>Numbers and Latin words in one piece, everything else character by character.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start + 1;
            if (IsWord(text[start]))
            {
                while (end < text.Length && IsWord(text[end])) end++;
            }

            yield return text[start..end];
            start = end;
        }
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%' or '≥' or '≤';
}
