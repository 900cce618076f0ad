using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>Blocks of the documents that FTS5 names, in one statement that streams.</summary>
internal sealed class SqliteTextSearch : TextSearch
{
    private const int TextColumn = 0;
    private const int FirstShown = 1;
    private const int BlockColumn = 3;
    private const int DocumentId = 6;

    private readonly Statement _statement;
    private readonly Statement _organization;

    private SqliteTextSearch(Statement statement, Statement organization, string[] words, int? limit) : base(words, limit)
    {
        _statement = statement;
        _organization = organization;
    }

    public static SqliteTextSearch Open(Connection connection, string text, ListingFilter filter)
    {
        var words = Bigrams.Words(text);
        var expression = Bigrams.Expression(words);
        var filters = new FilterConditions(SqliteDialect.Instance);
        List<string> conditions = [expression is null ? "0" : $"block_index MATCH {filters.Parameter(expression)}"];
        if (!filter.AllVersions) conditions.Add("d.superseded_by IS NULL");
        conditions.AddRange(filters.OfDocument(filter));
        var ofReport = filters.OfReport(filter, findings: true).ToList();
        if (ofReport.Count > 0) conditions.Add($"EXISTS (SELECT 1 FROM reports AS r WHERE {ReportOfBlock("d.id", "b.block")} AND {string.Join(" AND ", ofReport)})");
        // By document only: its blocks come in their order from the index on them, and a second key would sort all hits before the first is shown.
        var statement = connection.Prepare($"""
            SELECT b.text, d.path, b.page, b.block, b."table", b.row, d.id
            FROM block_index AS i CROSS JOIN documents AS d ON d.id = i.rowid CROSS JOIN blocks AS b ON b.document_id = d.id
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY i.rowid
            """).AddAll(filters.Values);
        var ofHit = connection.Prepare($"SELECT r.organization FROM reports AS r WHERE {ReportOfBlock("?1", "?2")} ORDER BY r.position LIMIT 1");
        return new SqliteTextSearch(statement, ofHit, words, filter.Limit);
    }

    protected override bool NextBlock() => _statement.Step();

    protected override string BlockText => _statement.Read(TextColumn).Text;

    protected override Cell PlaceOfBlock(int column) => _statement.Read(column + FirstShown);

    protected override Cell OrganizationOfBlock()
    {
        _organization.Add(_statement.Read(DocumentId).Integer).Add(_statement.Read(BlockColumn).Integer);
        try
        {
            return _organization.Step() ? _organization.Read(0) : Cell.Null;
        }
        finally
        {
            _organization.Reset();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _statement.Dispose();
        _organization.Dispose();
    }
}
