using PerfEval.Ingest;
using PerfEval.Ingest.Ocr;
using PerfEval.Ingest.Pdf;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace PerfEval.Tests.Ingest.Ocr;

public class ScannedPageTests(ITestOutputHelper output)
{
    [Fact]
    public void Without_an_engine_a_picture_fails_with_what_to_install()
    {
        var outcome = new ImageReader(null).Read(new InputFile("a.png", new byte[] { 0x89, 0x50, 0x4E, 0x47 }), IngestLimits.Default, default);

        var failed = Assert.IsType<Outcome<SourceDocument>.Failed>(outcome);
        Assert.Equal(FailureKind.OcrMissing, failed.Kind);
        Assert.Contains("tesseract-ocr-chi-sim", failed.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_picture_is_an_expected_failure()
    {
        if (Unavailable()) return;
        var broken = new byte[2000];
        new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }.CopyTo(broken, 0);

        var outcome = new ImageReader(new PictureRecognizer()).Read(new InputFile("a.jpg", broken), IngestLimits.Default, default);

        Assert.Equal(FailureKind.Damaged, Assert.IsType<Outcome<SourceDocument>.Failed>(outcome).Kind);
    }

    [Fact]
    public void A_scanned_page_gives_letters_with_boxes_on_the_page_as_it_is_shown()
    {
        if (Unavailable()) return;
        if (SharedReports.Folder is not { } folder)
        {
            output.WriteLine("Did not run: no shared reports beside the checkout.");
            return;
        }

        var file = Path.Combine(folder, "s1-scan.pdf");
        using var pdf = Assert.IsType<Outcome<PdfFile>.Done>(PdfFile.Open(File.ReadAllBytes(file))).Value;
        var raw = pdf.Read(3, 200_000)!;
        var page = new PicturePage(File.ReadAllBytes(file), 3, raw.ShownWidth, raw.ShownHeight, raw.Rotation, [.. pdf.Pictures(3)]);

        var content = Assert.IsType<Outcome<PageContent>.Done>(new PictureRecognizer().Recognize(page, default)).Value;

        Assert.True(content.Letters.Count > 300, $"{content.Letters.Count} letters");
        Assert.True(content.Horizontal.Count > 10 && content.Vertical.Count > 8);
        Assert.All(content.Letters, letter =>
        {
            var box = content.Frame.OnPage(letter.Box);
            Assert.InRange(box.Left, -2, raw.ShownWidth);
            Assert.InRange(box.Bottom, 0, raw.ShownHeight + 2);
        });
    }

    private bool Unavailable()
    {
        if (PictureRecognizer.IsAvailable) return false;
        output.WriteLine("Did not run: libtesseract is not installed.");
        return true;
    }
}
