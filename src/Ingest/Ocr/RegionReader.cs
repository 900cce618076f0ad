namespace PerfEval.Ingest.Ocr;

/// <summary>A rectangle of a picture in pixels.</summary>
internal readonly record struct Region(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;
}

/// <summary>Reads regions of one shown picture: cells one by one, numbers twice where the first reading is doubtful.</summary>
internal sealed class RegionReader(TesseractEngine engine, Picture picture, int threshold, int pixelsPerInch)
{
    private const string Digits = "0123456789.,%-";
    private const float Doubtful = 0.8f;
    private const float Sure = 0.85f;

    /// <summary>Whether the region holds more ink than specks of noise.</summary>
    public bool HasInk(Region region)
    {
        var needed = Math.Max(6, pixelsPerInch / 20);
        for (var y = region.Top; y < region.Bottom; y++)
        {
            var row = picture.Row(y)[region.Left..region.Right];
            foreach (var level in row)
            {
                if (level <= threshold && --needed == 0) return true;
            }
        }

        return false;
    }

    /// <summary>The words of a table cell, line by line.</summary>
    public List<OcrWord> ReadCell(Region cell, TimeSpan time)
    {
        var oneLine = cell.Height < pixelsPerInch * 0.32;
        var words = engine.Read(cell.Left, cell.Top, cell.Width, cell.Height, oneLine ? RegionShape.Line : RegionShape.Block, time);
        if (words.Count == 0) words = engine.Read(cell.Left, cell.Top, cell.Width, cell.Height, oneLine ? RegionShape.Block : RegionShape.Line, time);
        return IsDoubtfulNumber(words) && ReadDigits(cell, time, words) is { } better ? better : words;
    }

    /// <summary>The words of a stretch of the page without tables.</summary>
    public List<OcrWord> ReadText(Region region, TimeSpan time) =>
        engine.Read(region.Left, region.Top, region.Width, region.Height, RegionShape.Page, time);

    private List<OcrWord>? ReadDigits(Region cell, TimeSpan time, List<OcrWord> first)
    {
        var shape = cell.Height < pixelsPerInch * 0.32 ? RegionShape.Line : RegionShape.Block;
        var again = engine.Read(cell.Left, cell.Top, cell.Width, cell.Height, shape, time, Digits);
        if (again.Count == 0 || again.Min(w => w.Confidence) < Sure || again.Min(w => w.Confidence) <= first.Min(w => w.Confidence)) return null;

        // Letters that a whitelist turns into digits make a reading shorter or longer than what is printed.
        int Length(List<OcrWord> words) => words.Sum(w => w.Text.Length);
        return Math.Abs(Length(again) - Length(first)) <= 1 ? again : null;
    }

    /// <summary>One short line with a digit in it, or hardly readable at all: a number that wants a second look.</summary>
    private static bool IsDoubtfulNumber(List<OcrWord> words)
    {
        if (words.Count is 0 or > 3 || words.Skip(1).Any(w => w.StartsLine)) return false;
        var text = string.Concat(words.Select(w => w.Text));
        if (text.Length > 14) return false;
        if (text.All(Digits.Contains)) return false;
        var digits = text.Count(char.IsAsciiDigit);
        var lowest = words.Min(w => w.Confidence);
        return lowest < Doubtful && (digits * 2 >= text.Length || (lowest < 0.5f && text.Length <= 6 && digits > 0));
    }
}
