using PerfEval.Store.Rows;

namespace PerfEval.Store.Sqlite;

/// <summary>Full-text search: the index of bigrams gives candidates, the text itself decides.</summary>
internal sealed class TextSearch : RowSet
{
    /// <summary>Characters of the text shown before and after the hit.</summary>
    private const int Around = 30;
    private const int TextColumn = 0;
    private const int FirstShown = 1;

    private static readonly Column[] Shown =
    [
        new("document", ColumnType.Text), new("page", ColumnType.Integer), new("block", ColumnType.Integer), new("table", ColumnType.Integer, false),
        new("row", ColumnType.Integer, false), new("organization", ColumnType.Text, false), new("snippet", ColumnType.Text),
        new("start_offset", ColumnType.Integer, false), new("end_offset", ColumnType.Integer, false),
    ];

    private const int Organization = 5;
    private const int Snippet = 6;
    private const int Start = 7;
    private const int DocumentId = 6;

    private readonly Statement _statement;
    private readonly Statement _organization;
    private readonly string[] _words;
    private readonly int? _limit;
    private string _text = string.Empty;
    private (int Start, int End) _hit;
    private int _read;
    private bool _truncated;

    private TextSearch(Statement statement, Statement organization, string[] words, int? limit)
    {
        _statement = statement;
        _organization = organization;
        _words = words;
        _limit = limit;
    }

    public override IReadOnlyList<Column> Columns => Shown;

    public override bool Truncated => _truncated;

    public static TextSearch Open(Connection connection, string text, ListingFilter filter)
    {
        var words = Bigrams.Words(text);
        var expression = Bigrams.Expression(words);
        var ofReport = (filter.Year is null ? string.Empty : " AND r.fiscal_year = ?") + (filter.Organization is null ? string.Empty : " AND instr(r.organization, ?) > 0");
        // By document only: its blocks come in their order from the index on them, and a second key would sort all hits before the first is shown.
        var statement = connection.Prepare($"""
            SELECT b.text, d.path, b.page, b.block, b."table", b.row, d.id
            FROM block_index AS i CROSS JOIN documents AS d ON d.id = i.rowid CROSS JOIN blocks AS b ON b.document_id = d.id
            WHERE {(expression is null ? "0" : "block_index MATCH ?")}
              {(ofReport.Length == 0 ? string.Empty : $"AND EXISTS (SELECT 1 FROM reports AS r WHERE {ReportOfBlock("d.id", "b.block")}{ofReport})")}
              {(filter.Document is null ? string.Empty : "AND instr(d.path, ?) > 0")}
            ORDER BY i.rowid
            """);
        if (expression is not null) statement.Add(expression);
        if (filter.Year is { } year) statement.Add(year);
        if (filter.Organization is { } organization) statement.Add(organization);
        if (filter.Document is { } document) statement.Add(document);
        // Asked for hits only: a search reads many blocks for each that it shows.
        var ofHit = connection.Prepare($"SELECT r.organization FROM reports AS r WHERE {ReportOfBlock("?1", "?2")} ORDER BY r.position LIMIT 1");
        return new TextSearch(statement, ofHit, words, filter.Limit);
    }

    public override bool Read()
    {
        while (!_truncated && _statement.Step())
        {
            _text = _statement.Read(TextColumn).Text;
            if (!IsHit()) continue;
            _truncated = _read == _limit;
            _read++;
            return !_truncated;
        }

        return false;
    }

    public override Cell this[int column] => column switch
    {
        < Organization => _statement.Read(column + FirstShown),
        Organization => OrganizationOfHit(),
        Snippet => Cell.Of(SnippetOfHit()),
        Start => Cell.Of(_hit.Start),
        _ => Cell.Of(_hit.End),
    };

    private Cell OrganizationOfHit()
    {
        _organization.Add(_statement.Read(DocumentId).Integer).Add(_statement.Read(FirstShown + 2).Integer);
        try
        {
            return _organization.Step() ? _organization.Read(0) : Cell.Null;
        }
        finally
        {
            _organization.Reset();
        }
    }

    // A text that holds all bigrams of a word need not hold the word.
    private bool IsHit()
    {
        for (var i = _words.Length - 1; i >= 0; i--)
        {
            if (Bigrams.Locate(_text, _words[i]) is not { } hit) return false;
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

    protected override void Dispose(bool disposing)
    {
        _statement.Dispose();
        _organization.Dispose();
    }

    private static string ReportOfBlock(string document, string block) => $"r.document_id = {document} AND r.first_block <= {block} AND r.end_block > {block}";
}
