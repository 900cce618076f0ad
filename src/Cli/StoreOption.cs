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
        Stores.IsPostgres(location) ? [] : Endings.Select(ending => Path.GetFullPath(location + ending));

    private static IReportStore Opened(Outcome<IReportStore> outcome, Language language) => outcome switch
    {
        Outcome<IReportStore>.Done(var store, _) => store,
        // To write the same command again would not help.
        Outcome<IReportStore>.Failed { Kind: FailureKind.Damaged } damaged => throw new CommandException(ExitCode.BadStore, "store-failed", language.Of(damaged.Message, damaged.English)),
        Outcome<IReportStore>.Failed { Kind: FailureKind.Internal } closed => throw new CommandException(ExitCode.InputOutput, "store-failed", language.Of(closed.Message, closed.English)),
        Outcome<IReportStore>.Failed failed => throw new UsageException(language.Of(failed.Message, failed.English)),
        var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
    };
}
