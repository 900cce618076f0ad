using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using PerfEval.Cli.Habits;

namespace PerfEval.Cli;

/// <summary>The command line asks for something that can't be; found only when the command runs.</summary>
public sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception cause)
        : base(message, cause)
    {
    }
}

/// <summary>A wrong command line is answered with one line on stderr that says what to write instead.</summary>
internal static partial class UsageError
{
    public static int Tell(ParseResult parsed, Language language) => Tell(Reason(parsed, language), parsed, language);

    public static int Tell(string reason, ParseResult parsed, Language language) => Tell(reason, Examples.Of(parsed.CommandResult.Command.Name), language);

    public static int Tell(string reason, string example, Language language)
    {
        Journal.Fail("usage", language.Of($"{reason.ReplaceLineEndings(" ")}；请写：{example}", $"{reason.ReplaceLineEndings(" ")}; write: {example}"), ("instead", example));
        return ExitCode.Usage;
    }

    private static string Reason(ParseResult parsed, Language language)
    {
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var unknown = parsed.UnmatchedTokens[0];
            return parsed.CommandResult.Command is RootCommand root
                ? language.Of($"没有“{unknown}”命令（可用：{Names(root)}）", $"there is no command '{unknown}' (there are: {Names(root)})")
                : language.Of($"无法识别“{unknown}”", $"'{unknown}' is not known");
        }

        if (parsed.CommandResult.Command is RootCommand top) return language.Of($"请给出命令（{Names(top)}）", $"name a command ({Names(top)})");
        var missing = parsed.CommandResult.Command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is not { Tokens.Count: > 0 });
        return missing is null
            ? Translated(parsed.Errors[^1].Message, parsed.Errors[^1].SymbolResult, language)
            : language.Of($"缺少 {missing.Name}", $"{missing.Name} is missing");
    }

    /// <summary>The library's own sentences in the language of messages; others as they are: those of our validators.</summary>
    private static string Translated(string message, SymbolResult? place, Language language)
    {
        var quoted = QuotedWord().Matches(message).Select(match => match.Groups[1].Value).ToArray();
        var name = place switch { OptionResult option => option.Option.Name, ArgumentResult { Parent: OptionResult option } => option.Option.Name, ArgumentResult argument => argument.Argument.Name, _ => quoted.FirstOrDefault() ?? string.Empty };
        if (message.Contains("Must be one of", StringComparison.Ordinal))
            return language.Of($"{name} 没有“{quoted[0]}”（可用：{string.Join(' ', quoted[1..])}）", $"{name} has no '{quoted[0]}' (there are: {string.Join(' ', quoted[1..])})");
        if (message.StartsWith("Required argument missing", StringComparison.Ordinal)) return language.Of($"{name} 缺少值", $"{name} wants a value");
        if (message.StartsWith("Option ", StringComparison.Ordinal) && message.EndsWith(" is required.", StringComparison.Ordinal)) return language.Of($"缺少 {quoted[0]}", $"{quoted[0]} is missing");
        if (message.Contains(" expects a single argument ", StringComparison.Ordinal)) return language.Of($"{name} 只能有一个值", $"{name} takes one value");
        if (message.StartsWith("Cannot parse argument", StringComparison.Ordinal)) return language.Of($"{name} 的值“{quoted[0]}”无效", $"'{quoted[0]}' is no value for {name}");
        return message;
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex QuotedWord();

    private static string Names(RootCommand root) => string.Join(' ', root.Subcommands.Select(command => command.Name));
}
