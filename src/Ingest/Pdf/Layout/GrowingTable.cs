using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>A table that is put together of its pieces on consecutive pages.</summary>
internal sealed class GrowingTable
{
    /// <summary>Rows at the top that a later page may repeat.</summary>
    private const int MostHeaderRows = 4;

    private readonly List<int> _repeatedHeaders = [];
    private List<PieceCell> _cells;
    private List<PieceCell> _head;
    private List<PieceCell> _bottom;
    private float[] _edges;
    private float _padding;
    private int _rows;

    public GrowingTable(TablePiece first)
    {
        _cells = first.Cells;
        _edges = first.ColumnEdges;
        _padding = first.Padding();
        _rows = first.Rows;
        (_head, _bottom) = Ends(_cells, _rows);
        Last = first;
    }

    /// <summary>The piece that was added last.</summary>
    public TablePiece Last { get; private set; }

    /// <summary>Adds the piece that begins the next page; false where it is another table. O(cells of the piece).</summary>
    /// <param name="room">What was left below the last piece on its page, in points.</param>
    public bool TryAdd(TablePiece piece, float room)
    {
        // Without rules the edges are those of the texts and differ from page to page: a repeated header tells that the columns are the same.
        var repeats = piece.ColumnEdges.Length == _edges.Length && SameRow(_head, piece.Cells, 0);
        if ((ColumnMatch.Unite(_edges, piece.ColumnEdges) ?? (repeats ? _edges : null)) is not { } edges) return false;
        var (head, bottom, cells) = (_head, _bottom, _cells);
        if (edges.Length != _edges.Length)
        {
            cells = Remap(_cells, _edges, edges);
            (head, bottom) = Ends(cells, _rows);
        }

        var theirs = ReferenceEquals(edges, _edges) ? piece.Cells : Remap(piece.Cells, piece.ColumnEdges, edges);
        var inner = InnerMargins(edges, Math.Min(_padding, piece.Padding()));
        var header = RepeatedHeader(head, theirs, piece.Rows);
        var join = new PageBreak(bottom, theirs, header, inner);
        if (!join.RowIsSplit && !join.LabelsGoOn && room > RowHeight(piece, header) + RoomTolerance) return false;

        for (var r = 0; r < header && !join.DropsHeader; r++) _repeatedHeaders.Add(_rows + r);
        (var added, _rows) = join.Join(_rows, piece.Rows);
        cells.AddRange(added);
        (_cells, _head, _edges) = (cells, head, edges);
        _bottom = [.. bottom.Concat(added).Where(c => c.EndRow == _rows)];
        _padding = Math.Min(_padding, piece.Padding());
        Last = piece;
        return true;
    }

    private static (List<PieceCell> Head, List<PieceCell> Bottom) Ends(List<PieceCell> cells, int rows) =>
        (cells.FindAll(c => c.Row < MostHeaderRows), cells.FindAll(c => c.EndRow == rows));

    /// <summary>How far the estimate of a page's lower margin may be wrong, in points.</summary>
    private const float RoomTolerance = 40;

    public TableGrid ToGrid()
    {
        var inner = InnerMargins(_edges, _padding);
        var cells = _cells.OrderBy(c => c.Row).ThenBy(c => c.Column)
            .Select(c => new Cell(c.Row, c.Column, c.RowSpan, c.ColumnSpan, CellText.Join(c.Lines, inner(c)), c.Lines.Count > 0 ? c.Lines[0].Frame.Number : null));
        return new TableGrid(_rows, _edges.Length - 1, cells.ToSequence(), _repeatedHeaders.ToSequence());
    }

    private static Func<PieceCell, Margins> InnerMargins(float[] edges, float padding) =>
        cell => new Margins(edges[cell.Column] + padding, edges[cell.EndColumn] - padding);

    private static float RowHeight(TablePiece piece, int row) =>
        row < piece.Rows ? piece.RowEdges[row + 1] - piece.RowEdges[0] : 0;

    private static List<PieceCell> Remap(List<PieceCell> cells, float[] from, float[] to)
    {
        var map = Array.ConvertAll(from, x => ColumnMatch.Nearest(to, x));
        return cells.ConvertAll(c => c with { Column = map[c.Column], ColumnSpan = map[c.EndColumn] - map[c.Column] });
    }

    /// <summary>How many rows at the top of the next piece only say again what the table's first rows say.</summary>
    private static int RepeatedHeader(List<PieceCell> table, List<PieceCell> piece, int rows)
    {
        var repeated = 0;
        while (repeated < Math.Min(MostHeaderRows, rows) && SameRow(table, piece, repeated)) repeated++;
        return repeated;
    }

    private static bool SameRow(List<PieceCell> table, List<PieceCell> piece, int row)
    {
        var mine = RowTexts(table, row);
        return mine.Count(c => c.Text.Length > 0) >= 2 && mine.SequenceEqual(RowTexts(piece, row));
    }

    private static List<(int Column, int Span, string Text)> RowTexts(List<PieceCell> cells, int row) =>
        [.. cells.Where(c => c.Row == row).OrderBy(c => c.Column).Select(c => (c.Column, c.ColumnSpan, string.Concat(c.Lines.Select(l => l.Text.Trim()))))];
}
