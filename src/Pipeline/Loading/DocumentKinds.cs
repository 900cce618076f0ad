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

    /// <summary>What the first bytes tell for certain: a package may be anything, these are what they seem.</summary>
    private static readonly HashSet<FileFormat> Certain = [FileFormat.Unknown, FileFormat.Text, FileFormat.Html, FileFormat.Xml, FileFormat.Rtf];

    private const int StartLooked = 4096;

    /// <summary>Whether a file of the disk is no document by its name and its first bytes: a video or a database need not be read whole.</summary>
    public static bool IsSurelyNone(string path)
    {
        if (Endings.Contains(Path.GetExtension(path)) || FileStart.Read(path, StartLooked) is not { } start) return false;
        var format = FileFormats.Of(start);
        return Certain.Contains(format) && !Formats.Contains(format);
    }

    public static bool IsDocument(InputFile file) =>
        Endings.Contains(Path.GetExtension(file.Path)) || Formats.Contains(FileFormats.Of(file.Bytes));
}
