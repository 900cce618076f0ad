using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// 项目数 | 优 | 良 | 中 | 差, 在编人数 | 男 | 女: neighbouring columns of whole numbers whose names tell nothing and that add up to a
/// column of counts are counts too, whatever the caption has for amounts.
/// </summary>
internal static class CountParts
{
    private const int RowsLookedAt = 100;
    private const int LeastRows = 2;

    /// <summary>Gives the parts of a count the role of their whole.</summary>
    public static void Mark(SectionLayout layout, LayoutColumn[] columns)
    {
        for (var whole = 0; whole < columns.Length; whole++)
        {
            if (columns[whole].Role is not (ColumnRole.Count or ColumnRole.Quantity)) continue;
            for (int from = 0, end; from < columns.Length; from = end + 1)
            {
                end = from;
                while (end < columns.Length && columns[end] is { Role: ColumnRole.Unknown, UnitText: null, Header.Length: > 0 }) end++;
                if (end - from < 2 || !AddUp(layout, whole, from, end)) continue;
                for (var i = from; i < end; i++) columns[i] = columns[i] with { Role = columns[whole].Role, UnitText = columns[whole].UnitText };
            }
        }
    }

    /// <summary>A row may be wrong, and a place without any stays blank; a number with decimals is no count.</summary>
    private static bool AddUp(SectionLayout layout, int whole, int from, int end)
    {
        int right = 0, wrong = 0;
        for (var r = layout.BodyStart; r < Math.Min(layout.End, layout.BodyStart + RowsLookedAt); r++)
        {
            var cells = layout.CellsOf(r);
            if (cells[whole] is not { IsNumber: true } cell || CellNumbers.Plain(cell.Text) is not { PrintedDecimals: <= 0 } total) continue;
            decimal sum = 0;
            for (var i = from; i < end; i++)
            {
                if (cells[i] is not { IsNumber: true } part) continue;
                if (CellNumbers.Plain(part.Text) is not { PrintedDecimals: <= 0 } token) return false;
                sum += token.Printed;
            }

            if (sum == total.Printed) right++;
            else wrong++;
        }

        return right >= LeastRows && right > 2 * wrong;
    }
}
