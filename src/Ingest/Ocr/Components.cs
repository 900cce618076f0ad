namespace PerfEval.Ingest.Ocr;

/// <summary>Ink of one row of pixels, <see cref="To"/> not included.</summary>
internal readonly record struct InkRun(int Y, int From, int To);

/// <summary>A connected piece of ink: a letter, a stroke of one, a speck.</summary>
/// <param name="Runs">From top to bottom.</param>
internal sealed record Component(int Left, int Top, int Right, int Bottom, int Area, ArraySegment<InkRun> Runs)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public float CentreX => (Left + Right) / 2f;

    public float CentreY => (Top + Bottom) / 2f;

    /// <summary>Outermost ink of each row, relative to the left edge; rows without ink have (0, 0).</summary>
    public (int From, int To)[] Profile()
    {
        var rows = new (int From, int To)[Height];
        foreach (var run in Runs)
        {
            ref var row = ref rows[run.Y - Top];
            row = row.To == 0 ? (run.From - Left, run.To - Left) : (Math.Min(row.From, run.From - Left), Math.Max(row.To, run.To - Left));
        }

        return rows;
    }
}

/// <summary>Finds connected ink, diagonal neighbours included, by joining runs of neighbouring rows (union and find).</summary>
internal static class ComponentFinder
{
    /// <param name="threshold">Levels up to this are ink.</param>
    /// <param name="smallest">Components narrower and lower than this many pixels are specks and left out.</param>
    /// <returns>In the order of their topmost runs.</returns>
    public static List<Component> Find(Picture picture, int threshold, int smallest)
    {
        var runs = new List<InkRun>();
        var parents = new List<int>();
        int before = 0, current = 0;
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] > threshold) continue;
                var from = x;
                while (x < row.Length && row[x] <= threshold) x++;
                parents.Add(runs.Count);
                runs.Add(new InkRun(y, from, x));
            }

            JoinRows(runs, parents, before, current, runs.Count);
            (before, current) = (current, runs.Count);
        }

        return Collect(runs, parents, smallest);
    }

    private static void JoinRows(List<InkRun> runs, List<int> parents, int above, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            while (above < from && runs[above].To < runs[i].From) above++;
            for (var a = above; a < from && runs[a].From <= runs[i].To; a++)
            {
                int first = Root(parents, a), second = Root(parents, i);
                parents[Math.Max(first, second)] = Math.Min(first, second);
            }
        }
    }

    private static int Root(List<int> parents, int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }

    private static List<Component> Collect(List<InkRun> runs, List<int> parents, int smallest)
    {
        var counts = new int[runs.Count];
        for (var i = 0; i < runs.Count; i++) counts[Root(parents, i)]++;
        var starts = new int[runs.Count];
        for (int i = 0, at = 0; i < runs.Count; at += counts[i++]) starts[i] = at;
        var sorted = new InkRun[runs.Count];
        var next = (int[])starts.Clone();
        for (var i = 0; i < runs.Count; i++) sorted[next[Root(parents, i)]++] = runs[i];
        var found = new List<Component>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (counts[i] > 0 && Of(new ArraySegment<InkRun>(sorted, starts[i], counts[i])) is var component && Math.Max(component.Width, component.Height) >= smallest) found.Add(component);
        }

        return found;
    }

    private static Component Of(ArraySegment<InkRun> runs)
    {
        int left = int.MaxValue, right = 0, area = 0;
        foreach (var run in runs)
        {
            left = Math.Min(left, run.From);
            right = Math.Max(right, run.To);
            area += run.To - run.From;
        }

        return new Component(left, runs[0].Y, right, runs[^1].Y + 1, area, runs);
    }
}
