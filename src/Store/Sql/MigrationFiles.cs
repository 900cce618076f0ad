using System.Reflection;

namespace PerfEval.Store.Sql;

/// <summary>One step of a store's tables and views: the files with its number, in the order in which they run.</summary>
internal sealed record Migration(int Number, IReadOnlyList<string> Resources)
{
    /// <summary>Read when it is asked for: most stores are up to date.</summary>
    public string ReadSql() => string.Join('\n', Resources.Select(Read));

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>
/// Numbered SQL files, embedded. What reads the same to both databases stands once, in src/Store/Migrations; what does not, in a folder of the database.
/// Of one number the database's own file runs first: tables differ, and the views on them do not.
/// </summary>
internal static class MigrationFiles
{
    private const string Shared = "migrations/";

    /// <summary>The number of the last migration: all that a store which is up to date is asked about.</summary>
    /// <param name="folder">The database's own: sqlite/ or postgres/.</param>
    public static int Latest(string folder)
    {
        var latest = 0;
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames())
        {
            if (Belongs(name, folder)) latest = Math.Max(latest, Number(name));
        }

        return latest;
    }

    /// <param name="folder">The database's own: sqlite/ or postgres/.</param>
    public static Migration[] Of(string folder) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => Belongs(name, folder))
            .GroupBy(Number)
            .OrderBy(files => files.Key)
            .Select(files => new Migration(files.Key, [.. files.OrderBy(name => name.StartsWith(Shared, StringComparison.Ordinal))])),
    ];

    private static bool Belongs(string name, string folder) => name.StartsWith(folder, StringComparison.Ordinal) || name.StartsWith(Shared, StringComparison.Ordinal);

    private static int Number(string name) => int.Parse(name.AsSpan(name.IndexOf('/') + 1, 4));
}
