using PerfEval.Ingest;

namespace PerfEval.Pipeline.Loading;

/// <summary>Which files of a folder are documents to load, and which merely lie about.</summary>
internal static class DocumentKinds
{
    /// <summary>Endings that promise a document: such a file is loaded or fails, it is never passed over.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx", ".docm", ".dotx", ".doc", ".wps", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp",
    };

    private static readonly HashSet<FileFormat> Formats =
    [
        FileFormat.Docx, FileFormat.Pdf, FileFormat.Image, FileFormat.EncryptedOffice, .. DocumentReader.ReaderIds.Select(reader => reader.Format),
    ];

    public static bool IsDocument(InputFile file) =>
        Endings.Contains(Path.GetExtension(file.Path)) || Formats.Contains(FileFormats.Of(file.Bytes));
}
