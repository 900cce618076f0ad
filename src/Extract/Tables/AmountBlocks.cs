using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// The columns of a section with amounts, corrected by what stands in them, and cut where tables stand side by side
/// (收入 | 决算数 | 支出 | 决算数).
/// </summary>
internal static class AmountBlocks
{
    private const int RowsLookedAt = 400;
    private const int LeastSources = 3;

    public static List<LayoutColumn[]> Of(SectionLayout layout, bool amountsByDefault)
    {
        var columns = Corrected(layout, amountsByDefault);
        var blocks = new List<LayoutColumn[]>();
        var from = 0;
        var seenAmount = false;
        for (var i = 0; i < columns.Length; i++)
        {
            if (IsNaming(columns[i].Role))
            {
                if (!seenAmount || !columns.AsSpan(i).ToArray().Any(c => IsCounting(c.Role)) || !Opens(columns, from, i)) continue;
                blocks.Add(columns[from..i]);
                from = i;
                seenAmount = false;
            }
            else if (IsCounting(columns[i].Role)) seenAmount = true;
        }

        blocks.Add(columns[from..]);
        return blocks;
    }

    public static bool IsNaming(ColumnRole role) => role is ColumnRole.Label or ColumnRole.Code or ColumnRole.LineNumber || HeaderWords.IsLevel(role);

    private static bool IsCounting(ColumnRole role) => HeaderWords.IsMoney(role) || HeaderWords.IsRate(role) || role == ColumnRole.Count;

    /// <summary>Whether a naming column begins another table: the same kind of column as the first one's, with a content of its own.</summary>
    private static bool Opens(LayoutColumn[] columns, int from, int at)
    {
        // 序号 | 收入 | 预算数 | 支出 | 预算数: the numbers of the rows name neither side.
        var first = Array.Find(columns[from..at], c => IsNaming(c.Role) && (c.Role != ColumnRole.LineNumber || columns[at].Role == ColumnRole.LineNumber));
        return first is not null && (first.Role == columns[at].Role || (first.Role == ColumnRole.Label && columns[at].Role == ColumnRole.Code));
    }

