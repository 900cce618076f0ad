using PerfEval.Cli.Habits;
using PerfEval.Model.Findings;

namespace PerfEval.Cli.Output;

/// <summary>How a severity is named before a finding, in its colour where there are colours.</summary>
internal static class SeverityName
{
    public static string Of(Severity severity, Language language) => Paint.As(severity, severity switch
    {
        Severity.Error => language.Of("[错误]", "[error]"),
        Severity.Warning => language.Of("[警告]", "[warning]"),
        _ => language.Of("[提示]", "[info]"),
    });
}
