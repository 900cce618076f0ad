using PerfEval.Model;
using PerfEval.Store.Sql;
using PerfEval.Store.Sqlite;

namespace PerfEval.Store;

/// <summary>Opens stores by their location: the path of a SQLite file, later postgresql://….</summary>
public static class Stores
{
    private const string PostgresScheme = "postgresql://";
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    /// <summary>For loading: makes the store where there is none and brings older ones up to date.</summary>
    public static Outcome<IReportStore> OpenForWriting(string location, TimeProvider clock) =>
        Guarded(location, () => SqliteReportStore.OpenForWriting(location, clock));

    /// <summary>For reading: never writes, and a store that is not there is a failure.</summary>
    public static Outcome<IReportStore> OpenForReading(string location, TimeProvider clock) =>
        Guarded(location, () => SqliteReportStore.OpenForReading(location, clock), mustExist: true);

    private static Outcome<IReportStore> Guarded(string location, Func<IReportStore> open, bool mustExist = false)
    {
        if (location.StartsWith(PostgresScheme, StringComparison.OrdinalIgnoreCase) || location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase))
            return Failed(FailureKind.UnknownFormat, "暂不支持 PostgreSQL，请给出 SQLite 文件路径", "PostgreSQL is not supported yet; give the path of a SQLite file");
        if (mustExist && !File.Exists(location))
            return Failed(FailureKind.NotFound, $"没有数据库 {location}，请先运行 perfeval ingest", $"there is no store {location}; run perfeval ingest first");
        try
        {
            return new Outcome<IReportStore>.Done(open());
        }
        catch (StoreException failure) when (failure.Code is NotADatabase or Corrupt)
        {
            return Failed(FailureKind.Damaged, $"{location} 不是可用的数据库文件", $"{location} is not a usable database file");
        }
        catch (StoreException failure)
        {
            return Failed(FailureKind.Internal, $"无法打开数据库 {location}（{failure.Message}）", $"the store {location} can't be opened ({failure.Message})");
        }
        catch (NewerStoreException newer)
        {
            return Failed(FailureKind.UnknownFormat, $"数据库 {location} 由更新的版本建立（{newer.Found} > {newer.Known}）", $"the store {location} was made by a newer version ({newer.Found} > {newer.Known})");
        }
    }

    private static Outcome<IReportStore>.Failed Failed(FailureKind kind, string chinese, string english) => new(kind, chinese, english);
}
