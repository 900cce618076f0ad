using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>All tables in one file, an object a line; its "table" says which table it is of.</summary>
internal static class JsonLinesExport
{
    public static ExportSummary Write(IReportStore store, IEnumerable<Listing> tables, string file) => Exports.Replacing(file, stream =>
    {
        var written = new List<ExportedTable>();
        foreach (var listing in tables)
        {
            var name = Exports.NameOf(listing);
            using var rows = store.List(listing, ListingFilter.All);
            written.Add(new ExportedTable(name, file, JsonRows.WriteLines(rows, stream, name)));
        }

        return new ExportSummary([.. written], []);
    });
}
