using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Writing.Pdf;

/// <summary>Draws a table: rows as high as their text needs, merged cells over pages, the header repeated where the plan says so.</summary>
internal sealed class PdfTable
{
    private const double Padding = 3;

    private readonly PdfPages _pages;
    private readonly Table _table;
    private readonly Grid _grid;
    private readonly double[] _x;
    private readonly double[] _heights;
    private readonly Dictionary<TableCell, List<string>> _lines = [];
    private readonly Dictionary<TableCell, int> _written = [];

    private PdfTable(PdfPages pages, Table table)
    {
        _pages = pages;
        _table = table;
        _grid = Grid.Of(table);
        _x = Columns(pages.Width, table.Widths);
        _heights = new double[_grid.Rows];
        Measure();
    }

    private double LineHeight => _table.FontSize * 1.35;

    public static void Add(PdfPages pages, Table table) => new PdfTable(pages, table).Draw();

    private static double[] Columns(double width, int[] weights)
    {
        var total = weights.Sum();
        var x = new double[weights.Length + 1];
        x[0] = PdfPages.Margin;
        for (var i = 0; i < weights.Length; i++) x[i + 1] = x[i] + (width * weights[i] / total);
        return x;
    }

    private void Measure()
    {
        Array.Fill(_heights, LineHeight + (2 * Padding));
        foreach (var place in Places().OrderBy(p => p.Cell.RowSpan))
        {
            var width = _x[place.Column + place.Cell.ColumnSpan] - _x[place.Column] - (2 * Padding);
            var text = place.Cell.Nested is { } nested ? NestedText(nested) : place.Cell.Text;
            var lines = TextLines.Break(text, width, _table.FontSize);
            _lines[place.Cell] = lines;
            var needed = (lines.Count * LineHeight) + (2 * Padding);
            var have = 0.0;
            for (var r = place.Row; r < place.Row + place.Cell.RowSpan; r++) have += _heights[r];
            if (needed > have) _heights[place.Row + place.Cell.RowSpan - 1] += needed - have;
        }
    }

    /// <summary>A table inside a cell is printed as lines of spaced cells: the PDF has no lines for it.</summary>
    private static string NestedText(Table nested) => string.Join('\n', nested.Rows.Select(r => string.Join("  ", r.Cells.Select(c => c.Text))));

    private IEnumerable<GridPlace> Places()
    {
        for (var row = 0; row < _grid.Rows; row++)
        {
            foreach (var (place, starts) in _grid.Row(row))
            {
                if (starts) yield return place;
            }
        }
    }

    private void Draw()
    {
        _pages.Y += 4;
        var header = 0.0;
        for (var r = 0; r < _table.RepeatedHeaderRows; r++) header += _heights[r];
        var first = 0;
        var top = 0;
        while (first < _grid.Rows)
        {
            var free = _pages.Bottom - _pages.Y - (top > 0 ? header : 0);
            var end = first;
            while (end < _grid.Rows && free >= _heights[end]) free -= _heights[end++];
            if (end == first)
            {
                if (_pages.Y > PdfPages.Margin)
                {
                    _pages.NewPage();
                    top = first == 0 ? 0 : _table.RepeatedHeaderRows;
                    continue;
                }

                end = first + 1;
            }

            if (top > 0) RepeatHeader(top);

            DrawRows(first, end, first);
            first = end;
            top = _table.RepeatedHeaderRows;
            if (first < _grid.Rows) _pages.NewPage();
        }

        _pages.Y += 8;
    }

    private void RepeatHeader(int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            foreach (var (place, _) in _grid.Row(row)) _written.Remove(place.Cell);
        }

        DrawRows(0, rows, 0);
    }

    /// <summary>Rows of one page; a cell that began on an earlier page goes on without its text.</summary>
    private void DrawRows(int from, int end, int textFrom)
    {
        var y = new double[end - from + 1];
        y[0] = _pages.Y;
        for (var r = from; r < end; r++) y[r - from + 1] = y[r - from] + _heights[r];
        var drawn = new HashSet<TableCell>();
        for (var row = from; row < end; row++)
        {
            foreach (var (place, _) in _grid.Row(row))
            {
                if (!drawn.Add(place.Cell)) continue;
                var top = y[Math.Max(place.Row, from) - from];
                var bottom = y[Math.Min(place.Row + place.Cell.RowSpan, end) - from];
                if (_table.Ruled) Frame(place, top, bottom);
                if (place.Row + place.Cell.RowSpan <= textFrom) continue;
                Text(place, top, bottom, place.Row + place.Cell.RowSpan <= end);
            }
        }

        _pages.Y = y[^1];
    }

    private void Frame(GridPlace place, double top, double bottom)
    {
        var (left, right) = (_x[place.Column], _x[place.Column + place.Cell.ColumnSpan]);
        _pages.Line(left, top, right, top);
        _pages.Line(left, bottom, right, bottom);
        _pages.Line(left, top, left, bottom);
        _pages.Line(right, top, right, bottom);
    }

    /// <summary>As many lines as this page's part of the cell holds; the last part takes the rest.</summary>
    private void Text(GridPlace place, double top, double bottom, bool last)
    {
        var (left, right) = (_x[place.Column] + Padding, _x[place.Column + place.Cell.ColumnSpan] - Padding);
        var written = _written.GetValueOrDefault(place.Cell);
        var all = _lines[place.Cell];
        var room = last ? all.Count : Math.Max(0, (int)((bottom - top - Padding) / LineHeight));
        var lines = all.Skip(written).Take(room).ToList();
        _written[place.Cell] = written + lines.Count;
        var y = Math.Max(top + Padding, ((top + bottom) / 2) - (lines.Count * LineHeight / 2));
        foreach (var line in lines)
        {
            var width = TextLines.Width(line, _table.FontSize);
            var x = place.Cell.Align switch
            {
                Alignment.Left => left,
                Alignment.Right => right - width,
                _ => Math.Max(left, ((left + right) - width) / 2),
            };
            _pages.Text(line, _table.FontSize, x, y);
            y += LineHeight;
        }
    }
}
