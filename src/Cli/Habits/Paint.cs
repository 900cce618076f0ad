using PerfEval.Model.Findings;

namespace PerfEval.Cli.Habits;

/// <summary>Colours on stdout, where that is a terminal and nobody asked for none (--no-color, NO_COLOR by no-color.org).</summary>
internal static class Paint
{
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Blue = "\e[34m";
    private const string Plain = "\e[0m";

    public static bool Enabled { get; set; }

    public static bool IsPossible(bool unwanted) =>
        !unwanted && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>The name of a severity in its colour.</summary>
    public static string As(Severity severity, string text) => !Enabled ? text : severity switch
    {
        Severity.Error => Red + text + Plain,
        Severity.Warning => Yellow + text + Plain,
        _ => Blue + text + Plain,
    };
}
