using CsCheck;
using PerfEval.Ingest;
using PerfEval.Ingest.Pdf;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;
using Xunit.Abstractions;

namespace PerfEval.Tests.Ingest.Pdf;

/// <summary>Whole files, made here: the standard fonts have digits and Latin letters only, which is enough for geometry.</summary>
public sealed class PdfReaderTests(ITestOutputHelper output)
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static byte[] File(params Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont>[] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var draw in pages) draw(builder.AddPage(595, 842), font);
        return builder.Build();
    }

    private static Outcome<SourceDocument> Read(byte[] bytes, IngestLimits? limits = null, IPageRecognizer? recognizer = null) =>
        new PdfReader(recognizer).Read(new InputFile("test.pdf", bytes), limits ?? IngestLimits.Default, CancellationToken.None);

    private static SourceDocument Document(byte[] bytes, IPageRecognizer? recognizer = null) =>
        Assert.IsType<Outcome<SourceDocument>.Done>(Read(bytes, null, recognizer)).Value;

    private static FailureKind Failure(byte[] bytes, IngestLimits? limits = null) =>
        Assert.IsType<Outcome<SourceDocument>.Failed>(Read(bytes, limits)).Kind;

    private static void Words(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font) => page.AddText("Budget 650", 12, new PdfPoint(72, 700), font);

    private static void Scan(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font) => page.AddPng(Picture, new PdfRectangle(0, 0, 595, 842));

    [Fact]
    public void Text_has_its_page_and_its_box_from_the_top_left()
    {
        var document = Document(File(Words, Words));
        var text = document.Blocks.OfType<TextBlock>().Last();
        Assert.Equal("Budget 650", text.Text.Value);
        var (page, box) = text.Text.Layout!.Locate(7, 10)!.Value;
        Assert.Equal(2, page);
        Assert.InRange(box.Top, 130, 133);
        Assert.InRange(box.Bottom, 142, 145);
        Assert.InRange(box.Left, 110, 118);
        Assert.Equal(2, document.PageCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stroked_lines_and_thin_filled_rectangles_both_rule_tables(bool filled)
    {
        var document = Document(File((page, font) =>
        {
            foreach (var y in new[] { 700, 680, 660 })
            {
                if (filled) page.DrawRectangle(new PdfPoint(70, y), 200, 0.5, 0.1, true);
                else page.DrawLine(new PdfPoint(70, y), new PdfPoint(270, y), 0.5);
            }

            foreach (var x in new[] { 70, 170, 270 })
            {
                if (filled) page.DrawRectangle(new PdfPoint(x, 660), 0.5, 40, 0.1, true);
                else page.DrawLine(new PdfPoint(x, 660), new PdfPoint(x, 700), 0.5);
            }

            page.AddText("A", 10, new PdfPoint(76, 686), font);
            page.AddText("B", 10, new PdfPoint(176, 686), font);
            page.AddText("1500", 10, new PdfPoint(76, 666), font);
            page.AddText("828", 10, new PdfPoint(176, 666), font);
        }));
        var grid = Assert.IsType<TableBlock>(Assert.Single(document.Blocks)).Grid;
        Assert.Equal((2, 2, "828"), (grid.Rows, grid.Columns, grid.TextAt(1, 1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_turned_page_reads_the_same(int degrees)
    {
        var document = Document(File((page, font) =>
        {
            page.SetRotation(new PageRotationDegrees(degrees));
            page.AddText("Budget 650", 12, new PdfPoint(72, 700), font);
            page.AddText("Outturn 640", 12, new PdfPoint(72, 680), font);
        }));
        Assert.Equal(["Budget 650", "Outturn 640"], document.Blocks.OfType<TextBlock>().Select(b => b.Text.Value));
    }

    [Fact]
    public void A_page_that_is_a_picture_is_said_to_need_ocr_and_the_rest_is_read()
    {
        var document = Document(File(Words, Scan));
        Assert.Single(document.Blocks);
        var doubt = Assert.Single(document.Diagnostics);
        Assert.Equal(("page-needs-ocr", 2, true), (doubt.Code, doubt.Page, doubt.Loses));
    }

    [Fact]
    public void A_file_of_pictures_only_fails_with_what_to_install() =>
        Assert.Contains("tesseract-ocr-chi-sim", Assert.IsType<Outcome<SourceDocument>.Failed>(Read(File(Scan, Scan))).English);

    [Fact]
    public void What_a_recogniser_reads_goes_the_same_way_as_digital_text()
    {
        var document = Document(File(Words, Scan), new OneLine());
        Assert.Equal(["Budget 650", "执行率98.5%"], document.Blocks.OfType<TextBlock>().Select(b => b.Text.Value));
        Assert.Equal([2], document.OcrPages);
        Assert.Equal(0.6f, document.Blocks.OfType<TextBlock>().Last().Text.Layout!.Confidence(0, 3));
    }

    private sealed class OneLine : IPageRecognizer
    {
        public string Id => "one-line/1";

        public Outcome<PageContent> Recognize(PicturePage page, CancellationToken cancellation)
        {
            Assert.True(page.Pictures.Count == 1 && page.Pictures[0].Box.Width > 590);
            var letters = PageLetter.Spread("执行率98.5%", new Box(70, 100, 130, 112), 12, 0.6f);
            return new Outcome<PageContent>.Done(new PageContent(new PageFrame(page.Number, page.Width, page.Height), [.. letters], [], []));
        }
    }

    [Fact]
    public void An_empty_page_is_no_problem()
    {
        var document = Document(File(Words, (_, _) => { }));
        Assert.Empty(document.Diagnostics);
        Assert.Equal(2, document.PageCount);
    }

    [Fact]
    public void Limits_end_in_clear_failures()
    {
        var two = File(Words, Words);
        Assert.Equal(FailureKind.TooLarge, Failure(two, new IngestLimits { Pages = 1 }));
        Assert.Equal(FailureKind.TooLarge, Failure(two, new IngestLimits { Characters = 5 }));
        Assert.Equal(FailureKind.TimedOut, Failure(two, new IngestLimits { Time = TimeSpan.Zero }));
        Assert.Equal(FailureKind.Truncated, Failure(two[..(two.Length / 3)]));
        Assert.Equal(FailureKind.Encrypted, Failure(Convert.FromBase64String(EncryptedFiles.WithPassword)));
    }

    [Fact]
    public void A_file_encrypted_with_an_empty_password_opens() =>
        Assert.Equal("Budget 650", Assert.IsType<TextBlock>(Assert.Single(Document(Convert.FromBase64String(EncryptedFiles.WithEmptyPassword)).Blocks)).Text.Value);

    [Fact]
    public void Text_typed_into_a_form_or_onto_the_page_is_read()
    {
        const string file = """
            %PDF-1.5
            1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R/Annots[5 0 R 6 0 R]>> endobj
            4 0 obj <</Length 4>> stream
            q Q
            endstream endobj
            5 0 obj <</Type/Annot/Subtype/Widget/FT/Tx/T(budget)/V(1500.00)/Rect[72 700 200 716]/P 3 0 R>> endobj
            6 0 obj <</Type/Annot/Subtype/FreeText/Contents(Checked 2024)/Rect[72 600 200 616]/P 3 0 R>> endobj
            trailer <</Root 1 0 R/Size 7>>
            startxref
            0
            %%EOF
            """;
        var texts = Document(System.Text.Encoding.ASCII.GetBytes(file)).Blocks.OfType<TextBlock>().Select(b => b.Text.Value);
        Assert.Equal(["1500.00", "Checked 2024"], texts);
    }

    [Fact]
    public void A_page_whose_content_cannot_be_unpacked_is_not_taken_for_a_blank_one()
    {
        const string file = """
            %PDF-1.5
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>> endobj
            4 0 obj <</Length 42/Filter/FlateDecode>> stream
            this is not what any packer would have put
            endstream endobj
            trailer <</Root 1 0 R/Size 5>>
            startxref
            0
            %%EOF
            """;
        Assert.Equal(FailureKind.Damaged, Failure(System.Text.Encoding.ASCII.GetBytes(file)));
    }

    [Fact]
    public void Damaged_files_fail_or_are_read_but_never_throw()
    {
        var whole = File(Words, Words, Scan);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[1, 200], Gen.Byte).Array[1, 6].Sample(
            damages =>
            {
                var broken = (byte[])whole.Clone();
                foreach (var (at, length, value) in damages) broken.AsSpan(at, Math.Min(length, broken.Length - at)).Fill(value);
                return Read(broken, new IngestLimits { Time = TimeSpan.FromSeconds(10) }) is not null;
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public void A_page_of_very_many_letters_and_rules_takes_a_short_time()
    {
        var letters = Enumerable.Range(0, 150_000).Select(i => new PageLetter("1", new Box(i % 5000 * 0.1f, i / 5000 * 3, (i % 5000 * 0.1f) + 2, (i / 5000 * 3) + 2), 2)).ToList();
        var rules = Enumerable.Range(0, 20_000).Select(i => new Rule(i * 0.04f, 0, 500)).ToList();
        var page = new PageContent(new PageFrame(1, 595, 842), letters, rules, rules);
        var budget = new ReadingBudget(new IngestLimits { Time = TimeSpan.FromSeconds(30) }, CancellationToken.None);
        Assert.NotEmpty(PageAnalysis.Blocks([page], budget));
    }

    [Theory]
    [InlineData("s0", 1.0, 1.0)]
    [InlineData("s1", 1.0, 0.9)]
    [InlineData("s4", 0.98, 0.98)]
    public void A_printed_report_reads_as_the_report_it_was_printed_from(string name, double paragraphs, double cells)
    {
        if (SharedReports.Folder is not { } folder)
        {
            output.WriteLine("The shared reports are not beside the checkout: nothing compared.");
            return;
        }

        SourceDocument Shared(string ending) => Assert.IsType<Outcome<SourceDocument>.Done>(
            DocumentReader.Read(new InputFile(name + ending, System.IO.File.ReadAllBytes(Path.Combine(folder, name + ending))), IngestLimits.Default)).Value;
        var (docx, pdf) = (Shared(".docx"), Shared(".pdf"));
        Assert.InRange(Agreement(Paragraphs(docx), Paragraphs(pdf), "paragraphs"), paragraphs, 1);
        Assert.InRange(Agreement(Cells(docx), Cells(pdf), "cells"), cells, 1);
    }

    private static List<string> Paragraphs(SourceDocument document) =>
        [.. document.Blocks.OfType<TextBlock>().Where(b => b.Role == TextRole.Body).Select(b => b.Text.Value).Where(t => t.Trim().Length > 0)];

    private static List<string> Cells(SourceDocument document) =>
        [.. document.Blocks.OfType<TableBlock>().SelectMany(b => b.Grid.Cells).Select(c => c.Text.Value).Where(t => t.Length > 0)];

    /// <summary>Share of texts that stand in both, order apart.</summary>
    private double Agreement(List<string> expected, List<string> read, string what)
    {
        if (expected.Count == 0 && read.Count == 0) return 1;
        var left = expected.GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        var same = 0;
        foreach (var text in read)
        {
            if (left.GetValueOrDefault(text) == 0) continue;
            left[text]--;
            same++;
        }

        output.WriteLine($"{what}: {same} of {expected.Count} and {read.Count}");
        return (double)same / Math.Max(expected.Count, read.Count);
    }
}
