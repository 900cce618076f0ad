namespace PerfEval.Generator.Composition;

/// <summary>A cell with the place that it takes.</summary>
public sealed record GridPlace(TableCell Cell, int Row, int Column);

/// <summary>The places of a table's cells: as in HTML, a cell takes the next place that no cell above covers.</summary>
public sealed class Grid
{
    private readonly GridPlace?[,] _places;

    private Grid(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        _places = new GridPlace?[rows, columns];
    }

    public int Rows { get; }

    public int Columns { get; }

    public GridPlace? this[int row, int column] => _places[row, column];

    public static Grid Of(Table table)
    {
        var grid = new Grid(table.Rows.Count, table.Widths.Length);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in table.Rows[row].Cells)
            {
                while (column < grid.Columns && grid._places[row, column] is not null) column++;
                if (column + cell.ColumnSpan > grid.Columns || row + cell.RowSpan > grid.Rows) throw new InvalidOperationException($"Row {row} of the table does not fit its {grid.Columns} columns: «{cell.Text}».");
                var place = new GridPlace(cell, row, column);
                for (var r = row; r < row + cell.RowSpan; r++)
                {
                    for (var c = column; c < column + cell.ColumnSpan; c++) grid._places[r, c] = place;
                }

                column += cell.ColumnSpan;
            }
        }

        return grid;
    }

    /// <summary>The cells that a row shows, from left to right, and whether they begin in it.</summary>
    public IEnumerable<(GridPlace Place, bool Starts)> Row(int row)
    {
        for (var column = 0; column < Columns; column++)
        {
            if (_places[row, column] is { } place && place.Column == column) yield return (place, place.Row == row);
        }
    }
}
