namespace PerfEval.Store;

/// <summary>An error of the database engine that the store did not expect: disk full, file damaged, lock held too long, server gone.</summary>
public sealed class StoreException(int code, string message) : Exception(message)
{
    // SQLite's primary result codes that somebody answers to.
    public const int Busy = 5;
    public const int Locked = 6;
    public const int ReadOnly = 8;
    public const int InputOutput = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int NotADatabase = 26;

    /// <summary>The code of a file without any table: SQLITE_EMPTY, which SQLite itself no longer uses.</summary>
    internal const int Empty = 16;

    /// <summary>The message is the store's own, in both languages, and says more than the code.</summary>
    internal bool IsTold { get; init; }

    /// <summary>SQLite's primary result code; 0 from PostgreSQL.</summary>
    public int Code { get; } = code & 0xff;

    /// <summary>The place forbids what the engine wanted: a file there can't be opened or written .</summary>
    internal bool IsOfPlace => Code is ReadOnly or CannotOpen;
}
