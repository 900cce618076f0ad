using PerfEval.Ingest.Pdf.Layout;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf;

/// <summary>One printed character (or ligature), upright, wherever it came from: a PDF's own text or a recogniser.</summary>
/// <param name="Text">What it stands for; a space where the page prints a space.</param>
/// <param name="Box">Advance width by font height, in points from the page's top left corner.</param>
/// <param name="FontSize">In points.</param>
/// <param name="Confidence">0 to 1; 1 for digital text.</param>
public readonly record struct PageLetter(string Text, Box Box, float FontSize, bool Bold = false, float Confidence = 1)
{
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    public float Middle => (Box.Top + Box.Bottom) / 2;

    public float Centre => (Box.Left + Box.Right) / 2;

    /// <summary>Radicals and compatibility forms that stand for plain characters, made plain; anything else as it is.</summary>
    public static string Plain(string text) => PlainCharacters.Of(text);

    /// <summary>The letters of a word of which only the box is known: its width is shared out by the usual widths of its characters.</summary>
    public static IEnumerable<PageLetter> Spread(string word, Box box, float fontSize, float confidence)
    {
        var units = 0f;
        foreach (var rune in word.EnumerateRunes()) units += UsualWidth(rune.Value);
        if (units <= 0) yield break;
        var left = box.Left;
        foreach (var rune in word.EnumerateRunes())
        {
            var right = left + (box.Width * UsualWidth(rune.Value) / units);
            yield return new PageLetter(rune.ToString(), box with { Left = left, Right = right }, fontSize, false, confidence);
            left = right;
        }
    }

    private static float UsualWidth(int rune) => rune < 0x2E80 ? 0.5f : 1f;
}

/// <summary>A printed straight line, horizontal or vertical, in points from the page's top left corner.</summary>
/// <param name="At">y of a horizontal rule, x of a vertical one.</param>
/// <param name="From">Its smaller end along the line.</param>
/// <param name="To">Its larger end.</param>
public readonly record struct Rule(float At, float From, float To)
{
    public float Length => To - From;
}

/// <summary>How upright coordinates were got from the page's own: quarter turns clockwise, for pages whose text is printed sideways.</summary>
public enum PageTurn
{
    None,

    /// <summary>The text ran upwards (it was turned counter-clockwise on the page).</summary>
    FromUpwards,

    /// <summary>The text ran downwards.</summary>
    FromDownwards,

    UpsideDown,
}

/// <summary>A page's number, size and turn, without what is on it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">In points, of the upright page.</param>
/// <param name="Turn">How the coordinates were turned; <see cref="OnPage"/> turns a box back.</param>
/// <param name="Scale">The page's own points for one point of the upright page: scans that state a wrong resolution are analysed at their true size.</param>
/// <param name="Skew">Radians clockwise by which a leaning picture was turned to be level, about its middle.</param>
public sealed record PageFrame(int Number, float Width, float Height, PageTurn Turn = PageTurn.None, float Scale = 1, float Skew = 0)
{
    /// <summary>A box of the upright page, back on the page as it is shown.</summary>
    public Box OnPage(Box box)
    {
        var shown = Turned(Skew == 0 ? box : Leaning(box));
        return Scale == 1 ? shown : new(shown.Left * Scale, shown.Top * Scale, shown.Right * Scale, shown.Bottom * Scale);
    }

    /// <summary>Where a level box lay before the picture was turned: its middle goes back, its sides stay level.</summary>
    private Box Leaning(Box box)
    {
        var (sin, cos) = MathF.SinCos(-Skew);
        float x = ((box.Left + box.Right) / 2) - (Width / 2), y = ((box.Top + box.Bottom) / 2) - (Height / 2);
        float dx = (x * cos) - (y * sin) - x, dy = (x * sin) + (y * cos) - y;
        return new(box.Left + dx, box.Top + dy, box.Right + dx, box.Bottom + dy);
    }

    private Box Turned(Box box) => Turn switch
    {
        PageTurn.FromUpwards => new(box.Top, Width - box.Right, box.Bottom, Width - box.Left),
        PageTurn.FromDownwards => new(Height - box.Bottom, box.Left, Height - box.Top, box.Right),
        PageTurn.UpsideDown => new(Width - box.Right, Height - box.Bottom, Width - box.Left, Height - box.Top),
        _ => box,
    };

    /// <summary>A box of the page as it is shown, upright: the inverse of <see cref="OnPage"/>.</summary>
    public Box Upright(Box box) => Turn switch
    {
        PageTurn.FromUpwards => new(Width - box.Bottom, box.Left, Width - box.Top, box.Right),
        PageTurn.FromDownwards => new(box.Top, Height - box.Right, box.Bottom, Height - box.Left),
        _ => Turned(box),
    };
}

/// <summary>
/// A page as the layout analysis sees it: letters and ruling lines, upright. Pages read from pictures give the same,
/// so that one analysis serves both.
/// </summary>
/// <param name="Letters">In the order in which they are drawn. All letters of a line are as high as the line's type, a dash too.</param>
public sealed record PageContent(PageFrame Frame, IReadOnlyList<PageLetter> Letters, IReadOnlyList<Rule> Horizontal, IReadOnlyList<Rule> Vertical)
{
    public static PageContent Blank(PageFrame frame) => new(frame, [], [], []);
}
