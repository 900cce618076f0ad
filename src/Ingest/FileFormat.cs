using System.Buffers.Binary;
using System.Collections.ObjectModel;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace PerfEval.Ingest;

/// <summary>What a file is by its bytes.</summary>
public enum FileFormat
{
    Unknown,
    Docx,
    Xlsx,
    Pptx,
    OpenDocument,
    Ofd,
    Zip,

    /// <summary>RAR, 7z, gzip, tar …: may hold documents, and is not opened.</summary>
    Archive,
    Pdf,
    Image,
    LegacyOffice,
    EncryptedOffice,
    Rtf,
    Html,
    Xml,
    Text,
}

/// <summary>Knows formats by their first bytes; a name proves nothing.</summary>
public static class FileFormats
{
    /// <summary>Where the header of a PDF may begin (ISO 32000-1, annex H.3, note 13).</summary>
    private const int PdfHeaderWithin = 1024;

    private const int MostNames = 20_000;

    /// <summary>Where an OLE file's directory with its stream names is looked for.</summary>
    private const int OleSearched = 1 << 20;

    public static FileFormat Of(ReadOnlyMemory<byte> bytes)
    {
        var start = bytes.Span;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8) || start.StartsWith("PK\x07\x08"u8)) return OfZip(bytes);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return OfOle(start);
        if (IsImage(start)) return FileFormat.Image;
        if (HasPdfHeader(start)) return FileFormat.Pdf;
        return IsArchive(start) ? FileFormat.Archive : OfText(start);
    }

    /// <summary>Whether a ZIP with these entries is one document: a package of Office, OFD or OpenDocument, by the part that each must have.</summary>
    public static bool IsPackage(IEnumerable<string> names)
    {
        var all = names.Take(MostNames).Select(InPackage).ToHashSet();
        return MainParts.Any(all.Contains) || (all.Contains("mimetype") && all.Contains("content.xml"));
    }

    private const string MainPartOfWord = "word/document.xml";

    private static readonly string[] MainParts = ["[content_types].xml", MainPartOfWord, "xl/workbook.xml", "ppt/presentation.xml", "ofd.xml"];

    private static string InPackage(string name) => name.Replace('\\', '/').TrimStart('/').ToLowerInvariant();

    /// <summary>RAR 1.5 and 5, 7z, gzip, xz, bzip2, Microsoft's cabinet, tar with the mark of POSIX.</summary>
    private static bool IsArchive(ReadOnlySpan<byte> start) =>
        start.StartsWith("Rar!\x1A\x07"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])
        || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08])
        || start.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0])
        || (start.StartsWith("BZh"u8) && start.Length > 10 && start[4..].StartsWith("1AY&SY"u8))
        || start.StartsWith("MSCF\0\0\0\0"u8)
        || (start.Length > 262 && start[257..].StartsWith("ustar"u8));

    /// <summary>The header at the start, or behind what a server left before it; not quoted in a text that speaks of PDF.</summary>
    private static bool HasPdfHeader(ReadOnlySpan<byte> start)
    {
        var at = start[..Math.Min(start.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && start[at - 1] is not ((byte)'"' or (byte)'\'' or (byte)'`' or (byte)'('));
    }

    private static bool IsImage(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
        || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8) || start.StartsWith("II+\0"u8) || start.StartsWith("MM\0+"u8)
        || (start.StartsWith("BM"u8) && start.Length > 26 && BinaryPrimitives.ReadInt32LittleEndian(start[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124);

    /// <summary>An encrypted OOXML file is an OLE file with two streams of these names (MS-OFFCRYPTO 2.3.4).</summary>
    private static FileFormat OfOle(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, OleSearched)];
        var tail = bytes[Math.Max(0, bytes.Length - OleSearched)..];
        foreach (var name in (ReadOnlySpan<string>)["EncryptedPackage", "EncryptionInfo"])
        {
            var wide = Encoding.Unicode.GetBytes(name);
            if (head.IndexOf(wide) >= 0 || tail.IndexOf(wide) >= 0) return FileFormat.EncryptedOffice;
        }

        return FileFormat.LegacyOffice;
    }

    private static FileFormat OfZip(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = MemoryMarshal.TryGetArray(bytes, out var array)
                ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
                : new MemoryStream(bytes.ToArray(), writable: false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return OfEntries(archive.Entries);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            // Cut off: the names still stand before each part's bytes.
            return OfLocalNames(bytes.Span);
        }
    }

    private static FileFormat OfEntries(ReadOnlyCollection<ZipArchiveEntry> entries)
    {
        // As nearly every program names the text of a document: seen at once, without another spelling of every name.
        if (entries.Count <= MostNames && entries.Any(entry => entry.FullName == MainPartOfWord)) return FileFormat.Docx;
        var all = entries.Select(entry => entry.FullName).Take(MostNames).Select(InPackage).ToHashSet();
        bool Has(string prefix) => all.Any(name => name.StartsWith(prefix, StringComparison.Ordinal));
        if (Has("word/document")) return FileFormat.Docx;
        if (Has("xl/workbook")) return FileFormat.Xlsx;
        if (Has("ppt/presentation")) return FileFormat.Pptx;
        if (all.Contains("ofd.xml")) return FileFormat.Ofd;
        if (all.Contains("mimetype") && all.Contains("content.xml")) return FileFormat.OpenDocument;

        // The main part may stand anywhere in a package: the reader follows the relationships.
        return all.Contains("[content_types].xml") ? FileFormat.Docx : FileFormat.Zip;
    }

    private static FileFormat OfLocalNames(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 1 << 16)];
        if (head.IndexOf("word/"u8) >= 0) return FileFormat.Docx;
        if (head.IndexOf("xl/"u8) >= 0) return FileFormat.Xlsx;
        if (head.IndexOf("ppt/"u8) >= 0) return FileFormat.Pptx;
        return head.IndexOf("[Content_Types].xml"u8) >= 0 ? FileFormat.Docx : FileFormat.Zip;
    }

    private static FileFormat OfText(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        start = start[..Math.Min(start.Length, 4096)].TrimStart(" \t\r\n"u8);
        if (start.StartsWith("{\\rtf"u8)) return FileFormat.Rtf;
        var head = Encoding.Latin1.GetString(start);
        if (head.StartsWith('<'))
        {
            if (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || head.Contains("<body", StringComparison.OrdinalIgnoreCase)) return FileFormat.Html;
            if (head.StartsWith("<?xml", StringComparison.Ordinal)) return FileFormat.Xml;
        }

        if (head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)) return FileFormat.Html;
        var wide = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return wide || (start.Length > 0 && start.IndexOfAnyInRange((byte)0, (byte)8) < 0) ? FileFormat.Text : FileFormat.Unknown;
    }
}
