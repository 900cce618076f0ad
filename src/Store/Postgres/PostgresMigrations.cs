using Npgsql;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>Brings a store up to date; the table store_version holds the number of the last migration that ran.</summary>
internal static class PostgresMigrations
{
    private const string Folder = "postgres/";
    private static readonly int Latest = MigrationFiles.Latest(Folder);

    /// <summary>Runs what is missing, all of it or nothing; one program at a time.</summary>
    /// <exception cref="NewerStoreException">The store is of a later version than the program.</exception>
    /// <exception cref="StoreException">The names are taken by tables of another program.</exception>
    public static void Apply(NpgsqlConnection connection)
    {
        if (Version(connection) == Latest) return;
        using var transaction = connection.BeginTransaction();
        StoreLock.Take(connection);
        // Asked under the lock: another process may have migrated while this one waited.
        var version = Version(connection);
        if (version > Latest) throw new NewerStoreException(version.Value, Latest);
        if (version is null) Begin(connection);
        foreach (var migration in MigrationFiles.Of(Folder).Where(migration => migration.Number > (version ?? 0)))
        {
            // A view that takes another's place keeps the rights that were granted on it.
            var sql = migration.ReadSql().Replace("CREATE VIEW", "CREATE OR REPLACE VIEW", StringComparison.Ordinal);
            foreach (var statement in StatementText.Of(sql).Statements) Database.Execute(connection, statement);
            Database.Execute(connection, "UPDATE store_version SET version = $1", (long)migration.Number);
        }

        transaction.Commit();
    }

    /// <summary>Of the store's last migration; null where there is no store yet.</summary>
    public static long? Version(NpgsqlConnection connection) =>
        Database.Scalar(connection, "SELECT to_regclass('store_version')::text") is null ? null : (long?)Database.Scalar(connection, "SELECT version FROM store_version");

    /// <exception cref="NewerStoreException">The store is of a later version than the program.</exception>
    public static bool IsCurrent(long version) => version <= Latest ? version == Latest : throw new NewerStoreException(version, Latest);

    private static void Begin(NpgsqlConnection connection)
    {
        if (Database.Scalar(connection, "SELECT coalesce(to_regclass('documents'), to_regclass('reports'))::text") is string taken)
            throw new StoreException(0, $"表 {taken} 属于其他程序 / the table {taken} is another program's");
        Database.Execute(connection, "CREATE TABLE store_version (version BIGINT NOT NULL)");
        Database.Execute(connection, "INSERT INTO store_version VALUES (0)");
    }
}
