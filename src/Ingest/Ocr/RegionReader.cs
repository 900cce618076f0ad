using System.Buffers;

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
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");
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

    /// <summary>The words of a table cell, line by line; null where the time was up.</summary>
    public List<OcrWord>? ReadCell(Region cell, TimeSpan time)
    {
        var (likely, other) = IsOneLine(cell) ? (RegionShape.Line, RegionShape.Block) : (RegionShape.Block, RegionShape.Line);
        var words = Read(cell, likely, time);
        if (words is { Count: 0 }) words = Read(cell, other, time);
        return words is not null && IsDoubtfulNumber(words) && ReadDigits(cell, time, words) is { } better ? better : words;
    }

    /// <summary>The words of a stretch of the page without tables; null where the time was up.</summary>
    public List<OcrWord>? ReadText(Region region, TimeSpan time) => Read(region, RegionShape.Page, time);

    /// <summary>
    /// Nothing or next to nothing was read where there is ink: the paper's grain outweighed it. Such a cell is read again on white paper;
    /// all others are not, since thin strokes (the bar of a %) suffer from it.
    /// </summary>
    public static bool IsFaint(List<OcrWord> words) => words.Sum(w => w.Text.Length) is var length && (length == 0 || (length <= 3 && words.Min(w => w.Confidence) < 0.6f) || (length <= 6 && words.Min(w => w.Confidence) < 0.3f));

    private List<OcrWord>? Read(Region region, RegionShape shape, TimeSpan time, string whitelist = "") =>
        engine.Read(region.Left, region.Top, region.Width, region.Height, shape, time, whitelist);

    private bool IsOneLine(Region cell) => cell.Height < pixelsPerInch * 0.32;

    private List<OcrWord>? ReadDigits(Region cell, TimeSpan time, List<OcrWord> first)
    {
        var again = Read(cell, IsOneLine(cell) ? RegionShape.Line : RegionShape.Block, time, Digits);
        if (again is null or { Count: 0 } || !IsCleanNumber(TextOf(again))) return null;
        if (again.Min(w => w.Confidence) is var sure && (sure < Sure || sure <= first.Min(w => w.Confidence)) && !HasTail(TextOf(first), TextOf(again))) return null;

        // Letters that a whitelist turns into digits make a reading shorter or longer than what is printed.
        return Math.Abs(TextOf(again).Length - TextOf(first).Length) <= 1 ? again : null;
    }

    /// <summary>The first reading is the second with something behind its %: nothing is ever printed there.</summary>
    private static bool HasTail(string first, string again) => again.EndsWith('%') && first.StartsWith(again, StringComparison.Ordinal);

    /// <summary>One short line with a digit in it that is no plain number: one that wants a second look.</summary>
    private static bool IsDoubtfulNumber(List<OcrWord> words)
    {
        if (words.Count is 0 or > 3 || words.Skip(1).Any(w => w.StartsLine)) return false;
        var text = TextOf(words);
        if (text.Length > 14 || IsCleanNumber(text)) return false;
        var digits = text.Count(char.IsAsciiDigit);
        var lowest = words.Min(w => w.Confidence);
        return (lowest < Doubtful && digits * 2 >= text.Length) || (lowest < 0.5f && text.Length <= 6 && digits > 0) || text.IndexOf('%') is >= 1 and var at && at < text.Length - 1 && digits == text.Length - 1 - text.Count(c => c is '.');
    }

    private static string TextOf(List<OcrWord> words) => string.Concat(words.Select(w => w.Text));

    private static bool IsCleanNumber(string text)
    {
        var number = text.AsSpan().TrimEnd('%');
        return number.Length > 0 && text.Length - number.Length <= 1 && char.IsAsciiDigit(number[0]) && char.IsAsciiDigit(number[^1]) && !number.ContainsAnyExcept(NumberCharacters);
    }
}