    private static LayoutColumn[] Corrected(SectionLayout layout, bool amountsByDefault)
    {
        var columns = WithBodies(layout, WithNamesOfRows(layout));
        var numbers = new int[columns.Length];
        var texts = new int[columns.Length];
        var codes = new int[columns.Length];
        for (var r = layout.BodyStart; r < Math.Min(layout.End, layout.BodyStart + RowsLookedAt); r++)
        {
            var cells = layout.CellsOf(r);
            for (var i = 0; i < columns.Length; i++)
            {
                if (cells[i] is not { } cell || cell.Row < layout.BodyStart || cell.Row != r) continue;
                if (cell.IsText) texts[i]++;
                else if (cell.IsValue)
                {
                    numbers[i]++;
                    if (RowLevels.CodeDepth(cell.Key) > 0) codes[i]++;
                }
            }
        }

        CountParts.Mark(layout, columns);
        var sources = AreSources(columns, numbers, texts);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role == ColumnRole.Unknown && numbers[i] > 0 && i > 0 && IsPartOf(columns[i - 1], columns[i])) columns[i] = columns[i] with { Role = columns[i - 1].Role };
            else if (sources) columns[i] = columns[i] with { Role = ColumnRole.Amount };
            else columns[i] = columns[i] with { Role = RoleBy(columns[i], numbers[i], texts[i], codes[i], i, amountsByDefault) };
        }

        return WithoutVouchers(layout.Columns, LikeItsParts(columns));
    }

    /// <summary>助学金 over 小计, 提前下达 and 本次下达: the subtotal of columns of one kind is of their kind.</summary>
    private static LayoutColumn[] LikeItsParts(LayoutColumn[] columns)
    {
        for (var i = 0; i + 2 < columns.Length; i++)
        {
            if (columns[i].Role != ColumnRole.Amount || !columns[i].Header.EndsWith("小计", StringComparison.Ordinal)) continue;
            var group = columns[i].Header.AsSpan(0, columns[i].Header.Length - 2);
            var end = i + 1;
            while (group.Length > 1 && end < columns.Length && columns[end].Role == columns[i + 1].Role && columns[end].Header.AsSpan().StartsWith(group)) end++;
            if (end > i + 2 && HeaderWords.IsMoney(columns[i + 1].Role)) columns[i] = columns[i] with { Role = columns[i + 1].Role };
        }

        return columns;
    }

    /// <summary>
    /// 年度预算数（万元） over 总额, 其中：财政资金, 其他资金: a header that tells of the whole section stands over the names of the rows. It is the
    /// first column that has words and no number in its rows, where no column before it names them.
    /// </summary>
    private static LayoutColumn[] WithNamesOfRows(SectionLayout layout)
    {
        var columns = (LayoutColumn[])layout.Columns.Clone();
        for (var i = 0; i < columns.Length - 1; i++)
        {
            int names = 0, others = 0;
            for (var r = layout.BodyStart; r < Math.Min(layout.End, layout.BodyStart + RowsLookedAt); r++)
            {
                if (layout.View[r, columns[i].Start] is not { IsBlank: false } cell || cell.Row != r || cell.Column != columns[i].Start) continue;
                if (cell.IsText && cell.EndColumn <= columns[i].End && cell.Key.AsSpan().IndexOfAnyInRange('0', '9') < 0) names++;
                else others++;
            }

            if (names + others == 0) continue;
            if (HeaderWords.IsMoney(columns[i].Role) && others == 0 && columns[(i + 1)..].Count(c => HeaderWords.IsMoney(c.Role)) >= 2) columns[i] = columns[i] with { Role = ColumnRole.Label };
            break;
        }

        return columns;
    }

    /// <summary>中央 | 自治区 | 自治州 | 县 | 合计 over one row of amounts: every column is a source or their whole, and none names the row.</summary>
    private static bool AreSources(LayoutColumn[] columns, int[] numbers, int[] texts)
    {
        if (columns.Length < LeastSources) return false;
        for (var i = 0; i < columns.Length; i++)
        {
            if (numbers[i] == 0 || texts[i] > 0 || columns[i].Role is not (ColumnRole.Unknown or ColumnRole.Amount) || Lexicon.FundOf(Words.Compact(columns[i].Header)) is null) return false;
        }

        return true;
    }

    /// <summary>序号 | 单位 | 金额 over 甲镇 and 乙镇: bodies, and no units of measure, where no other column names the rows.</summary>
    private static LayoutColumn[] WithBodies(SectionLayout layout, LayoutColumn[] columns)
    {
        var at = Array.FindIndex(columns, c => c.Role == ColumnRole.UnitOfMeasure && Words.Compact(c.Header) == "单位");
        if (at < 0 || Array.Exists(columns, c => c.Role is ColumnRole.Label or ColumnRole.Code || HeaderWords.IsLevel(c.Role))) return columns;
        var bodies = 0;
        for (var r = layout.BodyStart; r < Math.Min(layout.End, layout.BodyStart + RowsLookedAt); r++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (layout.View[r, columns[i].Start] is not { IsText: true } cell || cell.Row != r || cell.EndColumn > columns[i].End) continue;
                if (i < at) return columns;
                if (i > at) break;
                if (MeasureUnit.Parse(cell.Key) is not null) return columns;
                bodies++;
            }
        }

        if (bodies > 0) columns[at] = columns[at] with { Role = ColumnRole.Label };
        return columns;
    }

    /// <summary>支出内容 | 支出数 | 凭证号: words behind all the amounts, under a header that calls them no name, tell more of a row and don't name it.</summary>
    private static LayoutColumn[] WithoutVouchers(LayoutColumn[] told, LayoutColumn[] columns)
    {
        var last = Array.FindLastIndex(columns, c => IsCounting(c.Role));
        if (last <= 0 || !Array.Exists(columns[..last], c => c.Role is ColumnRole.Label or ColumnRole.Code)) return columns;
        for (var i = last + 1; i < columns.Length; i++)
        {
            if (columns[i].Role == ColumnRole.Label && told[i].Role == ColumnRole.Unknown && columns[i].Header.Length > 0) columns[i] = columns[i] with { Role = ColumnRole.Explanation };
        }

        return columns;
    }

    /// <summary>应补助资金 | 其中: 中央, 省级, 县（区）级: what a source bears of the amount before it.</summary>
    private static bool IsPartOf(LayoutColumn before, LayoutColumn column) =>
        column.Header.StartsWith("其中", StringComparison.Ordinal) && HeaderWords.IsMoney(before.Role) && column.UnitText is null && Lexicon.FundOf(Words.Compact(column.Header)) is not null;

    /// <summary>人均（元）, 补贴标准（元/人次）: a column that names a unit of money holds money, whatever its words say.</summary>
    private static bool EndsWithItsUnit(LayoutColumn column) => Words.Compact(column.Header).EndsWith(')');

    /// <summary>年初计划 | 调整后计划 among amounts of money.</summary>
    private static bool PlannedAtFirst(LayoutColumn column) => Words.Compact(column.Header).StartsWith("年初计划", StringComparison.Ordinal);

    private static ColumnRole RoleBy(LayoutColumn column, int numbers, int texts, int codes, int position, bool amountsByDefault)
    {
        var role = column.Role;
        if (HeaderWords.IsLevel(role)) role = ColumnRole.Label;
        if (role == ColumnRole.Label && position == 0 && codes > 1 && codes >= texts && codes == numbers) return ColumnRole.Code;
        if (role is ColumnRole.Target or ColumnRole.UnitOfMeasure or ColumnRole.Comparator && texts > numbers && role != ColumnRole.UnitOfMeasure) return ColumnRole.Explanation;
        if (HeaderWords.IsMoney(role) && numbers == 0 && position == 0) return ColumnRole.Label;
        if (HeaderWords.IsMoney(role) && numbers == 0 && texts > 0) return position > 0 && role != ColumnRole.Amount && column.Header.Length > 0 ? role : ColumnRole.Label;
        if (role != ColumnRole.Unknown) return role;

        // 开工时间 over 2018.03 among amounts.
        if (Periods.IsNameOf(Words.Compact(column.Header))) return ColumnRole.Explanation;
        if (texts > numbers) return column.Header.Length > 6 ? ColumnRole.Explanation : ColumnRole.Label;
        if (numbers == 0 || position == 0 || column.Header.Length == 0) return ColumnRole.Unknown;
        var unit = column.UnitText is { } text ? MeasureUnit.Parse(text) : null;
        if (!amountsByDefault && !(unit is { Kind: NumberKind.Money } && EndsWithItsUnit(column))) return ColumnRole.Unknown;
        return unit?.Kind switch
        {
            null or NumberKind.Money => PlannedAtFirst(column) ? ColumnRole.InitialBudget : ColumnRole.Amount,
            NumberKind.Count => ColumnRole.Count,
            NumberKind.Percent => ColumnRole.Share,
            _ => ColumnRole.Unknown,
        };
    }
}
