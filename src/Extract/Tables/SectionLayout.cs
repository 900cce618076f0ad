using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>A column of a section: the grid columns under one header.</summary>
/// <param name="Start">First grid column.</param>
/// <param name="End">One past the last grid column.</param>
/// <param name="Header">All header texts over it, from top to bottom.</param>
/// <param name="Formula">As the header numbers it: 3=1+2.</param>
internal sealed record LayoutColumn(int Start, int End, ColumnRole Role, string Header, string? UnitText, int? Year, ColumnFormula? Formula = null)
{
    /// <summary>Where the first column with a role stands; −1 where none has it.</summary>
    public static int Find(ReadOnlySpan<LayoutColumn> columns, ColumnRole role)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role == role) return i;
        }

        return -1;
    }

    public int Overlap(CellView cell) => Math.Min(End, cell.EndColumn) - Math.Max(Start, cell.Column);
}

/// <summary>What stands under a header: the rows from <see cref="Start"/> on, header included, up to <see cref="End"/>.</summary>
internal sealed class SectionLayout(TableView view, TableKind kind, int start, int bodyStart, LayoutColumn[] columns)
{
    public TableView View { get; } = view;

    public TableKind Kind { get; } = kind;

    /// <summary>First row of the header.</summary>
    public int Start { get; } = start;

    /// <summary>First row under the header.</summary>
    public int BodyStart { get; } = bodyStart;

    /// <summary>One past the last row; grows while rows are found that belong to the section.</summary>
    public int End { get; set; } = bodyStart;

    public LayoutColumn[] Columns { get; set; } = columns;

    /// <summary>Rows that only repeat the header.</summary>
    public HashSet<int> Repeated { get; } = [];

    /// <summary>The rows with what names them, once they were read; null where two tables stand side by side.</summary>
    public List<RowLevels.Line>? Lines { get; set; }

    /// <summary>The columns as what stands in them made them, once they were read; until then as their header has them.</summary>
    public LayoutColumn[] ReadColumns { get; set; } = columns;

    public bool Has(ColumnRole role) => LayoutColumn.Find(Columns, role) >= 0;

    /// <summary>The cells of a row, one for each column; null where the row has none for it.</summary>
    public CellView?[] CellsOf(int row)
    {
        var cells = View.Row(row);
        var byColumn = new CellView?[Columns.Length];
        var first = 0;
        foreach (var cell in cells)
        {
            var best = -1;
            while (first < Columns.Length && Columns[first].End <= cell.Column) first++;
            for (var i = first; i < Columns.Length && Columns[i].Start < cell.EndColumn; i++)
            {
                if (best < 0 || Columns[i].Overlap(cell) > Columns[best].Overlap(cell)) best = i;
            }

            if (best < 0) continue;
            var held = byColumn[best];
            if (held is null || held.IsBlank || (!cell.IsBlank && Columns[best].Overlap(cell) > Columns[best].Overlap(held))) byColumn[best] = cell;
        }

        return byColumn;
    }
}
