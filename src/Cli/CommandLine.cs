using System.CommandLine;
using PerfEval.Cli.Commands;
using PerfEval.Cli.Habits;
using PerfEval.Model;
using PerfEval.Store;

namespace PerfEval.Cli;

/// <summary>The perfeval command: parses the command line, runs the command, and turns whatever happens into an exit code and one line.</summary>
public static class CommandLine
{
    /// <summary>How long a command has after Ctrl+C to keep what it has done.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(string[] args, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        var problem = SettingsProblem();
        var language = CommonHabits.LanguageOf(args);
        CommonHabits.Apply(args);
        var root = Root(language);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (problem is not null && !NeedsNoSettings(parsed, root)) return UsageError.Tell(Bilingual.Of(problem, language), Examples.OfSettings, language);
        if (parsed.Errors.Count > 0) return UsageError.Tell(parsed, language);
        using var telemetry = TelemetryExport.Begin();
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop }, cancellation).ConfigureAwait(false);
        }
        catch (UsageException wrong)
        {
            return UsageError.Tell(wrong.Message, parsed, language);
        }
        catch (StoreException failure)
        {
            return Tell(CommandException.Of(failure, language));
        }
        catch (CommandException cannot)
        {
            return Tell(cannot);
        }
        catch (OperationCanceledException)
        {
            Journal.Fail("interrupted", language.Of("已中断", "interrupted"));
            return ExitCode.Interrupted;
        }
        catch (IOException closed) when (SystemFault.IsClosedPipe(closed))
        {
            // The reader of our output went away (perfeval … | head): nothing to tell, nobody to tell it to.
            return ExitCode.Done;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Tell(CommandException.Broken(broken, language));
        }
#pragma warning disable CA1031 // The last boundary: a bug is one line for the user, never a stack trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Journal.Fail("internal", language.Of("内部错误：", "internal error: ") + $"{bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Internal;
        }
    }

    private static int Tell(CommandException cannot)
    {
        Journal.Fail(cannot.Name, cannot.Message);
        return cannot.Code;
    }

    /// <summary>Who asks for help may be about to mend the settings; and no settings are wanted for the version, a script or a suggestion.</summary>
    private static bool NeedsNoSettings(ParseResult parsed, RootCommand root) =>
        parsed.Action is ExampleHelp or Suggestions || (parsed.Action is { } action && root.Options.OfType<VersionOption>().Any(version => version.Action == action))
        || (parsed.Errors.Count == 0 && parsed.CommandResult.Command.Name == CompletionCommand.Name);

    private static string? SettingsProblem()
    {
        try
        {
            Settings.Load();
            return null;
        }
        catch (UsageException wrong)
        {
            return wrong.Message;
        }
    }

    private static RootCommand Root(Language language)
    {
        var root = new RootCommand(language.Of(
            "读取绩效自评报告（DOCX、PDF、扫描件），提取金额、人数、比率、指标、得分及其出处，并指出对不上的数字。",
            "Reads Chinese performance self-evaluation reports (DOCX, PDF, scans), extracts amounts, headcounts, rates, indicators and scores with their places, and flags what does not add up."));
        ExampleHelp.AddTo(root, language);
        Suggestions.AddTo(root);
        foreach (var option in CommonHabits.Options(language)) root.Add(option);
        root.Add(ExtractCommand.Create(language));
        root.Add(CheckCommand.Create(language));
        root.Add(IngestCommand.Create(language));
        root.Add(ReportCommand.Create(language));
        foreach (var listing in ListingCommands.CreateAll(language)) root.Add(listing);
        root.Add(SearchCommand.Create(language));
        root.Add(QueryCommand.Create(language));
        root.Add(ExportCommand.Create(language));
        root.Add(ForgetCommand.Create(language));
        root.Add(EvalCommand.Create(language));
        root.Add(CompletionCommand.Create(language));
        return root;
    }
}
