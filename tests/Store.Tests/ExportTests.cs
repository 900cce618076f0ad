using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Parquet;
using Parquet.Schema;
using PerfEval.Model;
using PerfEval.Store.Export;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed class ExportTests(ExportTests.Loaded loaded) : IClassFixture<ExportTests.Loaded>
{
    private readonly TemporaryStore _store = loaded.Store;

    public sealed class Loaded : IDisposable
    {
        internal TemporaryStore Store { get; } = new TemporaryStore().With(WithHostileText(), Samples.Document(2), Samples.Failure(9));

        public void Dispose() => Store.Dispose();
    }

    [Fact]
    public void A_workbook_is_valid_and_has_a_sheet_for_each_table()
    {
        var file = Export("all.xlsx", out var summary);
        using var workbook = SpreadsheetDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => error.Description + error.Path?.XPath));
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToArray();
        Assert.Equal(["reports", "findings", "evidence", "figures", "headcounts", "rates", "indicators", "scores", "documents", "problems", "failures", "long_texts"], sheets);
        Assert.Equal(6, summary.Tables.Single(table => table.Table == "figures").Rows);
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
    public void Findings_of_a_workbook_link_back_to_the_file()
    {
        using var workbook = SpreadsheetDocument.Open(Export("links.xlsx", out _), false);
        var sheet = Sheet(workbook, "findings");
        var link = sheet.Descendants<Hyperlink>().Single();
        var target = sheet.WorksheetPart!.HyperlinkRelationships.Single(relationship => relationship.Id == link.Id);
        Assert.Equal("file:///reports/1.docx", target.Uri.ToString());
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
        Assert.Equal(11, summary.Tables.Count);
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
        Assert.Equal(6, lines.Count(line => line.StartsWith("{\"table\":\"figures\",", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("\"amount\":340100,"));
    }

    [Fact]
    public async Task Parquet_columns_have_types()
    {
        Export("all.parquet", out _);
        await using var reader = await ParquetReader.CreateAsync(_store.File("all.figures.parquet"));
        var amount = Assert.IsType<DecimalDataField>(reader.Schema.DataFields.Single(field => field.Name == "amount"));
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(6, group.RowCount);
        var amounts = new decimal?[6];
        await group.ReadAsync<decimal>(amount, amounts.AsMemory());
        Assert.Contains(340100m, amounts);
        var labels = new string?[6];
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

    private static Model.Findings.DocumentOutcome WithHostileText()
    {
        var document = Samples.Document(1);
        var verdict = document.Reports[0];
        var indicator = verdict.Report.Indicators[0] with { Deviation = LongText, Level2 = "\u0001_x0041_<&>" };
        return document with
        {
            Reports = [verdict with { Report = verdict.Report with { Project = "=HYPERLINK(\"http://evil\",\"x\")", Indicators = [indicator] } }],
        };
    }
}
