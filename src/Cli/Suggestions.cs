using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;

namespace PerfEval.Cli;

/// <summary>What a shell is told may follow: all that the library knows but the short ways to ask for help, which nobody completes.</summary>
internal sealed class Suggestions(SynchronousCommandLineAction all) : CapturedAction(all)
{
    private static readonly HashSet<string> NotOffered = ["-?", "/?", "/h"];

    protected override void Print(string text, ParseResult parseResult, TextWriter output)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!NotOffered.Contains(line)) output.WriteLine(line);
        }
    }

    public static void AddTo(RootCommand root)
    {
        foreach (var directive in root.Directives.OfType<SuggestDirective>())
        {
            if (directive.Action is SynchronousCommandLineAction all) directive.Action = new Suggestions(all);
        }
    }
}
