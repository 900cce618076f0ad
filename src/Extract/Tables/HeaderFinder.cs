using System.Numerics;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>Finds the rows of a grid that are headers.</summary>
internal static class HeaderFinder
{
    private const int LongestHeaderCell = 40;
    private const int LongestParent = 24;
    private const int MostHeaderRows = 5;
    private const int LongestRest = 12;
    private const int LongestClass = 8;
    private const int RowsThatShowNumbers = 10;

    /// <summary>Whether a row holds a header by its words: two telling ones (or columns that name a year or a unit), and hardly anything else.</summary>
    public static bool IsTellingHeader(TableView view, int row)
    {
        int filled = 0, known = 0, named = 0;
        var telling = 0UL;
        var points = false;
        foreach (var cell in view.Filled(row))
        {
            if (IsLongHeading(cell)) continue;
            if (points) return false;
            if (IsValue(view, cell))
            {
                points = ArePointsOfBlock(cell);
                if (points) continue;
                return false;
            }

            filled++;
            if (cell.Key.Length > LongestHeaderCell || IsSentence(cell.Key)) return false;
            var names = filled > 1 && NamesItsColumn(cell.Key);
            if (names) named++;
            var role = cell.Role;
            if (role == ColumnRole.Unknown && !names) continue;
            known++;
            if (HeaderWords.IsTelling(role) && !cell.Key.EndsWith(':')) telling |= 1UL << (int)role;
        }

        return (BitOperations.PopCount(telling) >= 2 || named >= 2) && known * 2 >= filled - 1 && (!points || BitOperations.PopCount(telling & Levels) >= 2);
    }

    private const ulong Levels = (1UL << (int)ColumnRole.Level1) | (1UL << (int)ColumnRole.Level2) | (1UL << (int)ColumnRole.Level3);

    /// <summary>三级指标 | 指标值 | 完成值 | 60: the points of the whole block stand where the header of its scores should.</summary>
    private static bool ArePointsOfBlock(CellView cell) => cell is { IsNumber: true, Column: > 2, Key.Length: <= 3 } && int.TryParse(cell.Key.AsSpan().TrimEnd('分'), out var points) && points is > 0 and <= 100;

    /// <summary>Whether a cell holds a value and heads nothing: no stretch of time, and no class (2档, 60岁) over columns of its own.</summary>
    private static bool IsValue(TableView view, CellView cell) => cell.IsValue && !Periods.Are(cell.Key) && !HeadsGroup(view, cell);

    private static bool HeadsGroup(TableView view, CellView cell)
    {
        if (cell.IsNumber || cell.Cell.ColumnSpan < 2 || cell.EndRow >= view.Rows) return false;
        var below = 0;
        foreach (var child in view.Row(cell.EndRow))
        {
            if (child.Column < cell.Column || child.EndColumn > cell.EndColumn) continue;
            if (!child.IsText || child.Row != cell.EndRow) return false;
            below++;
        }

        return below >= 2;
    }

    /// <summary>绩效指标（权重共90分，其中产出指标50分，效益指标30分，满意度指标10分） beside the header and all of its rows: however long, it names the section and no column.</summary>
    private static bool IsLongHeading(CellView cell) => cell is { Column: 0, IsText: true, Cell.RowSpan: > 2 } && cell.Key.Length > LongestParent;

    /// <summary>配备巡查员30名，全年经费不超过90万元。 beside 年度目标: what is told under no header.</summary>
    private static bool IsSentence(string key) => key[^1] == '。' || TellsItsValue(key) || HoldsAmount(key) || (key.Length > LongestParent && key.Contains(',', StringComparison.Ordinal) && key.AsSpan().IndexOfAnyInRange('0', '9') >= 0);

