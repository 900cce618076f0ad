using System.Collections.Frozen;
using PerfEval.Ingest.Docx;
using PerfEval.Ingest.Ocr;
using PerfEval.Ingest.Pdf;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Ingest;

/// <summary>Tells a file's format by its bytes, not by its name, and hands it to the reader of that format.</summary>
public static class DocumentReader
{
    /// <summary>One for the program: its warm engines serve every document.</summary>
    private static readonly PictureRecognizer? Recognizer = PictureRecognizer.IsAvailable ? new() : null;

    /// <summary>One line for each format that can be read.</summary>
    private static readonly FrozenDictionary<FileFormat, IDocumentReader> Readers = new Dictionary<FileFormat, IDocumentReader>
    {
        [FileFormat.Docx] = new DocxReader(),
        [FileFormat.Pdf] = new PdfReader(Recognizer),
        [FileFormat.Image] = new ImageReader(Recognizer),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FileFormat> FormatOfEnding = new Dictionary<string, FileFormat>
    {
        [".docx"] = FileFormat.Docx, [".docm"] = FileFormat.Docx, [".dotx"] = FileFormat.Docx, [".dotm"] = FileFormat.Docx,
        [".pdf"] = FileFormat.Pdf,
        [".png"] = FileFormat.Image, [".jpg"] = FileFormat.Image, [".jpeg"] = FileFormat.Image, [".tif"] = FileFormat.Image,
        [".tiff"] = FileFormat.Image, [".bmp"] = FileFormat.Image,
        [".doc"] = FileFormat.LegacyOffice, [".wps"] = FileFormat.LegacyOffice, [".xlsx"] = FileFormat.Xlsx, [".pptx"] = FileFormat.Pptx,
        [".html"] = FileFormat.Html, [".htm"] = FileFormat.Html, [".rtf"] = FileFormat.Rtf, [".txt"] = FileFormat.Text, [".zip"] = FileFormat.Zip,
        [".rar"] = FileFormat.Archive, [".7z"] = FileFormat.Archive,
    }.ToFrozenDictionary();

    /// <summary>The versioned ids of the readers, by the format that each reads.</summary>
    public static IEnumerable<(FileFormat Format, string Id)> ReaderIds => Readers.Select(reader => (reader.Key, reader.Value.Id));

    public static Outcome<SourceDocument> Read(InputFile file, IngestLimits limits, CancellationToken cancellation = default) =>
        Read(file, FileFormats.Of(file.Bytes), limits, cancellation);

    /// <param name="format">What <see cref="FileFormats.Of"/> says of the bytes: to know it means to open a package.</param>
    public static Outcome<SourceDocument> Read(InputFile file, FileFormat format, IngestLimits limits, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (file.Bytes.IsEmpty) return Fail(FailureKind.Empty, "文件为空", "the file is empty");
        if (file.Bytes.Length > limits.FileBytes) return Fail(FailureKind.TooLarge, "文件过大", "the file is too large");
        if (!Readers.TryGetValue(format, out var reader)) return Refuse(format);
        return WithEndingChecked(reader.Read(file, limits, cancellation), file.Path, format);
    }

    private static Outcome<SourceDocument> Refuse(FileFormat format) => format switch
    {
        FileFormat.EncryptedOffice => Fail(FailureKind.Encrypted, "文件已加密，请先去除密码", "the file is encrypted: remove its password first"),
        FileFormat.LegacyOffice => Fail(FailureKind.UnknownFormat, "旧版 Office 文件（.doc、.wps、.xls、.et），请另存为 DOCX 或 PDF", "a legacy Office file (.doc, .wps, .xls, .et): save it as DOCX or PDF"),
        FileFormat.Xlsx => Fail(FailureKind.UnknownFormat, "这是 Excel 工作簿（XLSX），请另存为 DOCX 或 PDF", "this is an Excel workbook (XLSX): save it as DOCX or PDF"),
        FileFormat.Pptx => Fail(FailureKind.UnknownFormat, "这是 PowerPoint 演示文稿（PPTX），请另存为 DOCX 或 PDF", "this is a PowerPoint presentation (PPTX): save it as DOCX or PDF"),
        FileFormat.OpenDocument => Fail(FailureKind.UnknownFormat, "这是 OpenDocument 文件（ODT、ODS），请另存为 DOCX 或 PDF", "this is an OpenDocument file (ODT, ODS): save it as DOCX or PDF"),
        FileFormat.Ofd => Fail(FailureKind.UnknownFormat, "这是 OFD 版式文件，请转换为 PDF", "this is an OFD file (GB/T 33190): convert it to PDF"),
        FileFormat.Archive => Fail(FailureKind.UnknownFormat, "这是压缩包（RAR、7z、gzip 等），请解压，或改为 ZIP", "this is an archive (RAR, 7z, gzip …): unpack it, or make it a ZIP"),
        FileFormat.Zip => Fail(FailureKind.UnknownFormat, "这是 ZIP 压缩包，不是文档", "this is a ZIP archive, not a document"),
        FileFormat.Rtf => Fail(FailureKind.UnknownFormat, "这是 RTF 文件，请另存为 DOCX 或 PDF", "this is an RTF file: save it as DOCX or PDF"),
        FileFormat.Html => Fail(FailureKind.UnknownFormat, "这是网页（HTML），请另存为 DOCX 或 PDF", "this is a web page (HTML): save it as DOCX or PDF"),
        FileFormat.Xml => Fail(FailureKind.UnknownFormat, "这是 XML 文件，请另存为 DOCX 或 PDF", "this is an XML file: save it as DOCX or PDF"),
        FileFormat.Text => Fail(FailureKind.UnknownFormat, "这是纯文本文件，请另存为 DOCX 或 PDF", "this is a plain text file: save it as DOCX or PDF"),
        FileFormat.Image => Fail(FailureKind.UnknownFormat, "无法读取图片文件", "pictures can't be read"),
        _ => Fail(FailureKind.UnknownFormat, "无法识别的文件格式", "the format of the file is not known"),
    };

    /// <summary>A name that promises another format does not matter, but is worth a word.</summary>
    private static Outcome<SourceDocument> WithEndingChecked(Outcome<SourceDocument> outcome, string path, FileFormat format)
    {
        if (outcome is not Outcome<SourceDocument>.Done done) return outcome;
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (!FormatOfEnding.TryGetValue(ending, out var promised) || promised == format) return outcome;
        var name = format.ToString().ToUpperInvariant();
        var doubt = new Diagnostic("wrong-ending", $"文件扩展名是 {ending}，内容是 {name}", $"the file is named {ending} and holds {name}", Loses: false);
        return done with { Value = done.Value with { Diagnostics = done.Value.Diagnostics.Append(doubt).ToSequence() } };
    }

    private static Outcome<SourceDocument> Fail(FailureKind kind, string message, string english) =>
        new Outcome<SourceDocument>.Failed(kind, message, english);
}
