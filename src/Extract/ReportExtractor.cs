using PerfEval.Extract.Segmentation;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract;

/// <summary>Finds the reports of a document and the facts that each of them states. It does not know which format was read.</summary>
public static class ReportExtractor
{
    /// <summary>Versioned: it changes when the output does.</summary>
    public const string Id = "extract/14";

    /// <param name="cancellation">Looked at before each paragraph and table.</param>
    public static Sequence<Report> Extract(SourceDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var outline = DocumentOutline.Of(document);
        var reports = new List<Report>();
        foreach (var part in ReportCutter.Cut(outline)) reports.Add(ReportReader.Read(outline, part, reports.Count, reports.Count > 0 ? reports[0] : null, cancellation));
        return reports.ToSequence();
    }
}
