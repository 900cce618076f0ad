using PerfEval.Store.Rows;

namespace PerfEval.Store.Sql;

/// <summary>Full-text search: a database's index of bigrams gives candidates, the text itself decides.</summary>
internal abstract class TextSearch(string[] words, int? limit) : RowSet
{
    /// <summary>Characters of the text shown before and after the hit.</summary>
    private const int Around = 30;

    private static readonly Column[] Shown =
    [
        new("document", ColumnType.Text), new("page", ColumnType.Integer), new("block", ColumnType.Integer), new("table", ColumnType.Integer, false),
        new("row", ColumnType.Integer, false), new("organization", ColumnType.Text, false), new("snippet", ColumnType.Text),
        new("start_offset", ColumnType.Integer, false), new("end_offset", ColumnType.Integer, false),
    ];

    private const int Organization = 5;
    private const int Snippet = 6;
    private const int Start = 7;

    private string _text = string.Empty;
    private (int Start, int End) _hit;
    private int _read;
    private bool _truncated;

    public override IReadOnlyList<Column> Columns => Shown;

    public override bool Truncated => _truncated;

    /// <summary>Goes on to the next block of a candidate; false at the end.</summary>
    protected abstract bool NextBlock();

    /// <summary>The block's whole text.</summary>
    protected abstract string BlockText { get; }

    /// <summary>Where the block stands: document, page, block, table, row.</summary>
    protected abstract Cell PlaceOfBlock(int column);

    /// <summary>The body that the block's report is of. Asked for hits only: a search reads many blocks for each that it shows.</summary>
    protected abstract Cell OrganizationOfBlock();

    public sealed override bool Read()
    {
        while (!_truncated && NextBlock())
        {
            _text = BlockText;
            if (!IsHit()) continue;
            _truncated = _read == limit;
            _read++;
            return !_truncated;
        }

        return false;
    }

    public sealed override Cell this[int column] => column switch
    {
        < Organization => PlaceOfBlock(column),
        Organization => OrganizationOfBlock(),
        Snippet => Cell.Of(SnippetOfHit()),
        Start => Cell.Of(_hit.Start),
        _ => Cell.Of(_hit.End),
    };

    // A text that holds all bigrams of a word need not hold the word.
    private bool IsHit()
    {
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (Bigrams.Locate(_text, words[i]) is not { } hit) return false;
            _hit = hit;
        }

        return true;
    }

    private string SnippetOfHit()
    {
        var start = Math.Max(0, _hit.Start - Around);
        var end = Math.Min(_text.Length, _hit.End + Around);
        return string.Concat(
            start > 0 ? "…" : string.Empty, _text.AsSpan(start, _hit.Start - start),
            $"【{_text[_hit.Start.._hit.End]}】",
            string.Concat(_text.AsSpan(_hit.End, end - _hit.End), end < _text.Length ? "…" : string.Empty));
    }

    protected static string ReportOfBlock(string document, string block) => $"r.document_id = {document} AND r.first_block <= {block} AND r.end_block > {block}";
}
