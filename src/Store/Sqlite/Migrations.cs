using System.Reflection;

namespace PerfEval.Store.Sqlite;

/// <summary>The store was made by a later version of the program.</summary>
internal sealed class NewerStoreException(long found, long known) : Exception($"version {found}, known up to {known}")
{
    public long Found { get; } = found;

    public long Known { get; } = known;
}

/// <summary>Numbered SQL files, embedded; PRAGMA user_version holds the number of the last one that ran.</summary>
internal static class Migrations
{
    private const int NotADatabase = 26;
    private static readonly (int Number, string Resource)[] All = Discover();

    private static int Latest => All[^1].Number;

    /// <summary>Runs what is missing, each in a transaction of its own.</summary>
    public static void Apply(Connection connection)
    {
        if (Version(connection) == Latest) return;
        if (IsForeign(connection)) throw new StoreException(NotADatabase, "a database of another program");
        foreach (var (number, resource) in All)
        {
            connection.Execute("BEGIN IMMEDIATE");
            // Asked inside the transaction: another process may have migrated while this one waited for the lock.
            if (Version(connection) < number) connection.Execute(Read(resource) + $"\nPRAGMA user_version = {number};");
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
        throw IsForeign(connection) ? new StoreException(NotADatabase, "a database of another program") : new StoreException(StoreException.Empty, "an empty file");
    }

    public static bool IsCurrent(Connection connection) => Version(connection) == Latest;

    private static bool IsForeign(Connection connection) => Version(connection) == 0 && connection.Scalar("SELECT count(*) FROM sqlite_schema") > 0;

    private static long Version(Connection connection) => connection.Scalar("PRAGMA user_version") ?? 0;

    private static (int, string)[] Discover() =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (int.Parse(name[..4]), name))
            .OrderBy(migration => migration.Item1),
    ];

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
