using System.Runtime.InteropServices;

namespace PerfEval.Ingest.Ocr;

/// <summary>A word as the engine read it. Coordinates are pixels of the picture; confidence is 0 to 1.</summary>
/// <param name="LineTop">Upper edge of the text line's ink.</param>
/// <param name="LineBottom">Lower edge of the text line's ink.</param>
/// <param name="Starts">Where each of its characters begins; null where the engine did not say.</param>
internal readonly record struct OcrWord(string Text, int Left, int Top, int Right, int Bottom, float Confidence, bool StartsLine, int LineTop, int LineBottom, int[]? Starts = null);

/// <summary>How the engine looks for text in a region (tesseract's page segmentation modes).</summary>
internal enum RegionShape
{
    Page = 3,
    Column = 4,
    Block = 6,
    Line = 7,

    /// <summary>One line, without the engine's own search for it.</summary>
    RawLine = 13,
}

/// <summary>One warm engine. Not thread-safe: each worker has its own.</summary>
internal sealed class TesseractEngine : IDisposable
{
    private const int Symbol = 4;
    private const int Word = 3;
    private const int TextLine = 2;

    private readonly EngineHandle _engine;
    private string _whitelist = string.Empty;

    private TesseractEngine(EngineHandle engine) => _engine = engine;

    /// <summary>An engine for simplified Chinese and digits; null where the library or its data are not installed.</summary>
    public static TesseractEngine? Start()
    {
        if (!TesseractLibrary.IsAvailable) return null;
        var handle = TesseractLibrary.TessBaseAPICreate();
        if (handle.IsInvalid || TesseractLibrary.TessBaseAPIInit3(handle, SystemParts.OfThisMachine.DataFolder(), "chi_sim") != 0)
        {
            handle.Dispose();
            return null;
        }

        _ = TesseractLibrary.TessBaseAPISetVariable(handle, "debug_file", OperatingSystem.IsWindows() ? "NUL" : "/dev/null");
        _ = TesseractLibrary.TessBaseAPISetVariable(handle, "tessedit_do_invert", "0");
        return new TesseractEngine(handle);
    }

    /// <summary>Gives the engine a picture; regions of it are then read one after another. The pixels are copied.</summary>
    public unsafe void Show(Picture picture, int pixelsPerInch)
    {
        fixed (byte* pixels = picture.Pixels) TesseractLibrary.TessBaseAPISetImage(_engine, pixels, picture.Width, picture.Height, 1, picture.Width);
        TesseractLibrary.TessBaseAPISetSourceResolution(_engine, pixelsPerInch);
    }

    /// <summary>Reads one region of the shown picture; words in reading order. Null where the time was up.</summary>
    public List<OcrWord>? Read(int left, int top, int width, int height, RegionShape shape, TimeSpan time, string whitelist = "")
    {
        if (_whitelist != whitelist)
        {
            _ = TesseractLibrary.TessBaseAPISetVariable(_engine, "tessedit_char_whitelist", whitelist);
            _whitelist = whitelist;
        }

        TesseractLibrary.TessBaseAPISetPageSegMode(_engine, (int)shape);
        TesseractLibrary.TessBaseAPISetRectangle(_engine, left, top, width, height);
        var monitor = TesseractLibrary.TessMonitorCreate();
        try
        {
            TesseractLibrary.TessMonitorSetDeadlineMSecs(monitor, (int)Math.Clamp(time.TotalMilliseconds, 1, int.MaxValue));
            if (TesseractLibrary.TessBaseAPIRecognize(_engine, monitor) != 0) return null;
            return Words();
        }
        finally
        {
            TesseractLibrary.TessMonitorDelete(monitor);
        }
    }

    public void Dispose() => _engine.Dispose();

    private List<OcrWord> Words()
    {
        var words = new List<OcrWord>();
        var iterator = TesseractLibrary.TessBaseAPIGetIterator(_engine);
        if (iterator == IntPtr.Zero) return words;
        try
        {
            var starts = new List<int>();
            do
            {
                if (TesseractLibrary.TessPageIteratorIsAtBeginningOf(iterator, Word) != 0)
                {
                    WithStarts(words, starts);
                    if (WordAt(iterator) is { } word) words.Add(word);
                }

                if (TesseractLibrary.TessPageIteratorBoundingBox(iterator, Symbol, out var left, out _, out _, out _) != 0) starts.Add(left);
            }
            while (TesseractLibrary.TessResultIteratorNext(iterator, Symbol) != 0);
            WithStarts(words, starts);
        }
        finally
        {
            TesseractLibrary.TessResultIteratorDelete(iterator);
        }

        return words;
    }

    private static void WithStarts(List<OcrWord> words, List<int> starts)
    {
        if (words.Count > 0 && words[^1] is { Starts: null } last && last.Text.Length == starts.Count && starts.Count > 1) words[^1] = last with { Starts = [.. starts] };
        starts.Clear();
    }

    private static OcrWord? WordAt(IntPtr iterator)
    {
        if (TextAt(iterator, Word) is not { Length: > 0 } text) return null;
        if (TesseractLibrary.TessPageIteratorBoundingBox(iterator, Word, out var left, out var top, out var right, out var bottom) == 0) return null;
        var starts = TesseractLibrary.TessPageIteratorIsAtBeginningOf(iterator, TextLine) != 0;
        var confidence = TesseractLibrary.TessResultIteratorConfidence(iterator, Word) / 100;
        if (TesseractLibrary.TessPageIteratorBoundingBox(iterator, TextLine, out _, out var lineTop, out _, out var lineBottom) == 0) (lineTop, lineBottom) = (top, bottom);
        return new OcrWord(text, left, top, right, bottom, confidence, starts, lineTop, lineBottom);
    }

    private static string? TextAt(IntPtr iterator, int level)
    {
        var text = TesseractLibrary.TessResultIteratorGetUTF8Text(iterator, level);
        if (text == IntPtr.Zero) return null;
        try
        {
            return Marshal.PtrToStringUTF8(text)?.Trim();
        }
        finally
        {
            TesseractLibrary.TessDeleteText(text);
        }
    }
}
