using System.Text;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store;
using PerfEval.Store.Export;
using PerfEval.Store.Rows;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>A PostgreSQL store says what a SQLite store says of the same load.</summary>
public sealed class PostgresTests(PostgresTests.Loaded loaded) : IClassFixture<PostgresTests.Loaded>
{
    /// <summary>Moments of loading, which differ by nature.</summary>
    private static readonly string[] Moments = ["ingested_at", "at"];

    public sealed class Loaded : IDisposable
    {
        private readonly Lazy<TemporaryStore> _sqlite = new(() => Load(StoreKind.Sqlite));
        private readonly Lazy<TemporaryStore> _postgres = new(() => Load(StoreKind.Postgres));
        private readonly Lazy<IReportStore> _sqliteReader;
        private readonly Lazy<IReportStore> _postgresReader;

        public Loaded()
        {
            _sqliteReader = new(() => Sqlite.Read());
            _postgresReader = new(() => Postgres.Read());
        }

        internal TemporaryStore Sqlite => _sqlite.Value;

        internal TemporaryStore Postgres => _postgres.Value;

        /// <summary>Open once: a connection to a server costs more than what most tests ask.</summary>
        internal (IReportStore Sqlite, IReportStore Postgres) Open => (_sqliteReader.Value, _postgresReader.Value);

        public void Dispose()
        {
            foreach (var reader in (Lazy<IReportStore>[])[_sqliteReader, _postgresReader])
            {
                if (reader.IsValueCreated) reader.Value.Dispose();
            }

            if (_sqlite.IsValueCreated) Sqlite.Dispose();
            if (_postgres.IsValueCreated) Postgres.Dispose();
        }

        private static TemporaryStore Load(StoreKind kind)
        {
            var store = new TemporaryStore(kind).With([.. Enumerable.Range(1, 5).Select(i => Samples.Document(i)), Varied(6), Varied(7) with { Document = null, Reports = [] }, Samples.Failure(9)]);
            using var again = store.Write();
            again.SaveCopy(Samples.Sha(2), "/reports/copy of 2.docx");
            again.SaveCopy(Samples.Sha(3), "/another/3.docx");
            again.SaveCopy(Samples.Sha(9), "/reports/copy of 9.pdf");
            again.SaveSkipped("/reports/film.mp4", "not-a-document");
            again.Save(Samples.Document(1, figures: 4) with { Stages = "docx/2 extract/1 check/1" });
            return store;
        }

        /// <summary>A quotient, a negative, capitals, no body, several problems.</summary>
        private static DocumentOutcome Varied(int number)
        {
            var document = Samples.Document(number);
            var verdict = document.Reports[0];
            var finding = Samples.Document(1).Reports[0].Findings[0] with { Expected = 2m / 3m, Difference = -12.50m, Severity = Severity.Warning };
            return document with
            {
                Status = DocumentStatus.Partial,
                Reports = [verdict with { Report = verdict.Report with { Organization = null, Project = "GB 18483 Abwasser", SelfScore = 90.50m }, Findings = [finding, finding] }],
                Problems =
                [
                    new Diagnostic("ocr-low-confidence", "第2页识别不清", "page 2 is hard to read", 2), new Diagnostic("a-later-code", "其次", "second"), new Diagnostic("ocr-low-confidence", "第3页识别不清", "page 3", 3),
                ],
            };
        }
    }

    public static TheoryData<Listing> Every => [.. Enum.GetValues<Listing>()];

    [PostgresTheory]
    [MemberData(nameof(Every))]
    public void Every_listing_is_the_same_in_every_order(Listing listing)
    {
        AssertSame(store => store.List(listing, ListingFilter.All), RowFormat.Csv);
        AssertSame(store => store.List(listing, ListingFilter.All), RowFormat.Jsonl);
        foreach (var column in Listings.Columns(listing).Where(column => !Moments.Contains(column.Name)))
        {
            AssertSame(store => store.List(listing, new ListingFilter(Sort: column.Name)), RowFormat.Csv);
            AssertSame(store => store.List(listing, new ListingFilter(Sort: '-' + column.Name, Limit: 3)), RowFormat.Csv);
        }
    }

    [PostgresTheory]
    [MemberData(nameof(ListingTests.Filtered), MemberType = typeof(ListingTests))]
    [InlineData(Listing.Reports, "gb 18483 ABW")]
    public void Filters_leave_the_same_rows(Listing listing, object filter, int count = 0)
    {
        _ = count;
        AssertSame(store => store.List(listing, filter as ListingFilter ?? new ListingFilter(Project: (string)filter)), RowFormat.Csv);
    }

