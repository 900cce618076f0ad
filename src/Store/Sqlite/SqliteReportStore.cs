using PerfEval.Model.Findings;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>A store in one SQLite file: one connection writes, readers open their own.</summary>
internal sealed class SqliteReportStore : IReportStore
{
    private readonly string _path;
    private readonly Connection _reader;
    private readonly SqliteLoader? _loader;

    private SqliteReportStore(string path, Connection reader, SqliteLoader? loader)
    {
        _path = path;
        _reader = reader;
        _loader = loader;
    }

    public static SqliteReportStore OpenForWriting(string path, TimeProvider clock)
    {
        var connection = Connection.OpenForWriting(path);
        try
        {
            Migrations.Apply(connection);
            return new SqliteReportStore(path, connection, new SqliteLoader(connection, Connection.OpenForReading(path), clock));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteReportStore OpenForReading(string path, TimeProvider clock)
    {
        var connection = Connection.OpenForReading(path);
        try
        {
            Migrations.Check(connection);
            Migrations.DemandStore(connection);
            if (Migrations.IsCurrent(connection)) return new SqliteReportStore(path, connection, null);
            connection.Dispose();
            BringUpToDate(path, clock);
            return new SqliteReportStore(path, Connection.OpenForReading(path), null);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The one thing that opening for reading may write: the missing migrations of a store that an older version made.</summary>
    private static void BringUpToDate(string path, TimeProvider clock)
    {
        try
        {
            OpenForWriting(path, clock).Dispose();
        }
        catch (StoreException failure) when (failure.IsOfPlace)
        {
            throw new StoreException(failure.Code, "由旧版本建立，须先在可写处打开一次 / made by an older version: open it once where it can be written");
        }
    }

    private SqliteLoader Loader => _loader ?? throw new InvalidOperationException("The store was opened for reading.");

    public KnownDocument? Find(string sha256) => Loader.Find(sha256);

    public bool IsKnown(string sha256, string stages) =>
        Find(sha256) is { Status: not DocumentStatus.Failed } known && known.Stages == stages;

    public SaveResult Save(DocumentOutcome outcome) => Loader.Save(outcome);

    public void SaveCopy(string sha256, string path) => Loader.SaveCopy(sha256, path);

    public void SaveSkipped(string path, string reason) => Loader.SaveSkipped(path, reason);

    public void Commit() => Loader.Commit();

    public RowSet List(Listing listing, ListingFilter filter)
    {
        var query = ListingQuery.Of(listing, filter, SqliteDialect.Instance);
        var statement = _reader.Prepare(query.Sql());
        foreach (var value in query.Values)
        {
            if (value is long number) statement.Add(number);
            else statement.Add((string)value);
        }

        return new StatementRows(statement, query.Columns, query.Limit);
    }

    public RowSet Search(string text, ListingFilter filter) => SqliteTextSearch.Open(_reader, text, filter);

    public QueryOutcome Query(string sql, QueryLimits limits) => FreeQuery.Run(_path, sql, limits);

    public string DescribeSchema() => SchemaText.Of(_reader);

    public void Dispose()
    {
        _loader?.Dispose();
        _reader.Dispose();
    }
}
