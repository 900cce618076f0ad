using System.Globalization;
using System.Text;

namespace PerfEval.Store.Rows;

/// <summary>Rows as blocks, one field a line, each under its number: where a row is wider than the terminal, nothing of it is cut.</summary>
internal static class BlockRows
{
    private const string Gap = "  ";

    /// <summary>Beside the names of the columns at least so much of a line is left for their text, or it is not broken.</summary>
    private const int NarrowestText = 20;

    private const string Opening = "（《“‘「【〔(";
    private const string Closing = "，。；：、！？）》”’」】〕%％)";

    public static long Write(RowSet rows, Stream to, int? width)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        return Write(writer, new ShownRows(rows), width);
    }

    public static long Write(TextWriter writer, ShownRows rows, int? width)
    {
        var names = rows.Head.Select(DisplayWidth.Of).DefaultIfEmpty().Max();
        var count = 0L;
        foreach (var row in rows.All())
        {
            writer.WriteLine($"[{(++count).ToString(CultureInfo.InvariantCulture)}]");
            for (var i = 0; i < row.Length; i++)
            {
                // What does not apply takes no line.
                if (row[i].Length == 0) continue;
                var name = rows.Head[i] + new string(' ', names - DisplayWidth.Of(rows.Head[i])) + Gap;
                foreach (var line in Lines(row[i], width - names - Gap.Length))
                {
                    writer.WriteLine(name + line);
                    name = new string(' ', names + Gap.Length);
                }
            }
        }

        return count;
    }

    /// <summary>Broken as Chinese is, between any two characters, but not within a number or a Latin word and not before what closes.</summary>
    private static List<string> Lines(string text, int? width)
    {
        if (width is not { } most || most < NarrowestText) return [text];
        var lines = new List<string>();
        var (from, breakAt, used, usedAtBreak, at) = (0, 0, 0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (at > from && MayBreak(text[at - 1], text[at])) (breakAt, usedAtBreak) = (at, used);
            if (used + DisplayWidth.Of(rune) > most)
            {
                // A word longer than the line breaks where the line ends.
                if (breakAt == from) (breakAt, usedAtBreak) = (at, used);
                lines.Add(text[from..breakAt].TrimEnd());
                (from, used) = (breakAt, used - usedAtBreak);
            }

            used += DisplayWidth.Of(rune);
            at += rune.Utf16SequenceLength;
        }

        lines.Add(text[from..]);
        return lines;
    }

    private static bool MayBreak(char before, char after) =>
        before == ' ' || (after != ' ' && !Closing.Contains(after) && !Opening.Contains(before) && !(char.IsAscii(before) && char.IsAscii(after)));
}
