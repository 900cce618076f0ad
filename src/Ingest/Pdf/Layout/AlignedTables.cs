namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>
/// Tables without vertical rules, told by words that stand under each other. Prose must never become one: without any
/// rules it takes three rows, three columns and a column of numbers.
/// </summary>
internal static class AlignedTables
{
    /// <summary>Gap in em that parts two columns.</summary>
    private const float ColumnGap = 1.1f;

    /// <summary>Lines further apart than this, in em, are not of one table.</summary>
    private const float FurthestLine = 3.2f;

    /// <summary>More columns or lines than this are no table that a person has set.</summary>
    private const int MostColumns = 40;
    private const int MostLines = 300;

    /// <param name="lines">The page's lines outside ruled tables, in reading order.</param>
    /// <param name="rules">Horizontal rules that belong to no grid.</param>
    /// <returns>The same lines in the same order, those of tables replaced by the table.</returns>
    public static List<PagePart> Find(PageFrame frame, List<TextLine> lines, IReadOnlyList<Rule> rules)
    {
        var parts = new List<PagePart>(lines.Count);
        var rows = lines.ConvertAll(l => LineSegment.Split(l, ColumnGap));
        for (var from = 0; from < lines.Count;)
        {
            var to = RunEnd(lines, rows, from);
            if (to - from >= 2 && Table(frame, rows.GetRange(from, to - from), RuledAround(lines, from, to, rules)) is { } table)
            {
                parts.Add(new PagePart(null, table));
                from = to;
            }
            else
            {
                parts.Add(new PagePart(lines[from++], null));
            }
        }

        return parts;
    }

    /// <summary>The end of the longest run of lines from here that may be rows: several segments each, one after the other.</summary>
    private static int RunEnd(List<TextLine> lines, List<List<LineSegment>> rows, int from)
    {
        if (rows[from].Count < 2 || TableCaption.NamesUnit(lines[from].Text)) return from;
        var end = from + 1;
        for (var i = end; i < Math.Min(lines.Count, from + MostLines); i++)
        {
            if (lines[i].Column != lines[from].Column || lines[i].Middle - lines[i - 1].Middle > FurthestLine * lines[i].FontSize || lines[i].Middle <= lines[i - 1].Middle) break;
            if (TableCaption.NamesUnit(lines[i].Text) || (rows[i].Count == 1 && TableCaption.IsTitle(lines[i].Text))) break;
            if (rows[i].Count >= 2) end = i + 1;
            else if (i - end >= 1 || rows[i][0].Right - rows[i][0].Left > 0.4f * lines[i].Frame.Width) break;
        }

        return end;
    }

    /// <summary>Rules above, below and between: a table with horizontal rules only.</summary>
    private static bool RuledAround(List<TextLine> lines, int from, int to, IReadOnlyList<Rule> rules)
    {
        var left = lines.Skip(from).Take(to - from).Min(l => l.Left);
        var right = lines.Skip(from).Take(to - from).Max(l => l.Right);
        var top = lines[from].Bounds.Top - lines[from].FontSize;
        var bottom = lines[to - 1].Bounds.Bottom + lines[to - 1].FontSize;
        return rules.Count(r => r.At > top && r.At < bottom && r.From < left + 10 && r.To > right - 10) >= 3;
    }

    private static TablePiece? Table(PageFrame frame, List<List<LineSegment>> lines, bool ruled)
    {
        var least = ruled ? 2 : 3;
        var full = Full(lines, least);
        if (full < least || full > MostColumns || lines.Count(l => l.Count >= Math.Max(least, full - 1)) < least) return null;
        // A dash stands in the middle of its cell, where no number does.
        var columns = Columns([.. lines.Where(l => l.Count >= Math.Max(least, full - 1)).SelectMany(l => l).Where(s => !s.IsDash)]);
        Widen(columns, lines);
        columns = WithoutHeaderOnly(columns, lines);
        if (columns.Count < least) return null;
        if (!ruled && (Several(lines, columns) > 0.2f * lines.Count || !HasNumbers(lines, columns))) return null;
        return Build(frame, Rows(lines), columns);
    }

