using PerfEval.Cli.Habits;
using PerfEval.Model;
using PerfEval.Model.Findings;

namespace PerfEval.Cli.Output;

/// <summary>One line on stderr for a file that failed: path, reason, code.</summary>
internal static class FailureLine
{
    public static void Write(DocumentOutcome outcome, Language language)
    {
        var problem = outcome.Problems[0];
        var code = outcome.Failure?.Code();
        Journal.Fail("file-failed", $"{outcome.Path}: {language.Of(problem.Message, problem.English)} ({code})", ("path", outcome.Path), ("sha256", outcome.Sha256), ("code", code), ("stages", outcome.Stages));
    }
}
