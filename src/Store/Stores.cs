using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using PerfEval.Model;
using PerfEval.Store.Postgres;
using PerfEval.Store.Sql;
using PerfEval.Store.Sqlite;

namespace PerfEval.Store;

/// <summary>Opens stores by their location: the path of a SQLite file, or postgresql://….</summary>
public static class Stores
{
    private const string PostgresScheme = "postgresql://";
    private const string ShortPostgresScheme = "postgres://";

    /// <summary>For loading: makes the store where there is none and brings older ones up to date.</summary>
    public static Outcome<IReportStore> OpenForWriting(string location, TimeProvider clock) =>
        IsPostgres(location) ? OpenPostgres(location, true, clock) : Guarded(location, () => SqliteReportStore.OpenForWriting(location, clock));

    /// <summary>For reading: writes nothing but what a store of an older version lacks; a store that is not there is a failure.</summary>
    public static Outcome<IReportStore> OpenForReading(string location, TimeProvider clock) =>
        IsPostgres(location) ? OpenPostgres(location, false, clock) : Guarded(location, () => SqliteReportStore.OpenForReading(location, clock), mustExist: true);

    /// <summary>A file of this machine for notes about a load into a store: beside a SQLite file, among the user's own data for a server. Its folder is there, or can't be made.</summary>
    /// <param name="ending">What the name of the file ends with.</param>
    public static string LocalFile(string location, string ending)
    {
        if (!IsPostgres(location)) return location + ending;
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "perfeval");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Without a home there is no such file, and who wants to write it finds that out.
            return Path.Combine(folder, ending);
        }

        // The location holds a password: it is in the name as a hash only.
        return Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(location)))[..16] + ending);
    }

    /// <summary>Whether a location names a database of a server and no file.</summary>
    public static bool IsPostgres(string location) =>
        location.StartsWith(PostgresScheme, StringComparison.OrdinalIgnoreCase) || location.StartsWith(ShortPostgresScheme, StringComparison.OrdinalIgnoreCase);

    // A method of its own: what it names is loaded when it is first called, and a store in a file does without.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Outcome<IReportStore> OpenPostgres(string location, bool writing, TimeProvider clock) => PostgresReportStore.Open(location, writing, clock);

    private static Outcome<IReportStore> Guarded(string location, Func<IReportStore> open, bool mustExist = false)
    {
        if (mustExist && !File.Exists(location))
            return Failed(FailureKind.NotFound, $"没有数据库 {location}，请先运行 perfeval ingest", $"there is no store {location}; run perfeval ingest first");
        try
        {
            return new Outcome<IReportStore>.Done(open());
        }
        catch (StoreException failure) when (failure.Code is StoreException.NotADatabase or StoreException.Corrupt)
        {
            return Failed(FailureKind.Damaged, $"{location} 不是可用的数据库文件", $"{location} is not a usable database file");
        }
        catch (StoreException failure) when (failure.Code is StoreException.Empty)
        {
            return Failed(FailureKind.NotFound, $"{location} 是空文件，还不是数据库，请先运行 perfeval ingest", $"{location} is an empty file and no store yet; run perfeval ingest first");
        }
        catch (StoreException failure) when (failure.IsOfPlace && Connection.HasLog(location))
        {
            return Failed(FailureKind.Internal, $"数据库 {location} 旁有未并入的日志（-wal），而该处不可写；请连同 -wal 文件复制到可写处再打开", $"the store {location} has a log (-wal) that is not merged yet, in a place that can't be written; copy both to where they can");
        }
        catch (StoreException failure)
        {
            return Failed(FailureKind.Internal, $"无法打开数据库 {location}（{InChinese(failure)}）", $"the store {location} can't be opened ({failure.Message})");
        }
        catch (NewerStoreException newer)
        {
            return newer.At(location);
        }
    }

    /// <summary>The engine speaks English only.</summary>
    private static string InChinese(StoreException failure) => failure.IsTold ? failure.Message : failure.Code switch
    {
        StoreException.CannotOpen => "文件夹不存在或没有权限",
        StoreException.ReadOnly => "没有写入权限",
        StoreException.Busy or StoreException.Locked => "另一程序正在使用",
        StoreException.Full => "磁盘已满",
        StoreException.InputOutput => "磁盘读写出错",
        _ => failure.Message,
    };

    private static Outcome<IReportStore>.Failed Failed(FailureKind kind, string chinese, string english) => new(kind, chinese, english);
}
