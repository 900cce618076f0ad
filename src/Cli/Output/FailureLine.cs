using PerfEval.Model;
using PerfEval.Model.Findings;

namespace PerfEval.Cli.Output;

/// <summary>One line on stderr for a file that failed: path, reason, code.</summary>
internal static class FailureLine
{
    public static void Write(TextWriter error, DocumentOutcome outcome, Language language)
    {
        var problem = outcome.Problems[0];
        error.WriteLine($"{outcome.Path}: {language.Of(problem.Message, problem.English)} ({outcome.Failure?.Code()})");
    }
}