    /// <summary>全年预算60万元, 已使用约35%: an amount or a rate is told, and no column named; 中央（60%） says it in brackets.</summary>
    private static bool HoldsAmount(string key)
    {
        var depth = 0;
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] == '(') depth++;
            else if (key[i] == ')') depth--;
            else if (depth == 0 && i > 0 && char.IsAsciiDigit(key[i - 1]) && (key[i] is '%' or '元' || (key[i] is '万' or '亿' && i + 1 < key.Length && key[i + 1] == '元'))) return true;
        }

        return false;
    }

    /// <summary>全年预算：3,684,500.00元: a label with its value in one cell.</summary>
    private static bool TellsItsValue(string key) => key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon + 1 < key.Length && char.IsAsciiDigit(key[colon + 1]) && key.IndexOf('(', StringComparison.Ordinal) is var open && (open < 0 || open > colon);

    /// <summary>2022年决算数, 批复规模（㎡）: what a column holds, with its year or its unit.</summary>
    private static bool NamesItsColumn(string key) =>
        !key.EndsWith(':') && (TableView.HeadsColumn(key) || (key.EndsWith(')') && key.Length <= LongestParent && UnitsLine.UnitIn(key) is not null));

    /// <summary>Whether a row without telling words stands over columns of numbers.</summary>
    public static bool IsHeaderByShape(TableView view, int row)
    {
        int filled = 0, covered = 0, known = 0;
        var years = YearHeader.Is(view, row);
        foreach (var cell in view.Filled(row))
        {
            if ((IsValue(view, cell) && !years) || cell.Key.Length > LongestHeaderCell || cell.Key.EndsWith(':')) return false;
            filled++;
            covered += cell.Cell.ColumnSpan;
            if (filled > 1 && (years || Periods.Are(cell.Key) || cell.Role is not (ColumnRole.Unknown or ColumnRole.Label) || UnitsLine.UnitIn(cell.Key) is not null)) known++;
        }

        if (filled < 2 || covered * 10 < view.Columns * 6 || TellsProject(view, row)) return false;
        var numbers = new HashSet<int>();
        for (var r = row + 1; r < Math.Min(view.Rows, row + RowsThatShowNumbers); r++)
        {
            foreach (var cell in view.Filled(r))
            {
                if (cell.IsNumber && cell.Column > 0 && view[row, cell.Column] is { IsBlank: false } over && !HasOwnLabel(view, cell, over)) numbers.Add(cell.Column);
            }
        }

        // A field and its value (项目名称 | 校舍维修) over rows of numbers is no header.
        return numbers.Count >= 2 || (numbers.Count == 1 && known > 0);
    }

    private static bool TellsItself(TableView view, CellView label, CellView over) =>
        HeaderWords.IsMoney(label.Role) ? over.Role == ColumnRole.Unknown || label.Role != ColumnRole.Amount : over.Role == ColumnRole.Unknown && Lexicon.FundOf(label.Key) is not null && view.Filled(label.Row).Count(c => c.IsText) > 1;

    /// <summary>项目概况 | 项目名称 | 渡口检修经费 over several columns and no header below it: a field with its value, whatever words the name ends in.</summary>
    private static bool TellsProject(TableView view, int row)
    {
        CellView? label = null;
        foreach (var cell in view.Filled(row))
        {
            if (label is not null && HeadFields.NamesProject(label.Key)) return cell.Cell.ColumnSpan > 1 && cell.EndRow == row + 1 && !(row + 1 < view.Rows && IsChildRow(view, row + 1) && !IsTellingHeader(view, row + 1));
            label = cell;
        }

        return false;
    }

    /// <summary>年度预算总额 | 25 below 主管部门 | 某局 | 实施单位 | 某中心: the number is told by the label beside it, and not by a cell above that names nothing.</summary>
    private static bool HasOwnLabel(TableView view, CellView number, CellView over) =>
        over.Role is ColumnRole.Unknown or ColumnRole.Amount or ColumnRole.Label && !Periods.Are(over.Key) && UnitsLine.UnitIn(over.Key) is null
        && view[number.Row, number.Column - 1] is { IsText: true } label && label.Row == number.Row
        && ((over.Column > 0 && Lexicon.FundOf(label.Key) is not null && view[over.Row, over.Column - 1] is { } before && HeadFields.NamesProject(before.Key)) || TellsItself(view, label, over));

    /// <summary>预算安排 | 资金到位 | 资金执行 over 预算数 | 80 | 到位数 | 80 | 执行数 | 76: each value has its label beside it, and the row above only names the pairs.</summary>
    public static bool IsOverPairs(TableView view, int row)
    {
        if (row + 1 >= view.Rows) return false;
        var roles = 0UL;
        CellView? label = null;
        foreach (var cell in view.Filled(row + 1))
        {
            if (cell.IsNumber && label is { IsText: true } && label.EndColumn == cell.Column && IsTelling(label)
                && view[row, label.Column] is { IsText: true } over && over.Row == row && over.EndRow == row + 1 && over.Column == label.Column && over.EndColumn >= cell.EndColumn) roles |= 1UL << (int)label.Role;
            label = cell;
        }

        return BitOperations.PopCount(roles) >= 2;

        static bool IsTelling(CellView label) => HeaderWords.IsMoney(label.Role) && label.Role != ColumnRole.Amount;
    }

    /// <summary>
    /// 支出内容 | 实际支出数 | 凭证号 below 二、支出明细 over the whole width: the header of a list that a form goes on with. What it calls
    /// money has a number right below, and its first column has words there.
    /// </summary>
    public static bool OpensList(TableView view, int row)
    {
        if (row == 0 || row + 1 >= view.Rows || view[row - 1, 0] is not { IsText: true } heading || heading.Row != row - 1 || heading.Cell.ColumnSpan < view.Columns || heading.Key.Length > LongestHeaderCell || heading.Key.EndsWith('。')) return false;
        if (!IsHeaderByShape(view, row) || view.Filled(row).First() is not { Role: not ColumnRole.Amount } first || view[row + 1, first.Column] is not { IsBlank: false, IsNumber: false }) return false;
        return view.Filled(row).Skip(1).Any(c => HeaderWords.IsMoney(c.Role) && view[row + 1, c.Column] is { IsNumber: true } below && below.Row == row + 1 && below.Column == c.Column && below.EndColumn == c.EndColumn);
    }

    /// <summary>A title, a line of units, a note: one cell over the table's whole width.</summary>
    public static bool IsNote(TableView view, int row)
    {
        var filled = view.Filled(row).ToList();
        if (filled.Count == 0) return true;
        if (filled.Exists(c => c.IsValue)) return false;
        return filled.Count == 1 && (filled[0].Cell.ColumnSpan * 10 >= view.Columns * 8 || UnitsLine.UnitIn(filled[0].Key) is not null)
            || filled.TrueForAll(c => UnitsLine.IsUnitsLine(c.Key) || UnitsLine.NamesThePublisher(c.Key));
    }

    /// <summary>The first row of the header that a row belongs to: wide cells above that hold several of its cells.</summary>
    public static int Top(TableView view, int row, int floor)
    {
        var top = row;
        while (top > floor && row - top < MostHeaderRows && IsParentRow(view, top - 1)) top--;
        return top;
    }

    /// <summary>One past the header's last row.</summary>
    public static int Bottom(TableView view, int row)
    {
        var end = row + 1;
        while (end < view.Rows && end - row < MostHeaderRows && (IsChildRow(view, end) || ColumnNumbers.IsRow(view, end) || FillsHeader(view, end))) end++;
        return end;
    }

    /// <summary>Every filled cell stands under a wider one.</summary>
    private static bool IsChildRow(TableView view, int row)
    {
        var filled = 0;
        foreach (var cell in view.Filled(row))
        {
            if ((IsValue(view, cell) && !IsClass(view, cell)) || cell.Key.Length > LongestHeaderCell) return false;
            if (view[row - 1, cell.Column] is not { IsBlank: false } parent || parent.Cell.ColumnSpan <= cell.Cell.ColumnSpan || parent.EndRow != row) return false;
            filled++;
        }

        return filled >= 2;
    }

    /// <summary>400ml, 0-6岁 right above bare numbers, where the header goes on: classes that are counted, and no values.</summary>
    private static bool IsClass(TableView view, CellView cell) =>
        cell is { Shape: CellShape.Value, Key.Length: <= LongestClass } && cell.Key[0] is not ('≥' or '≤' or '>' or '<' or '=') && cell.EndRow < view.Rows && view[cell.EndRow, cell.Column] is { IsNumber: true };

    /// <summary>
    /// The rest of a header whose cells are not merged, as in tables without rules: words right above the first numbers, some of them
    /// under places that the row above leaves free.
    /// </summary>
    private static bool FillsHeader(TableView view, int row)
    {
        int filled = 0, known = 0, free = 0;
        foreach (var cell in view.Filled(row))
        {
            if ((cell.IsValue && !Periods.Are(cell.Key)) || cell.Key.Length > LongestRest) return false;
            filled++;
            if (cell.Role != ColumnRole.Unknown) known++;
            if (view[row - 1, cell.Column] is null or { IsBlank: true }) free++;
        }

        if (filled < 2 || known * 2 < filled || row + 1 >= view.Rows) return false;
        return ColumnNumbers.IsRow(view, row + 1) || (free >= 2 && view.Filled(row + 1).Count(c => c.IsNumber) >= 2);
    }

    /// <summary>年度绩效目标 | 建成场地600平方米: a label and what it tells, nothing else in the row.</summary>
    private static bool TellsBeside(TableView view, CellView label) =>
        (Lexicon.HasAny(label.Key, ["项目名称", "主管部门"]) || HeadFields.IsLabel(label.Key) || label.Key.EndsWith("目标", StringComparison.Ordinal)) && view.Filled(label.Row).Skip(1).Take(2).Count() == 1;

    /// <summary>Every filled cell holds several filled ones below, or reaches down beside them.</summary>
    private static bool IsParentRow(TableView view, int row)
    {
        var wide = 0;
        foreach (var cell in view.Filled(row))
        {
            if (IsValue(view, cell) || cell.Key.Length > LongestParent || cell.Key.AsSpan().ContainsAny('。', ',')) return false;
            if (wide == 0 && TellsBeside(view, cell)) return false;
            if (cell.EndRow > row + 1) continue;
            var children = 0;
            foreach (var child in view.Filled(row + 1))
            {
                if (child.Column >= cell.Column && child.EndColumn <= cell.EndColumn) children++;
            }

            if (children < 2) return false;
            wide++;
        }

        return wide > 0;
    }
}
