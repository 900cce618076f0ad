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
        var paths = new Argument<string[]>("PATH") { Description = language.Of("文件、文件夹（含子文件夹）、通配符、.zip 压缩包", "files, folders (recursive), globs, .zip archives"), Arity = ArgumentArity.OneOrMore };
        var store = StoreOption.Create(language);
        var jobs = CommonOptions.Jobs(language);
        var retry = new Option<bool>("--retry-failed") { Description = language.Of("重试以前失败的文件", "try files again that failed before") };
        var command = new Command("ingest", language.Of("批量装入数据库；可随时中断，再次运行会接着做", "loads files into the store; may be stopped at any time and goes on where it was"))
        { paths, store, jobs, retry };
        command.Validators.Add(CommonOptions.NoOptionsAmong(paths, language));
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new IngestFiles(parsed.GetValue(paths)!.ToSequence(), LoadLimits.Default, parsed.GetValue(jobs), parsed.GetValue(retry));
            return await Run(request, parsed.GetValue(store)!, language, cancellation).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> Run(IngestFiles request, string location, Language language, CancellationToken cancellation)
    {
        using var store = StoreOption.ForWriting(location, language);
        using var inFlight = new InFlightJournal(Stores.LocalFile(location, "-inflight"));
        var session = new LoadSession { Store = store, InFlight = inFlight, Language = language };
        var services = Composition.Compose(session);
        await using (services.ConfigureAwait(false))
        {
            var summary = await services.Sender().Send(request, cancellation).ConfigureAwait(false);
            using var output = new StreamWriter(Console.OpenStandardOutput());
            if (!Journal.Quiet) InconsistentView.Write(output, store, Shown, language);
            output.WriteLine(Line(summary, language));
            return summary.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
        }
    }

    private static string Line(LoadSummary summary, Language language) => language.Of(
        $"找到文件 {summary.Found} = 正常 {summary.Ok} + 部分 {summary.Partial} + 失败 {summary.Failed} + 重复 {summary.Duplicate} + 跳过 {summary.Skipped}",
        $"files found {summary.Found} = ok {summary.Ok} + partial {summary.Partial} + failed {summary.Failed} + duplicate {summary.Duplicate} + skipped {summary.Skipped}");
}
