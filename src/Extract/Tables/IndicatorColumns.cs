using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>The columns of an indicator section: one for each role, and one for each level where a single header covers them all.</summary>
internal static class IndicatorColumns
{
    private const int LongestGroup = 12;

    private static readonly ColumnRole[] Levels = [ColumnRole.Level1, ColumnRole.Level2, ColumnRole.Level3];

    private static readonly ColumnRole[] Single =
        [ColumnRole.Level1, ColumnRole.Level2, ColumnRole.Level3, ColumnRole.Actual, ColumnRole.Target, ColumnRole.Weight, ColumnRole.Score];

    public static LayoutColumn[] Of(SectionLayout layout)
    {
        var own = WithOneSign(WithContents(WithGroups(WithClasses(WithSigns(WithLevelsApart(layout), layout), layout), layout), layout), layout);
        foreach (var role in Single)
        {
            var best = -1;
            var year = role == ColumnRole.Target ? YearOf(own, ColumnRole.Actual) : null;
            for (var i = 0; i < own.Length; i++)
            {
                if (own[i].Role == role && best >= 0 && IsOfYear(own[i], own[best], role, year) is { } told)
                {
                    if (told) best = i;
                    continue;
                }

                if (own[i].Role == role && (best < 0 || IsBetter(own[i], own[best], role) || (role == ColumnRole.Weight && IsOfDeeperLevel(own, i, best)))) best = i;
            }

            for (var i = 0; i < own.Length; i++)
            {
                if (own[i].Role == role && i != best) own[i] = own[i] with { Role = ColumnRole.Unknown };
            }
        }

        return own;
    }

    /// <summary>调整后指标值: where it is filled in, it takes the place of the target; −1 where there is no such column.</summary>
    public static int AdjustedTarget(LayoutColumn[] columns) => Array.FindIndex(columns, c => c.Role == ColumnRole.Target && IsAdjusted(c)) is >= 0 and var at ? columns[at].Start : -1;

    private static bool IsAdjusted(LayoutColumn column) => Lexicon.HasAny(column.Header, ["调整", "修订", "变更"]);

    /// <summary>绩效指标 over three columns without headers of their own: the cells below tell where the levels part.</summary>
    private static LayoutColumn[] WithLevelsApart(SectionLayout layout)
    {
        var columns = (LayoutColumn[])layout.Columns.Clone();
        var at = Array.FindIndex(columns, c => c.Role == ColumnRole.Level3);
        if (at < 0 || columns[at].End - columns[at].Start < 2 || layout.Has(ColumnRole.Level1) || layout.Has(ColumnRole.Level2)) return columns;
        var starts = new SortedSet<int> { columns[at].Start };
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            foreach (var cell in layout.View.Row(r))
            {
                if (cell.Row >= layout.BodyStart && cell.Column > columns[at].Start && cell.EndColumn <= columns[at].End) starts.Add(cell.Column);
            }
        }

        var parts = starts.ToArray();
        if (parts.Length is < 2 or > 3) return columns;
        var split = new List<LayoutColumn>(columns[..at]);
        for (var i = 0; i < parts.Length; i++)
        {
            var end = i + 1 < parts.Length ? parts[i + 1] : columns[at].End;
            split.Add(columns[at] with { Start = parts[i], End = end, Role = i == 0 && parts.Length == 2 && !HoldsSecond(layout, parts[0]) ? ColumnRole.Level1 : Levels[Levels.Length - parts.Length + i] });
        }

