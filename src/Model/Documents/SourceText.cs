namespace PerfEval.Model.Documents;

/// <summary>Text with the place of each of its characters, where the format knows places.</summary>
public sealed record SourceText(string Value, TextLayout? Layout = null)
{
    public static readonly SourceText Empty = new(string.Empty);

    public int Length => Value.Length;

    public override string ToString() => Value;
}

/// <summary>A rectangle in PDF points (1/72 inch) from the page's top left corner; y grows downwards.</summary>
public readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;

    public static Box Union(Box a, Box b) => new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom));
}

/// <summary>Where characters stand: one glyph for each UTF-16 unit of the text, in order.</summary>
public sealed class TextLayout
{
    private readonly Glyph[] _glyphs;

    /// <param name="glyphs">As many as the text has UTF-16 units. A character that was not printed (a joining space) has an empty box and page 0.</param>
    public TextLayout(Glyph[] glyphs) => _glyphs = glyphs;

    public int Length => _glyphs.Length;

    public Glyph this[int offset] => _glyphs[offset];

    /// <summary>
    /// The page and box of a range. A range that is broken over pages has the box of its first page's part.
    /// Null where nothing of it was printed.
    /// </summary>
    public (int Page, Box Box)? Locate(int start, int end)
    {
        (int Page, Box Box)? found = null;
        for (var i = Math.Max(0, start); i < Math.Min(end, _glyphs.Length); i++)
        {
            var glyph = _glyphs[i];
            if (glyph.Page == 0) continue;
            if (found is null) found = (glyph.Page, glyph.Box);
            else if (found.Value.Page == glyph.Page) found = (glyph.Page, Box.Union(found.Value.Box, glyph.Box));
        }

        return found;
    }

    /// <summary>The lowest confidence in a range, 0 to 1; 1 for text that was not read from a picture.</summary>
    public float Confidence(int start, int end)
    {
        var lowest = 1f;
        for (var i = Math.Max(0, start); i < Math.Min(end, _glyphs.Length); i++)
        {
            if (_glyphs[i].Page != 0) lowest = Math.Min(lowest, _glyphs[i].Confidence);
        }

        return lowest;
    }

    public TextLayout Slice(int start, int length) => new(_glyphs[start..(start + length)]);
}

/// <param name="Page">From 1; 0 for a character that was not printed.</param>
/// <param name="Confidence">0 to 1; 1 for digital text.</param>
public readonly record struct Glyph(int Page, Box Box, float Confidence = 1);
