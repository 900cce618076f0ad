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
        column is { Role: ColumnRole.Unknown, Year: not null } && HeaderWords.RoleOf(Words.Compact(column.Header)) == ColumnRole.Target;

    private static bool IsOfAnotherYear(LayoutColumn column) =>
        column.Role == ColumnRole.Unknown && HeaderWords.TellsWhatWas(column.Header);
}
