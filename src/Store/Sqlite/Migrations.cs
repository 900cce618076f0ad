using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>Brings a store up to date; PRAGMA user_version holds the number of the last migration that ran.</summary>
internal static class Migrations
{
    private const string Folder = "sqlite/";
    private static readonly int Latest = MigrationFiles.Latest(Folder);

    /// <summary>Runs what is missing, each in a transaction of its own.</summary>
    public static void Apply(Connection connection)
    {
        if (Version(connection) == Latest) return;
        if (IsForeign(connection)) throw new StoreException(StoreException.NotADatabase, "a database of another program");
        foreach (var migration in MigrationFiles.Of(Folder))
        {
            connection.Execute("BEGIN IMMEDIATE");
            // Asked inside the transaction: another process may have migrated while this one waited for the lock.
            if (Version(connection) < migration.Number) connection.Execute(migration.ReadSql() + $"\nPRAGMA user_version = {migration.Number};");
            connection.Execute("COMMIT");
        }

        Check(connection);
    }

    /// <exception cref="NewerStoreException">The store is of a later version than the program.</exception>
    public static void Check(Connection connection)
    {
        if (Version(connection) is var found && found > Latest) throw new NewerStoreException(found, Latest);
    }

    /// <exception cref="StoreException">The file holds no store: nothing at all, or a database of another program.</exception>
    public static void DemandStore(Connection connection)
    {
        if (Version(connection) > 0) return;
        throw IsForeign(connection) ? new StoreException(StoreException.NotADatabase, "a database of another program") : new StoreException(StoreException.Empty, "an empty file");
    }

    public static bool IsCurrent(Connection connection) => Version(connection) == Latest;

    private static bool IsForeign(Connection connection) => Version(connection) == 0 && connection.Scalar("SELECT count(*) FROM sqlite_schema") > 0;

    private static long Version(Connection connection) => connection.Scalar("PRAGMA user_version") ?? 0;
}
