using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Docx;

/// <summary>A block that does not know its position yet.</summary>
internal abstract record Draft;

internal sealed record TextDraft(string Text, TextRole Role, int? OutlineLevel, TextStyle? Style) : Draft;

/// <param name="Inside">What stands in the table's cells as a block of its own: nested tables, text boxes.</param>
internal sealed record TableDraft(TableGrid Grid, IReadOnlyList<(Draft Draft, int Row, int Column)> Inside) : Draft;

/// <summary>Gives drafts their positions.</summary>
internal sealed class BlockList
{
    private readonly List<Block> _blocks = [];
    private int _tables;

    public IReadOnlyList<Block> Blocks => _blocks;

    public void Add(Draft draft) => Add(draft, null);

    /// <summary>Depth is bounded by the nesting of tables, which the walker checks.</summary>
    private void Add(Draft draft, CellPlace? container)
    {
        var index = _blocks.Count;
        if (draft is TextDraft text)
        {
            _blocks.Add(new TextBlock(index, null, new SourceText(text.Text), text.Role, text.OutlineLevel, text.Style));
        }
        else if (draft is TableDraft table)
        {
            _blocks.Add(new TableBlock(index, null, _tables++, table.Grid, container));
            foreach (var (inner, row, column) in table.Inside) Add(inner, new CellPlace(index, row, column));
        }
    }
}
