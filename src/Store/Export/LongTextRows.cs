using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>A text that is longer than a cell may be.</summary>
/// <param name="Place">The cell that holds its beginning: B7.</param>
internal sealed record LongText(string Sheet, string Place, string Column, string Text);

/// <summary>Long texts in pieces that fit, a row each, whole from their beginning.</summary>
internal sealed class LongTextRows(IReadOnlyList<LongText> texts) : RowSet
{
    private static readonly Column[] Shown =
        [new("sheet", ColumnType.Text), new("cell", ColumnType.Text), new("column", ColumnType.Text), new("part", ColumnType.Integer), new("text", ColumnType.Text)];

    private int _at;
    private int _part = -1;

    public override IReadOnlyList<Column> Columns => Shown;

    public override Cell this[int column] => column switch
    {
        0 => Cell.Of(texts[_at].Sheet),
        1 => Cell.Of(texts[_at].Place),
        2 => Cell.Of(texts[_at].Column),
        3 => Cell.Of(_part + 1L),
        _ => Cell.Of(texts[_at].Text.Substring(_part * XlsxText.Longest, Math.Min(XlsxText.Longest, texts[_at].Text.Length - (_part * XlsxText.Longest)))),
    };

    public override bool Read()
    {
        if (_at >= texts.Count) return false;
        if ((++_part * XlsxText.Longest) < texts[_at].Text.Length) return true;
        _part = 0;
        return ++_at < texts.Count;
    }

    protected override void Dispose(bool disposing)
    {
    }
}
