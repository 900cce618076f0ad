using System.Buffers.Binary;
using PerfEval.Ingest.Pdf;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Ingest.Ocr;

/// <summary>Reads photographs and scans that are picture files: PNG, JPEG, BMP, and TIFF with one or several pages.</summary>
/// <param name="recognizer">Null where no engine is installed: every picture then fails with the line that says what to install.</param>
public sealed class ImageReader(PictureRecognizer? recognizer) : IDocumentReader
{
    /// <summary>A picture is taken for a page of A4: its boxes are in points of such a page.</summary>
    private const float LongSidePoints = 842;

    public string Id => "image/2+" + (recognizer?.Id ?? "none");

    public Outcome<SourceDocument> Read(InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (recognizer is null) return PictureRecognizer.Missing<SourceDocument>();
        var budget = new ReadingBudget(limits, cancellation);
        var doubts = new List<Diagnostic>();
        try
        {
            var pages = new List<PageContent>();
            var number = 0;
            foreach (var decode in Pages(file.Bytes))
            {
                if (++number > limits.Pages) return new Outcome<SourceDocument>.Failed(FailureKind.TooLarge, $"图片超过{limits.Pages}页", $"the picture has more than {limits.Pages} pages");
                switch (Recognize(number, decode, budget, cancellation))
                {
                    case Outcome<PageContent>.Done done:
                        pages.Add(done.Value);
                        doubts.AddRange(done.Doubts);
                        break;

                    // The engine is there and its data are not: what one page lacks they all lack, and none is to blame.
                    case Outcome<PageContent>.Failed { Kind: FailureKind.OcrMissing }:
                        return PictureRecognizer.Missing<SourceDocument>();
                    case not null:
                        doubts.Add(new Diagnostic("page-unreadable", $"第{number}页无法识别", $"page {number} can't be recognised", number));
                        break;
                }
            }

            if (pages.Count == 0) return new Outcome<SourceDocument>.Failed(FailureKind.Damaged, "图片无法解码", "the picture can't be decoded");
            var blocks = PageAnalysis.Blocks(pages, budget).ToSequence();
            var diagnostics = doubts.ToSequence();
            return new Outcome<SourceDocument>.Done(new SourceDocument(Model.Documents.DocumentFormat.Image, number, blocks, pages.Select(p => p.Frame.Number).ToSequence(), diagnostics), diagnostics);
        }
        catch (LimitExceededException exceeded)
        {
            return new Outcome<SourceDocument>.Failed(exceeded.Kind, exceeded.Chinese, exceeded.Message);
        }
    }

    /// <summary>Null where the page can't be decoded.</summary>
    private Outcome<PageContent>? Recognize(int number, Func<int, LevelPicture?> decode, ReadingBudget budget, CancellationToken cancellation)
    {
        if (decode(0) is not { } level) return null;
        var (width, height) = (level.Picture.Width, level.Picture.Height);
        var scale = LongSidePoints / Math.Max(width, height);
        return budget.Waiting(Task.Run(() => recognizer!.Read(number, turns => turns == 0 ? level : decode(turns), width * scale, height * scale, cancellation), cancellation));
    }

    private static IEnumerable<Func<int, LevelPicture?>> Pages(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("II*\0"u8) && !bytes.Span.StartsWith("MM\0*"u8))
        {
            yield return PictureRecognizer.Decoding(bytes, 0);
            yield break;
        }

        // A page may name one before it as the next: then every page has been read, and would be read again without end.
        var met = new HashSet<nuint> { FirstDirectory(bytes.Span) };
        nuint offset = 0;
        do
        {
            var here = offset;
            var first = PictureDecoder.DecodeTiffPage(bytes.Span, ref offset, 0, PictureRecognizer.LowResolution);
            if (first is null) yield break;
            yield return turns =>
            {
                var from = here;
                return turns == 0 ? first : PictureDecoder.DecodeTiffPage(bytes.Span, ref from, turns, PictureRecognizer.LowResolution);
            };
        }
        while (offset != 0 && met.Add(offset));
    }

    /// <summary>Where a TIFF says that its first page begins (TIFF 6.0, section 2: bytes 4 to 7, in the order that the first two tell); 0 where the file ends before.</summary>
    private static nuint FirstDirectory(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 0;
        return tiff[0] == (byte)'I' ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
    }
}
