namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Left and right edge of a text column, in points.</summary>
internal readonly record struct Margins(float Left, float Right)
{
    public float Width => Right - Left;
}

/// <summary>Finds the margins of each page's text from where its lines begin and end.</summary>
internal sealed class MarginMap
{
    private readonly Dictionary<(int Width, int Column), Margins> _usual = [];
    private readonly Dictionary<(int Page, int Column), Margins> _own = [];

    public MarginMap(IReadOnlyCollection<TextLine> lines)
    {
        foreach (var alike in lines.GroupBy(Kind))
        {
            var usual = Measure([.. alike], null);
            _usual[alike.Key] = usual;
            foreach (var page in alike.GroupBy(l => l.Frame.Number)) _own[(page.Key, alike.Key.Column)] = Measure([.. page], usual);
        }
    }

    public Margins this[TextLine line] => _own.TryGetValue((line.Frame.Number, line.Column), out var own) ? own : _usual.GetValueOrDefault(Kind(line), new Margins(line.Left, line.Right));

    private static (int Width, int Column) Kind(TextLine line) => ((int)MathF.Round(line.Frame.Width / 4), line.Column);

    /// <param name="usual">Margins of all pages of that width; null while these are measured.</param>
    private static Margins Measure(List<TextLine> lines, Margins? usual)
    {
        var em = Median(lines.ConvertAll(l => l.FontSize));
        var lefts = lines.ConvertAll(l => l.Left);
        lefts.Sort();
        var left = Edge(lefts, em, out _);
        var rights = lines.ConvertAll(l => -l.RightWithoutHanging);
        rights.Sort();
        var right = -Edge(rights, em, out var companions);
        if (usual is { } all) return OnPage(all, left, right, companions, lines.Count, em);

        var mirrored = lines[0].Frame.Width - left;
        if (lines[0].Column == 0 && right < mirrored - (1.5f * em) && !IsEdgeOfWrapping(lines, right, companions, em)) right = mirrored;
        return new Margins(left, right);
    }

    /// <summary>
    /// A right margin wider than the left one must be proved: many lines reach it, and few of them end a sentence there.
    /// Else it may be that no line is full.
    /// </summary>
    private static bool IsEdgeOfWrapping(List<TextLine> lines, float right, int companions, float em)
    {
        var reaching = lines.FindAll(l => l.RightWithoutHanging > right - (0.7f * em));
        return companions >= 4 && companions * 5 >= lines.Count && reaching.Count(l => Scripts.EndsSentence(l.LastChar)) * 5 < reaching.Count * 2;
    }

    private static Margins OnPage(Margins usual, float left, float right, int companions, int count, float em)
    {
        var wider = right > usual.Right + (0.5f * em) && companions >= 2;
        var narrower = right < usual.Right - (2 * em) && companions >= 4 && companions * 2 >= count && right - left > 15 * em;
        return new Margins(left < usual.Left || left > usual.Left + (4 * em) ? left : usual.Left, wider || narrower ? right : usual.Right);
    }

    /// <summary>The outermost of sorted edges that is not alone; <paramref name="companions"/> counts those within an em of it.</summary>
    private static float Edge(List<float> sorted, float em, out int companions)
    {
        for (var i = 0; i < Math.Min(sorted.Count, 12); i++)
        {
            var j = i;
            while (j < sorted.Count && sorted[j] - sorted[i] <= 0.7f * em) j++;
            companions = j - i;
            if (companions >= 2) return sorted[i];
        }

        companions = 1;
        return sorted[0];
    }

    internal static float Median(List<float> values)
    {
        if (values.Count == 0) return 0;
        values.Sort();
        return values[values.Count / 2];
    }
}
