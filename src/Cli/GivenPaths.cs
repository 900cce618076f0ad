using System.CommandLine;
using System.CommandLine.Parsing;

namespace PerfEval.Cli;

/// <summary>Paths on a command line.</summary>
internal static class GivenPaths
{
    public static Argument<string[]> Create(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>A misspelt option must not be taken for a file, nor a variable of a script that is empty.</summary>
    public static Action<CommandResult> Valid(Argument<string[]> argument, Language language) => result =>
    {
        var given = result.GetResult(argument)?.Tokens ?? [];
        if (given.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError(language.Of($"{argument.Name} 不能为空", $"{argument.Name} must not be empty"));
        var wrong = given.FirstOrDefault(token => token.Value.StartsWith('-') && token.Value.Length > 1 && !File.Exists(token.Value));
        if (wrong is not null) result.AddError(language.Of($"没有选项 {wrong.Value}", $"there is no option {wrong.Value}"));
    };
}
