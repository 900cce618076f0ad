using PerfEval.Ingest;

namespace PerfEval.Pipeline.Loading;

/// <summary>Which files of a folder are documents to load or to fail, and which merely lie about. See docs/decisions/0024.</summary>
internal static class DocumentKinds
{
    public const string NotADocument = "not-a-document";

    /// <summary>What a system or an office program keeps beside a document, under its name: no report, and nobody's fault.</summary>
    public const string SystemFile = "system-file";

    /// <summary>Endings that promise a document, or an archive that may hold some: such a file is loaded or fails, it is never passed over.</summary>
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx", ".docm", ".dotx", ".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".pdf", ".ofd", ".ceb",
        ".xls", ".xlsx", ".xlsm", ".xlsb", ".et", ".ett", ".ods", ".ppt", ".pptx", ".dps",
        ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".heic", ".webp",
        ".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz",
    };

    /// <summary>What is a document, or an archive that is not opened, whatever its name.</summary>
    private static readonly HashSet<FileFormat> Formats =
    [
        FileFormat.Docx, FileFormat.Pdf, FileFormat.Image, FileFormat.EncryptedOffice, FileFormat.Xlsx, FileFormat.Pptx, FileFormat.OpenDocument, FileFormat.Ofd, FileFormat.Rtf, FileFormat.Archive,
        .. DocumentReader.ReaderIds.Select(reader => reader.Format),
    ];

    /// <summary>What the first bytes tell for certain: a package may be anything, these are what they seem.</summary>
    private static readonly HashSet<FileFormat> Certain = [FileFormat.Unknown, FileFormat.Text, FileFormat.Html, FileFormat.Xml];

    private const int StartLooked = 4096;

    /// <summary>Why a file of the disk is surely passed over, by its name and its first bytes: a video or a database need not be read whole. Null where it must be opened.</summary>
    public static string? PassedOver(string path)
    {
        if ((IsDocumentName(path) && !IsSystemName(path)) || FileStart.Read(path, StartLooked) is not { } start) return null;
        return Certain.Contains(FileFormats.Of(start)) ? Reason(path) : null;
    }

    /// <summary>Why a file is passed over; null for a document.</summary>
    public static string? PassedOver(InputFile file)
    {
        if (IsDocumentName(file.Path) && !IsSystemName(file.Path)) return null;
        return Formats.Contains(FileFormats.Of(file.Bytes)) ? null : Reason(file.Path);
    }

    private static string Reason(string path) => IsSystemName(path) ? SystemFile : NotADocument;

    private static bool IsDocumentName(string path) => Endings.Contains(Path.GetExtension(path));

    /// <summary>~$report.docx says who has it open in Word, .~lock.report.docx# in LibreOffice; ._report.docx holds what macOS knows of it and other systems can't keep.</summary>
    private static bool IsSystemName(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        return name.StartsWith("~$") || name.StartsWith("._") || name.StartsWith(".~lock.") || name is ".DS_Store" or "Thumbs.db" or "desktop.ini";
    }
}
