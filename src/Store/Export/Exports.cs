using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Store.Export;

/// <param name="Table">Name of the listing.</param>
/// <param name="File">The file that holds it.</param>
public sealed record ExportedTable(string Table, string File, long Rows);

/// <param name="Notes">What the reader should know: long texts continued elsewhere, links left out. Nothing is cut without a note.</param>
public sealed record ExportSummary(Sequence<ExportedTable> Tables, Sequence<Message> Notes);

/// <summary>Writes what a store lists into files for other tools, in flat memory.</summary>
public static class Exports
{
    public static readonly IReadOnlyList<string> Extensions = [".xlsx", ".csv", ".parquet", ".jsonl"];

    private static readonly Listing[] Tables =
    [
        Listing.Reports, Listing.Findings, Listing.Evidence, Listing.Figures, Listing.Headcounts, Listing.Rates, Listing.Indicators, Listing.Scores, Listing.Documents,
        Listing.Problems, Listing.Files, Listing.Failures, Listing.Blocks,
    ];

    /// <summary>The text of all documents is for programs: in a workbook it would be most of the rows, and nobody would look for it there.</summary>
    private static readonly Listing[] Sheets = [.. Tables.Where(listing => listing != Listing.Blocks)];

    /// <param name="to">Its extension tells the format. CSV and Parquet hold one table a file: report.csv becomes report.figures.csv ….</param>
    /// <param name="filter">What of the store; null for everything. Notes tell what is left out, and a table more tells what the filter was.</param>
    /// <returns>Failed with <see cref="FailureKind.UnknownFormat"/> for another extension, with <see cref="FailureKind.Internal"/> where the file can't be written.</returns>
    public static Outcome<ExportSummary> Write(IReportStore store, string to, ListingFilter? filter = null)
    {
        ExportSource Source(IReadOnlyList<Listing> listings) => new(store, filter ?? ListingFilter.All, listings);
        try
        {
            return Path.GetExtension(to).ToLowerInvariant() switch
            {
                ".xlsx" => Done(XlsxExport.Write(Source(Sheets), to)),
                ".csv" => Done(EachInItsFile(Source(Tables), to, CsvExport.Write)),
                ".parquet" => Done(EachInItsFile(Source(Tables), to, ParquetExport.Write)),
                ".jsonl" => Done(JsonLinesExport.Write(Source(Tables), to)),
                _ => new Outcome<ExportSummary>.Failed(FailureKind.UnknownFormat, $"不支持的导出格式，请使用 {string.Join(' ', Extensions)}", $"unknown export format; use one of {string.Join(' ', Extensions)}"),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var (chinese, english) = SystemFault.Reason(exception);
            return new Outcome<ExportSummary>.Failed(FailureKind.Internal, $"无法写入 {to}：{chinese}", $"{to} can't be written: {english}");
        }
    }

    /// <summary>Writes under another name first: a file that breaks off half-way never has the name that was asked for.</summary>
    internal static T Replacing<T>(string file, Func<Stream, T> write)
    {
        var part = file + ".part";
        try
        {
            T result;
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)) result = write(stream);
            File.Move(part, file, overwrite: true);
            return result;
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    internal static string NameOf(Listing listing) => listing.ToString().ToLowerInvariant();

    private static ExportSummary EachInItsFile(ExportSource source, string to, Func<Rows.RowSet, Stream, TableExport> write)
    {
        var tables = new List<ExportedTable>();
        var notes = source.LeftOut().ToList();
        foreach (var (name, rows) in source.Tables())
        {
            using (rows)
            {
                var file = Path.Combine(Path.GetDirectoryName(to) ?? string.Empty, $"{Path.GetFileNameWithoutExtension(to)}.{name}{Path.GetExtension(to)}");
                var written = Replacing(file, stream => write(rows, stream));
                tables.Add(new ExportedTable(name, file, written.Rows));
                notes.AddRange(written.Notes.Select(note => new Message($"{name}：{note.Chinese}", $"{name}: {note.English}")));
            }
        }

        return new ExportSummary([.. tables], [.. notes]);
    }

    private static Outcome<ExportSummary>.Done Done(ExportSummary summary) => new(summary);
}

/// <summary>What came of one table.</summary>
internal sealed record TableExport(long Rows, Sequence<Message> Notes);
