using Npgsql;
using PerfEval.Model;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>A store in a PostgreSQL database. Rows that are read have a connection of their own, so that one listing may be read within another.</summary>
internal sealed class PostgresReportStore : LoadingStore
{
    private readonly Database _database;

    private PostgresReportStore(Database database, PostgresLoader? loader) : base(loader)
    {
        _database = database;
    }

    /// <param name="location">postgresql://…</param>
    /// <param name="writing">For loading: makes the tables where there are none.</param>
    public static Outcome<IReportStore> Open(string location, bool writing, TimeProvider clock)
    {
        try
        {
            return Open(PostgresLocation.Parse(location), writing, clock);
        }
        catch (FormatException wrong)
        {
            return Failed(
                FailureKind.UnknownFormat, $"PostgreSQL 地址的 {wrong.Message} 不对，应形如 postgresql://用户:密码@主机:端口/数据库?sslmode=require",
                $"{wrong.Message} of the PostgreSQL location is wrong; it looks like postgresql://user:password@host:port/database?sslmode=require");
        }
    }

    private static Outcome<IReportStore> Open(PostgresLocation location, bool writing, TimeProvider clock)
    {
        Database? database = null;
        try
        {
            database = new Database(location);
            var connection = database.Open();
            if (writing || !IsUpToDate(connection))
            {
                if (!writing && PostgresMigrations.Version(connection) is null) return Refused(database, NoStore(location));
                PostgresMigrations.Apply(connection);
            }

            if (writing) return new Outcome<IReportStore>.Done(new PostgresReportStore(database, new PostgresLoader(connection, database.Open(), clock)));
            connection.Dispose();
            return new Outcome<IReportStore>.Done(new PostgresReportStore(database, null));
        }
        catch (NewerStoreException newer)
        {
            return Refused(database, newer.At(location.Shown));
        }
        catch (StoreException taken)
        {
            return Refused(database, Failed(FailureKind.Damaged, $"{location.Shown} 不能用作数据库（{taken.Message}）", $"{location.Shown} can't be used as a store ({taken.Message})"));
        }
        catch (Exception failure) when (PostgresFailures.IsOurs(failure) || failure is ArgumentException or IOException)
        {
            return Refused(database, PostgresFailures.OfOpening(failure, location));
        }
    }

    private static bool IsUpToDate(NpgsqlConnection connection) => PostgresMigrations.Version(connection) is { } version && PostgresMigrations.IsCurrent(version);

    private static Outcome<IReportStore>.Failed NoStore(PostgresLocation location) =>
        Failed(FailureKind.NotFound, $"{location.Shown} 中还没有数据，请先运行 perfeval ingest", $"there is no store in {location.Shown}; run perfeval ingest first");

    private static Outcome<IReportStore>.Failed Refused(Database? database, Outcome<IReportStore>.Failed failed)
    {
        database?.Dispose();
        return failed;
    }

    private static Outcome<IReportStore>.Failed Failed(FailureKind kind, string chinese, string english) => new(kind, chinese, english);

    public override RowSet List(Listing listing, ListingFilter filter) => Guarded(connection =>
    {
        var query = ListingQuery.Of(listing, filter, PostgresDialect.Instance);
        return new PostgresRows(connection, Database.Command(connection, query.Sql(), [.. query.Values]), query.Columns, query.Limit);
    });

    public override long Count(Listing listing, ListingFilter filter) => Guarded(connection =>
    {
        using (connection)
        {
            var query = ListingQuery.Of(listing, filter, PostgresDialect.Instance);
            return (long)Database.Scalar(connection, query.CountSql(), [.. query.Values])!;
        }
    });

    public override RowSet Search(string text, ListingFilter filter) => Guarded(connection => PostgresTextSearch.Open(connection, text, filter));

    public override QueryOutcome Query(string sql, QueryLimits limits) => Guarded(connection => PostgresQuery.Run(connection, sql, limits));

    public override string DescribeSchema() => Guarded(connection =>
    {
        using (connection) return PostgresSchemaText.Of(connection);
    });

    /// <summary>Gives an action a connection, which is then its own.</summary>
    private T Guarded<T>(Func<NpgsqlConnection, T> action)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = _database.Open();
            return action(connection);
        }
        catch (Exception failure)
        {
            connection?.Dispose();
            if (PostgresFailures.IsOurs(failure)) throw PostgresFailures.Of(failure);
            throw;
        }
    }

    protected override void Close() => _database.Dispose();
}