        split.AddRange(columns[(at + 1)..]);
        return [.. split];
    }

    /// <summary>评价指标 over 数量指标 | 培训人数 and over 前期准备 | 方案编制: only the first of them is named as a second level.</summary>
    private static bool HoldsSecond(SectionLayout layout, int column)
    {
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, column] is { IsText: true } cell && LevelWords.IsSecond(cell.Key) && !LevelWords.IsFirst(cell.Key)) return true;
        }

        return false;
    }

    /// <summary>类别 | 指标 where the classes reach over the rows of their indicators: the only level above them.</summary>
    private static LayoutColumn[] WithClasses(LayoutColumn[] columns, SectionLayout layout)
    {
        var at = LayoutColumn.Find(columns, ColumnRole.Level3) - 1;
        if (at < 0 || columns[at].Role is not (ColumnRole.Label or ColumnRole.Unknown) || Array.Exists(columns, c => c.Role is ColumnRole.Level1 or ColumnRole.Level2)) return columns;
        if (!Lexicon.EndsWithAny(Words.Compact(columns[at].Header), ["类别", "类型", "分类", "维度", "方面"])) return columns;
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, columns[at].Start] is not { IsText: true, Cell.RowSpan: > 1 } cell || cell.Row != r) continue;
            columns[at] = columns[at] with { Role = ColumnRole.Level1 };
            break;
        }

        return columns;
    }

    /// <summary>
    /// 目标值 over ≤, =, 定性 is a column of comparators, and 符号 over ≥98 holds the targets, where no other column has either: what stands
    /// in a column decides.
    /// </summary>
    private static LayoutColumn[] WithSigns(LayoutColumn[] columns, SectionLayout layout)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role is not (ColumnRole.Target or ColumnRole.Comparator)) continue;
            int signs = 0, values = 0, words = 0;
            for (var r = layout.BodyStart; r < layout.End; r++)
            {
                if (layout.View[r, columns[i].Start] is not { IsBlank: false } cell || cell.Row != r) continue;
                if (Comparison.Alone(cell.Key) is not null || cell.Key == "定性") signs++;
                else if (cell.IsValue) values++;
                else words++;
            }

            if (columns[i].Role == ColumnRole.Target && signs > 0 && values + words == 0 && !layout.Has(ColumnRole.Comparator)) columns[i] = columns[i] with { Role = ColumnRole.Comparator };
            else if (columns[i].Role == ColumnRole.Comparator && values > 0 && signs == 0 && !layout.Has(ColumnRole.Target)) columns[i] = columns[i] with { Role = ColumnRole.Target };
        }

        return columns;
    }

    /// <summary>指标性质 over 正向 and 反向, 指标方向 over 大于等于 and =: of two columns for comparators the one that holds them.</summary>
    private static LayoutColumn[] WithOneSign(LayoutColumn[] columns, SectionLayout layout)
    {
        int best = -1, most = -1;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role != ColumnRole.Comparator) continue;
            var signs = SignsIn(columns[i], layout);
            if (best >= 0) columns[signs > most ? best : i] = columns[signs > most ? best : i] with { Role = ColumnRole.Unknown };
            if (signs > most) (best, most) = (i, signs);
        }

        return columns;
    }

    private static int SignsIn(LayoutColumn column, SectionLayout layout)
    {
        var signs = 0;
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, column.Start] is { IsBlank: false } cell && cell.Row == r && Comparison.Alone(cell.Key) is not null) signs++;
        }

        return signs;
    }

    /// <summary>
    /// 分解目标 | 自评权重 | 二级指标 over 产出指标 and 效益指标, 评价内容 | 指标名称 over 数量指标, 指标 | 指标内容 over 产出指标: a column before the names that holds the names
    /// of groups is the level above them, whatever its header says.
    /// </summary>
    private static LayoutColumn[] WithGroups(LayoutColumn[] columns, SectionLayout layout)
    {
        if (Array.Exists(columns, c => c.Role == ColumnRole.Level1)) return columns;
        var at = LayoutColumn.Find(columns, ColumnRole.Level2);
        var above = at < 0 ? ColumnRole.Level2 : ColumnRole.Level1;
        if (at < 0) at = Array.FindLastIndex(columns, c => c.Role == ColumnRole.Level3);
        for (var i = at - 1; i >= 0; i--)
        {
            if (columns[i].Role is not (ColumnRole.Label or ColumnRole.Unknown or ColumnRole.Explanation or ColumnRole.Level3)) continue;
            var groups = GroupsIn(columns[i], layout);
            if (groups.Count < 2) continue;
            columns[i] = columns[i] with { Role = above == ColumnRole.Level2 && groups.Count(LevelWords.IsFirst) * 2 > groups.Count ? ColumnRole.Level1 : above };
            break;
        }

        return columns;
    }

    /// <summary>项目 | 考核内容 | 考核指标 where the contents reach over the rows of their indicators: two levels above the names, by no name of a group.</summary>
    private static LayoutColumn[] WithContents(LayoutColumn[] columns, SectionLayout layout)
    {
        var at = Array.FindLastIndex(columns, c => c.Role == ColumnRole.Level3);
        if (at < 1 || columns[at - 1].Role != ColumnRole.Level3 || Array.Exists(columns, c => c.Role is ColumnRole.Level1 or ColumnRole.Level2) || !ReachesOverRows(layout, columns[at - 1]) || ReachesOverRows(layout, columns[at])) return columns;
        columns[at - 1] = columns[at - 1] with { Role = ColumnRole.Level2 };
        if (at > 1 && columns[at - 2].Role is ColumnRole.Label or ColumnRole.Unknown && ReachesOverRows(layout, columns[at - 2])) columns[at - 2] = columns[at - 2] with { Role = ColumnRole.Level1 };
        return columns;
    }

    private static bool ReachesOverRows(SectionLayout layout, LayoutColumn column)
    {
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, column.Start] is { IsText: true, Cell.RowSpan: > 1 } cell && cell.Row == r && cell.EndColumn <= column.End) return true;
        }

        return false;
    }

    /// <summary>The names of groups that a column holds; none where it also holds other things.</summary>
    private static List<string> GroupsIn(LayoutColumn column, SectionLayout layout)
    {
        var groups = new List<string>();
        var last = layout.BodyStart - 1;
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, column.Start] is not { IsBlank: false } cell || cell.Row <= last || LevelWords.IsTotal(cell.Key) || Subtotals.IsSubtotal(cell.Key)) continue;
            last = cell.Row;
            if (cell.EndColumn > column.End || LevelWords.IsExecution(cell.Key)) continue;
            if (!LevelWords.IsFirst(cell.Key) && !LevelWords.IsSecond(cell.Key) && !(cell.Key.Length <= LongestGroup && Words.WithoutBrackets(cell.Key).EndsWith("指标", StringComparison.Ordinal))) return [];
            if (!groups.Contains(cell.Key)) groups.Add(cell.Key);
        }

        return groups;
    }

    /// <summary>2022年实际 | 2023年目标 | 2023年实际: nothing is reached after the year that is evaluated, and its target is the one of that year; null where the years do not decide.</summary>
    private static bool? IsOfYear(LayoutColumn column, LayoutColumn held, ColumnRole role, int? year)
    {
        if (column.Year is not { } own || held.Year is not { } other || own == other) return null;
        return role switch
        {
            ColumnRole.Actual => own > other,
            ColumnRole.Target when year is not null => own == year,
            _ => null,
        };
    }

    private static int? YearOf(LayoutColumn[] columns, ColumnRole role) => Array.Find(columns, c => c.Role == role)?.Year;

    /// <summary>上半年完成值 | 全年完成值: the year is evaluated, not a part of it.</summary>
    private static bool IsOfPart(LayoutColumn column) => Lexicon.HasAny(column.Header, ["半年", "季度", "年中", "中期"]);

    /// <summary>三级指标 before 绩效指标, the year's own target before the adjusted one, the weight of the deepest level, the evaluator's score.</summary>
    private static bool IsBetter(LayoutColumn column, LayoutColumn held, ColumnRole role) => role switch
    {
        ColumnRole.Level1 => Named(column, "一级") && !Named(held, "一级"),
        ColumnRole.Level3 => (Named(column, "三级") && !Named(held, "三级")) || (!Named(held, "三级") && Named(column, "名称")) || (Named(held, "绩效指标") && !Named(column, "绩效指标")),
        ColumnRole.Weight => Depth(column) > Depth(held),
        ColumnRole.Score => Authority(column) > Authority(held),
        ColumnRole.Actual => IsOfPart(held) != IsOfPart(column) ? IsOfPart(held) : Named(column, "值") && !Named(held, "值"),
        ColumnRole.Target => IsOfPart(held) != IsOfPart(column) ? IsOfPart(held) : IsAdjusted(held) && !IsAdjusted(column),
        _ => false,
    };

    /// <summary>得分 | 自评得分 | 评价得分: who evaluates has the last word, then the body itself.</summary>
    private static int Authority(LayoutColumn column) =>
        Named(column, "自评") || Named(column, "自我") ? 1 : Lexicon.HasAny(column.Header, ["评价", "复核", "核定", "核查", "审核", "复评", "终评", "专家", "第三方"]) ? 2 : 0;

    /// <summary>
    /// 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重: each is of the level before it, and the indicator's own is the last; 一级指标 | 自评权重 |
    /// 二级指标 | 三级指标 | 目标值 | 分值: what stands between the levels is the group's.
    /// </summary>
    private static bool IsOfDeeperLevel(LayoutColumn[] columns, int column, int held) =>
        Depth(columns[held]) == 0 && Depth(columns[column]) == 0 && HeaderWords.IsLevel(columns[Math.Max(0, held - 1)].Role)
            && Array.FindLastIndex(columns, c => HeaderWords.IsLevel(c.Role)) is var last && last > held && last < column
        || Depth(columns[held]) == 0 && Depth(columns[column]) == 0 && column > 0 && HeaderWords.IsLevel(columns[column - 1].Role)
        && columns[held].Header == columns[column].Header && columns.AsSpan(held..column).ToArray().Any(c => HeaderWords.IsLevel(c.Role));

    private static int Depth(LayoutColumn column) => Named(column, "三级") ? 3 : Named(column, "二级") ? 2 : Named(column, "一级") ? 1 : 0;

    private static bool Named(LayoutColumn column, string word) => column.Header.Contains(word, StringComparison.Ordinal);
}
