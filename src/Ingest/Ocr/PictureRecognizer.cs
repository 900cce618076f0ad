using System.Collections.Concurrent;
using PerfEval.Ingest.Pdf;
using PerfEval.Model;
using PerfEval.Model.Values;

namespace PerfEval.Ingest.Ocr;

/// <summary>Reads pages that are pictures with Tesseract. Thread-safe: each call borrows a warm engine of its own.</summary>
public sealed class PictureRecognizer : IPageRecognizer
{
    /// <summary>Share of the page that one picture must cover to be the page.</summary>
    private const float WholePage = 0.8f;

    /// <summary>A4's longer side in inches: scans rarely state a true resolution, and reports are printed on A4.</summary>
    private const float LongSideInches = 11.69f;

    /// <summary>Below this resolution the engine reads enlarged pictures better.</summary>
    internal const int LowResolution = 170;

    /// <summary>Mean confidence under which a page may lie on its side or on its head.</summary>
    private const float Unreadable = 0.6f;

    private static readonly TimeSpan PageTime = TimeSpan.FromMinutes(3);

    private readonly ConcurrentBag<TesseractEngine> _idle = [];
    private readonly TimeProvider _clock;

    public PictureRecognizer(TimeProvider? clock = null) => _clock = clock ?? TimeProvider.System;

    public string Id => "tesseract/4";

    /// <summary>Whether the engine's library is on this machine.</summary>
    public static bool IsAvailable => TesseractLibrary.IsAvailable;

    /// <summary>The one line that says what to install.</summary>
    public static Outcome<T>.Failed Missing<T>() => OperatingSystem.IsWindows()
        ? new(
            FailureKind.OcrMissing,
            "扫描件需要文字识别组件，请安装 Tesseract-OCR（含 chi_sim）和 poppler，见 README 的“Windows”一节",
            "scanned pages need text recognition: install Tesseract-OCR with chi_sim, and poppler; see Windows in the README")
        : new(
            FailureKind.OcrMissing,
            "扫描件需要文字识别组件，请安装 tesseract-ocr、tesseract-ocr-chi-sim 和 poppler-utils",
            "scanned pages need text recognition: install tesseract-ocr, tesseract-ocr-chi-sim and poppler-utils");

    public Outcome<PageContent> Recognize(PicturePage page, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!IsAvailable) return Missing<PageContent>();
        if (PictureOf(page) is { } own && Read(page.Number, Decoding(own, page.Rotation / 90), page.Width, page.Height, cancellation) is Outcome<PageContent>.Done done) return done;

        // Drawing a picture that no memory holds takes its renderer minutes, and gives nothing to read.
        if (page.Pictures.Any(picture => (long)picture.PixelWidth * picture.PixelHeight > Picture.LargestPixels)) return Undecodable(page.Number);
        return PageRenderer.Render(page.Pdf, page.Number, PageRenderer.ResolutionFor(page.Width, page.Height)) is { } rendered
            ? Read(page.Number, Decoding(rendered, 0), page.Width, page.Height, cancellation)
            : Undecodable(page.Number);
    }

    /// <summary>Reads one picture as a page.</summary>
    /// <param name="decode">Gives the picture, level, after a number of clockwise quarter turns beyond what its file says; null where it can't be decoded.</param>
    /// <param name="width">Of the page as it is shown, in points.</param>
    /// <param name="height">Of the page as it is shown, in points.</param>
    internal Outcome<PageContent> Read(int number, Func<int, LevelPicture?> decode, float width, float height, CancellationToken cancellation)
    {
        if (Borrow() is not { } engine) return Missing<PageContent>();
        var began = _clock.GetTimestamp();
        try
        {
            if (ReadTurned(number, decode, 0, engine, PageTime, cancellation) is not { } best) return Undecodable(number);
            var turn = PageTurn.None;
            if (!best.Sheet.Blank && best.Sheet.Confidence < Unreadable)
            {
                foreach (var (turns, other) in ((int, PageTurn)[])[(2, PageTurn.UpsideDown), (1, PageTurn.FromUpwards), (3, PageTurn.FromDownwards)])
                {
                    if (ReadTurned(number, decode, turns, engine, PageTime - _clock.GetElapsedTime(began), cancellation) is not { } again) continue;
                    if (again.Sheet.Blank || again.Sheet.Confidence <= best.Sheet.Confidence + 0.1f) continue;
                    (best, turn) = (again, other);
                }
            }

            var upright = best.Sheet.Content.Frame;
            var scale = turn is PageTurn.FromUpwards or PageTurn.FromDownwards ? width / upright.Height : width / upright.Width;
            var frame = upright with { Turn = turn, Scale = scale, Skew = best.Skew * MathF.PI / 180 };
            return new Outcome<PageContent>.Done(best.Sheet.Content with { Frame = frame }, Doubts(number, best.Sheet));
        }
        finally
        {
            _idle.Add(engine);
        }
    }

    internal static Func<int, LevelPicture?> Decoding(ReadOnlyMemory<byte> encoded, int quarterTurns) =>
        more => PictureDecoder.Decode(encoded.Span, quarterTurns + more, LowResolution);

    private (ReadSheet Sheet, float Skew)? ReadTurned(int number, Func<int, LevelPicture?> decode, int turns, TesseractEngine engine, TimeSpan time, CancellationToken cancellation)
    {
        if (decode(turns) is not { } level) return null;
        var pixelsPerInch = Math.Max(50, (int)(Math.Max(level.Picture.Width, level.Picture.Height) / LongSideInches));
        return (SheetReader.Read(number, level.Picture, pixelsPerInch, engine, _clock, time, cancellation), level.Skew);
    }

    private TesseractEngine? Borrow() => _idle.TryTake(out var engine) ? engine : TesseractEngine.Start();

    private static Outcome<PageContent>.Failed Undecodable(int number) =>
        new(FailureKind.Damaged, $"第{number}页的图像无法解码", $"the picture of page {number} can't be decoded");

    private static Sequence<Diagnostic> Doubts(int number, ReadSheet sheet)
    {
        var doubts = sheet.Mends
            .Select(m => new Diagnostic("ocr-mended", $"第{number}页：识别为「{m.Read}」，按上下文改为「{m.Mended}」", $"page {number}: read as “{m.Read}”, mended to “{m.Mended}” from its context", number, Loses: false))
            .ToList();
        if (sheet.Confidence < Unreadable)
            doubts.Add(new Diagnostic("ocr-low-confidence", $"第{number}页识别可信度低（{sheet.Confidence:P0}）", $"page {number} was read with low confidence ({sheet.Confidence:P0})", number));
        if (sheet.UnreadRegions > 0)
            doubts.Add(new Diagnostic("ocr-timed-out", $"第{number}页识别超时，有{sheet.UnreadRegions}处未能读取", $"reading page {number} took too long: {sheet.UnreadRegions} places were not read", number));
        return doubts.ToSequence();
    }

    /// <summary>The page's own picture where one in a format that Leptonica decodes covers the page.</summary>
    private static ReadOnlyMemory<byte>? PictureOf(PicturePage page)
    {
        foreach (var picture in page.Pictures)
        {
            if (picture.Filter is not ("DCTDecode" or "JPXDecode")) continue;
            if (picture.Box.Width * picture.Box.Height >= WholePage * page.Width * page.Height) return picture.Bytes;
        }

        return null;
    }
}
