using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What is found in a report of a few paragraphs and tables (the notation of <see cref="GridText"/>), extraction included.</summary>
internal static class Told
{
    public static IReadOnlyList<Finding> In(string text)
    {
        var document = GridText.Document($"平川县2023年度项目支出绩效自评报告\n一、总体情况\n{text}");
        return [.. ReportChecker.Check(document, ReportExtractor.Extract(document)).SelectMany(r => r.Findings)];
    }

    /// <summary>Neither an error nor a warning.</summary>
    public static void Nothing(string text)
    {
        var findings = In(text).Where(f => f.Severity > Severity.Info).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(f => $"{f.Severity} {f.Rule} {f.Message.Chinese}")));
    }

    /// <summary>A finding of this rule, or with it in <c>also</c>, of at least this severity.</summary>
    public static Finding Something(string rule, string text, Severity least = Severity.Warning)
    {
        var findings = In(text);
        var found = findings.FirstOrDefault(f => f.Severity >= least && (f.Rule == rule || f.Also.Contains(rule)));
        Assert.True(found is not null, $"nothing of {rule} among: " + string.Join('\n', findings.Select(f => $"{f.Severity} {f.Rule} {f.Message.Chinese}")));
        return found;
    }

    /// <summary>Nothing as it stands, and something once one number is altered.</summary>
    public static void OnlyWhenAltered(string rule, string right, string told, string wrong, Severity least = Severity.Warning)
    {
        Nothing(right);
        Something(rule, right.Replace(told, wrong, StringComparison.Ordinal), least);
    }
}
