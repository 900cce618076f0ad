using Npgsql;

namespace PerfEval.Store.Postgres;

/// <summary>One program at a time writes into a database, for as long as a transaction takes: ids and what is known of bytes are then its own to decide.</summary>
internal static class StoreLock
{
    /// <summary>"perfeval" in ASCII.</summary>
    private const long Key = 0x7065726665766160;

    /// <summary>Waits for the lock; the end of the transaction gives it back, the end of the process too.</summary>
    public static void Take(NpgsqlConnection connection) => Database.Execute(connection, $"SELECT pg_advisory_xact_lock({Key})");
}