    /// <summary>How many segments a full row has: as many as several lines have, since a header that is spaced out (项　目) has more than its columns.</summary>
    private static int Full(List<List<LineSegment>> lines, int least)
    {
        var counts = lines.Select(l => l.Count).OrderDescending().ToArray();
        return counts.Length < least ? counts[0] : Math.Min(counts[0], counts[least - 1] + 1);
    }

    /// <summary>Whether a line's words stand in the columns of a table, most of them filled and half of them with numbers.</summary>
    public static bool IsRowOf(TablePiece table, TextLine line)
    {
        var segments = LineSegment.Split(line, ColumnGap);
        if (segments.Count < 3 || segments.Count * 2 <= table.Columns || segments.Count(s => s.IsNumeric) * 2 < segments.Count) return false;
        var columns = segments.ConvertAll(s => ColumnOf(table, s));
        return !columns.Contains(-1) && columns.Distinct().Count() == columns.Count;
    }

    /// <summary>Lines that <see cref="IsRowOf"/> told to be rows of a table, as a piece with its columns.</summary>
    public static TablePiece Rows(TablePiece table, List<TextLine> lines)
    {
        ArgumentOutOfRangeException.ThrowIfZero(lines.Count);
        var cells = new List<PieceCell>();
        var edges = new float[lines.Count + 1];
        edges[0] = lines[0].Bounds.Top;
        for (var r = 0; r < lines.Count; r++)
        {
            edges[r + 1] = r + 1 < lines.Count ? (lines[r].Bounds.Bottom + lines[r + 1].Bounds.Top) / 2 : lines[r].Bounds.Bottom;
            var segments = LineSegment.Split(lines[r], ColumnGap);
            for (var c = 0; c < table.Columns; c++)
            {
                var at = segments.FindIndex(s => ColumnOf(table, s) == c);
                cells.Add(new PieceCell(r, c, 1, 1, at < 0 ? [] : [segments[at].Line]));
            }
        }

        return new TablePiece(lines[0].Frame, table.ColumnEdges, edges, cells);
    }

    /// <summary>The column that a segment stands in wholly, give or take two points; −1 where it stands in none.</summary>
    private static int ColumnOf(TablePiece table, LineSegment segment)
    {
        const float Slack = 2;
        for (var c = 0; c < table.Columns; c++)
        {
            if (segment.Left >= table.ColumnEdges[c] - Slack && segment.Right <= table.ColumnEdges[c + 1] + Slack) return c;
        }

        return -1;
    }

