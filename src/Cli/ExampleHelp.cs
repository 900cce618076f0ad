using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PerfEval.Cli;

/// <summary>The help of a command, and examples under it.</summary>
internal sealed class ExampleHelp(HelpAction help, Language language) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help need not know the arguments yet.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var examples = command is RootCommand ? [.. command.Subcommands.Select(sub => Examples.Of(sub.Name))] : Examples.All(command.Name);
        if (examples.Count == 0) return code;
        output.WriteLine(language.Of("例：", "Examples:"));
        foreach (var example in examples) output.WriteLine("  " + example);
        return code;
    }

    public static void AddTo(RootCommand root, Language language)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction help) option.Action = new ExampleHelp(help, language);
        }
    }
}
