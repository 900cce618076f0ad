using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Model;
using PerfEval.Store;

namespace PerfEval.Cli;

/// <summary>--store, and opening what it names.</summary>
internal static class StoreOption
{
    public const string Default = "perfeval.db";

    public static Option<string> Create(Language language) => new("--store", "-s")
    {
        Description = language.Of("数据库：SQLite 文件路径，或 postgresql://用户@主机/库", "the store: path of a SQLite file, or postgresql://user@host/database"),
        DefaultValueFactory = _ => Settings.Current[Settings.Store] ?? Default,
        HelpName = "S",
    };

    public static IReportStore ForWriting(string location, Language language) => Opened(Stores.OpenForWriting(location, TimeProvider.System), language);

    public static IReportStore ForReading(string location, Language language) => Opened(Stores.OpenForReading(location, TimeProvider.System), language);

    private static IReportStore Opened(Outcome<IReportStore> outcome, Language language) => outcome switch
    {
        Outcome<IReportStore>.Done(var store, _) => store,
        Outcome<IReportStore>.Failed failed => throw new UsageException(language.Of(failed.Message, failed.English)),
        var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
    };
}
