namespace PerfEval.Store;

/// <summary>An error of the database engine that the store did not expect: disk full, file damaged, lock held too long.</summary>
public sealed class StoreException(int code, string message) : Exception(message)
{
    /// <summary>SQLite's primary result code.</summary>
    public int Code { get; } = code & 0xff;
}
