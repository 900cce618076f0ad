using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>The columns that a header makes: the words that stand over each of them, and what they say that its cells are.</summary>
internal static class HeaderColumns
{
    /// <param name="top">First row of the header.</param>
    /// <param name="bottom">One past its last row.</param>
    public static LayoutColumn[] Of(TableView view, int top, int bottom, int? reportYear)
    {
        var columns = new List<LayoutColumn>();
        var numbered = Enumerable.Range(top, bottom - top).Select(r => ColumnNumbers.IsRow(view, r)).ToArray();
        for (var c = 0; c < view.Columns;)
        {
            var lastWords = bottom - 1;
            while (lastWords > top && numbered[lastWords - top] && view[lastWords, c]?.Key is not ("类" or "款" or "项")) lastWords--;
            var leaf = view[lastWords, c];
            var end = leaf is null ? c + 1 : leaf.EndColumn;
            var stack = new List<CellView>();
            for (var r = top; r <= lastWords; r++)
            {
                if ((view[r, c] is { IsBlank: false } own ? own : r < lastWords ? Over(view, r, c) : null) is { } cell && (stack.Count == 0 || !ReferenceEquals(stack[^1], cell))) stack.Add(cell);
            }

            columns.Add(Column(view, c, end, stack, reportYear) with { Formula = FormulaOf(view, c, top, numbered) ?? (leaf is null ? null : ColumnFormulas.AtEnd(leaf.Key)) });
            c = end;
        }

        // 年初数 beside 年末数 is what there was, not what was planned.
        if (columns.Exists(c => c.Header.EndsWith("年末数", StringComparison.Ordinal) || c.Header.EndsWith("期末数", StringComparison.Ordinal)))
            columns = columns.ConvertAll(c => c.Header.EndsWith("年初数", StringComparison.Ordinal) ? c with { Role = ColumnRole.Amount } : c);
        return WithoutVerticalHeadings(view, bottom, WithPlainValues([.. columns]));
    }

    /// <summary>安排资金 | blank | blank over 总计 | 拨款 | 自筹: a wide header whose cells are not merged reaches over the blanks behind it; null where no header does.</summary>
    private static CellView? Over(TableView view, int row, int column)
    {
        for (var c = column; c >= 0; c--)
        {
            if (view[row, c] is { IsBlank: false } cell) return cell.IsText && cell.Cell.ColumnSpan == 1 && cell.EndRow == row + 1 && c < column && view[row + 1, c] is { IsNumber: false } first && first.Row == row + 1 ? cell : null;
            if (view[row, c] is { Cell: not { ColumnSpan: 1, RowSpan: 1 } } || view[row + 1, c] is not { IsText: true } child || child.Row != row + 1 || child.Cell.ColumnSpan > 1) return null;
        }

        return null;
    }

    private static ColumnFormula? FormulaOf(TableView view, int column, int top, bool[] numbered)
    {
        for (var i = 0; i < numbered.Length; i++)
        {
            if (numbered[i] && view[top + i, column] is { } cell && cell.Column == column && ColumnFormulas.Parse(cell.Key) is { } formula) return formula;
        }

        return null;
    }

