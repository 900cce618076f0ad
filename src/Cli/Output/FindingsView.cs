using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Output;

/// <summary>The findings of a document for a person to read: report by report, worst first, each with its arithmetic and its place.</summary>
internal static class FindingsView
{
    public static void Write(TextWriter output, DocumentOutcome outcome, Language language)
    {
        output.WriteLine(Printable.Of(outcome.Path));
        foreach (var problems in outcome.Problems.GroupBy(problem => problem.Code)) Write(output, [.. problems], language);
        if (outcome.Reports.IsEmpty) output.WriteLine("  " + language.Of("未找到报告", "no report was found"));
        foreach (var report in outcome.Reports) Write(output, report, language);
    }

    public static void Write(TextWriter output, CheckedReport report, Language language)
    {
        output.WriteLine($"  {Printable.Of(report.Report.Title)} — {Summary(report, language)}");
        foreach (var finding in report.Findings)
            FindingLines.Write(output, "    ", finding.Severity, finding.Rule, finding.Message, finding.Formula, finding.Evidence.IsEmpty ? null : finding.Evidence[0], language);
    }

    /// <summary>One line a kind of problem: a scan may have hundreds of mended characters.</summary>
    private static void Write(TextWriter output, IReadOnlyList<Diagnostic> problems, Language language)
    {
        var more = problems.Count > 1 ? language.Of($"，共 {problems.Count} 处", $", {problems.Count} in all") : string.Empty;
        output.WriteLine($"  ! {Printable.Of(language.Of(problems[0].Message, problems[0].English))} ({problems[0].Code}{PageOf(problems[0].Page, language)}{more})");
    }

    private static string Summary(CheckedReport report, Language language)
    {
        var errors = report.Findings.Count(finding => finding.Severity == Severity.Error);
        var (stated, consistent, open) = (report.Coverage.Stated, report.Coverage.Consistent, report.Coverage.NotDecidable);
        var why = string.Join(language.Of("，", ", "), report.Coverage.Reasons.Select(r => $"{language.Of(r.Reason.Chinese, r.Reason.English)} {r.Count}"));
        if (why.Length > 0) why = language.Of($"（{why}）", $" ({why})");
        return language.Of(
            $"{errors} 处错误，{report.Findings.Count - errors} 处提示；核对关系 {stated} 个：相符 {consistent}，不符 {report.Coverage.Inconsistent}，无法判定 {open}{why}",
            $"{Counted.Of(errors, "error")}, {Counted.Of(report.Findings.Count - errors, "remark")}; {Counted.Of(stated, "relation")}: {consistent} consistent, {report.Coverage.Inconsistent} inconsistent, {open} not decidable{why}");
    }

    private static string PageOf(int? page, Language language) => page is { } number ? language.Of($"，第{number}页", $", page {number}") : string.Empty;
}
