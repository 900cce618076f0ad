using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>A store in one SQLite file: one connection writes, readers open their own.</summary>
internal sealed class SqliteReportStore : LoadingStore
{
    private readonly string _path;
    private readonly Connection _reader;

    private SqliteReportStore(string path, Connection reader, SqliteLoader? loader) : base(loader)
    {
        _path = path;
        _reader = reader;
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
            throw new StoreException(failure.Code, "由旧版本建立，须先在可写处打开一次 / made by an older version: open it once where it can be written") { IsTold = true };
        }
    }

    public override RowSet List(Listing listing, ListingFilter filter)
    {
        var query = ListingQuery.Of(listing, filter, SqliteDialect.Instance);
        return new StatementRows(_reader.Prepare(query.Sql()).AddAll(query.Values), query.Columns, query.Limit);
    }

    public override long Count(Listing listing, ListingFilter filter)
    {
        var query = ListingQuery.Of(listing, filter, SqliteDialect.Instance);
        using var statement = _reader.Prepare(query.CountSql()).AddAll(query.Values);
        return statement.Step() ? statement.Read(0).Integer : 0;
    }

    public override RowSet Search(string text, ListingFilter filter) => SqliteTextSearch.Open(_reader, text, filter);

    public override QueryOutcome Query(string sql, QueryLimits limits) => FreeQuery.Run(_path, sql, limits);

    public override string DescribeSchema() => SchemaText.Of(_reader);

    protected override void Close() => _reader.Dispose();
}
