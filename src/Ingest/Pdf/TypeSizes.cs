using UglyToad.PdfPig.Content;

namespace PerfEval.Ingest.Pdf;

/// <summary>
/// The type sizes of a page's letters in points. What a file calls the size of a Type 3 font may be anything (browsers print so); the
/// advance of a Chinese character is its size in every font.
/// </summary>
internal sealed class TypeSizes
{
    private const float Smallest = 1;
    private const float Largest = 400;

    /// <summary>Condensed and spaced type stay within this of their size.</summary>
    private const float Plausible = 1.6f;

    private readonly Dictionary<string, float> _factors = [];

    public TypeSizes(IReadOnlyList<Letter> letters)
    {
        var sums = new Dictionary<string, (float Advance, float Size)>();
        string? last = null;
        (float Advance, float Size) sum = default;
        foreach (var letter in letters)
        {
            if (letter.Value is not [>= (char)0x4E00 and <= (char)0x9FFF, ..]) continue;
            var name = letter.FontName ?? string.Empty;
            if (!ReferenceEquals(name, last))
            {
                if (last is not null) sums[last] = sum;
                sum = sums.GetValueOrDefault(name);
                last = name;
            }

            var (dx, dy) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);
            sum = (sum.Advance + (float)(Math.Abs(dx) + Math.Abs(dy)), sum.Size + Stated(letter));
        }

        if (last is not null) sums[last] = sum;
        foreach (var (name, (advance, size)) in sums)
        {
            if (advance > 0 && (advance > Plausible * size || size > Plausible * advance)) _factors[name] = advance / size;
        }
    }

    public float Of(Letter letter)
    {
        var size = Stated(letter);
        return _factors.Count > 0 && _factors.TryGetValue(letter.FontName ?? string.Empty, out var factor) ? size * factor : size;
    }

    private static float Stated(Letter letter)
    {
        var size = (float)letter.PointSize;
        if (size is >= Smallest and <= Largest) return size;
        var height = (float)letter.BoundingBox.Height;
        return height is >= Smallest and <= Largest ? height * 1.2f : 10;
    }
}
