namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Puts letters together into lines, whatever order they were drawn in. O(n log n) in the letters.</summary>
internal static class Lines
{
    /// <summary>How far, in heights of the larger letter, the middles of two letters of one line may be apart.</summary>
    private const float SameLine = 0.45f;

    /// <summary>A letter drawn twice with at most this shift (in letter widths) is one bold letter.</summary>
    private const float FakeBold = 0.35f;

    /// <summary>The lines of a region from top to bottom.</summary>
    public static List<TextLine> Build(PageFrame frame, IReadOnlyCollection<PageLetter> letters, int column = 0)
    {
        var bands = Bands(letters);
        var lines = new List<TextLine>(bands.Count);
        foreach (var band in bands)
        {
            if (Finish(band.Letters) is { Length: > 0 } finished) lines.Add(new TextLine(frame, finished, column));
        }

        return lines;
    }

    private sealed class Band(PageLetter first)
    {
        private float _sum = first.Middle;

        public List<PageLetter> Letters { get; } = [first];

        public float Height { get; private set; } = first.Box.Height;

        public float Middle => _sum / Visible;

        private int Visible { get; set; } = 1;

        public void Add(PageLetter letter)
        {
            Letters.Add(letter);
            Height = Math.Max(Height, letter.Box.Height);
            _sum += letter.Middle;
            Visible++;
        }
    }

    private static List<Band> Bands(IReadOnlyCollection<PageLetter> letters)
    {
        var visible = letters.Where(l => !l.IsSpace).ToArray();
        // A stable sort: letters at one height stay in the order in which they were drawn.
        var keys = Array.ConvertAll(visible, l => l.Middle);
        var order = Enumerable.Range(0, visible.Length).ToArray();
        Array.Sort(order, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));

        var bands = new List<Band>();
        Band? current = null;
        foreach (var i in order)
        {
            var letter = visible[i];
            if (current is not null && letter.Middle - current.Middle <= SameLine * Math.Max(current.Height, letter.Box.Height)) current.Add(letter);
            else bands.Add(current = new Band(letter));
        }

        AddSpaces(bands, letters.Where(l => l.IsSpace));
        return bands;
    }

    private static void AddSpaces(List<Band> bands, IEnumerable<PageLetter> spaces)
    {
        if (bands.Count == 0) return;
        var middles = bands.ConvertAll(b => b.Middle);
        foreach (var space in spaces)
        {
            var at = middles.BinarySearch(space.Middle);
            if (at < 0) at = ~at;
            var nearest = at == middles.Count || (at > 0 && space.Middle - middles[at - 1] < middles[at] - space.Middle) ? at - 1 : at;
            if (Math.Abs(middles[nearest] - space.Middle) <= SameLine * bands[nearest].Height) bands[nearest].Letters.Add(space);
        }
    }

    /// <summary>Sorts a line's letters, drops those drawn twice and decides where spaces stand.</summary>
    private static PageLetter[] Finish(List<PageLetter> letters)
    {
        var sorted = letters.OrderBy(l => l.Centre).ToList();
        var once = new List<PageLetter>(sorted.Count);
        foreach (var letter in sorted)
        {
            if (!letter.IsSpace && DrawnBefore(once, letter)) continue;
            once.Add(letter);
        }

        return Leaders.Shorten(Spaces.Settle(once));
    }

    private static bool DrawnBefore(List<PageLetter> once, PageLetter letter)
    {
        for (var i = once.Count - 1; i >= Math.Max(0, once.Count - 3); i--)
        {
            var other = once[i];
            if (other.Text == letter.Text
                && Math.Abs(other.Box.Left - letter.Box.Left) <= FakeBold * Math.Max(1, letter.Box.Width)
                && Math.Abs(other.Middle - letter.Middle) <= 0.2f * letter.Box.Height) return true;
        }

        return false;
    }
}
