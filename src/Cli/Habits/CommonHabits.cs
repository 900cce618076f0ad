using System.CommandLine;

namespace PerfEval.Cli.Habits;

/// <summary>--lang, --quiet, --no-color, --log-format: known to every command, and looked for before the command line is parsed, because errors and help obey them too.</summary>
internal static class CommonHabits
{
    private const string LanguageName = "--lang";
    private const string QuietName = "--quiet";
    private const string QuietShort = "-q";
    private const string NoColorName = "--no-color";
    private const string LogFormatName = "--log-format";

    /// <summary>Before the settings are read: their own errors need a language.</summary>
    public static Language LanguageOf(string[] args) => (Value(args, LanguageName) ?? Settings.Current[Settings.Lang]) switch
    {
        "en" => Language.En,
        _ => Language.Zh,
    };

    public static void Apply(string[] args)
    {
        Journal.Quiet = Has(args, QuietName) || Has(args, QuietShort) || Settings.Current.IsOn(Settings.Quiet);
        Journal.Structured = (Value(args, LogFormatName) ?? Settings.Current[Settings.LogFormat]) == "json";
        Paint.Enabled = Paint.IsPossible(Has(args, NoColorName) || Settings.Current.IsOn(Settings.NoColor));
    }

    public static IEnumerable<Option> Options(Language language)
    {
        var lang = new Option<string>(LanguageName) { Description = language.Of("消息语言：zh 或 en", "language of messages: zh or en"), Recursive = true, HelpName = "zh|en" };
        lang.AcceptOnlyFromAmong("zh", "en");
        var format = new Option<string>(LogFormatName) { Description = language.Of("标准错误输出的格式：text 或每行一个 JSON 对象", "what goes to stderr: text, or json, one object a line"), Recursive = true, HelpName = "text|json" };
        format.AcceptOnlyFromAmong("text", "json");
        yield return lang;
        yield return new Option<bool>(QuietName, QuietShort) { Description = language.Of("只报告错误，不显示进度和行数", "only what went wrong: no progress, no counts"), Recursive = true };
        yield return new Option<bool>(NoColorName) { Description = language.Of("不使用颜色（环境变量 NO_COLOR 亦可）", "no colours (NO_COLOR does the same)"), Recursive = true };
        yield return format;
    }

    private static bool Has(string[] args, string name) => Array.IndexOf(OfOptions(args), name) >= 0;

    private static string? Value(string[] args, string name)
    {
        var options = OfOptions(args);
        var at = Array.FindLastIndex(options, arg => arg == name || arg.StartsWith(name + "=", StringComparison.Ordinal));
        if (at < 0) return null;
        return options[at].Length > name.Length ? options[at][(name.Length + 1)..] : at + 1 < options.Length ? options[at + 1] : null;
    }

    /// <summary>What stands before --: after it there are no options.</summary>
    private static string[] OfOptions(string[] args) => Array.IndexOf(args, "--") is var end and >= 0 ? args[..end] : args;
}
