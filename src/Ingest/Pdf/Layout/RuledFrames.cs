namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Rules that cross each other, directly or over others: the borders of one table.</summary>
internal sealed record RuledFrame(List<Rule> Horizontal, List<Rule> Vertical);

/// <summary>Groups rules into tables by their crossings.</summary>
internal static class RuledFrames
{
    public static List<RuledFrame> Find(List<Rule> horizontal, List<Rule> vertical)
    {
        var parent = Enumerable.Range(0, horizontal.Count + vertical.Count).ToArray();
        var order = Enumerable.Range(0, vertical.Count).OrderBy(v => vertical[v].At).ToArray();
        var positions = Array.ConvertAll(order, v => vertical[v].At);
        for (var h = 0; h < horizontal.Count; h++)
        {
            var rule = horizontal[h];
            var at = Array.BinarySearch(positions, rule.From - Rulings.Tolerance);
            for (var i = at < 0 ? ~at : at; i < order.Length && positions[i] <= rule.To + Rulings.Tolerance; i++)
            {
                var other = vertical[order[i]];
                if (other.From - Rulings.Tolerance <= rule.At && rule.At <= other.To + Rulings.Tolerance) Union(parent, h, horizontal.Count + order[i]);
            }
        }

        var frames = new Dictionary<int, RuledFrame>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(parent, i);
            if (!frames.TryGetValue(root, out var frame)) frames[root] = frame = new RuledFrame([], []);
            if (i < horizontal.Count) frame.Horizontal.Add(horizontal[i]);
            else frame.Vertical.Add(vertical[i - horizontal.Count]);
        }

        return [.. frames.Values.Where(f => f.Horizontal.Count > 0 && f.Vertical.Count > 0)];
    }

    private static void Union(int[] parent, int a, int b) => parent[Root(parent, a)] = Root(parent, b);

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
}
