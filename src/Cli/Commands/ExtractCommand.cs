using System.CommandLine;
using PerfEval.Cli.Loading;
using PerfEval.Cli.Output;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval extract FILE… --json: one JSON document a line on stdout, nothing else there.</summary>
internal static class ExtractCommand
{
    public static Command Create(Language language)
    {
        var files = CommonOptions.Files(language);
        var json = CommonOptions.Json(language.Of("输出 JSON Lines（默认即是）", "print JSON Lines (the default)"));
        var jobs = CommonOptions.Jobs(language);
        var command = new Command("extract", language.Of("读取文件，提取并核对，每个文件输出一行 JSON", "reads files, extracts and checks them; one JSON document a line"))
        { files, json, jobs };
        command.Validators.Add(GivenPaths.Valid(files, language));
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(files)!, parsed.GetValue(jobs), language, cancellation));
        return command;
    }

    private static async Task<int> Run(string[] files, int jobs, Language language, CancellationToken cancellation)
    {
        var services = Composition.Compose(new LoadSession { Language = language });
        await using var _ = services.ConfigureAwait(false);
        var sender = services.Sender();
        using var output = Console.OpenStandardOutput();
        var failed = false;
        await InOrder.Run(FileWalk.Expand(files), jobs, Extracted, document =>
        {
            output.Write(document.Line);
            if (document.Outcome.Status != DocumentStatus.Failed) return;
            failed = true;
            FailureLine.Write(document.Outcome, language);
        }, cancellation).ConfigureAwait(false);
        return failed ? ExitCode.FileFailed : ExitCode.Done;

        async ValueTask<(DocumentOutcome Outcome, byte[] Line)> Extracted(string path, CancellationToken stop)
        {
            var outcome = await sender.Send(new ExtractFile(path, CommonOptions.Limits), stop).ConfigureAwait(false);
            return (outcome, DocumentJson.Line(outcome, language));
        }
    }
}
