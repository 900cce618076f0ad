using System.Buffers;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>What a page break does to a table: whether it cuts a row in two, and which merged cells go on behind it.</summary>
internal sealed class PageBreak
{
    private readonly List<PieceCell> _bottom;
    private readonly List<PieceCell> _below;
    private readonly int _header;
    private readonly Dictionary<PieceCell, PieceCell> _sameCell = new(ReferenceEqualityComparer.Instance);

    /// <param name="bottom">The cells of the table so far that end in its last row.</param>
    /// <param name="below">Cells of the next piece, its columns numbered as the table's.</param>
    /// <param name="header">How many rows at the top of the next piece repeat the table's header.</param>
    public PageBreak(List<PieceCell> bottom, List<PieceCell> below, int header, Func<PieceCell, Margins> inner)
    {
        _bottom = bottom;
        _below = below;
        _header = header;
        var first = below.Where(c => c.Row == header).OrderBy(c => c.Column).ToList();
        RowIsSplit = first.Count > 0 && IsSplit(first, inner);
        LabelsGoOn = !RowIsSplit && FindLabels(first, inner);
    }

    /// <summary>The last row above and the first one below are one row.</summary>
    public bool RowIsSplit { get; }

    /// <summary>The first row below is a new one, but merged cells at its left are those of the rows above.</summary>
    public bool LabelsGoOn { get; }

    /// <summary>The repeated header stands in the middle of a row or of a merged cell: it can't stay there as rows of its own.</summary>
    public bool DropsHeader => _header > 0 && _sameCell.Count > 0;

    /// <summary>Lets the cells above go on in those below that are the same, and gives the others their rows.</summary>
    /// <returns>The cells that are new, and how many rows the table has now.</returns>
    public (List<PieceCell> Added, int Rows) Join(int rows, int pieceRows)
    {
        var offset = (RowIsSplit ? rows - 1 : rows) - (DropsHeader ? _header : 0);
        var added = new List<PieceCell>();
        foreach (var cell in _below)
        {
            if (DropsHeader && cell.Row < _header) continue;
            if (_sameCell.TryGetValue(cell, out var same))
            {
                same.RowSpan = offset + cell.EndRow - same.Row;
                same.Lines.AddRange(cell.Lines);
            }
            else
            {
                added.Add(cell with { Row = cell.Row + offset });
            }
        }

        return (added, offset + pieceRows);
    }

    private PieceCell? Above(PieceCell cell) =>
        _bottom.Find(c => c.Column == cell.Column && c.ColumnSpan == cell.ColumnSpan);

    private bool IsSplit(List<PieceCell> first, Func<PieceCell, Margins> inner)
    {
        var pairs = first.ConvertAll(c => (Cell: c, Above: Above(c)));
        if (pairs.Exists(p => p.Above is null)) return false;
        var withText = pairs.FindAll(p => p.Cell.Lines.Count > 0);
        if (withText.Count == 0 || withText.Exists(p => p.Above!.Lines.Count == 0)) return false;
        var goingOn = withText.FindAll(p => GoesOn(p.Above!, p.Cell, inner));

        // A row has one number in a column: where one stands above and one below, with room or with a point or a per cent sign each, each is of a row of its own.
        if (withText.Exists(p => IsNumber(p.Above!) && IsNumber(p.Cell) && (!goingOn.Contains(p) || HaveBoth(p.Above!, p.Cell, '.') || HaveBoth(p.Above!, p.Cell, '%') || HaveBoth(p.Above!, p.Cell, '％')))) return false;
        var emptied = pairs.Exists(p => p.Cell.Lines.Count == 0 && p.Above!.Lines.Count > 0 && p.Above.RowSpan == 1);
        if (goingOn.Count == 0 || goingOn.Count * 2 < withText.Count) return false;
        if (!emptied && goingOn.Count < withText.Count) return false;
        foreach (var (cell, above) in pairs) _sameCell[cell] = above!;
        return true;
    }

    /// <summary>效益指标（30分）: the points behind a label are its end.</summary>
    private static bool IsClosed(PieceCell label) => label.Lines[^1].LastChar is ')' or '）';

    private static bool HaveBoth(PieceCell one, PieceCell other, char sign) => one.Lines[0].Text.Contains(sign, StringComparison.Ordinal) && other.Lines[0].Text.Contains(sign, StringComparison.Ordinal);

    private static bool IsNumber(PieceCell cell) =>
        cell.Lines is [{ Text: var text }] && text.AsSpan().Trim() is var number && number.IndexOfAnyInRange('0', '9') >= 0 && number.IndexOfAnyExcept(NumberInk) < 0;

    private static readonly SearchValues<char> NumberInk = SearchValues.Create("0123456789.,，%％+-−－≥≤><=＝（）() ");

    private bool FindLabels(List<PieceCell> first, Func<PieceCell, Margins> inner)
    {
        if (first.TrueForAll(c => c.Lines.Count == 0)) return false;
        foreach (var cell in first)
        {
            if (Above(cell) is not { } above) break;
            var merged = cell.RowSpan > 1 || above.RowSpan > 1;
            var empty = cell.Lines.Count == 0 && (merged || above.Lines.Count > 0);
            if (!empty && !(merged && above.Lines.Count > 0 && !IsClosed(above) && GoesOn(above, cell, inner))) break;
            _sameCell[cell] = above;
        }

        return _sameCell.Count > 0;
    }

    /// <summary>The text below is the rest of the text above: the last line above had no room for its first word.</summary>
    private static bool GoesOn(PieceCell above, PieceCell below, Func<PieceCell, Margins> inner) =>
        above.Lines.Count > 0 && below.Lines.Count > 0 && CellText.GoesOn(above.Lines[^1], below.Lines[0], inner(above), 0);
}
