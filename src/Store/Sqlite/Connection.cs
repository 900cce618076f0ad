using PerfEval.Store.Rows;
using SQLitePCL;

namespace PerfEval.Store.Sqlite;

/// <summary>One connection to one SQLite file. Not for several threads at once.</summary>
internal sealed class Connection : IDisposable
{
    private const int BusyMilliseconds = 30_000;
    private const int LogBytes = 32 << 20;

    static Connection() => Batteries_V2.Init();

    private Connection(sqlite3 handle) => Handle = handle;

    public sqlite3 Handle { get; }

    /// <exception cref="StoreException">The file can't be opened, or is no database.</exception>
    public static Connection OpenForWriting(string path)
    {
        var connection = Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        // NORMAL in WAL mode: a killed process loses nothing committed, and a commit does not wait for the disk.
        // Pages of 16 KB make a new store's trees a level lower, and a load a twentieth faster; a store that is there keeps its own.
        connection.Execute("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");

        // A load changes the same pages again and again: they go from the log into the file the more seldom, the better.
        if (connection.Scalar("PRAGMA page_size") is > 0 and var page) connection.Execute($"PRAGMA wal_autocheckpoint = {LogBytes / page}");
        return connection;
    }

    /// <exception cref="StoreException">The file can't be opened, or is no database.</exception>
    public static Connection OpenForReading(string path)
    {
        var connection = OpenInAnyPlace(path);
        connection.Execute("PRAGMA query_only = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
        return connection;
    }

    /// <summary>
    /// A store in WAL mode wants an index of its log beside it even to be read. Where none can be made (a read-only folder or share) and no log waits
    /// to be merged, the file is opened as one that nobody changes: the engine then looks for neither.
    /// </summary>
    private static Connection OpenInAnyPlace(string path)
    {
        try
        {
            return Open(path, raw.SQLITE_OPEN_READONLY);
        }
        catch (StoreException failure) when (failure.IsOfPlace && !HasLog(path))
        {
            return Open(Unchanging(path), raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);
        }
    }

    /// <summary>Whether a log with content is beside the file: rows that are not in the file yet.</summary>
    public static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>The path as a URI of SQLite (sqlite.org/uri.html), where %, ? and # would mean something.</summary>
    private static string Unchanging(string path)
    {
        var full = Path.GetFullPath(path).Replace(Path.DirectorySeparatorChar, '/').Replace("%", "%25").Replace("?", "%3f").Replace("#", "%23");
        return $"file://{(full[0] == '/' ? string.Empty : "/")}{full}?immutable=1";
    }

    private static Connection Open(string path, int flags)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var connection = new Connection(handle);
        try
        {
            connection.Demand(code);
            raw.sqlite3_busy_timeout(handle, BusyMilliseconds);
            // Reads the header, so that a file that is no database is told here and not at the first query.
            connection.Execute("PRAGMA schema_version");
            return connection;
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements, rows thrown away.</summary>
    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(Handle, sql, out var message);
        if (code != raw.SQLITE_OK) throw new StoreException(code, message ?? raw.sqlite3_errmsg(Handle).utf8_to_string());
    }

    public Statement Prepare(string sql) => new(this, sql);

    /// <summary>A prepared statement that inserts one row; values are added in the order of the columns.</summary>
    public Statement PrepareInsert(string table, string columns)
    {
        var places = string.Join(", ", Enumerable.Repeat("?", columns.Split(',').Length));
        return Prepare($"INSERT INTO {table} ({columns}) VALUES ({places})");
    }

    /// <summary>The first column of the first row as a number; null where there is none.</summary>
    public long? Scalar(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() && statement.Read(0) is { Kind: CellKind.Integer } cell ? cell.Integer : null;
    }

    /// <summary>An engine that runs out of disk may have ended the transaction by itself.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    public long LastInsertedRow => raw.sqlite3_last_insert_rowid(Handle);

    internal void Demand(int code)
    {
        if (code != raw.SQLITE_OK) throw Failure(code);
    }

    internal StoreException Failure(int code) => new(code, raw.sqlite3_errmsg(Handle).utf8_to_string());

    public void Dispose() => Handle.Dispose();
}
