using System.Buffers;
using System.Text;

namespace PerfEval.Store.Rows;

/// <summary>Rows as CSV: RFC 4180, lines end with CR LF, NULL is empty.</summary>
public static class CsvRows
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <param name="byteOrderMark">Excel takes a file for UTF-8 only with it.</param>
    /// <returns>The number of rows.</returns>
    public static long Write(RowSet rows, Stream to, bool byteOrderMark = false)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(byteOrderMark), 1 << 16, leaveOpen: true);
        var names = UniqueNames.Of(rows.Columns);
        for (var i = 0; i < names.Count; i++) WriteField(writer, i, names[i]);
        writer.Write("\r\n");
        var count = 0L;
        for (; rows.Read(); count++)
        {
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                var cell = rows[i];
                WriteField(writer, i, cell.Kind == CellKind.Text ? FormulaGuard.Harmless(cell.Text) : cell.ToString());
            }

            writer.Write("\r\n");
        }

        return count;
    }

    private static void WriteField(StreamWriter writer, int column, string text)
    {
        if (column > 0) writer.Write(',');
        if (!text.AsSpan().ContainsAny(Quoted))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\""));
        writer.Write('"');
    }
}
