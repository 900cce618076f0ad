using PerfEval.Model.Values;

namespace PerfEval.Model.Documents;

/// <summary>A table as a grid: each cell once, at its top left place, with the rows and columns that it covers.</summary>
public sealed class TableGrid
{
    private readonly int[] _cellAt;

    /// <param name="rows">Rows of the grid.</param>
    /// <param name="columns">Columns of the grid; ragged rows leave places uncovered.</param>
    /// <param name="cells">In reading order. Cells must not overlap and must stand within the grid.</param>
    /// <param name="repeatedHeaderRows">Rows that only repeat the header after a page break: kept, but without meaning of their own.</param>
    public TableGrid(int rows, int columns, Sequence<Cell> cells, Sequence<int> repeatedHeaderRows = default)
    {
        Rows = rows;
        Columns = columns;
        Cells = cells;
        RepeatedHeaderRows = repeatedHeaderRows;
        _cellAt = new int[rows * columns];
        Array.Fill(_cellAt, -1);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.Row < 0 || cell.Column < 0 || cell.RowSpan < 1 || cell.ColumnSpan < 1 || cell.Row + cell.RowSpan > rows || cell.Column + cell.ColumnSpan > columns)
                throw new ArgumentException($"The cell at ({cell.Row}, {cell.Column}) does not fit a grid of {rows} × {columns}.", nameof(cells));
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    if (_cellAt[(r * columns) + c] >= 0) throw new ArgumentException($"Two cells cover ({r}, {c}).", nameof(cells));
                    _cellAt[(r * columns) + c] = i;
                }
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public Sequence<Cell> Cells { get; }

    public Sequence<int> RepeatedHeaderRows { get; }

    /// <summary>The cell that covers a place, merged cells included; null where the row is shorter.</summary>
    public Cell? this[int row, int column]
    {
        get
        {
            if ((uint)row >= (uint)Rows || (uint)column >= (uint)Columns) return null;
            var index = _cellAt[(row * Columns) + column];
            return index < 0 ? null : Cells[index];
        }
    }

    /// <summary>The text at a place, empty where there is none.</summary>
    public string TextAt(int row, int column) => this[row, column]?.Text.Value ?? string.Empty;

    /// <summary>The cells that begin in a row, from left to right.</summary>
    public IEnumerable<Cell> CellsBeginningIn(int row)
    {
        for (var c = 0; c < Columns; c++)
        {
            if (this[row, c] is { } cell && cell.Row == row && cell.Column == c) yield return cell;
        }
    }
}

/// <param name="Row">Topmost row covered, from 0.</param>
/// <param name="Column">Leftmost column covered, from 0.</param>
/// <param name="Text">Paragraphs inside a cell are joined by '\n'; a line that the layout merely wrapped is joined without.</param>
/// <param name="Page">Page on which the cell begins, from 1; null where the format has no pages.</param>
public sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, SourceText Text, int? Page = null);
