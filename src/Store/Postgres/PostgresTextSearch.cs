using Npgsql;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>
/// Blocks of the documents that the index names, some documents at a time: one statement for all of them would sort every block of theirs before it gave the first.
/// </summary>
internal sealed class PostgresTextSearch : TextSearch
{
    private const int DocumentsAtOnce = 64;
    private const int TextColumn = 5;
    private const int OrganizationColumn = 6;

    private readonly NpgsqlConnection _connection;
    private readonly long[] _documents;
    private readonly string _blocks;
    private readonly object?[] _ofReport;
    private PostgresRows? _rows;
    private int _next;

    private PostgresTextSearch(NpgsqlConnection connection, long[] documents, string[] words, ListingFilter filter) : base(words, filter.Limit)
    {
        (_connection, _documents) = (connection, documents);
        var filters = new FilterConditions(PostgresDialect.Instance);
        var some = filters.Parameter(documents);
        var ofReport = filters.OfReport(filter, findings: true).ToList();
        _ofReport = [.. filters.Values.Skip(1)];
        _blocks = $"""
            SELECT d.path, b.page, b.block, b."table", b.row, b.text, (SELECT r.organization FROM reports AS r WHERE {ReportOfBlock("d.id", "b.block")} ORDER BY r.position LIMIT 1)
            FROM blocks AS b JOIN documents AS d ON d.id = b.document_id
            WHERE b.document_id = ANY({some}){(ofReport.Count == 0 ? string.Empty : $" AND EXISTS (SELECT 1 FROM reports AS r WHERE {ReportOfBlock("d.id", "b.block")} AND {string.Join(" AND ", ofReport)})")}
            ORDER BY b.document_id, b.id
            """;
    }

    /// <param name="connection">The search's own.</param>
    public static PostgresTextSearch Open(NpgsqlConnection connection, string text, ListingFilter filter)
    {
        var words = Bigrams.Words(text);
        return new PostgresTextSearch(connection, PostgresDialect.Instance.Lookup(words) is { } lookup ? Candidates(connection, lookup, filter) : [], words, filter);
    }

    private static long[] Candidates(NpgsqlConnection connection, object lookup, ListingFilter filter)
    {
        var filters = new FilterConditions(PostgresDialect.Instance);
        List<string> conditions = [$"d.id IN ({PostgresDialect.Instance.DocumentsWith(filters.Parameter(lookup))})"];
        if (!filter.AllVersions) conditions.Add("d.superseded_by IS NULL");
        conditions.AddRange(filters.OfDocument(filter));
        return [.. Database.Rows(connection, $"SELECT d.id FROM documents AS d WHERE {string.Join(" AND ", conditions)} ORDER BY d.id", row => row.GetInt64(0), [.. filters.Values])];
    }

    protected override bool NextBlock()
    {
        while (_rows?.Read() != true)
        {
            if (_next >= _documents.Length) return false;
            CloseRows();
            var some = _documents[_next..Math.Min(_next + DocumentsAtOnce, _documents.Length)];
            _next += some.Length;
            _rows = new PostgresRows(_connection, Database.Command(_connection, _blocks, [some, .. _ofReport]), Columns, null);
        }

        return true;
    }

    protected override string BlockText => _rows![TextColumn].Text;

    protected override Cell PlaceOfBlock(int column) => _rows![column];

    protected override Cell OrganizationOfBlock() => _rows![OrganizationColumn];

    private void CloseRows() => _rows?.CloseReader();

    protected override void Dispose(bool disposing)
    {
        CloseRows();
        _connection.Dispose();
    }
}