    [PostgresTheory]
    [InlineData("绩效")]
    [InlineData("绩效自评")]
    [InlineData("预算 学生")]
    [InlineData("第3中学")]
    [InlineData("人")]
    [InlineData("。")]
    [InlineData("３３．９１万元")]
    [InlineData("≥95% | 96%")]
    [InlineData("算预")]
    [InlineData("\" OR *")]
    [InlineData("")]
    public void Search_finds_the_same_places(string text)
    {
        AssertSame(store => store.Search(text, ListingFilter.All), RowFormat.Jsonl);
        AssertSame(store => store.Search(text, new ListingFilter(Organization: "中学", Rule: "execution-rate", Severity: Severity.Warning, Project: "校舍")), RowFormat.Jsonl);
        AssertSame(store => store.Search(text, new ListingFilter(Year: 2023, Organization: "中学", Document: "/another", Limit: 1)), RowFormat.Jsonl);
    }

    [PostgresFact]
    public void Tables_and_views_have_the_same_names_columns_and_rows()
    {
        var (sqlite, postgres) = loaded.Open;
        Assert.Equal(sqlite.DescribeSchema(), postgres.DescribeSchema());
        foreach (var relation in sqlite.DescribeSchema().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', '(')[1]))
            Assert.Equal(Sorted(sqlite, relation), Sorted(postgres, relation));
    }

    [PostgresFact]
    public void Exports_have_the_same_tables()
    {
        foreach (var file in (string[])["all.csv", "all.xlsx", "all.parquet"])
        {
            var (expected, actual) = (Export(loaded.Sqlite, file), Export(loaded.Postgres, file));
            Assert.Equal(expected, actual);
            Assert.Contains(expected, table => table == ("evidence", 15));
        }

        Assert.Equal(File.ReadAllBytes(loaded.Sqlite.File("all.figures.csv")), File.ReadAllBytes(loaded.Postgres.File("all.figures.csv")));
    }

    [PostgresFact]
    public void The_page_for_a_person_is_the_same()
    {
        foreach (var store in (TemporaryStore[])[loaded.Sqlite, loaded.Postgres])
        {
            using var read = store.Read();
            PerfEval.Store.Html.HtmlReport.Write(read, store.File("page.html"), DateTimeOffset.UnixEpoch);
        }

        Assert.Equal(File.ReadAllText(loaded.Sqlite.File("page.html")), File.ReadAllText(loaded.Postgres.File("page.html")));
    }

    [PostgresFact]
    public void A_listing_may_be_read_while_another_is()
    {
        using var store = loaded.Postgres.Read();
        using var reports = store.List(Listing.Reports, ListingFilter.All);
        var seen = 0;
        for (; reports.Read(); seen++)
        {
            using var findings = store.List(Listing.Findings, ListingFilter.All);
            Assert.True(findings.Read());
        }

        Assert.Equal(6, seen);
    }

    [PostgresFact]
    public void Text_that_a_server_cannot_hold_is_stored_all_the_same()
    {
        var document = Samples.Document(1);
        var verdict = document.Reports[0];
        using var store = new TemporaryStore(StoreKind.Postgres).With(document with
        {
            Path = "/reports/" + new string('长', 1300) + ".docx",
            Reports = [verdict with { Report = verdict.Report with { Project = "a\0b\ud800c\U00020000d" } }],
        });
        Assert.Equal("a\ufffdb\ufffdc\U00020000d|1311", store.Ask("SELECT r.project, length(d.path) - 3 FROM reports AS r JOIN documents AS d ON d.id = r.document_id"));
    }

    private void AssertSame(Func<IReportStore, RowSet> open, RowFormat format)
    {
        var (sqlite, postgres) = loaded.Open;
        Assert.Equal(Printed(open(sqlite), format), Printed(open(postgres), format));
    }

    private static string Printed(RowSet rows, RowFormat format)
    {
        using var timeless = new Timeless(rows);
        using var printed = new MemoryStream();
        RowPrinter.Print(timeless, format, printed);
        return $"{Encoding.UTF8.GetString(printed.ToArray())}{rows.Truncated}";
    }

    private static string[] Sorted(IReportStore store, string relation)
    {
        var rows = Assert.IsType<QueryOutcome.Answered>(store.Query($"SELECT * FROM {relation}", QueryLimits.Default)).Rows;
        return [.. Printed(rows, RowFormat.Jsonl).Split('\n').Order(StringComparer.Ordinal)];
    }

    private static (string Table, long Rows)[] Export(TemporaryStore store, string file)
    {
        using var read = store.Read();
        return [.. Assert.IsType<Outcome<ExportSummary>.Done>(Exports.Write(read, store.File(file))).Value.Tables.Select(table => (table.Table, table.Rows))];
    }

    /// <summary>Rows without the moments of loading; of those it is asked only that they are some.</summary>
    private sealed class Timeless(RowSet rows) : RowSet
    {
        public override IReadOnlyList<Column> Columns => rows.Columns;

        public override bool Truncated => rows.Truncated;

        public override Cell this[int column] => Moments.Contains(rows.Columns[column].Name) ? Cell.Of(DateTimeOffset.Parse(rows[column].Text).Offset.Ticks) : rows[column];

        public override bool Read() => rows.Read();

        protected override void Dispose(bool disposing) => rows.Dispose();
    }
}
