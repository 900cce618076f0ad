using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// 企业职工 without a number over 参保人数 and 基金收入, and 机关事业单位 over 参保人数 and 基金收入 again: where rows share a name, the heading that
/// each stands under tells them apart.
/// </summary>
internal static class RowHeadings
{
    private const int ShortestName = 2;
    private const int LongestHeading = 24;

    /// <param name="cells">Of each row the cells by column.</param>
    public static List<RowReading> Tell(List<RowReading> rows, List<CellView?[]> cells)
    {
        if (cells.TrueForAll(HasValue)) return rows;
        var shared = SharedNames(rows, cells);
        if (shared.Count == 0) return rows;
        string? heading = null;
        var told = new List<RowReading>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Role != RowRole.Total && !HasValue(cells[i])) heading = rows[i].Label is { Length: >= ShortestName and <= LongestHeading } name ? name : null;
            told.Add(heading is not null && shared.Contains(rows[i].Label) && HasValue(cells[i]) ? rows[i] with { Label = heading + rows[i].Label } : rows[i]);
        }

        return told;
    }

    /// <summary>The names that several rows with numbers have, with a row without any between them.</summary>
    private static HashSet<string> SharedNames(List<RowReading> rows, List<CellView?[]> cells)
    {
        var groups = new Dictionary<string, int>();
        var shared = new HashSet<string>();
        var group = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!HasValue(cells[i])) group++;
            else if (group > 0 && rows[i] is { Role: RowRole.Item or RowRole.Part, Label.Length: >= ShortestName } && !groups.TryAdd(rows[i].Label, group) && groups[rows[i].Label] != group) shared.Add(rows[i].Label);
        }

        return shared;
    }

    private static bool HasValue(CellView?[] cells) => Array.Exists(cells, c => c is { IsValue: true });
}
