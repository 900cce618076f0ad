using System.Text;

namespace PerfEval.Store.Rows;

/// <summary>Rows as a table for a terminal: main columns, aligned by display width, numbers to the right.</summary>
internal static class TableRows
{
    /// <summary>Widths are taken from the first rows; later ones that are wider push their line out.</summary>
    private const int RowsMeasured = 500;
    private const int NarrowestShortened = 8;
    private const string Gap = "  ";

    public static long Write(RowSet rows, Stream to, int? width)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        var shown = Enumerable.Range(0, rows.Columns.Count).Where(i => rows.Columns[i].Main).ToArray();
        var head = shown.Select(i => rows.Columns[i].Name).ToArray();
        var rightAligned = shown.Select(i => rows.Columns[i].Type is ColumnType.Integer or ColumnType.Number).ToArray();
        var first = new List<string[]>();
        while (first.Count < RowsMeasured && rows.Read()) first.Add(Texts(rows, shown, rightAligned));
        var widths = Widths(head, first, width);
        WriteLine(writer, head, widths, rightAligned, width is not null);
        writer.WriteLine(string.Join(Gap, widths.Select(columns => new string('─', columns))));
        var count = 0L;
        foreach (var line in first)
        {
            WriteLine(writer, line, widths, rightAligned, width is not null);
            count++;
        }

        for (; first.Count == RowsMeasured && rows.Read(); count++) WriteLine(writer, Texts(rows, shown, rightAligned), widths, rightAligned, width is not null);
        return count;
    }

    private static string[] Texts(RowSet rows, int[] shown, bool[] rightAligned)
    {
        var texts = new string[shown.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            var cell = rows[shown[i]];
            texts[i] = cell.Kind == CellKind.Text ? OnOneLine(cell.Text) : cell.ToString();
            // A free query names no types: what holds a number is a column of numbers.
            if (rows.Columns[shown[i]].Type == ColumnType.Any && cell.IsNumber) rightAligned[i] = true;
        }

        return texts;
    }

    private static int[] Widths(string[] head, List<string[]> lines, int? limit)
    {
        var widths = head.Select(DisplayWidth.Of).ToArray();
        foreach (var line in lines)
        {
            for (var i = 0; i < widths.Length; i++) widths[i] = Math.Max(widths[i], DisplayWidth.Of(line[i]));
        }

        if (limit is not { } most) return widths;
        // The widest column gives way first, column by column, until the line fits.
        while (widths.Length > 0 && widths.Sum() + (Gap.Length * (widths.Length - 1)) > most)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= NarrowestShortened) break;
            widths[widest]--;
        }

        return widths;
    }

    private static void WriteLine(StreamWriter writer, string[] texts, int[] widths, bool[] rightAligned, bool shorten)
    {
        var line = new StringBuilder();
        for (var i = 0; i < texts.Length; i++)
        {
            var text = shorten ? DisplayWidth.Shorten(texts[i], widths[i]) : texts[i];
            var padding = new string(' ', Math.Max(0, widths[i] - DisplayWidth.Of(text)));
            if (i > 0) line.Append(Gap);
            _ = rightAligned[i] ? line.Append(padding).Append(text) : line.Append(text).Append(padding);
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }

    // Control characters of a document must not reach the terminal: an escape sequence would be obeyed.
    private static string OnOneLine(string text) => !text.Any(char.IsControl) ? text : string.Create(text.Length, text, (line, source) =>
    {
        for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(source[i]) ? ' ' : source[i];
    });
}
