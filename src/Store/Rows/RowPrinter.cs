namespace PerfEval.Store.Rows;

public enum RowFormat
{
    /// <summary>Aligned columns for a person; only the main columns.</summary>
    Table,

    /// <summary>One field a line, for rows too wide for the terminal; only the main columns.</summary>
    Block,

    /// <summary>RFC 4180, UTF-8 without BOM.</summary>
    Csv,

    /// <summary>One array.</summary>
    Json,

    /// <summary>One object a line.</summary>
    Jsonl,
}

/// <summary>Prints rows as they stream; memory does not grow with their number.</summary>
public static class RowPrinter
{
    /// <param name="width">Columns of the terminal that a table must fit; null where nothing is to be shortened.</param>
    /// <returns>The number of rows printed.</returns>
    public static long Print(RowSet rows, RowFormat format, Stream to, int? width = null) => format switch
    {
        RowFormat.Csv => CsvRows.Write(rows, to),
        RowFormat.Json => JsonRows.WriteArray(rows, to),
        RowFormat.Jsonl => JsonRows.WriteLines(rows, to),
        RowFormat.Block => BlockRows.Write(rows, to, width),
        _ => TableRows.Write(rows, to, width),
    };
}
