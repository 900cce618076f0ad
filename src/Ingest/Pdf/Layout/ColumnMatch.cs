namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Tells whether two pieces have the same columns.</summary>
internal static class ColumnMatch
{
    /// <summary>Edges of one table, in points, may be off by this much on two pages.</summary>
    private const float Tolerance = 4f;

    /// <summary>The common edges; null where the pieces are of different tables. A piece may lack edges that only merged cells cross.</summary>
    public static float[]? Unite(float[] a, float[] b)
    {
        if (Math.Abs(a[0] - b[0]) > 1.5f * Tolerance || Math.Abs(a[^1] - b[^1]) > 1.5f * Tolerance) return null;
        var shared = 0;
        var united = new List<float>(a);
        foreach (var x in b)
        {
            if (Math.Abs(a[Nearest(a, x)] - x) <= 1.5f * Tolerance) shared++;
            else united.Add(x);
        }

        var inner = Math.Min(a.Length, b.Length) - 2;
        if (inner > 0 && shared - 2 < 0.6f * inner) return null;
        united.Sort();
        return [.. united];
    }

    public static int Nearest(float[] edges, float x)
    {
        var i = Array.BinarySearch(edges, x);
        if (i >= 0) return i;
        i = ~i;
        return i == edges.Length || (i > 0 && x - edges[i - 1] < edges[i] - x) ? i - 1 : i;
    }
}
