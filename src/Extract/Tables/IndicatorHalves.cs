namespace PerfEval.Extract.Tables;

/// <summary>Forms that save paper: 一级指标 | … | 得分 | 一级指标 | … | 得分, two indicators to a row, each half a table of its own.</summary>
internal static class IndicatorHalves
{
    private const int LeastColumns = 3;

    /// <summary>The halves of a section whose header repeats itself from left to right, else the section alone.</summary>
    public static IReadOnlyList<SectionLayout> Of(SectionLayout layout)
    {
        var columns = layout.Columns;
        var headers = Array.ConvertAll(columns, c => Words.Compact(c.Header));
        var starts = Enumerable.Range(0, columns.Length).Where(i => HeaderWords.IsLevel(columns[i].Role) && headers[i] == headers[0]).ToArray();
        if (starts.Length < 2 || starts[0] != 0 || starts[1] < LeastColumns) return [layout];
        var first = NamesOf(0);
        if (!Enumerable.Range(1, starts.Length - 1).All(n => NamesOf(n).SequenceEqual(first))) return [layout];
        return [.. starts.Select((start, n) => Half(start, EndOf(n)))];

        int EndOf(int n) => n + 1 < starts.Length ? starts[n + 1] : columns.Length;

        IEnumerable<string> NamesOf(int n) => headers[starts[n]..EndOf(n)].Where(h => h.Length > 0);

        SectionLayout Half(int start, int end)
        {
            var view = layout.View.Part(columns[start].Start, columns[end - 1].End);
            var half = new SectionLayout(view, layout.Kind, layout.Start, layout.BodyStart, columns[start..end]) { End = layout.End };
            half.Repeated.UnionWith(layout.Repeated);
            return half;
        }
    }
}
