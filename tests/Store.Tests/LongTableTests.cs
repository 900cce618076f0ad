using System.IO.Compression;
using System.Text.RegularExpressions;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store;
using PerfEval.Store.Export;
using PerfEval.Store.Rows;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>More rows than a sheet of a workbook holds.</summary>
public sealed partial class LongTableTests
{
    /// <summary>Of Excel's grid, header included.</summary>
    private const int RowsOfSheet = 1_048_576;

    [Fact]
    public void A_table_longer_than_a_sheet_goes_on_in_another_and_it_is_said()
    {
        var file = Path.Combine(Path.GetTempPath(), $"perfeval-long-{Guid.NewGuid():N}.xlsx");
        try
        {
            var summary = Assert.IsType<Outcome<ExportSummary>.Done>(Exports.Write(new Counting(RowsOfSheet + 1), file)).Value;
            Assert.Equal(RowsOfSheet + 1, summary.Tables.Single(table => table.Table == "failures").Rows);
            Assert.Contains(summary.Notes, note => note.English == "failures goes on over 2 sheets");

            using var archive = ZipFile.OpenRead(file);
            var sheets = SheetName().Matches(Text(archive, "xl/workbook.xml")).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(["failures", "failures (2)"], sheets[^2..]);
            // The header again, and the two rows that the first sheet had no room for.
            Assert.Equal(3, Row().Count(Text(archive, $"xl/worksheets/sheet{sheets.Count}.xml")));
            Assert.Contains($"<v>{RowsOfSheet + 1}</v>", Text(archive, $"xl/worksheets/sheet{sheets.Count}.xml"), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Text(ZipArchive archive, string entry)
    {
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<sheet name=\"([^\"]*)\"")]
    private static partial Regex SheetName();

    [GeneratedRegex("<row ")]
    private static partial Regex Row();

    /// <summary>A store of nothing but failures, numbered from 1.</summary>
    private sealed class Counting(int failures) : IReportStore
    {
        public RowSet List(Listing listing, ListingFilter filter) => new Numbers(listing == Listing.Failures ? failures : 0);

        public long Count(Listing listing, ListingFilter filter) => listing == Listing.Failures ? failures : 0;

        public KnownDocument? Find(string sha256) => null;

        public bool IsKnown(string sha256, string stages) => false;

        public SaveResult Save(DocumentOutcome outcome) => throw new NotSupportedException();

        public void SaveCopy(string sha256, string path) => throw new NotSupportedException();

        public void SaveSkipped(string path, string reason) => throw new NotSupportedException();

        public IReadOnlyList<ForgottenFile> Forget(string named) => throw new NotSupportedException();

        public void Commit() => throw new NotSupportedException();

        public RowSet Search(string text, ListingFilter filter) => throw new NotSupportedException();

        public QueryOutcome Query(string sql, QueryLimits limits) => throw new NotSupportedException();

        public string DescribeSchema() => string.Empty;

        public void Dispose()
        {
        }
    }

    private sealed class Numbers(int last) : RowSet
    {
        private int _at;

        public override IReadOnlyList<Column> Columns { get; } = [new("number", ColumnType.Integer)];

        public override Cell this[int column] => Cell.Of(_at);

        public override bool Read() => _at++ < last;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
