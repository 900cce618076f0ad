using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>All tables in one file, an object a line; its "table" says which table it is of.</summary>
internal static class JsonLinesExport
{
    public static ExportSummary Write(ExportSource source, string file) => Exports.Replacing(file, stream =>
    {
        var written = new List<ExportedTable>();
        foreach (var (name, rows) in source.Tables())
        {
            using (rows) written.Add(new ExportedTable(name, file, JsonRows.WriteLines(rows, stream, name)));
        }

        return new ExportSummary([.. written], [.. source.LeftOut()]);
    });
}
