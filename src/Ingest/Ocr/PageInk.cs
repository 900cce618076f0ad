namespace PerfEval.Ingest.Ocr;

/// <summary>The ink of a page without its ruling lines: connected pieces, the usual size of type, and the signs among them.</summary>
/// <param name="Type">Height of the page's usual characters in pixels.</param>
/// <param name="Letters">The pieces that the engine has to read: all but the signs.</param>
/// <param name="Signs">Each with the text that stands for it.</param>
internal sealed record PageInk(float Type, IReadOnlyList<Component> All, IReadOnlyList<Component> Letters, IReadOnlyList<(string Text, Region Box)> Signs)
{
    /// <summary>Smaller and larger pieces are specks and pictures, in inches.</summary>
    private const float SmallestType = 0.055f;
    private const float LargestType = 0.3f;

    /// <summary>Characters come in pieces: full height is that of the larger ones.</summary>
    private const float Larger = 0.7f;

    /// <summary>Finds the ink and takes the signs off the picture, so that the engine does not read them.</summary>
    public static PageInk Of(Picture picture, int threshold, int pixelsPerInch)
    {
        var all = ComponentFinder.Find(picture, threshold, Math.Max(2, pixelsPerInch / 60));
        var heights = all.Where(c => c.Height > pixelsPerInch * SmallestType && c.Height < pixelsPerInch * LargestType).Select(c => c.Height).Order().ToList();
        if (heights.Count == 0) return new PageInk(pixelsPerInch * 0.12f, all, all, []);
        float type = heights[(int)(heights.Count * Larger)];
        var signs = SignFinder.Find(all, type);
        var parts = new HashSet<Component>(signs.SelectMany(s => s.Parts), ReferenceEqualityComparer.Instance);
        foreach (var part in parts) picture.Erase(part.Left - 2, part.Top - 2, part.Right + 2, part.Bottom + 2);
        return new PageInk(type, all, [.. all.Where(c => !parts.Contains(c))], SignPlacing.Numbered(signs));
    }

    public IReadOnlyList<(string Text, Region Box)> SignsIn(Region region) =>
        [.. Signs.Where(s => (s.Box.Left + s.Box.Right) / 2 is var x && (s.Box.Top + s.Box.Bottom) / 2 is var y && x >= region.Left && x < region.Right && y >= region.Top && y < region.Bottom)];
}
