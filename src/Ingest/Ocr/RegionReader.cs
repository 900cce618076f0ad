using System.Buffers;

namespace PerfEval.Ingest.Ocr;

/// <summary>A rectangle of a picture in pixels.</summary>
internal readonly record struct Region(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;
}

/// <summary>Reads regions of one shown picture: cells line by line, numbers twice where the first reading is doubtful.</summary>
internal sealed class RegionReader(TesseractEngine engine, Picture picture, int threshold, int pixelsPerInch, PageInk ink)
{
    private const string Digits = "0123456789.,%-";
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");
    private const float Doubtful = 0.8f;
    private const float Sure = 0.85f;

    /// <summary>Under this a line is read again, in another way; the surer reading stands.</summary>
    private const float Unsure = 0.7f;

    /// <summary>The same for long lines, which cost the most and have some doubtful word always.</summary>
    private const float UnsureNumberInSentence = 0.6f;
    private const float UnsureInSentence = 0.35f;
    private const int LongestCellLine = 12;

    /// <summary>Whether the region holds a sign, or more ink than specks of noise.</summary>
    public bool HasInk(Region region)
    {
        if (ink.SignsIn(region).Count > 0) return true;
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

    /// <summary>
    /// The words of a table cell or of a stretch of the page without tables, line by line; null where the time was up.
    /// </summary>
    public List<OcrWord>? ReadLines(Region region, TimeSpan time)
    {
        var words = new List<OcrWord>();
        foreach (var line in InkLines.Of(region, ink.All, ink.Type))
        {
            if (ReadLine(line, region, time) is not { } read) return null;
            words.AddRange(read);
        }

        return words;
    }

    private List<OcrWord>? ReadLine(Region line, Region cell, TimeSpan time)
    {
        var signs = ink.SignsIn(line);
        var letters = ink.Letters.Where(c => c.CentreX >= line.Left && c.CentreX < line.Right && IsOf(line, c)).ToList();
        if (letters.Count == 0) return SignPlacing.Place([], signs);
        if (Dash(letters) is { } dash) return SignPlacing.Place([dash], signs);
        var region = Around(letters, line, cell, 0.15f, 0.3f);
        if (Read(Around(letters, line, cell, 0.1f, 0.2f), RegionShape.RawLine, time) is not { } words) return null;

        // What one way misreads another often reads. A third way was tried: it cost a tenth more time and read no more lines.
        if (IsUnsure(words) && Read(region, RegionShape.Line, time) is { Count: > 0 } other && Sureness(other) > Sureness(words)) words = other;

        if (IsDoubtfulNumber(words) && ReadDigits(region, time, words) is { } better) words = better;
        if (words is [_, .., { Text: "|" }]) words.RemoveAt(words.Count - 1);
        return SignPlacing.Place([.. words.Select((w, i) => w with { StartsLine = i == 0, LineTop = line.Top, LineBottom = line.Bottom })], signs);
    }

    /// <summary>Whether half of the lower of both lies in the other: ink of lines that touch is of both.</summary>
    private static bool IsOf(Region line, Component piece) =>
        2 * (Math.Min(line.Bottom, piece.Bottom) - Math.Max(line.Top, piece.Top)) >= Math.Min(line.Height, piece.Height);

    /// <summary>A bar and nothing else is a dash: the engine takes it for 一 or 二.</summary>
    private OcrWord? Dash(List<Component> letters)
    {
        if (letters is not [var bar] || bar.Height > Math.Max(3, ink.Type * 0.25f) || bar.Width < bar.Height * 2.5f) return null;
        return new OcrWord(bar.Width >= ink.Type * 0.7f ? "—" : "-", bar.Left, bar.Top, bar.Right, bar.Bottom, Sure, true, bar.Top, bar.Bottom);
    }

    /// <summary>The letters with white around them, within their cell.</summary>
    /// <param name="aside">Type sizes of white on the left and right.</param>
    /// <param name="above">Type sizes of white above and below.</param>
    private Region Around(List<Component> letters, Region line, Region cell, float aside, float above)
    {
        int width = (int)(ink.Type * aside), height = (int)(ink.Type * above);
        return new Region(
            Math.Max(cell.Left, letters.Min(c => c.Left) - width), Math.Max(cell.Top, line.Top - height),
            Math.Min(cell.Right, letters.Max(c => c.Right) + width), Math.Min(cell.Bottom, line.Bottom + height));
    }

    private static bool IsUnsure(List<OcrWord> words)
    {
        var (number, other) = IsLong(words) ? (UnsureNumberInSentence, UnsureInSentence) : (Unsure, Unsure);
        return words.Count == 0 || words.Exists(w => w.Confidence < (w.Text.Any(char.IsAsciiDigit) ? number : other));
    }

    private static bool IsLong(List<OcrWord> words) => words.Sum(w => w.Text.Length) > LongestCellLine;

    /// <summary>How far a reading is believed: its words on the whole and the worst of them.</summary>
    private static float Sureness(List<OcrWord> words) =>
        words.Count == 0 ? 0 : (words.Sum(w => w.Confidence * w.Text.Length) / words.Sum(w => w.Text.Length)) + words.Min(w => w.Confidence);

    /// <summary>
    /// Nothing or next to nothing was read where there is ink: the paper's grain outweighed it. Such a cell is read again on white paper;
    /// all others are not, since thin strokes (the bar of a %) suffer from it.
    /// </summary>
    public static bool IsFaint(List<OcrWord> words) => words.Sum(w => w.Text.Length) is var length && (length == 0 || (length <= 3 && words.Min(w => w.Confidence) < 0.6f) || (length <= 6 && words.Min(w => w.Confidence) < 0.3f));

    private List<OcrWord>? Read(Region region, RegionShape shape, TimeSpan time, string whitelist = "") =>
        engine.Read(region.Left, region.Top, region.Width, region.Height, shape, time, whitelist);

    private List<OcrWord>? ReadDigits(Region cell, TimeSpan time, List<OcrWord> first)
    {
        var again = Read(cell, RegionShape.Line, time, Digits);
        if (again is null or { Count: 0 } || !IsCleanNumber(TextOf(again))) return null;
        if (again.Min(w => w.Confidence) is var sure && (sure < Sure || sure <= first.Min(w => w.Confidence)) && !IsOnlyTidier(TextOf(first), TextOf(again))) return null;

        // Letters that a whitelist turns into digits make a reading shorter or longer than what is printed.
        return Math.Abs(TextOf(again).Length - TextOf(first).Length) <= 1 ? again : null;
    }

    /// <summary>The first reading is the second with something behind its %, where nothing is ever printed, or with a colon for its point.</summary>
    private static bool IsOnlyTidier(string first, string again) =>
        (again.EndsWith('%') && first.StartsWith(again, StringComparison.Ordinal)) || (again.Count(c => c is '.') == 1 && first.Replace(':', '.') == again);

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
