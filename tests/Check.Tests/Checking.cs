using Xunit;
using PerfEval.Check;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Check;

/// <summary>What the checker says about a paper written by hand.</summary>
internal static class Checking
{
    public static IReadOnlyList<Finding> FindingsOf(Paper paper, decimal? selfScore = null, string? grade = null)
    {
        var (document, reports) = paper.Build(selfScore, grade);
        return [.. ReportChecker.Check(document, reports).SelectMany(r => r.Findings)];
    }

    public static IReadOnlyList<Finding> FindingsOf(params string[] paragraphs) => FindingsOf(new Paper().Text(paragraphs));

    public static void IsSilent(params string[] paragraphs) => IsSilent(new Paper().Text(paragraphs));

    public static void IsSilent(Paper paper)
    {
        var findings = FindingsOf(paper).Where(f => f.Severity > Severity.Info).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings.Select(f => f.Message.Chinese)));
    }

    /// <summary>Exactly one error, of this rule (or naming it in 'also'), which shows each of these numbers.</summary>
    public static Finding HasError(string rule, IReadOnlyList<Finding> findings, params string[] numbers)
    {
        var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
        Assert.True(errors.Exists(f => f.Rule == rule || f.Also.Contains(rule)), $"no error of {rule} among: " + string.Join('\n', findings.Select(f => $"{f.Severity} {f.Rule} {f.Message.Chinese}")));
        var finding = errors.First(f => f.Rule == rule || f.Also.Contains(rule));
        foreach (var number in numbers) Assert.Contains(number, finding.Message.Chinese + finding.Formula, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Evidence);
        Assert.NotEmpty(finding.Message.English);
        return finding;
    }
}
