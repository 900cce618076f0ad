using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>What stands beside an indicator's target and actual value: rates, values of other years, values among the explanations.</summary>
internal sealed class SideColumns(SectionLayout layout, IndicatorValues values, FactSheet facts)
{
    /// <summary>Completion rates and coefficients in columns of their own.</summary>
    public void ReadRates(CellView?[] cells, string label)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var column = layout.Columns[i];
            if (cells[i] is not { IsValue: true } cell) continue;
            var percent = column.UnitText is null ? null : MeasureUnit.Parse(column.UnitText);
            if (!HeaderWords.IsRate(column.Role) && column.Role != ColumnRole.Unknown) continue;
            if (column.Role == ColumnRole.Unknown && (!column.Header.Contains('值', StringComparison.Ordinal) || IsOfAnotherYear(column) || IsNextTarget(column))) continue;
            foreach (var token in CellNumbers.Of(cell, percent))
            {
                if (token.Kind != NumberKind.Percent) continue;
                facts.AddRate(token, token.Text(cell.Text), label, Lexicon.RateKindOf(column.Role, Words.Compact(label)), column.Year, layout.View.Place(cell, token.Start, token.End));
            }
        }
    }

    /// <summary>项目名称 | 预算数 | 一级指标 …: what each project of the table has, beside the indicators of each.</summary>
    /// <param name="unit">The caption's unit; null where it names none.</param>
    public void ReadAmounts(int row, MeasureUnit? unit)
    {
        for (var i = 0; i < layout.Columns.Length; i++)
        {
            var column = layout.Columns[i];
            if (column.Role == ColumnRole.Amount || Lexicon.MeasureOf(column.Role) is not { } measure || layout.View[row, column.Start] is not { IsNumber: true } cell || cell.Row != row || cell.Column != column.Start) continue;
            if (((column.UnitText is { } own ? MeasureUnit.Parse(own) : null) ?? unit) is not { Kind: NumberKind.Money } known) continue;
            var name = Array.Find(layout.Columns, c => c.Role == ColumnRole.Label) is { } names && layout.View[row, names.Start] is { IsText: true } named ? $"{Words.Tidy(named.Text)}·{column.Header}" : column.Header;
            foreach (var token in CellNumbers.Of(cell, known))
            {
                if (token.Kind == NumberKind.Money) facts.AddFigure(token, token.Text(cell.Text), name, measure, Lexicon.StageOf(column.Role), null, column.Year, layout.View.Place(cell, token.Start, token.End));
            }
        }
    }

    /// <summary>全年预算 and 支出 under target and actual value, their rate under 较上年: the only percentage that the row of the execution can hold.</summary>
    public void ReadExecutionRate(CellView?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (layout.Columns[i].Role != ColumnRole.Unknown || cells[i] is not { IsNumber: true } cell || CellNumbers.Of(cell, null) is not [{ Kind: NumberKind.Percent } rate]) continue;
            facts.AddRate(rate, rate.Text(cell.Text), "预算执行率", RateKind.Execution, layout.Columns[i].Year, layout.View.Place(cell, rate.Start, rate.End));
        }
    }

    /// <summary>得分说明 | 860元: a value with its unit where words are expected.</summary>
    public void ReadValues(CellView?[] cells, string key, string label)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (layout.Columns[i].Role is ColumnRole.Explanation or ColumnRole.Deviation && cells[i] is { IsValue: true } cell && !char.IsAsciiDigit(cell.Key[^1]))
                values.Read(cell, null, null, null, key, label, CountRole.Stated);
        }
    }

    /// <summary>上年完成值 and the like: values of the indicator that are neither its target nor its actual value.</summary>
    public void ReadOtherYears(CellView?[] cells, CellView? unit, CellView? target, string key, string label)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { IsValue: true } cell && IsOfAnotherYear(layout.Columns[i])) values.Read(cell, null, unit, target, key, label, CountRole.Stated, layout.Columns[i].Year);
        }
    }

    /// <summary>2024年指标值 | 2024年完成值 | 2025年指标值: the targets that the next year's budget sets beside this year's.</summary>
    public void ReadNextYears(CellView?[] cells, CellView? unit, CellView? target, string key, string label)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (IsNextTarget(layout.Columns[i]) && cells[i] is { IsValue: true } cell) values.Read(cell, null, unit, target, key, label, CountRole.Target, layout.Columns[i].Year);
        }
    }

    private static bool IsNextTarget(LayoutColumn column) =>
        column is { Role: ColumnRole.Unknown, Year: not null } && Role(column) == ColumnRole.Target;

    private static bool IsOfAnotherYear(LayoutColumn column) =>
        column.Role == ColumnRole.Unknown && (HeaderWords.TellsWhatWas(column.Header) || (column.Year is not null && Role(column) == ColumnRole.Actual));

    private static ColumnRole Role(LayoutColumn column)
    {
        var header = Words.Compact(column.Header);
        return HeaderWords.RoleOf(header) is var role and not ColumnRole.Unknown ? role : HeaderWords.ValueOf(header);
    }
}
