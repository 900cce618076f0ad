using System.CommandLine;
using PerfEval.Cli.Loading;
using PerfEval.Cli.Output;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval check FILE… [--json]: the findings of each file.</summary>
internal static class CheckCommand
{
    public static Command Create(Language language)
    {
        var files = CommonOptions.Files(language);
        var json = CommonOptions.Json(language.Of("每行一条发现（JSON）", "one finding a line, as JSON"));
        var jobs = CommonOptions.Jobs(language);
        var command = new Command("check", language.Of("核对文件中的数字，列出对不上之处", "checks the numbers of files and lists what does not add up"))
        { files, json, jobs };
        command.Validators.Add(GivenPaths.Valid(files, language));
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(jobs), language, cancellation));
        return command;
    }

    private static async Task<int> Run(string[] files, bool json, int jobs, Language language, CancellationToken cancellation)
    {
        var services = Composition.Compose(new LoadSession { Language = language });
        await using var _ = services.ConfigureAwait(false);
        var sender = services.Sender();
        using var output = Console.OpenStandardOutput();
        using var text = new StreamWriter(output) { AutoFlush = false };
        var (failed, errors) = (false, false);
        await InOrder.Run(FileWalk.Expand(files), jobs, (path, stop) => sender.Send(new CheckFile(path, CommonOptions.Limits), stop), verdict =>
        {
            var outcome = verdict.Outcome;
            failed |= outcome.Status == DocumentStatus.Failed;
            errors |= verdict.Worst == Severity.Error;
            if (outcome.Status == DocumentStatus.Failed) FailureLine.Write(outcome, language);
            else if (json) WriteLines(output, outcome, language);
            else FindingsView.Write(text, outcome, language);
            text.Flush();
        }, cancellation).ConfigureAwait(false);
        return failed ? ExitCode.FileFailed : errors ? ExitCode.Found : ExitCode.Done;
    }

    private static void WriteLines(Stream output, DocumentOutcome outcome, Language language)
    {
        foreach (var report in outcome.Reports)
        {
            foreach (var finding in report.Findings) output.Write(DocumentJson.Line(outcome, report, finding, language));
        }
    }
}
