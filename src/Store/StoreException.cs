namespace PerfEval.Store;

/// <summary>An error of the database engine that the store did not expect: disk full, file damaged, lock held too long, server gone.</summary>
public sealed class StoreException(int code, string message) : Exception(message)
{
    /// <summary>The code of a file without any table: SQLITE_EMPTY, which SQLite itself no longer uses.</summary>
    internal const int Empty = 16;

    /// <summary>SQLite's primary result code; 0 from PostgreSQL.</summary>
    public int Code { get; } = code & 0xff;

    /// <summary>The place forbids what the engine wanted: a file there can't be opened or written (SQLITE_READONLY, SQLITE_CANTOPEN).</summary>
    internal bool IsOfPlace => Code is 8 or 14;
}
