using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Tables;

/// <summary>The unit of a section's bare amounts.</summary>
internal static class SectionUnit
{
    /// <summary>The unit that is told, else the one that the sizes tell; null where neither does.</summary>
    /// <param name="facts">What was read of the table above the section.</param>
    public static MeasureUnit? Of(SectionLayout layout, TableContext context, FactSheet facts) => Named(layout, context) ?? BySize(layout, context, facts);

    /// <summary>The unit of the section's bare amounts: from its own header cells, else from caption or units line.</summary>
    private static MeasureUnit? Named(SectionLayout layout, TableContext context)
    {
        for (var r = layout.Start; r < Math.Min(layout.End, layout.BodyStart + 1); r++)
        {
            foreach (var cell in layout.View.Row(r))
            {
                // Under the header only the name of the whole section counts: 预算执行情况（元） beside all of its rows.
                if (r >= layout.BodyStart && (cell.Column > 0 || cell.Cell.RowSpan < 2)) continue;
                if (UnitsLine.UnitIn(cell.Key) is { } text && MeasureUnit.Parse(text) is { Kind: NumberKind.Money, Per: null } unit && CoversNoColumn(layout, cell)) return unit;
            }
        }

        // 资金来源及支出明细（单位：元） right above the header.
        if (layout.Start > 0)
        {
            foreach (var cell in layout.View.Filled(layout.Start - 1))
            {
                if (cell.Key.Contains("单位:", StringComparison.Ordinal) && UnitsLine.UnitIn(cell.Key) is { } text && MeasureUnit.Parse(text) is { Kind: NumberKind.Money, Per: null } unit) return unit;
            }
        }

        return context.Unit;
    }

    /// <summary>
    /// 83,490.00 in a list of payments below a head of 70万元: where nothing tells the list's unit, and one of its numbers in the usual unit
    /// would be more than ten times all that the head tells, it is in yuan. Null elsewhere.
    /// </summary>
    private static MeasureUnit? BySize(SectionLayout layout, TableContext context, FactSheet facts)
    {
        if (layout.Start == 0 || context.UsualUnit.Power == 0 || facts.Figures.Count == 0 || Array.Exists(layout.Columns, c => c.UnitText is not null)) return null;
        var head = facts.Figures.Max(f => f.Amount.Value);
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            var cells = layout.CellsOf(r);
            for (var i = 0; i < cells.Length; i++)
            {
                if (head > 0 && HeaderWords.IsMoney(layout.Columns[i].Role) && cells[i] is { IsNumber: true } cell && CellNumbers.Plain(cell.Text) is { Kind: NumberKind.Bare } number && number.Under(context.UsualUnit).Value.Value > head * 10) return MeasureUnit.Yuan;
            }
        }

        return null;
    }

    /// <summary>A cell that names the section (项目资金（万元）) and not one of its columns.</summary>
    private static bool CoversNoColumn(SectionLayout layout, CellView cell) =>
        cell.Column == 0 || cell.EndRow > layout.BodyStart || cell.Cell.ColumnSpan > 1;
}
