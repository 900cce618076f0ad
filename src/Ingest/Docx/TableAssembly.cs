using System.Runtime.InteropServices;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Ingest.Docx;

/// <summary>A table while its cells come in: rows of cells on a column raster, vertical merges resolved at the end.</summary>
internal sealed class TableAssembly(ReadingBudget budget)
{
    /// <summary>Word itself has at most 63 columns.</summary>
    private const int WidestSpan = 4096;

    /// <summary>Rows of a header that are looked for again further down.</summary>
    private const int LongestHeader = 8;

    private readonly List<RawCell> _cells = [];
    private readonly List<(Draft Draft, int Cell)> _inside = [];
    private readonly List<int> _rowStarts = [];
    private int _headerRows;
    private int _row = -1;
    private int _column;
    private bool _rowHasCells;

    public int CurrentCell => _cells.Count - 1;

    public void BeginRow()
    {
        _column = 0;
        _rowHasCells = false;
    }

    /// <summary>w:tblHeader: the row that was added last belongs to the header.</summary>
    public void MarkHeader()
    {
        if (_row == _headerRows) _headerRows++;
    }

    /// <summary>w:gridBefore: places at the row's left that no cell covers.</summary>
    public void SkipColumns(int count) => _column += Math.Clamp(count, 0, WidestSpan);

    public void AddCell(CellProperties properties, string text)
    {
        budget.ChargeCell();
        if (!_rowHasCells)
        {
            _row++;
            _rowStarts.Add(_cells.Count);
        }

        var span = Math.Clamp(properties.GridSpan, 1, WidestSpan);
        if (properties.HorizontalMerge == Merge.Continue && _rowHasCells)
        {
            _cells[^1] = _cells[^1] with { Right = _column + span, Text = Join(_cells[^1].Text, text) };
        }
        else
        {
            _cells.Add(new RawCell(_row, _column, _column + span, properties.VerticalMerge, text));
        }

        _rowHasCells = true;
        _column += span;
    }

    /// <summary>A block of its own that stands in the cell added last.</summary>
    public void AddInside(Draft draft) => _inside.Add((draft, CurrentCell));

    /// <summary>Null where the table has no cells.</summary>
    public TableDraft? Build()
    {
        if (_cells.Count == 0) return null;
        var edges = Edges();
        var rows = _row + 1;
        budget.ChargeGrid(rows, edges.Length - 1);
        var cells = new List<Cell>(_cells.Count);
        var placed = new int[_cells.Count];
        var open = new Dictionary<int, int>();
        for (var i = 0; i < _cells.Count; i++)
        {
            var raw = _cells[i];
            if (raw.Vertical == Merge.Continue && open.TryGetValue(raw.Left, out var owner) && Extends(_cells[owner], cells[placed[owner]], raw))
            {
                placed[i] = placed[owner];
                var above = cells[placed[owner]];
                cells[placed[owner]] = above with { RowSpan = above.RowSpan + 1 };
                continue;
            }

            var left = Array.BinarySearch(edges, raw.Left);
            var right = Array.BinarySearch(edges, raw.Right);
            placed[i] = cells.Count;
            cells.Add(new Cell(raw.Row, left, 1, right - left, new SourceText(raw.Text)));
            if (raw.Vertical == Merge.None) open.Remove(raw.Left);
            else open[raw.Left] = i;
        }

        var inside = _inside.ConvertAll(item => (item.Draft, cells[placed[item.Cell]].Row, cells[placed[item.Cell]].Column));
        return new TableDraft(new TableGrid(rows, edges.Length - 1, cells.ToSequence(), RepeatedHeaders().ToSequence()), inside);
    }

    /// <summary>A merge goes on only in the very next row and over the same columns; anything else is a cell of its own.</summary>
    private static bool Extends(RawCell owner, Cell above, RawCell below) =>
        owner.Right == below.Right && above.Row + above.RowSpan == below.Row;

    /// <summary>
    /// The column edges that some cell uses. Spans count columns of Word's raster, of which many separate nothing (or are
    /// made up: a span of 100000); a grid keeps only those that do.
    /// </summary>
    private int[] Edges()
    {
        var edges = new HashSet<int>();
        foreach (var cell in _cells)
        {
            edges.Add(cell.Left);
            edges.Add(cell.Right);
        }

        var sorted = edges.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>
    /// Rows that say the header again: somebody typed it on the next page, or a converter did. A header of fewer than three
    /// different labels, or with numbers in it, could as well be data.
    /// </summary>
    private List<int> RepeatedHeaders()
    {
        var repeated = new List<int>();
        var header = Math.Clamp(_headerRows, 1, LongestHeader);
        var first = RowCells(0).ToArray();
        if (first.Select(cell => cell.Text).Where(text => text.Length > 0).Distinct().Count() < 3 || first.Any(cell => StartsWithDigit(cell.Text))) return repeated;
        for (var row = header; row + header <= _rowStarts.Count; row++)
        {
            if (!RepeatsHeader(row, header)) continue;
            repeated.AddRange(Enumerable.Range(row, header));
            row += header - 1;
        }

        return repeated;
    }

    private bool RepeatsHeader(int row, int header)
    {
        for (var i = 0; i < header; i++)
        {
            if (!RowCells(row + i).SequenceEqual(RowCells(i), SameLabel.Comparer)) return false;
        }

        return true;
    }

    private ReadOnlySpan<RawCell> RowCells(int row)
    {
        var end = row + 1 < _rowStarts.Count ? _rowStarts[row + 1] : _cells.Count;
        return CollectionsMarshal.AsSpan(_cells)[_rowStarts[row]..end];
    }

    private static bool StartsWithDigit(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]);

    private static string Join(string left, string right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : left + '\n' + right;

    private readonly record struct RawCell(int Row, int Left, int Right, Merge Vertical, string Text);

    private sealed class SameLabel : IEqualityComparer<RawCell>
    {
        public static readonly SameLabel Comparer = new();

        public bool Equals(RawCell a, RawCell b) => a with { Row = 0 } == b with { Row = 0 };

        public int GetHashCode(RawCell cell) => cell.Text.GetHashCode(StringComparison.Ordinal);
    }
}
