using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// 评价内容 | 绩效内容 | 绩效目标值 | 实际完成值: no header names a level, and the cells do: names of groups (产出目标, 数量指标) before the names
/// of indicators, whose column is the last one before the targets.
/// </summary>
internal static class UnnamedLevels
{
    private const int RowsLookedAt = 60;
    private const int LeastGroups = 2;
    private const int MostParts = 3;

    /// <summary>The columns, those before the targets with the levels that their cells tell; as they are where a header names a level or too few cells name groups.</summary>
    /// <param name="bottom">One past the last row of the header.</param>
    public static LayoutColumn[] Name(TableView view, int bottom, LayoutColumn[] columns)
    {
        var target = LayoutColumn.Find(columns, ColumnRole.Target);
        if (target < 1 || LayoutColumn.Find(columns, ColumnRole.Actual) < 0) return columns;
        for (var i = 0; i < columns.Length; i++)
        {
            if (HeaderWords.IsLevel(columns[i].Role)) return columns;
        }

        if (!BeginsWithGroup(view, bottom, columns[target].Start)) return columns;
        var (starts, groups, firsts) = Parts(view, bottom, columns[target].Start);
        if (groups < LeastGroups || starts.Count is < 2 or > MostParts) return columns;
        var named = new List<LayoutColumn>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : columns[target].Start;
            var over = Array.Find(columns, c => c.Start <= starts[i] && c.End > starts[i]) ?? columns[0];
            var role = i == starts.Count - 1 ? ColumnRole.Level3 : i == 0 && (starts.Count == MostParts || firsts) ? ColumnRole.Level1 : ColumnRole.Level2;
            named.Add(over with { Start = starts[i], End = end, Role = role });
        }

        named.AddRange(columns[target..]);
        return [.. named];
    }

    /// <summary>Goals told in sentences stand under the same headers: their first row names no group.</summary>
    private static bool BeginsWithGroup(TableView view, int row, int end)
    {
        if (row >= view.Rows) return false;
        foreach (var cell in view.Row(row))
        {
            if (cell.Column >= end) break;
            if (cell.IsText && cell.EndColumn <= end && (LevelWords.IsFirst(cell.Key) || LevelWords.IsSecond(cell.Key))) return true;
        }

        return false;
    }

    /// <summary>Where cells with words begin before the targets, how many of those before the last name groups, and whether the first of them is of the first level.</summary>
    private static (List<int> Starts, int Groups, bool Firsts) Parts(TableView view, int bottom, int end)
    {
        var starts = new SortedSet<int>();
        var groups = 0;
        var firsts = false;
        for (var r = bottom; r < Math.Min(view.Rows, bottom + RowsLookedAt); r++)
        {
            if (r > bottom && HeaderFinder.IsTellingHeader(view, r)) break;
            foreach (var cell in view.Filled(r))
            {
                if (cell.Column >= end) break;
                if (cell.EndColumn > end) return ([.. starts], groups, firsts);
                if (!cell.IsText) continue;
                starts.Add(cell.Column);
                var first = LevelWords.IsFirst(cell.Key);
                if (!first && !LevelWords.IsSecond(cell.Key)) continue;
                if (groups++ == 0) firsts = first;
            }
        }

        return ([.. starts], groups, firsts);
    }
}
