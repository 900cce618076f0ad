using PerfEval.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace PerfEval.Ingest.Pdf;

/// <summary>
/// An open PDF. The one place that calls PdfPig, and where its exceptions become values: it throws many kinds on damaged files.
/// A page on which PdfPig itself never returns cannot be cancelled from within the process; loads that must survive that
/// read files in worker processes.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly PdfDocument _document;

    private PdfFile(PdfDocument document) => _document = document;

    public int PageCount => _document.NumberOfPages;

    /// <summary>Opens a file; one encrypted with an empty user password opens like any other.</summary>
    public static Outcome<PdfFile> Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false });
            if (document.NumberOfPages > 0) return new Outcome<PdfFile>.Done(new PdfFile(document));
            document.Dispose();
            return Unreadable(bytes);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Outcome<PdfFile>.Failed(FailureKind.Encrypted, "PDF已加密，需要密码才能打开", "the PDF is encrypted and opens with a password only");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Unreadable(bytes);
        }
    }

    /// <summary>Reads a page; null where PdfPig cannot.</summary>
    public RawPage? Read(int number, int mostLetters)
    {
        try
        {
            var page = _document.GetPage(number);
            if (HasLostContent(page)) return null;
            var raw = PdfPageReading.Read(page, mostLetters);
            var typed = FormText(page, raw.Content.Frame);
            return typed.Count == 0 ? raw : raw with { Content = raw.Content with { Letters = [.. raw.Content.Letters, .. typed] } };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>
    /// PdfPig reads content that cannot be unpacked as none at all: the page would seem to be blank. A blank page has no
    /// bytes to unpack, or operations in them.
    /// </summary>
    private bool HasLostContent(Page page)
    {
        const int leastBytes = 20;
        return page.Operations.Count == 0
            && page.Dictionary.TryGet(NameToken.Contents, out var contents)
            && ContentBytes(contents) >= leastBytes;
    }

    private int ContentBytes(IToken contents) => contents switch
    {
        StreamToken stream => stream.Data.Length,
        IndirectReferenceToken reference => _document.Structure.GetObject(reference.Data).Data is var data and not IndirectReferenceToken ? ContentBytes(data) : 0,
        ArrayToken { Data: [IndirectReferenceToken only] } => ContentBytes(only),
        _ => 0,
    };

    /// <summary>A broken form must not cost the page its text.</summary>
    private List<PageLetter> FormText(Page page, PageFrame frame)
    {
        try
        {
            return [.. PdfFormText.Read(_document, page, frame)];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [];
        }
    }

    /// <summary>The pictures of a page for a recogniser; empty where PdfPig cannot get at them.</summary>
    public IReadOnlyList<PagePicture> Pictures(int number)
    {
        try
        {
            return PdfPageReading.Pictures(_document.GetPage(number));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [];
        }
    }

    public void Dispose() => _document.Dispose();

    private static Outcome<PdfFile> Unreadable(ReadOnlyMemory<byte> bytes) =>
        EndsAsPdf(bytes.Span)
            ? new Outcome<PdfFile>.Failed(FailureKind.Damaged, "PDF文件已损坏，无法读取", "the PDF is damaged and can't be read")
            : new Outcome<PdfFile>.Failed(FailureKind.Truncated, "PDF文件不完整，结尾缺失", "the PDF is truncated: its end is missing");

    /// <summary>A complete file ends with its mark; some writers add a little behind it.</summary>
    internal static bool EndsAsPdf(ReadOnlySpan<byte> bytes) => bytes[Math.Max(0, bytes.Length - 2048)..].IndexOf("%%EOF"u8) >= 0;
}