    /// <summary>Where segments overlap from row to row they stand in one column.</summary>
    private static List<(float Left, float Right)> Columns(List<LineSegment> segments)
    {
        var columns = new List<(float Left, float Right)>();
        foreach (var segment in segments.OrderBy(s => s.Left))
        {
            if (columns.Count > 0 && segment.Left < columns[^1].Right) columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, segment.Right));
            else columns.Add((segment.Left, segment.Right));
        }

        return columns;
    }

    /// <summary>Shorter rows show how far a column reaches too: each of their words that stands in one column only widens it, short of the next ones.</summary>
    private static void Widen(List<(float Left, float Right)> columns, List<List<LineSegment>> lines)
    {
        foreach (var segment in lines.SelectMany(l => l).Where(s => !s.IsDash))
        {
            var at = columns.FindIndex(c => c.Left < segment.Right && c.Right > segment.Left);
            if (at < 0 || at != columns.FindLastIndex(c => c.Left < segment.Right && c.Right > segment.Left)) continue;
            var left = Math.Min(columns[at].Left, segment.Left);
            var right = Math.Max(columns[at].Right, segment.Right);
            if ((at == 0 || columns[at - 1].Right < left) && (at + 1 == columns.Count || columns[at + 1].Left > right)) columns[at] = (left, right);
        }
    }

    /// <summary>A header centred over a column need not touch what stands below it: a place that only one line fills beside an empty one is the same column.</summary>
    private static List<(float Left, float Right)> WithoutHeaderOnly(List<(float Left, float Right)> columns, List<List<LineSegment>> lines)
    {
        for (var c = 0; c + 1 < columns.Count; c++)
        {
            var here = LinesIn(columns, lines, c);
            var next = LinesIn(columns, lines, c + 1);
            if (Math.Min(here.Count, next.Count) > 1 || here.Overlaps(next)) continue;
            columns[c] = (columns[c].Left, columns[c + 1].Right);
            columns.RemoveAt(c + 1);
            c--;
        }

        return columns;
    }

    private static HashSet<int> LinesIn(List<(float Left, float Right)> columns, List<List<LineSegment>> lines, int column)
    {
        var found = new HashSet<int>();
        for (var l = 0; l < lines.Count; l++)
        {
            if (lines[l].Exists(s => Covered(s, columns) is var (first, last) && first <= column && column <= last)) found.Add(l);
        }

        return found;
    }

    /// <summary>Lines in which a segment runs over several columns or two segments stand in one: the columns are no columns there.</summary>
    private static int Several(List<List<LineSegment>> lines, List<(float Left, float Right)> columns) =>
        lines.Count(line => line.Exists(s => Covered(s, columns) is var (first, last) && first != last) || line.Select(s => Covered(s, columns).First).Distinct().Count() < line.Count);

    private static bool HasNumbers(List<List<LineSegment>> lines, List<(float Left, float Right)> columns)
    {
        for (var c = 1; c < columns.Count; c++)
        {
            var cells = lines.SelectMany(l => l).Where(s => Covered(s, columns).First == c).ToList();
            if (cells.Count >= 3 && cells.Count(s => s.IsNumeric) >= 0.6f * cells.Count && cells.Exists(s => s.Line.Text.Any(char.IsAsciiDigit))) return true;
        }

        return false;
    }

    private static (int First, int Last) Covered(LineSegment segment, List<(float Left, float Right)> columns)
    {
        var first = columns.FindIndex(c => c.Right > segment.Left);
        var last = columns.FindLastIndex(c => c.Left < segment.Right);
        if (first >= 0 && first <= last) return (first, last);

        // Between two columns: the nearer one's.
        if (first < 0) return (columns.Count - 1, columns.Count - 1);
        var nearest = last >= 0 && segment.Left - columns[last].Right < columns[first].Left - segment.Right ? last : first;
        return (nearest, nearest);
    }

    /// <summary>Each line is a row; one of a single segment without a number is the rest of the row above it.</summary>
    private static List<List<LineSegment>> Rows(List<List<LineSegment>> lines)
    {
        var rows = new List<List<LineSegment>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && line is [var alone] && !alone.IsNumeric) rows[^1].Add(alone);
            else rows.Add([.. line]);
        }

        return rows;
    }

    private static TablePiece Build(PageFrame frame, List<List<LineSegment>> rows, List<(float Left, float Right)> columns)
    {
        var columnEdges = new float[columns.Count + 1];
        columnEdges[0] = columns[0].Left - 3;
        columnEdges[^1] = columns[^1].Right + 3;
        for (var c = 1; c < columns.Count; c++) columnEdges[c] = (columns[c - 1].Right + columns[c].Left) / 2;

        var rowEdges = new float[rows.Count + 1];
        rowEdges[0] = rows[0].Min(s => s.Line.Bounds.Top);
        rowEdges[^1] = rows[^1].Max(s => s.Line.Bounds.Bottom);
        for (var r = 1; r < rows.Count; r++) rowEdges[r] = (rows[r - 1].Max(s => s.Line.Bounds.Bottom) + rows[r].Min(s => s.Line.Bounds.Top)) / 2;

        var cells = new List<PieceCell>();
        for (var r = 0; r < rows.Count; r++) AddRow(cells, r, rows[r], columns);
        return new TablePiece(frame, columnEdges, rowEdges, cells);
    }

    private static void AddRow(List<PieceCell> cells, int row, List<LineSegment> segments, List<(float Left, float Right)> columns)
    {
        var next = 0;
        foreach (var at in segments.GroupBy(s => Covered(s, columns).First).OrderBy(g => g.Key))
        {
            for (; next < at.Key; next++) cells.Add(new PieceCell(row, next, 1, 1, []));
            var last = Math.Max(at.Key, at.Max(s => Covered(s, columns).Last));
            if (next > at.Key)
            {
                // A wide cell before it runs over its column: nothing may get lost.
                cells[^1].Lines.AddRange(at.Select(s => s.Line));
                continue;
            }

            cells.Add(new PieceCell(row, at.Key, 1, last - at.Key + 1, [.. at.Select(s => s.Line)]));
            next = last + 1;
        }

        for (; next < columns.Count; next++) cells.Add(new PieceCell(row, next, 1, 1, []));
    }
}
