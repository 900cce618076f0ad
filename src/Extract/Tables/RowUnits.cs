using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>
/// The unit that a column 计量单位 gives to the numbers of a row. A unit that is none of the known ones (标箱) still says that they are no
/// money, where the column is one of units: its header says so, or another of its rows names a known unit.
/// </summary>
internal sealed class RowUnits(SectionLayout layout)
{
    private const int RowsLookedAt = 100;
    private const int LongestUnit = 6;

    private readonly bool _listsUnits = ListsUnits(layout);

    /// <summary>Null where the row names no unit.</summary>
    public MeasureUnit? Of(LayoutColumn[] columns, CellView?[] cells)
    {
        if (AmountSectionReader.CellIn(columns, cells, ColumnRole.UnitOfMeasure) is not { } cell) return null;
        if (MeasureUnit.Parse(cell.Key) is { } known) return known;
        if (!_listsUnits || cell is not { IsText: true, Key.Length: <= LongestUnit }) return null;
        return PriceIn(cell.Key) ?? new MeasureUnit(cell.Key, NumberKind.Measure, 0, Unit.None);
    }

    /// <summary>元/标箱: a price for whatever is counted.</summary>
    private static MeasureUnit? PriceIn(string unit)
    {
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash + 1 < unit.Length && MeasureUnit.Parse(unit[..slash]) is { Kind: NumberKind.Money } money ? money with { Text = unit, Per = unit[(slash + 1)..] } : null;
    }

    private static bool ListsUnits(SectionLayout layout)
    {
        var at = LayoutColumn.Find(layout.Columns, ColumnRole.UnitOfMeasure);
        if (at < 0) return false;
        if (Words.Compact(layout.Columns[at].Header) != "单位") return true;
        for (var r = layout.BodyStart; r < Math.Min(layout.End, layout.BodyStart + RowsLookedAt); r++)
        {
            if (layout.View[r, layout.Columns[at].Start] is { IsText: true } cell && MeasureUnit.Parse(cell.Key) is not null) return true;
        }

        return false;
    }
}
