using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Puts the pages' parts together: paragraphs and tables that go on over page breaks become one block each.</summary>
internal static class DocumentLayout
{
    public static List<Block> Assemble(IReadOnlyList<PageParts> pages, ReadingBudget budget)
    {
        var roles = RunningText.Find(pages);
        var body = new List<TextLine>();
        foreach (var page in pages)
        {
            foreach (var part in page.Parts)
            {
                if (part.Line is { } line && !roles.ContainsKey(line)) body.Add(line);
            }
        }

        budget.CheckTime();
        return new Assembly(pages, roles, new Paragraphs(body), budget).Run();
    }

    private sealed class Assembly(IReadOnlyList<PageParts> pages, Dictionary<TextLine, TextRole> roles, Paragraphs paragraphs, ReadingBudget budget)
    {
        private readonly Dictionary<int, float> _bodyBottoms = BodyBottoms(pages, roles);
        private readonly List<(long Order, Func<int, int, Block> Make)> _found = [];
        private readonly List<TextLine> _lines = [];
        private readonly List<long> _lineOrders = [];
        private GrowingTable? _table;
        private long _tableOrder;

        public List<Block> Run()
        {
            var order = 0L;
            foreach (var page in pages)
            {
                budget.CheckTime();
                var first = true;
                var rows = RowsOfTableAbove(page);
                foreach (var part in page.Parts)
                {
                    order++;
                    if (rows.Count > 0 && part.Line is { } row && rows.Contains(row))
                    {
                        if (ReferenceEquals(row, rows[0])) AddTable(AlignedTables.Rows(_table!.Last, rows), order, ref first);
                        continue;
                    }

                    if (part.Line is { } running && roles.TryGetValue(running, out var role)) AddRunning(running, role, order);
                    else if (part.Line is { } line) AddLine(line, order, ref first);
                    else AddTable(part.Table!, order, ref first);
                }

                foreach (var note in Paragraphs.JoinNotes(page.Notes)) AddText(note, TextRole.Footnote, ++order);
            }

            FlushTable();
            FlushLines();
            return Number();
        }

        /// <summary>Too few lines for a table of their own, at the head of a page behind one that its columns go on with.</summary>
        private List<TextLine> RowsOfTableAbove(PageParts page)
        {
            var rows = new List<TextLine>();
            if (_table is null || _table.Last.Frame.Number != page.Frame.Number - 1) return rows;
            foreach (var part in page.Parts)
            {
                if (part.Line is { } running && roles.ContainsKey(running)) continue;
                if (part.Line is not { } line || !AlignedTables.IsRowOf(_table.Last, line)) break;
                rows.Add(line);
            }

            return rows;
        }

        private void AddRunning(TextLine line, TextRole role, long order)
        {
            var text = new TextAssembly();
            text.Append(line);
            var block = text.ToText();
            _found.Add((order, (index, _) => new TextBlock(index, line.Frame.Number, block, role, null, new TextStyle(Math.Round(line.FontSize, 1), false, line.Bold))));
        }

        private void AddLine(TextLine line, long order, ref bool first)
        {
            FlushTable();
            first = false;
            _lines.Add(line);
            _lineOrders.Add(order);
        }

        private void AddTable(TablePiece piece, long order, ref bool first)
        {
            var opensPage = first;
            first = false;
            if (opensPage && _table is not null && _table.Last.Frame.Number == piece.Frame.Number - 1 && _table.TryAdd(piece, _bodyBottoms[(int)_table.Last.Frame.Height] - _table.Last.Bottom)) return;
            FlushTable();
            FlushLines();
            _table = new GrowingTable(piece);
            _tableOrder = order;
        }

        private void FlushTable()
        {
            if (_table is not { } table) return;
            var grid = table.ToGrid();
            var page = FirstPage(grid, table);
            _found.Add((_tableOrder, (index, number) => new TableBlock(index, page, number, grid)));
            _table = null;

            static int FirstPage(TableGrid grid, GrowingTable table)
            {
                var least = table.Last.Frame.Number;
                foreach (var cell in grid.Cells) least = Math.Min(least, cell.Page ?? least);
                return least;
            }
        }

        private void FlushLines()
        {
            var at = 0;
            foreach (var paragraph in paragraphs.Join(_lines))
            {
                AddText(paragraph, TextRole.Body, _lineOrders[at]);
                at += paragraph.Lines.Count;
            }

            _lines.Clear();
            _lineOrders.Clear();
        }

        private void AddText(Paragraph paragraph, TextRole role, long order)
        {
            var text = paragraph.ToText();
            _found.Add((order, (index, _) => new TextBlock(index, paragraph.Lines[0].Frame.Number, text, role, null, paragraph.Style)));
        }

        private List<Block> Number()
        {
            _found.Sort((a, b) => a.Order.CompareTo(b.Order));
            var blocks = new List<Block>(_found.Count);
            var tables = 0;
            foreach (var (_, make) in _found)
            {
                var block = make(blocks.Count, tables);
                if (block is TableBlock) tables++;
                blocks.Add(block);
            }

            return blocks;
        }

        /// <summary>Where the text of full pages ends, in points from the top, for each height of page.</summary>
        private static Dictionary<int, float> BodyBottoms(IReadOnlyList<PageParts> pages, Dictionary<TextLine, TextRole> roles)
        {
            var bottoms = new Dictionary<int, float>();
            foreach (var page in pages)
            {
                var bottom = bottoms.GetValueOrDefault((int)page.Frame.Height);
                foreach (var part in page.Parts)
                {
                    if (part.Table is { } table) bottom = Math.Max(bottom, table.Bottom);
                    else if (!roles.ContainsKey(part.Line!)) bottom = Math.Max(bottom, part.Line!.Bounds.Bottom);
                }

                bottoms[(int)page.Frame.Height] = bottom;
            }

            return bottoms;
        }
    }
}
