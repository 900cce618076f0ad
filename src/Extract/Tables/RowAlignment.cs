using PerfEval.Model.Facts;
using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Tables;

/// <summary>
/// Puts the cells of an indicator row under their headers. Where geometry gives a cell to a column that it cannot belong to
/// (a row one column shorter than its header, a collapsed column), the arrangement in order that fits the shapes best is
/// taken: dynamic programming over cells and columns, O(cells × columns).
/// </summary>
internal static class RowAlignment
{
    private const int MostColumns = 24;
    private const int ClearGain = 3;

    public static CellView?[] Align(SectionLayout layout, int row)
    {
        var given = layout.CellsOf(row);
        var columns = layout.Columns;
        if (columns.Length > MostColumns) return given;
        var doubtful = false;
        var total = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var fit = Fit(columns[i].Role, given[i]);
            total += fit;
            doubtful |= fit <= -3;
        }

        if (!doubtful) return given;
        var cells = new List<CellView>();
        foreach (var cell in layout.View.Row(row))
        {
            if (!cell.IsBlank && cells.Count < MostColumns && (cell.Row == row || Array.IndexOf(given, cell) >= 0)) cells.Add(cell);
        }

        if (cells.Count == 0 || cells.Count > columns.Length) return given;
        var (best, arranged) = Arrange(columns, cells, given);
        return best >= total + ClearGain ? arranged : given;
    }

    private static (int Score, CellView?[] Cells) Arrange(LayoutColumn[] columns, List<CellView> cells, CellView?[] given)
    {
        const int Impossible = -1000;
        var best = new int[cells.Count + 1, columns.Length + 1];
        var taken = new bool[cells.Count + 1, columns.Length + 1];
        for (var n = 1; n <= cells.Count; n++) best[n, 0] = Impossible;
        for (var c = 1; c <= columns.Length; c++)
        {
            for (var n = 0; n <= cells.Count; n++)
            {
                best[n, c] = best[n, c - 1] + Fit(columns[c - 1].Role, null);
                if (n == 0) continue;
                var place = ReferenceEquals(given[c - 1], cells[n - 1]) ? 1 : 0;
                var with = best[n - 1, c - 1] + Fit(columns[c - 1].Role, cells[n - 1]) + place;
                if (with <= best[n, c]) continue;
                (best[n, c], taken[n, c]) = (with, true);
            }
        }

        var arranged = new CellView?[columns.Length];
        for (int n = cells.Count, c = columns.Length; c > 0; c--)
        {
            if (!taken[n, c]) continue;
            arranged[c - 1] = cells[n - 1];
            n--;
        }

        return (best[cells.Count, columns.Length], arranged);
    }

    /// <summary>How well a cell's shape suits a column, −5 to 4; −3 and below is a contradiction.</summary>
    private static int Fit(ColumnRole role, CellView? cell)
    {
        if (cell is null || cell.IsBlank) return role is ColumnRole.Level3 or ColumnRole.Target ? -1 : 0;
        var nothing = cell.Shape == CellShape.Nothing;
        return role switch
        {
            ColumnRole.Level1 => cell.IsValue ? -5 : LevelWords.IsSecond(cell.Key) && !LevelWords.IsFirst(cell.Key) ? -3 : LevelWords.IsFirst(cell.Key) ? 3 : 0,
            ColumnRole.Level2 => cell.IsValue ? -5 : LevelWords.IsSecond(cell.Key) ? 3 : 0,
            ColumnRole.Level3 => cell.IsValue ? -4 : LevelWords.IsSecond(cell.Key) ? -3 : nothing ? 0 : 2,
            ColumnRole.Target => cell.IsValue ? 2 : LevelWords.IsSecond(cell.Key) ? -4 : 0,
            ColumnRole.Actual => cell.IsValue ? 2 : 0,
            ColumnRole.Weight or ColumnRole.Score => PointsFit(cell),
            ColumnRole.Comparator => cell.Key.Length <= 4 && !cell.IsValue ? 2 : -3,
            ColumnRole.UnitOfMeasure => cell.IsNumber ? -4 : MeasureUnit.Parse(cell.Key) is not null ? 4 : cell.Key.Length > 6 ? -3 : 0,
            ColumnRole.Deviation or ColumnRole.Explanation => cell.IsNumber ? -2 : cell.IsText ? 2 : 0,
            _ => 0,
        };
    }

    private static int PointsFit(CellView cell)
    {
        if (cell.Shape == CellShape.Nothing) return 0;
        if (cell.IsNumber) return cell.Key.EndsWith('%') ? -1 : cell.Key.Contains('元', StringComparison.Ordinal) ? -4 : 3;
        return cell.Shape == CellShape.Value || cell.Key.Length > 8 ? -4 : -3;
    }
}
