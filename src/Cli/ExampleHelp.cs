using System.CommandLine;
using System.CommandLine.Help;

namespace PerfEval.Cli;

/// <summary>The help of a command in the language of messages, and examples under it.</summary>
internal sealed class ExampleHelp(HelpAction help, Language language) : CapturedAction(help)
{
    /// <summary>The library's own words, as they stand in its help.</summary>
    private static readonly (string English, string Chinese)[] Words =
    [
        ("Description:\n", "说明：\n"), ("Usage:\n", "用法：\n"), ("Arguments:\n", "参数：\n"), ("Options:\n", "选项：\n"), ("Commands:\n", "命令：\n"),
        ("[command]", "[命令]"), ("[options]", "[选项]"), ("[default: ", "[默认："), ("(REQUIRED)", "（必需）"),
    ];

    protected override void Print(string text, ParseResult parseResult, TextWriter output)
    {
        output.Write(Translated(text.ReplaceLineEndings("\n")));
        var command = parseResult.CommandResult.Command;
        var examples = command is RootCommand ? [.. command.Subcommands.Select(sub => Examples.Of(sub.Name))] : Examples.All(command.Name);
        if (examples.Count == 0) return;
        output.WriteLine(language.Of("例：", "Examples:"));
        foreach (var example in examples) output.WriteLine("  " + example);
    }

    public static void AddTo(RootCommand root, Language language)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Description = language.Of("显示帮助和用例", "show help with examples");
            if (option.Action is HelpAction help) option.Action = new ExampleHelp(help, language);
        }

        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Description = language.Of("显示版本", "show the version");
            // The library lets nothing stand beside it, not even the language.
            option.Validators.Clear();
        }
    }

    private string Translated(string help) =>
        language == Language.En ? help : Words.Aggregate(help, (text, word) => text.Replace(word.English, word.Chinese, StringComparison.Ordinal));
}
