using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;

namespace PerfEval.Cli;

/// <summary>What a shell is told may follow: all that the library knows but the short ways to ask for help, which nobody completes.</summary>
internal sealed class Suggestions(SynchronousCommandLineAction all) : SynchronousCommandLineAction
{
    private static readonly HashSet<string> NotOffered = ["-?", "/?", "/h"];

    /// <summary>A line that is being typed is never right.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var code = all.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        foreach (var line in text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!NotOffered.Contains(line)) output.WriteLine(line);
        }

        return code;
    }

    public static void AddTo(RootCommand root)
    {
        foreach (var directive in root.Directives.OfType<SuggestDirective>())
        {
            if (directive.Action is SynchronousCommandLineAction all) directive.Action = new Suggestions(all);
        }
    }
}
