namespace PerfEval.Store;

/// <summary>An error of the database engine that the store did not expect: disk full, file damaged, lock held too long, server gone.</summary>
public sealed class StoreException(int code, string message) : Exception(message)
{
    /// <summary>SQLite's primary result code; 0 from PostgreSQL.</summary>
    public int Code { get; } = code & 0xff;
}
