using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Ingest;

namespace PerfEval.Cli;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<int> Jobs(Language language)
    {
        var option = new Option<int>("--jobs", "-j")
        {
            Description = language.Of("同时处理的文件数（默认为处理器核数）", "files worked on at once (default: number of cores)"),
            DefaultValueFactory = _ => Settings.Current.Number(Settings.Jobs) ?? Environment.ProcessorCount,
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var jobs) || jobs is < 1 or > 256))
                result.AddError(language.Of("--jobs 应为 1 至 256 的整数", "--jobs takes a number from 1 to 256"));
        });
        return option;
    }

    /// <summary>A number of rows, reports, seconds.</summary>
    public static Option<int?> Number(string name, string description, string shown, int least, Language language, Func<int?>? otherwise = null)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = shown };
        if (otherwise is not null) option.DefaultValueFactory = _ => otherwise();
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var value) || value < least))
                result.AddError(language.Of($"{name} 应为不小于 {least} 的整数", $"{name} takes a number from {least}"));
        });
        return option;
    }

    public static Argument<string[]> Files(Language language) => GivenPaths.Create("FILE", language.Of("要读取的文件，可用通配符", "files to read, or globs"));

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static IngestLimits Limits => IngestLimits.Default;
}
