using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Cli.Loading;
using PerfEval.Cli.Output;
using PerfEval.Model.Values;
using PerfEval.Pipeline.Isolation;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;
using PerfEval.Store;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval ingest PATH… --store S: loads everything it finds, and ends with what does not add up, worst first.</summary>
internal static class IngestCommand
{
    private const int Shown = 20;

    public static Command Create(Language language)
    {
        var paths = GivenPaths.Create("PATH", language.Of("文件、文件夹（含子文件夹）、通配符、.zip 压缩包", "files, folders (recursive), globs, .zip archives"));
        var store = StoreOption.Create(language);
        var jobs = CommonOptions.Jobs(language);
        var retry = new Option<bool>("--retry-failed") { Description = language.Of("重试以前失败的文件", "try files again that failed before") };
        var command = new Command("ingest", language.Of("批量装入数据库；可随时中断，再次运行会接着做", "loads files into the store; may be stopped at any time and goes on where it was"))
        { paths, store, jobs, retry };
        command.Validators.Add(GivenPaths.Valid(paths, language));
        command.SetAction(async (parsed, cancellation) =>
        {
            var location = parsed.GetValue(store)!;
            var request = new IngestFiles(parsed.GetValue(paths)!.ToSequence(), LoadLimits.Default, parsed.GetValue(jobs), parsed.GetValue(retry)) { Own = StoreOption.FilesOf(location).ToSequence() };
            return await Run(request, location, language, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> Run(IngestFiles request, string location, Language language, CancellationToken cancellation)
    {
        using var store = StoreOption.ForWriting(location, language);
        using var inFlight = new InFlightJournal(Stores.LocalFile(location, StoreOption.InFlight));
        var session = new LoadSession { Store = store, InFlight = inFlight, Language = language };
        var services = Composition.Compose(session);
        await using (services.ConfigureAwait(false))
        {
            var before = Listings.Superseded(store, ListingFilter.All);
            var summary = await services.Sender().Send(request, cancellation).ConfigureAwait(false);
            using var output = new StreamWriter(Console.OpenStandardOutput());
            if (!Journal.Quiet) WriteReports(output, summary, store, language);
            var line = Line(summary, language);
            output.WriteLine(line);
            if (Listings.Superseded(store, ListingFilter.All) - before is var replaced and > 0)
            {
                Journal.Note(
                    "superseded", language.Of($"{replaced} 个文件的内容已变，旧版本不再列出（perfeval documents --all-versions）", $"{Counted.Of(replaced, "document")} changed at the same path; older versions are listed no more (perfeval documents --all-versions)"),
                    ("documents", replaced));
            }

            if (Journal.Structured) Journal.Note("load-finished", line, Fields(summary));
            return summary.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
        }
    }

    /// <summary>That nothing contradicts itself is said of reports, not of a path that does not exist.</summary>
    private static void WriteReports(TextWriter output, LoadSummary summary, IReportStore store, Language language)
    {
        var known = summary.SkippedBy.Any(skipped => skipped.Reason == LoadedFile.Unchanged);
        if (summary.Ok + summary.Partial + summary.Duplicate > 0 || known) InconsistentView.Write(output, store, Shown, language);
        else output.WriteLine(language.Of("没有读到报告", "no report was read"));
    }

    private static (string Name, object? Value)[] Fields(LoadSummary summary) =>
    [
        ("found", summary.Found), ("ok", summary.Ok), ("partial", summary.Partial), ("failed", summary.Failed), ("duplicate", summary.Duplicate), ("skipped", summary.Skipped),
        .. summary.SkippedBy.Select(skipped => ("skipped-" + skipped.Reason, (object?)skipped.Count)),
    ];

    private static string Line(LoadSummary summary, Language language) => language.Of(
        $"找到文件 {summary.Found} = 正常 {summary.Ok} + 部分 {summary.Partial} + 失败 {summary.Failed} + 重复 {summary.Duplicate} + 跳过 {summary.Skipped}{ReasonNames.InBrackets(summary, language)}",
        $"files found {summary.Found} = ok {summary.Ok} + partial {summary.Partial} + failed {summary.Failed} + duplicate {summary.Duplicate} + skipped {summary.Skipped}{ReasonNames.InBrackets(summary, language)}");
}
