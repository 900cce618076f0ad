namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>
/// Makes a grid of the rules of one table: every crossing line cuts rows and columns, and where the line between two
/// places is missing they are one merged cell.
/// </summary>
internal static class Grids
{
    /// <summary>Share of a place's side that must be ruled for the side to be a border.</summary>
    private const float Ruled = 0.55f;

    /// <summary>Grids of more places are drawings.</summary>
    private const int MostPlaces = 200_000;

    /// <summary>The cells without their text; null where the rules frame less than two cells.</summary>
    public static TablePiece? Build(PageFrame page, RuledFrame frame)
    {
        var columns = Rulings.Positions(frame.Vertical.Select(v => v.At).Concat(OpenEnds(frame.Horizontal, frame.Vertical)));
        var rows = Rulings.Positions(frame.Horizontal.Select(h => h.At).Concat(OpenEnds(frame.Vertical, frame.Horizontal)));
        if (columns.Length < 2 || rows.Length < 2 || columns.Length + rows.Length < 5) return null;
        if ((long)columns.Length * rows.Length > MostPlaces) return null;
        var left = Coverage(frame.Vertical, columns, rows);
        var top = Coverage(frame.Horizontal, rows, columns);
        var cells = Cells(rows.Length - 1, columns.Length - 1, (r, c) => left[c, r], (r, c) => top[r, c]);
        return cells.Count < 2 ? null : new TablePiece(page, columns, rows, cells);
    }

    /// <summary>Where most rules run past the outermost ones that cross them, the table goes on without an outer border.</summary>
    private static IEnumerable<float> OpenEnds(List<Rule> along, List<Rule> across)
    {
        const float clearly = 8f;
        var first = across.Min(r => r.At) - clearly;
        var last = across.Max(r => r.At) + clearly;
        var least = Math.Max(2, (along.Count + 1) / 2);
        if (along.Count(r => r.From < first) >= least) yield return along.Min(r => r.From);
        if (along.Count(r => r.To > last) >= least) yield return along.Max(r => r.To);
    }

    /// <summary>For each grid line and each place along it: is the line drawn there.</summary>
    private static bool[,] Coverage(List<Rule> rules, float[] lines, float[] along)
    {
        var covered = new float[lines.Length, along.Length - 1];
        foreach (var rule in rules)
        {
            var line = Nearest(lines, rule.At);
            var first = Array.BinarySearch(along, rule.From);
            if (first < 0) first = Math.Max(0, ~first - 1);
            for (var i = first; i < along.Length - 1 && along[i] < rule.To; i++)
                covered[line, i] += Math.Max(0, Math.Min(rule.To, along[i + 1]) - Math.Max(rule.From, along[i]));
        }

        var drawn = new bool[lines.Length, along.Length - 1];
        for (var l = 0; l < lines.Length; l++)
        {
            for (var i = 0; i < along.Length - 1; i++) drawn[l, i] = covered[l, i] >= Ruled * (along[i + 1] - along[i]);
        }

        return drawn;
    }

    private static int Nearest(float[] lines, float at)
    {
        var i = Array.BinarySearch(lines, at);
        if (i >= 0) return i;
        i = ~i;
        return i == lines.Length || (i > 0 && at - lines[i - 1] < lines[i] - at) ? i - 1 : i;
    }

    /// <param name="left">Is there a border left of place (row, column)?</param>
    /// <param name="top">Is there one above it?</param>
    internal static List<PieceCell> Cells(int rows, int columns, Func<int, int, bool> left, Func<int, int, bool> top)
    {
        var taken = new bool[rows, columns];
        var openLeft = MostlyOpen(rows, r => !left(r, 0));
        var openRight = MostlyOpen(rows, r => !left(r, columns));
        var cells = new List<PieceCell>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (taken[r, c]) continue;
                var (height, width) = Extent(r, c);
                for (var y = r; y < r + height; y++)
                {
                    for (var x = c; x < c + width; x++) taken[y, x] = true;
                }

                var outside = (c == 0 && !openLeft && !left(r, c)) || (c + width == columns && !openRight && !left(r, columns));
                cells.Add(new PieceCell(r, c, height, width, [], outside));
            }
        }

        return cells;

        // The largest rectangle from here that no border cuts: first to the right, then down as long as the whole width goes on.
        (int Height, int Width) Extent(int r, int c)
        {
            var width = 1;
            while (c + width < columns && !taken[r, c + width] && !left(r, c + width)) width++;
            var height = 1;
            while (r + height < rows && RowGoesOn(r + height, c, width)) height++;
            return (height, width);
        }

        bool RowGoesOn(int r, int c, int width)
        {
            for (var x = c; x < c + width; x++)
            {
                if (taken[r, x] || top(r, x) || (x > c && left(r, x))) return false;
            }

            // An open neighbour below only counts where the cell above ends as well: else it is a wider cell of its own.
            return (c == 0 || left(r, c)) && (c + width == columns || left(r, c + width));
        }
    }

    private static bool MostlyOpen(int rows, Func<int, bool> open)
    {
        var count = 0;
        for (var r = 0; r < rows; r++)
        {
            if (open(r)) count++;
        }

        return count * 2 > rows;
    }
}
