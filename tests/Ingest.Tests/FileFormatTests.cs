using System.IO.Compression;
using System.Text;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Tests.Ingest.Docx;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Ingest;

public sealed class FileFormatTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", FileFormat.Pdf)]
    [InlineData("garbage before\n%PDF-1.4\n", FileFormat.Pdf)]
    [InlineData("var header = \"%PDF-1.4\";", FileFormat.Text)]
    [InlineData("\u0089PNG\r\n\u001a\n", FileFormat.Image)]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", FileFormat.Image)]
    [InlineData("II*\0....", FileFormat.Image)]
    [InlineData("{\\rtf1\\ansi", FileFormat.Rtf)]
    [InlineData("<!DOCTYPE html><html>", FileFormat.Html)]
    [InlineData("\r\n <HTML><body>", FileFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?><a/>", FileFormat.Xml)]
    [InlineData("Rar!\u001a\u0007\u0001\0", FileFormat.Archive)]
    [InlineData("7z\u00bc\u00af\u0027\u001c\0\u0004", FileFormat.Archive)]
    [InlineData("\u001f\u008b\u0008\0", FileFormat.Archive)]
    [InlineData("BZh is no archive", FileFormat.Text)]
    [InlineData("plain words", FileFormat.Text)]
    [InlineData("\u0001\u0002\u0003", FileFormat.Unknown)]
    public void Formats_are_told_by_their_bytes(string start, FileFormat format) =>
        Assert.Equal(format, FileFormats.Of(Encoding.Latin1.GetBytes(start)));

    [Theory]
    [InlineData("word/document.xml", FileFormat.Docx)]
    [InlineData("[Content_Types].xml", FileFormat.Docx)]
    [InlineData("xl/workbook.xml", FileFormat.Xlsx)]
    [InlineData("ppt/presentation.xml", FileFormat.Pptx)]
    [InlineData("OFD.xml", FileFormat.Ofd)]
    [InlineData("word/readme.txt", FileFormat.Zip)]
    public void Packages_are_told_by_their_parts(string part, FileFormat format)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry(part);
        Assert.Equal(format, FileFormats.Of(file.ToArray()));
    }

    [Theory]
    [InlineData(true, "[Content_Types].xml", "word/document.xml")]
    [InlineData(true, "OFD.xml")]
    [InlineData(true, "mimetype", "content.xml")]
    [InlineData(false, "word/documents of 2023.docx")]
    [InlineData(false, "报告/word/document.xml")]
    [InlineData(false)]
    public void A_document_in_a_zip_is_told_from_an_archive_of_documents(bool document, params string[] names) => Assert.Equal(document, FileFormats.IsPackage(names));

    [Theory]
    [InlineData("EncryptedPackage", FailureKind.Encrypted)]
    [InlineData("WordDocument", FailureKind.UnknownFormat)]
    public void Encrypted_and_legacy_office_files_are_told_apart(string stream, FailureKind kind)
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(stream)];
        var failed = Assert.IsType<Outcome<SourceDocument>.Failed>(Rendering.Outcome(file));
        Assert.Equal(kind, failed.Kind);
        Assert.NotEmpty(failed.Message);
        Assert.NotEmpty(failed.English);
    }

    [Fact]
    public void A_wrong_ending_does_not_matter_but_is_mentioned()
    {
        var done = Assert.IsType<Outcome<SourceDocument>.Done>(Rendering.Outcome(new DocxWriter().Paragraph("甲").ToBytes(), name: "report.pdf"));
        Assert.Equal("甲", done.Value.Text(0).Text.Value);
        Assert.Contains(done.Value.Diagnostics, d => d is { Code: "wrong-ending", Loses: false });
    }

    [Fact]
    public void An_empty_file_and_a_large_one_are_refused()
    {
        Assert.Equal(FailureKind.Empty, Assert.IsType<Outcome<SourceDocument>.Failed>(Rendering.Outcome([])).Kind);
        var limits = new IngestLimits { FileBytes = 10 };
        Assert.Equal(FailureKind.TooLarge, Assert.IsType<Outcome<SourceDocument>.Failed>(Rendering.Outcome(new byte[11], limits)).Kind);
    }
}
