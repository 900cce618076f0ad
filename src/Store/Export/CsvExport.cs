using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>CSV with a byte order mark: Excel opens it right.</summary>
internal static class CsvExport
{
    public static TableExport Write(RowSet rows, Stream to) => new(CsvRows.Write(rows, to, byteOrderMark: true), []);
}
