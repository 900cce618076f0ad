using System.Text;

namespace PerfEval.Store.Rows;

/// <summary>
/// Rows as a table for a terminal: main columns, aligned by display width, numbers to the right. Where the table is too wide, columns that
/// say the same in every row are told once above it, paths lose their beginning and the widest texts their end; where that would leave
/// too little of the texts, the rows are printed as blocks.
/// </summary>
internal static class TableRows
{
    private const int NarrowestShortened = 8;
    private const string Gap = "  ";
    private const string SameGap = "   ";

    /// <summary>Columns that hold paths: their end, the file's name, tells more than their beginning.</summary>
    private static readonly HashSet<string> Paths = ["document", "path"];

    public static long Write(RowSet rows, Stream to, int? width)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        var shown = new ShownRows(rows);
        var columns = Enumerable.Range(0, shown.Head.Length).ToArray();
        var widths = Widths(shown, columns);
        var same = Array.Empty<int>();
        if (width is { } most && Total(widths) > most)
        {
            same = Same(shown);
            if (same.Length < columns.Length) columns = [.. columns.Except(same)];
            else same = [];
            widths = Fitted(Widths(shown, columns), most);
            if (LosesTooMuch(shown, columns, widths)) return BlockRows.Write(writer, shown, width);
            WriteSame(writer, shown, same, most);
        }

        WriteLine(writer, shown.Head);
        writer.WriteLine(string.Join(Gap, widths.Select(column => new string('─', column))));
        var count = 0L;
        foreach (var row in shown.All())
        {
            WriteLine(writer, row);
            count++;
        }

        return count;

        void WriteLine(StreamWriter line, string[] texts) => TableRows.WriteLine(line, [.. columns.Select((column, i) => (Text(column, texts[column], widths[i]), widths[i], shown.RightAligned[column]))]);

        string Text(int column, string text, int most) => width is null ? text : Paths.Contains(shown.Head[column]) ? DisplayWidth.ShortenStart(text, most) : DisplayWidth.Shorten(text, most);
    }

    private static int[] Widths(ShownRows rows, int[] columns) =>
        [.. columns.Select(column => rows.First.Select(row => DisplayWidth.Of(row[column])).Append(DisplayWidth.Of(rows.Head[column])).Max())];

    private static int Total(int[] widths) => widths.Sum() + (Gap.Length * Math.Max(0, widths.Length - 1));

    /// <summary>Columns with one value in all rows, where there are several and all are known.</summary>
    private static int[] Same(ShownRows rows) => rows is { IsWhole: true, First.Count: > 1 }
        ? [.. Enumerable.Range(0, rows.Head.Length).Where(column => rows.First.TrueForAll(row => row[column] == rows.First[0][column]))]
        : [];

    /// <summary>The widest column gives way first, column by column, until the line fits.</summary>
    private static int[] Fitted(int[] widths, int most)
    {
        while (widths.Length > 0 && Total(widths) > most)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= NarrowestShortened) break;
            widths[widest]--;
        }

        return widths;
    }

    /// <summary>Whether of some column less than half is left of its usual text, or of a path not even the file's usual name.</summary>
    private static bool LosesTooMuch(ShownRows rows, int[] columns, int[] widths)
    {
        if (rows.First.Count == 0) return false;
        for (var i = 0; i < columns.Length; i++)
        {
            var isPath = Paths.Contains(rows.Head[columns[i]]);
            var texts = rows.First.Select(row => row[columns[i]]).Select(text => DisplayWidth.Of(isPath ? text[(text.LastIndexOfAny(['/', '\\']) + 1)..] : text)).Order().ToArray();
            if (widths[i] * (isPath ? 1 : 2) < texts[texts.Length / 2]) return true;
        }

        return false;
    }

    private static void WriteSame(StreamWriter writer, ShownRows rows, int[] same, int most)
    {
        var told = same.Where(column => rows.First[0][column].Length > 0).Select(column => $"{rows.Head[column]}: {rows.First[0][column]}").ToArray();
        if (told.Length == 0) return;
        var line = string.Empty;
        foreach (var one in told)
        {
            if (line.Length > 0 && DisplayWidth.Of(line + SameGap + one) > most)
            {
                writer.WriteLine(line);
                line = string.Empty;
            }

            line += (line.Length > 0 ? SameGap : string.Empty) + one;
        }

        writer.WriteLine(line);
        writer.WriteLine();
    }

    private static void WriteLine(StreamWriter writer, (string Text, int Width, bool RightAligned)[] cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var (text, width, rightAligned) = cells[i];
            var padding = new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));
            if (i > 0) line.Append(Gap);
            _ = rightAligned ? line.Append(padding).Append(text) : line.Append(text).Append(padding);
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }
}
