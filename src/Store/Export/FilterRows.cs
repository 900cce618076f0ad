using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>What an export was filtered by, a row for each option: who opens the file later sees that it is not everything.</summary>
internal sealed class FilterRows(IReadOnlyList<FilterPart> parts) : RowSet
{
    public const string Table = "filter";

    private static readonly Column[] Shown = [new("option", ColumnType.Text), new("value", ColumnType.Text)];

    private int _at = -1;

    public override IReadOnlyList<Column> Columns => Shown;

    public override Cell this[int column] => Cell.Of(column == 0 ? parts[_at].Option : parts[_at].Value);

    public override bool Read() => ++_at < parts.Count;

    protected override void Dispose(bool disposing)
    {
    }
}
