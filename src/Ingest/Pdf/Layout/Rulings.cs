namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>
/// Makes whole lines of the pieces that are drawn: a border is often one piece a cell, dashes, or a double line.
/// </summary>
internal static class Rulings
{
    /// <summary>Rules closer than this, in points, are one: double borders, and neighbours' borders beside each other.</summary>
    public const float Tolerance = 3f;

    /// <summary>Gaps along a rule that are closed: dashes and the corners of borders.</summary>
    private const float Gap = 4f;

    /// <summary>Shorter remains are no borders of cells.</summary>
    private const float Shortest = 5f;

    /// <summary>More rules than this after merging are a drawing or a map, not tables.</summary>
    public const int Most = 6000;

    /// <summary>Merges the pieces of one direction. O(n log n). Empty where they are too many for tables.</summary>
    public static List<Rule> Merge(IReadOnlyList<Rule> pieces)
    {
        var sorted = pieces.OrderBy(p => p.At).ToArray();
        var merged = new List<Rule>();
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].At - sorted[to - 1].At <= 1f && sorted[to].At - sorted[from].At <= Tolerance) to++;
            MergeAlong(sorted.AsSpan(from, to - from), merged);
            from = to;
        }

        return merged.Count > Most ? [] : merged;
    }

    private static void MergeAlong(Span<Rule> pieces, List<Rule> merged)
    {
        pieces.Sort((a, b) => a.From.CompareTo(b.From));
        var at = 0f;
        foreach (var piece in pieces) at += piece.At;
        at /= pieces.Length;
        var (start, end) = (pieces[0].From, pieces[0].To);
        foreach (var piece in pieces[1..])
        {
            if (piece.From <= end + Gap)
            {
                end = Math.Max(end, piece.To);
                continue;
            }

            if (end - start >= Shortest) merged.Add(new Rule(at, start, end));
            (start, end) = (piece.From, piece.To);
        }

        if (end - start >= Shortest) merged.Add(new Rule(at, start, end));
    }

    /// <summary>The positions of rules (and ends of crossing rules) as grid lines, at least <see cref="Tolerance"/> apart.</summary>
    public static float[] Positions(IEnumerable<float> positions)
    {
        var sorted = positions.Order().ToArray();
        var lines = new List<float>();
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to] - sorted[from] <= Tolerance) to++;
            lines.Add((sorted[from] + sorted[to - 1]) / 2);
            from = to;
        }

        return [.. lines];
    }
}
