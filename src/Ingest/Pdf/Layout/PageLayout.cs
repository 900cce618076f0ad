using System.Runtime.InteropServices;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>A page taken apart: its lines outside tables and its tables, in reading order.</summary>
/// <param name="Notes">The lines of its footnotes.</param>
internal sealed record PageParts(PageFrame Frame, List<PagePart> Parts, List<TextLine> Notes);

/// <summary>Either a line or a table.</summary>
internal readonly record struct PagePart(TextLine? Line, TablePiece? Table)
{
    public float Top => Line?.Bounds.Top ?? Table!.Top;
}

/// <summary>Takes a page apart. A pure function of the page's letters and rules.</summary>
internal static class PageLayout
{
    public static PageParts Analyse(PageContent page, ReadingBudget budget)
    {
        var horizontal = Rulings.Merge(page.Horizontal);
        var tables = RuledTables(page, horizontal);
        budget.CheckTime();
        var body = FillCells(page, tables);
        foreach (var table in tables) budget.ChargeGrid(table.Rows, table.Columns);
        tables.RemoveAll(t => t.Cells.TrueForAll(c => c.Lines.Count == 0));
        for (var i = 0; i < tables.Count; i++) tables[i].Cells.RemoveAll(c => c.Open && c.Lines.Count == 0);
        budget.CheckTime();

        var lines = TextColumns.Lines(page.Frame, body);
        var notes = Footnotes.Take(page.Frame, lines, horizontal);
        var parts = AlignedTables.Find(page.Frame, lines, horizontal);
        return new PageParts(page.Frame, Merge(parts, tables), notes);
    }

    private static List<TablePiece> RuledTables(PageContent page, List<Rule> horizontal)
    {
        var frames = RuledFrames.Find(horizontal, Rulings.Merge(page.Vertical));
        var tables = new List<TablePiece>();
        foreach (var frame in frames)
        {
            if (Grids.Build(page.Frame, frame) is { } table) tables.Add(table);
        }

        tables.Sort((a, b) => a.Top.CompareTo(b.Top));
        return tables;
    }

    /// <summary>Puts letters into the cells that they stand in; the others are returned.</summary>
    private static List<PageLetter> FillCells(PageContent page, List<TablePiece> tables)
    {
        var letters = page.Letters;
        var body = new List<PageLetter>(letters.Count);
        if (tables.Count == 0)
        {
            body.AddRange(letters);
            return body;
        }

        var places = tables.ConvertAll(t => new CellPlaces(t));
        CellPlaces? last = null;
        for (var i = 0; i < letters.Count; i++)
        {
            if (last is null || !TablePiece.HangsOn(letters[i], letters[i - 1])) last = places.Find(place => place.Table.Contains(letters[i]));
            else if (last.AddToLast(letters[i])) continue;
            if (last is null) body.Add(letters[i]);
            else last.Add(letters[i]);
        }

        foreach (var place in places) place.BuildLines();
        return body;
    }

    private sealed class CellPlaces
    {
        private readonly int[] _cellAt;
        private readonly Dictionary<int, List<PageLetter>> _letters = [];
        private int _last = -1;

        public CellPlaces(TablePiece table)
        {
            Table = table;
            _cellAt = new int[table.Rows * table.Columns];
            for (var i = 0; i < table.Cells.Count; i++)
            {
                var cell = table.Cells[i];
                for (var r = cell.Row; r < cell.EndRow; r++) Array.Fill(_cellAt, i, (r * table.Columns) + cell.Column, cell.ColumnSpan);
            }
        }

        public TablePiece Table { get; }

        public void Add(PageLetter letter)
        {
            var cell = _cellAt[(Slot(Table.RowEdges, letter.Middle) * Table.Columns) + Slot(Table.ColumnEdges, TablePiece.AnchorX(letter))];
            ref var letters = ref CollectionsMarshal.GetValueRefOrAddDefault(_letters, cell, out _);
            (letters ??= []).Add(letter);
            _last = cell;
        }

        /// <summary>Adds a mark to the cell of the letter before it; false where there is none.</summary>
        public bool AddToLast(PageLetter letter)
        {
            if (_last < 0) return false;
            _letters[_last].Add(letter);
            return true;
        }

        public void BuildLines()
        {
            foreach (var (cell, letters) in _letters) Table.Cells[cell].Lines.AddRange(Lines.Build(Table.Frame, letters));
        }

        private static int Slot(float[] edges, float at)
        {
            var i = Array.BinarySearch(edges, at);
            return Math.Clamp(i < 0 ? ~i - 1 : i, 0, edges.Length - 2);
        }
    }

    /// <summary>Both lists are in reading order; a table stands before the first line of the page's flow that begins below its top.</summary>
    private static List<PagePart> Merge(List<PagePart> lines, List<TablePiece> tables)
    {
        var merged = new List<PagePart>(lines.Count + tables.Count);
        var next = 0;
        foreach (var part in lines)
        {
            while (next < tables.Count && tables[next].Top < part.Top && part.Line is not { Column: > 0 }) merged.Add(new PagePart(null, tables[next++]));
            merged.Add(part);
        }

        while (next < tables.Count) merged.Add(new PagePart(null, tables[next++]));
        return merged;
    }
}
