using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Model;
using PerfEval.Store;

namespace PerfEval.Cli;

/// <summary>--store, and opening what it names.</summary>
internal static class StoreOption
{
    public const string Default = "perfeval.db";

    /// <summary>What a load keeps of the documents that it is working on stands in a file beside the store.</summary>
    public const string InFlight = "-inflight";

    /// <summary>SQLite's own files, and ours.</summary>
    private static readonly string[] Endings = [string.Empty, "-wal", "-shm", "-journal", InFlight];

    /// <summary>What SQLite says of a file that it can't open.</summary>
    private static readonly (string English, string Chinese)[] OfTheEngine =
    [
        ("unable to open database file", "文件夹不存在或没有权限"), ("attempt to write a readonly database", "没有写入权限"), ("database is locked", "另一程序正在使用"),
        ("database or disk is full", "磁盘已满"), ("disk I/O error", "磁盘读写出错"),
    ];

    public static Option<string> Create(Language language) => new("--store", "-s")
    {
        Description = language.Of("数据库：SQLite 文件路径，或 postgresql://用户@主机/库", "the store: path of a SQLite file, or postgresql://user@host/database"),
        DefaultValueFactory = _ => Settings.Current[Settings.Store] ?? Default,
        HelpName = "S",
    };

    public static IReportStore ForWriting(string location, Language language) => Opened(Stores.OpenForWriting(location, TimeProvider.System), language);

    public static IReportStore ForReading(string location, Language language) => Opened(Stores.OpenForReading(location, TimeProvider.System), language);

    /// <summary>The files that a store consists of while it is open, as full paths; none for a server.</summary>
    public static IEnumerable<string> FilesOf(string location) =>
        location.Contains("://", StringComparison.Ordinal) ? [] : Endings.Select(ending => Path.GetFullPath(location + ending));

    private static string InChinese(string message) => OfTheEngine.Aggregate(message, (text, known) => text.Replace(known.English, known.Chinese, StringComparison.Ordinal));

    private static IReportStore Opened(Outcome<IReportStore> outcome, Language language) => outcome switch
    {
        Outcome<IReportStore>.Done(var store, _) => store,
        // To write the same command again would not help.
        Outcome<IReportStore>.Failed { Kind: FailureKind.Damaged } damaged => throw new CommandException(ExitCode.BadStore, "store-failed", language.Of(damaged.Message, damaged.English)),
        Outcome<IReportStore>.Failed { Kind: FailureKind.Internal } closed => throw new CommandException(ExitCode.InputOutput, "store-failed", language.Of(InChinese(closed.Message), closed.English)),
        Outcome<IReportStore>.Failed failed => throw new UsageException(language.Of(failed.Message, failed.English)),
        var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
    };
}
