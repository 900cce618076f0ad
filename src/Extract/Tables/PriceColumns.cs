using PerfEval.Extract.Narrative;
using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>
/// The columns of prices (补助标准, 单价) in a section. Where a caption gives amounts in 万元 and a price names no unit, the rows tell
/// it: of 人口 × 标准 = 应补助资金 (2000 × 90 = 18.00) only 元 makes it true.
/// </summary>
/// <param name="captioned">The unit that the caption names for prices (单位：人、元/人、万元); null where it names none.</param>
internal sealed class PriceColumns(SectionLayout layout, MeasureUnit? captioned)
{
    private const decimal Scale = 10_000;
    private const decimal Slack = 0.006m;

    private readonly Dictionary<int, MeasureUnit?> _units = [];

    /// <summary>单价, 补助标准（元/人）: a price, whatever the other columns hold.</summary>
    public static bool IsPrice(string header)
    {
        var name = Words.WithoutBrackets(header);
        return name.EndsWith("标准", StringComparison.Ordinal) || name.EndsWith("单价", StringComparison.Ordinal) || name.EndsWith("均价", StringComparison.Ordinal) || MeasureLexicon.IsOfOne(name);
    }

    /// <summary>人均（元）, 亩均投资（元）: an amount shared out over a count, whose total row holds the mean of all and no sum.</summary>
    public static bool IsMean(string header)
    {
        var name = Words.WithoutBrackets(header);
        return name.IndexOf('均', StringComparison.Ordinal) is > 0 and var at && name[at - 1] is not ('平' or '年' or '月' or '日');
    }

    /// <summary>The unit that the caption has for prices, or 元 where the rows' counts and amounts say so; null for a column of other amounts.</summary>
    public MeasureUnit? UnitOf(LayoutColumn column)
    {
        if (_units.TryGetValue(column.Start, out var known)) return known;
        var header = Words.Compact(column.Header);
        var unit = column.UnitText is not null || !(IsPrice(header) || IsMean(header)) ? null : captioned ?? (IsInYuan(column, IsMean(header)) ? MeasureUnit.Yuan : null);
        return _units[column.Start] = unit;
    }

    private bool IsInYuan(LayoutColumn price, bool isMean)
    {
        var at = Array.FindIndex(layout.Columns, c => c.Start == price.Start);
        int apart = 0, alike = 0;
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            var cells = layout.CellsOf(r);
            if (cells[at] is not { IsNumber: true } cell || CellNumbers.Plain(cell.Text) is not { Printed: > 0 } one) continue;

            // A mean is rounded: the product of it may be off by half its last digit for each of those that are counted.
            var slack = isMean ? new Quantity(one.Printed, one.PrintedDecimals, Unit.None).Step / 2 : 0;
            if (Holds(cells, at, one.Printed / Scale, slack / Scale)) apart++;
            else if (Holds(cells, at, one.Printed, slack)) alike++;
        }

        return apart > alike;
    }

    /// <summary>Whether a count of the row times the price is one of its amounts, give or take the last printed digit.</summary>
    private bool Holds(CellView?[] cells, int at, decimal price, decimal slack)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i == at || layout.Columns[i].Role is not (ColumnRole.Count or ColumnRole.Quantity) || Number(cells[i]) is not { } count) continue;
            for (var j = 0; j < cells.Length; j++)
            {
                if (j != at && HeaderWords.IsMoney(layout.Columns[j].Role) && Number(cells[j]) is { } amount && Magnitude.Product(count, price) is { } product && Math.Abs(product - amount) <= Slack + (count * slack)) return true;
            }
        }

        return false;
    }

    private static decimal? Number(CellView? cell) => cell is { IsNumber: true } && CellNumbers.Plain(cell.Text) is { Printed: > 0 } token ? token.Printed : null;
}
