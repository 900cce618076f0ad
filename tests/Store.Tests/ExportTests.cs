using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Parquet;
using Parquet.Schema;
using PerfEval.Model;
using PerfEval.Store;
using PerfEval.Store.Export;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed class ExportTests(ExportTests.Loaded loaded) : IClassFixture<ExportTests.Loaded>
{
    private readonly TemporaryStore _store = loaded.Store;

    public sealed class Loaded : IDisposable
    {
        public Loaded()
        {
            using var store = Store.Write();
            store.SaveCopy(Samples.Sha(1), "/z/1.docx");
            store.SaveSkipped("/reports/a.exe", "unknown-format");
        }

        internal TemporaryStore Store { get; } = new TemporaryStore().With(WithHostileText(), Samples.Document(2), WithPages(), Samples.Failure(9));

        public void Dispose() => Store.Dispose();
    }

    [Fact]
    public void A_workbook_is_valid_and_has_a_sheet_for_each_table()
    {
        var file = Export("all.xlsx", out var summary);
        using var workbook = SpreadsheetDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => error.Description + error.Path?.XPath));
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToArray();
        Assert.Equal(["reports", "findings", "evidence", "figures", "headcounts", "rates", "indicators", "scores", "documents", "problems", "files", "failures", "long_texts"], sheets);
        Assert.Equal(9, summary.Tables.Single(table => table.Table == "figures").Rows);
        Assert.Single(summary.Notes);
    }

    [Fact]
    public void Numbers_of_a_workbook_are_numbers_and_its_header_is_frozen_with_filters()
    {
        using var workbook = SpreadsheetDocument.Open(Export("numbers.xlsx", out _), false);
        var sheet = Sheet(workbook, "figures");
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.StartsWith("A1:", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        var rows = sheet.Descendants<Row>().ToArray();
        var amount = rows[0].Elements<Cell>().Single(cell => cell.InnerText == "amount").CellReference!.Value![..^1];
        var cell = rows[1].Elements<Cell>().Single(cell => cell.CellReference == amount + "2");
        Assert.Equal("340100", cell.CellValue!.Text);
        Assert.Null(cell.DataType);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text_in_a_workbook()
    {
        using var workbook = SpreadsheetDocument.Open(Export("formulas.xlsx", out _), false);
        var cells = workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).ToArray();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        var hostile = cells.First(cell => cell.InnerText == "=HYPERLINK(\"http://evil\",\"x\")");
        Assert.Equal(CellValues.InlineString, hostile.DataType!.Value);
        var style = workbook.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)hostile.StyleIndex!.Value);
        Assert.True(style.QuotePrefix!.Value);
    }

    [Fact]
    public void Computed_numbers_of_a_workbook_are_numbers_of_fifteen_digits_and_money_keeps_every_digit()
    {
        using var workbook = SpreadsheetDocument.Open(Export("digits.xlsx", out _), false);
        var expected = Column(Sheet(workbook, "findings"), "expected").First();
        Assert.Null(expected.DataType);
        Assert.Equal("0.689142553756305", expected.CellValue!.Text);
        var amounts = Column(Sheet(workbook, "figures"), "amount").ToArray();
        Assert.Null(amounts[0].DataType);
        Assert.Equal(CellValues.InlineString, amounts[1].DataType!.Value);
        Assert.Equal("1234567890123456.25", Column(Sheet(workbook, "figures"), "amount_exact").Single().InnerText);
    }

    [Fact]
    public void Rows_of_a_workbook_link_back_to_file_and_page()
    {
        using var workbook = SpreadsheetDocument.Open(Export("links.xlsx", out _), false);
        Assert.Equal(["file:///reports/1.docx", "file:///reports/%E6%B1%87%23%E6%80%BB.pdf#page=7"], Targets(Sheet(workbook, "findings")));
        Assert.Equal(["file:///reports/1.docx", "file:///reports/2.docx", "file:///reports/%E6%B1%87%23%E6%80%BB.pdf"], Targets(Sheet(workbook, "documents")));
        Assert.Equal("file:///reports/9.pdf", Targets(Sheet(workbook, "failures")).Single());
        Assert.Contains("file:///reports/%E6%B1%87%23%E6%80%BB.pdf#page=7", Targets(Sheet(workbook, "problems")));
        var figures = Sheet(workbook, "figures");
        Assert.Equal(9, figures.Descendants<Hyperlink>().Count());
        Assert.Equal(3, figures.WorksheetPart!.HyperlinkRelationships.Count());
    }

    [Theory]
    [InlineData("/a/b.PDF", 3L, "file:///a/b.PDF#page=3")]
    [InlineData("/a/b.pdf", null, "file:///a/b.pdf")]
    [InlineData("/a/b.docx", 3L, "file:///a/b.docx")]
    [InlineData("/a/b.zip!/c/d.pdf", 3L, "file:///a/b.zip")]
    [InlineData("/a/b c%20#1?.pdf", 2L, "file:///a/b%20c%2520%231%3F.pdf#page=2")]
    public void A_link_goes_to_the_page_of_a_PDF_and_to_the_archive_of_what_is_packed(string path, long? page, string href)
    {
        if (!OperatingSystem.IsWindows()) Assert.Equal(href, DocumentLink.To(path, page)!.Href);
    }

    [Fact]
    public void A_text_too_long_for_a_cell_goes_on_in_a_sheet_of_its_own()
    {
        using var workbook = SpreadsheetDocument.Open(Export("long.xlsx", out _), false);
        var pieces = Sheet(workbook, "long_texts").Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().Last().InnerText).ToArray();
        Assert.All(workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()), cell => Assert.True(cell.InnerText.Length <= 32767));
        Assert.Equal(LongText, string.Concat(pieces));
    }

    [Fact]
    public void Csv_has_a_file_for_each_table_with_a_byte_order_mark_and_no_formulas()
    {
        var file = Export("all.csv", out var summary);
        Assert.False(File.Exists(file));
        Assert.Equal(13, summary.Tables.Count);
        var bytes = File.ReadAllBytes(_store.File("all.reports.csv"));
        Assert.Equal([0xef, 0xbb, 0xbf], bytes[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"", Encoding.UTF8.GetString(bytes));
        Assert.Contains(",340100,", File.ReadAllText(_store.File("all.figures.csv")));
    }

    [Fact]
    public void Json_lines_name_their_table()
    {
        var lines = File.ReadAllLines(Export("all.jsonl", out var summary));
        Assert.Equal(summary.Tables.Sum(table => table.Rows), lines.Length);
        Assert.Equal(9, lines.Count(line => line.StartsWith("{\"table\":\"figures\",", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("\"amount\":340100,"));
    }

    [Fact]
    public void A_finding_of_an_export_can_be_highlighted_in_its_PDF()
    {
        var lines = File.ReadAllLines(Export("boxes.jsonl", out _)).Where(line => line.Contains("汇#总.pdf"));
        Assert.Contains(lines, line => line.StartsWith("{\"table\":\"findings\",", StringComparison.Ordinal) && line.Contains("\"position\":0,") && line.Contains("\"page\":7,") && line.Contains("\"box\":[72.5,100,140.25,112]"));
        Assert.Contains(lines, line => line.StartsWith("{\"table\":\"evidence\",", StringComparison.Ordinal) && line.Contains("\"box\":[72.5,100,140.25,112]"));
        Assert.Contains(lines, line => line.StartsWith("{\"table\":\"figures\",", StringComparison.Ordinal) && line.Contains("\"fact\":\"f1\",") && line.Contains("\"box\":null"));
    }

    [Fact]
    public void Every_column_of_the_tables_is_exported()
    {
        // Ids of rows that nothing refers to; copies and skipped are in files.
        string[] inside = ["id"];
        foreach (var listing in Enum.GetValues<Listing>().Except([Listing.Files]))
        {
            var columns = _store.Ask($"SELECT name FROM pragma_table_info('{listing.ToString().ToLowerInvariant()}')").Split('\n');
            Assert.Empty(columns.Except(Listings.Columns(listing).Select(column => column.Name)).Except(inside));
        }

        var files = File.ReadAllLines(Export("files.jsonl", out _)).Where(line => line.StartsWith("{\"table\":\"files\",", StringComparison.Ordinal)).ToArray();
        Assert.Equal(6, files.Length);
        Assert.Contains(files, line => line.Contains("\"state\":\"duplicate\"") && line.Contains("\"path\":\"/z/1.docx\""));
        Assert.Contains(files, line => line.Contains("\"state\":\"skipped\",\"reason\":\"unknown-format\"") && line.Contains("\"path\":\"/reports/a.exe\""));
    }

    [Fact]
    public async Task Parquet_columns_have_types()
    {
        Export("all.parquet", out _);
        await using var reader = await ParquetReader.CreateAsync(_store.File("all.figures.parquet"));
        var amount = Assert.IsType<DecimalDataField>(reader.Schema.DataFields.Single(field => field.Name == "amount"));
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(9, group.RowCount);
        var amounts = new decimal?[9];
        await group.ReadAsync<decimal>(amount, amounts.AsMemory());
        Assert.Contains(340100m, amounts);
        var labels = new string?[9];
        await group.ReadAsync(reader.Schema.DataFields.Single(field => field.Name == "label"), labels.AsMemory());
        Assert.All(labels, label => Assert.Equal("校舍维修资金", label));

        await using var documents = await ParquetReader.CreateAsync(_store.File("all.documents.parquet"));
        Assert.Equal(typeof(DateTime), documents.Schema.DataFields.Single(field => field.Name == "ingested_at").ClrType);
        await using var failures = await ParquetReader.CreateAsync(_store.File("all.failures.parquet"));
        Assert.Equal(1, failures.RowGroups[0].RowCount);
    }

    [Theory]
    [InlineData("all.doc", FailureKind.UnknownFormat)]
    [InlineData("no/such/folder/all.xlsx", FailureKind.Internal)]
    public void What_cannot_be_written_is_a_failure(string name, FailureKind kind)
    {
        using var store = _store.Read();
        var failed = Assert.IsType<Outcome<ExportSummary>.Failed>(Exports.Write(store, _store.File(name)));
        Assert.Equal(kind, failed.Kind);
    }

    private static string LongText { get; } = string.Concat(Enumerable.Range(0, 8000).Select(i => $"第{i}项，"));

    private string Export(string name, out ExportSummary summary)
    {
        using var store = _store.Read();
        var file = _store.File(name);
        summary = Assert.IsType<Outcome<ExportSummary>.Done>(Exports.Write(store, file)).Value;
        Assert.False(File.Exists(file + ".part"));
        return file;
    }

    private static Worksheet Sheet(SpreadsheetDocument workbook, string name)
    {
        var id = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!;
        return ((WorksheetPart)workbook.WorkbookPart.GetPartById(id!)).Worksheet!;
    }

    /// <summary>Cells of a column, without its head.</summary>
    private static IEnumerable<Cell> Column(Worksheet sheet, string name)
    {
        var rows = sheet.Descendants<Row>().ToArray();
        var letters = rows[0].Elements<Cell>().Single(cell => cell.InnerText == name).CellReference!.Value!.TrimEnd('1');
        return rows.Skip(1).SelectMany(row => row.Elements<Cell>()).Where(cell => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) == letters);
    }

    private static IEnumerable<string> Targets(Worksheet sheet) => sheet.Descendants<Hyperlink>().Select(link =>
        sheet.WorksheetPart!.HyperlinkRelationships.Single(relationship => relationship.Id == link.Id).Uri.OriginalString + (link.Location is null ? string.Empty : $"#{link.Location}"));

    private static Model.Findings.DocumentOutcome WithPages()
    {
        var document = Samples.Document(4);
        var finding = Samples.Document(1).Reports[0].Findings[0];
        var stated = finding.Evidence[0] with { Page = 7, Box = new Model.Documents.Box(72.5f, 100, 140.25f, 112) };
        return document with
        {
            Path = "/reports/汇#总.pdf",
            Problems = [new Diagnostic("ocr-low-confidence", "第7页识别不清", "page 7 is hard to read", 7)],
            Reports = [document.Reports[0] with { Findings = [finding with { Severity = Model.Findings.Severity.Warning, Evidence = [stated] }] }],
        };
    }

    private static Model.Findings.DocumentOutcome WithHostileText()
    {
        var document = Samples.Document(1);
        var verdict = document.Reports[0];
        var indicator = verdict.Report.Indicators[0] with { Deviation = LongText, Level2 = "\u0001_x0041_<&>" };
        var figures = verdict.Report.Figures;
        return document with
        {
            Reports = [verdict with
            {
                Report = verdict.Report with
                {
                    Project = "=HYPERLINK(\"http://evil\",\"x\")",
                    Indicators = [indicator],
                    Figures = [figures[0], figures[1] with { Amount = figures[1].Amount with { Value = 1234567890123456.25m } }, figures[2]],
                },
                Findings = [verdict.Findings[0] with { Expected = 0.6891425537563048m }],
            }],
        };
    }
}