    /// <summary>
    /// 年度绩效目标（80分） beside 一级指标 and all the rows below it: it names the section, and no column of targets. Values stand behind the
    /// names of their levels; where there are none, a first cell that begins in the header and reaches into the rows is such a heading.
    /// </summary>
    private static LayoutColumn[] WithoutVerticalHeadings(TableView view, int bottom, LayoutColumn[] columns)
    {
        var first = Array.FindIndex(columns, c => c.Role is ColumnRole.Level1 or ColumnRole.Level2);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role is not (ColumnRole.Target or ColumnRole.Actual or ColumnRole.Weight or ColumnRole.Score) && !(columns[i].Role == ColumnRole.Level3 && i < first)) continue;
            if (i < first || (i == 0 && view[bottom - 1, 0] is { } cell && cell.EndRow > bottom)) columns[i] = columns[i] with { Role = ColumnRole.Unknown };
        }

        return columns;
    }

    /// <summary>2022年实际 | 2023年目标 | 2023年实际 beside levels: targets and actual values of indicators, whatever the year before them.</summary>
    private static LayoutColumn[] WithPlainValues(LayoutColumn[] columns)
    {
        if (!Array.Exists(columns, c => HeaderWords.IsLevel(c.Role))) return columns;
        WithPointsOfBlock(columns);

        // 上年度 | 本年度 | 增长: what was and what is, without a word of a target.
        if (Array.Exists(columns, c => HeaderWords.TellsWhatWas(c.Header)) && !Array.Exists(columns, c => c.Role is ColumnRole.Target or ColumnRole.Actual) && Array.FindIndex(columns, c => c.Role == ColumnRole.Unknown && Words.WithoutBrackets(Words.Compact(c.Header)) is "本年" or "本年度" or "当年") is >= 0 and var present)
            columns[present] = columns[present] with { Role = ColumnRole.Actual };
        return Array.ConvertAll(columns, c => c.Role == ColumnRole.Unknown && !HeaderWords.TellsWhatWas(c.Header) ? c with { Role = HeaderWords.ValueOf(Words.Compact(c.Header)) } : c);
    }

    /// <summary>完成值 | 60 over 8, 10, 12: the column of what each indicator got of the block's 60 points; where nothing was reached yet, of what each is worth.</summary>
    private static void WithPointsOfBlock(LayoutColumn[] columns)
    {
        if (columns[^1] is not { Role: ColumnRole.Unknown, Header.Length: > 0 and <= 3 } last || !char.IsAsciiDigit(last.Header[0])) return;
        var role = Array.Exists(columns, c => c.Role == ColumnRole.Actual) && !Array.Exists(columns, c => c.Role == ColumnRole.Score) ? ColumnRole.Score : ColumnRole.Weight;
        if (!Array.Exists(columns, c => c.Role == role)) columns[^1] = last with { Role = role };
    }

    private static LayoutColumn Column(TableView view, int start, int end, List<CellView> stack, int? reportYear)
    {
        var role = ColumnRole.Unknown;
        var header = string.Concat(stack.Select(c => Words.Tidy(c.Text)));
        for (var i = stack.Count - 1; i >= 0; i--)
        {
            // 受检老人 over 人数 and 体检率: a rate is none of what the group counts.
            var here = i == stack.Count - 1 && IsRate(stack[i]) ? ColumnRole.Rate : stack[i].Role;
            // 计划 over 单价 and 金额, 实际 over the same.
            if (role == ColumnRole.Amount && stack[i].Key is "计划" or "实际") here = stack[i].Key == "计划" ? ColumnRole.Budget : ColumnRole.Executed;
            if (here == ColumnRole.Change && i < stack.Count - 1 && TellsMovement(view, stack[i])) here = ColumnRole.Amount;
            if (role == ColumnRole.Unknown || (role == ColumnRole.Amount && HeaderWords.IsMoney(here) && !PriceColumns.IsPrice(stack[^1].Key)) || (role == ColumnRole.Label && HeaderWords.IsLevel(here))) role = here;
        }

        // 同比增加额, 同比增减（万元）: the difference, and not its rate.
        if (role == ColumnRole.ChangeRate && TellsDifference(stack)) role = ColumnRole.Change;

        // 整合资金 over 计划数 and 实际数: what was planned of an amount is its budget.
        if (role == ColumnRole.Target && stack.Count > 1 && HeaderWords.IsMoney(stack[^2].Role)) role = ColumnRole.Budget;
        if (role == ColumnRole.Budget && stack.Count > 1 && stack[^1].Role == ColumnRole.Unknown) role = StageIn(Words.WithoutBrackets(stack[^1].Key));
        string? unit = null;
        for (var i = stack.Count - 1; i >= 0 && unit is null; i--) unit = UnitsLine.UnitIn(stack[i].Key);

        // 建设规模 over 亩 and 公顷.
        if (unit is null && stack.Count > 1 && MeasureUnit.Parse(stack[^1].Key) is { Kind: NumberKind.Measure or NumberKind.Count } measured && role is ColumnRole.Unknown or ColumnRole.Amount)
            (unit, role) = (stack[^1].Key, measured.Kind == NumberKind.Count ? ColumnRole.Count : ColumnRole.Quantity);
        if (unit is null && stack.Count > 1 && stack[^1].Key is "%" or "(%)") (unit, role) = ("%", role == ColumnRole.Change ? ColumnRole.ChangeRate : ColumnRole.Share);
        if (unit == "%" && (role == ColumnRole.Unknown || (HeaderWords.IsMoney(role) && role != ColumnRole.Change && EndsWithPercent(stack[^1].Key))))
            role = ColumnRole.Rate;
        if (HeaderWords.IsMoney(role) && unit is not null && MeasureUnit.Parse(unit) is { Kind: not (NumberKind.Money or NumberKind.Percent) } other) role = other.Kind == NumberKind.Count ? ColumnRole.Count : ColumnRole.Quantity;
        if (role == ColumnRole.Unknown && unit is not null && MeasureUnit.Parse(unit) is { Kind: NumberKind.Count }) role = ColumnRole.Count;
        return new LayoutColumn(start, end, role, header, unit, YearOf(header, reportYear));
    }

    /// <summary>贷款余额变动 over 年初余额, 新增发放, 当年收回 and 年末余额: what there was, what came, what went and what there is; none of them is the difference.</summary>
    private static bool TellsMovement(TableView view, CellView group)
    {
        bool begins = false, ends = false;
        for (var c = group.Column; c < group.EndColumn && group.EndRow < view.Rows; c++)
        {
            if (view[group.EndRow, c] is not { } leaf) continue;
            begins |= Lexicon.BeginsWithAny(leaf.Key, ["年初", "期初", "上年末"]);
            ends |= Lexicon.BeginsWithAny(leaf.Key, ["年末", "期末", "本年末"]);
        }

        return begins && ends;
    }

    /// <summary>预算数 over 年初, 调整 and 全年: what was planned at first, what was changed of it, and what became of it.</summary>
    private static ColumnRole StageIn(string leaf) => leaf switch
    {
        "年初" or "年初数" or "期初" => ColumnRole.InitialBudget,
        "全年" or "全年数" or "年度" or "本年" => ColumnRole.CurrentBudget,
        "调整" => ColumnRole.Change,
        _ => ColumnRole.Budget,
    };

    private static bool IsRate(CellView leaf) => leaf.Role == ColumnRole.Unknown && Words.WithoutBrackets(leaf.Key).EndsWith('率');

    private static bool TellsDifference(List<CellView> stack) =>
        Words.WithoutBrackets(stack[^1].Key)[^1] is '额' or '数' || (UnitsLine.UnitIn(stack[^1].Key) is { } unit && MeasureUnit.Parse(unit) is { Kind: NumberKind.Money });

    /// <summary>支出占计划%, 自查满意度（%）: rates, whatever words stand before the sign.</summary>
    private static bool EndsWithPercent(string key) => key.TrimEnd(')').EndsWith('%');

    private static int? YearOf(string header, int? reportYear)
    {
        if (YearHeader.YearOf(header) is { } bare) return bare;
        for (var i = 0; i + 4 < header.Length; i++)
        {
            if (header[i] is '1' or '2' && header[i + 4] == '年' && int.TryParse(header.AsSpan(i, 4), out var year) && year is > 1990 and < 2100) return year;
        }

        if (reportYear is null) return null;
        return header.Contains("上年结转", StringComparison.Ordinal) || !header.Contains("上年", StringComparison.Ordinal) ? null : reportYear - 1;
    }
}
