namespace PerfEval.Ingest.Ocr;

/// <summary>
/// Parts a cell into its lines by its ink. The engine's own search for lines looks at whole pages: in a cell of two short lines that
/// nearly touch its neighbours it takes both for one.
/// </summary>
internal static class InkLines
{
    /// <summary>Ink up to this many type sizes high may be one line.</summary>
    private const float OneLine = 1.25f;

    /// <summary>Ink from this many type sizes on is several lines that touch.</summary>
    private const float Touching = 1.75f;

    /// <param name="ink">Of the page.</param>
    /// <param name="type">Height of the page's usual characters in pixels.</param>
    /// <returns>The lines' ink from top to bottom.</returns>
    public static List<Region> Of(Region cell, IReadOnlyList<Component> ink, float type)
    {
        var inside = ink.Where(c => c.CentreX > cell.Left && c.CentreX < cell.Right && c.CentreY > cell.Top && c.CentreY < cell.Bottom).ToList();
        if (inside.Count == 0) return [];
        int top = inside.Min(c => c.Top), bottom = inside.Max(c => c.Bottom);
        var rows = new int[bottom - top];
        foreach (var run in inside.SelectMany(c => c.Runs)) rows[run.Y - top] += run.To - run.From;
        var lines = new List<(int Top, int Bottom)>();
        foreach (var stretch in Stretches(rows))
        {
            if (lines.Count > 0 && stretch.Bottom - lines[^1].Top <= type * OneLine) lines[^1] = (lines[^1].Top, stretch.Bottom);
            else lines.Add(stretch);
        }

        return [.. lines.SelectMany(l => Cut(rows, l, type)).Select(l => Bounds(inside, l.Top + top, l.Bottom + top)).OfType<Region>()];
    }

    private static IEnumerable<(int Top, int Bottom)> Stretches(int[] rows)
    {
        for (var y = 0; y < rows.Length;)
        {
            if (rows[y] == 0)
            {
                y++;
                continue;
            }

            var from = y;
            while (y < rows.Length && rows[y] > 0) y++;
            yield return (from, y);
        }
    }

    /// <summary>Lines that touch are cut where there is least ink, near where the next line is due; large type has ink throughout and stays whole.</summary>
    private static IEnumerable<(int Top, int Bottom)> Cut(int[] rows, (int Top, int Bottom) stretch, float type)
    {
        var height = stretch.Bottom - stretch.Top;
        if (height < type * Touching)
        {
            yield return stretch;
            yield break;
        }

        var count = Math.Max(2, (int)Math.Round(height / (type * OneLine)));
        var thin = rows[stretch.Top..stretch.Bottom].Average() / 3;
        var from = stretch.Top;
        for (var i = 1; i < count; i++)
        {
            var due = stretch.Top + (height * i / count);
            var at = due;
            for (var y = Math.Max(from + 1, due - (int)(type * 0.4f)); y < Math.Min(stretch.Bottom - 1, due + (type * 0.4f)); y++)
            {
                if (rows[y] < rows[at]) at = y;
            }

            if (rows[at] > thin) continue;
            yield return (from, at);
            from = at;
        }

        yield return (from, stretch.Bottom);
    }

    private static Region? Bounds(List<Component> ink, int top, int bottom)
    {
        int left = int.MaxValue, right = 0;
        foreach (var run in ink.SelectMany(c => c.Runs))
        {
            if (run.Y < top || run.Y >= bottom) continue;
            left = Math.Min(left, run.From);
            right = Math.Max(right, run.To);
        }

        return right == 0 ? null : new Region(left, top, right, bottom);
    }
}
