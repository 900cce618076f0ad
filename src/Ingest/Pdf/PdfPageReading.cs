using PerfEval.Ingest.Pdf.Layout;
using PerfEval.Model.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PerfEval.Ingest.Pdf;

/// <summary>Turns a PdfPig page (y upwards, letters as their fonts have them) into upright page content. Called by <see cref="PdfFile"/> only.</summary>
internal static class PdfPageReading
{
    /// <summary>Parts of the type size above and below the baseline: Chinese faces fill 0.88 and 0.12.</summary>
    private const float Ascent = 0.88f;
    private const float Descent = 0.12f;

    /// <summary>Confidence of a hidden text layer: the file does not tell how well it was read.</summary>
    private const float HiddenConfidence = 0.8f;

    /// <summary>Filled shapes on a page without text from which on they may be letters.</summary>
    private const int ManyShapes = 200;

    public static RawPage Read(Page page, int mostLetters)
    {
        var all = page.Letters;
        var cut = all.Count > mostLetters;
        var letters = (cut ? all.Take(mostLetters) : all).ToList();
        var visible = letters.FindAll(l => l.RenderingMode is not TextRenderingMode.Neither and not TextRenderingMode.NeitherClip);
        var hidden = visible.TrueForAll(l => string.IsNullOrWhiteSpace(l.Value)) && visible.Count < letters.Count;
        if (!hidden) letters = visible;

        var frame = UprightFrame(page, letters);
        var (placed, garbled) = Place(letters, frame, (float)page.Height, hidden ? HiddenConfidence : 1);
        var (horizontal, vertical) = PdfRules.Read(page.Paths, frame, (float)page.Height);
        return new RawPage(
            new PageContent(frame, placed, horizontal, vertical),
            page.Rotation.Value,
            (float)page.Width,
            (float)page.Height,
            hidden,
            garbled,
            page.NumberOfImages > 0 ? LargestPicture(page) : 0,
            placed.Count == 0 && page.Paths.Count > ManyShapes,
            cut);
    }

    public static IReadOnlyList<PagePicture> Pictures(Page page) =>
        [.. page.GetImages().Select(i => new PagePicture(Shown(i, page), i.WidthInSamples, i.HeightInSamples, FilterOf(i), i.RawMemory.ToArray()))];

    private static Box Shown(IPdfImage picture, Page page)
    {
        var bounds = picture.BoundingBox;
        return new Box((float)bounds.Left, (float)(page.Height - bounds.Top), (float)bounds.Right, (float)(page.Height - bounds.Bottom));
    }

    private static string? FilterOf(IPdfImage picture)
    {
        if (!picture.ImageDictionary.TryGet(NameToken.Filter, out var filter)) return null;
        return filter switch
        {
            NameToken name => name.Data,
            ArrayToken names => string.Join(' ', names.Data.OfType<NameToken>().Select(n => n.Data)),
            _ => null,
        };
    }

    private static float LargestPicture(Page page)
    {
        var area = page.Width * page.Height;
        return area <= 0 ? 0 : (float)page.GetImages().Select(i => i.BoundingBox.Area / area).DefaultIfEmpty(0).Max();
    }

    /// <summary>The page turned so that most of its letters stand upright.</summary>
    private static PageFrame UprightFrame(Page page, List<Letter> letters)
    {
        Span<int> votes = stackalloc int[4];
        foreach (var letter in letters)
        {
            if (Direction(letter) is { } direction) votes[(int)direction]++;
        }

        var turn = PageTurn.None;
        for (var t = 1; t < 4; t++)
        {
            if (votes[t] > votes[(int)turn]) turn = (PageTurn)t;
        }

        var (width, height) = ((float)page.Width, (float)page.Height);
        return turn is PageTurn.FromUpwards or PageTurn.FromDownwards
            ? new PageFrame(page.Number, height, width, turn)
            : new PageFrame(page.Number, width, height, turn);
    }

    /// <summary>Null for text that runs aslant: a watermark.</summary>
    private static PageTurn? Direction(Letter letter)
    {
        var dx = letter.EndBaseLine.X - letter.StartBaseLine.X;
        var dy = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        if (Math.Abs(dy) <= 0.1 * Math.Abs(dx)) return dx >= 0 ? PageTurn.None : PageTurn.UpsideDown;
        if (Math.Abs(dx) <= 0.1 * Math.Abs(dy)) return dy > 0 ? PageTurn.FromUpwards : PageTurn.FromDownwards;
        return null;
    }

    private static (List<PageLetter> Letters, float Garbled) Place(List<Letter> letters, PageFrame frame, float pageHeight, float confidence)
    {
        var placed = new List<PageLetter>(letters.Count);
        var garbled = 0;
        var counted = 0;
        string? fontName = null;
        var bold = false;
        var sizes = new TypeSizes(letters);
        foreach (var letter in letters)
        {
            if (Direction(letter) is not { } direction) continue;
            var text = string.IsNullOrEmpty(letter.Value) ? "\uFFFD" : PlainCharacters.Of(letter.Value);
            if (!ReferenceEquals(fontName, letter.FontName))
            {
                fontName = letter.FontName;
                bold = IsBold(fontName);
            }

            var size = sizes.Of(letter);
            var box = frame.Upright(EmBox(letter, direction, size, pageHeight));
            if (!float.IsFinite(box.Left + box.Top + box.Right + box.Bottom)) continue;
            counted++;
            if (Scripts.IsGarbled(text[0])) garbled++;
            placed.Add(new PageLetter(text, box, size, bold, confidence));
        }

        return (placed, counted == 0 ? 0 : (float)garbled / counted);
    }

    /// <summary>Advance by type size, on the page as shown.</summary>
    private static Box EmBox(Letter letter, PageTurn direction, float size, float pageHeight)
    {
        var (x0, x1) = ((float)letter.StartBaseLine.X, (float)letter.EndBaseLine.X);
        var (y0, y1) = (pageHeight - (float)letter.StartBaseLine.Y, pageHeight - (float)letter.EndBaseLine.Y);
        return direction switch
        {
            PageTurn.None => new Box(x0, y0 - (Ascent * size), x1, y0 + (Descent * size)),
            PageTurn.UpsideDown => new Box(x1, y0 - (Descent * size), x0, y0 + (Ascent * size)),
            PageTurn.FromUpwards => new Box(x0 - (Ascent * size), y1, x0 + (Descent * size), y0),
            _ => new Box(x0 - (Descent * size), y0, x0 + (Ascent * size), y1),
        };
    }

    private static bool IsBold(string? fontName) =>
        fontName is not null
        && (fontName.Contains("Bold", StringComparison.OrdinalIgnoreCase)
            || fontName.Contains("Heavy", StringComparison.OrdinalIgnoreCase)
            || fontName.Contains("SimHei", StringComparison.OrdinalIgnoreCase)
            || fontName.Contains("Black", StringComparison.OrdinalIgnoreCase));
}
