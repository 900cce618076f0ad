using PerfEval.Evaluation.Gold;
using PerfEval.Evaluation.Matching;
using PerfEval.Ingest;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Pipeline;

namespace PerfEval.Evaluation;

/// <summary>Runs the pipeline on the documents beside gold files and compares what comes out with the gold.</summary>
public static class Evaluator
{
    /// <summary>The files that may stand beside NAME.gold.json: format and what follows NAME.</summary>
    private static readonly (string Format, string Suffix)[] Documents = [("docx", ".docx"), ("pdf", ".pdf"), ("scan", "-scan.pdf")];

    public static IReadOnlyList<string> Formats { get; } = [.. Documents.Select(d => d.Format)];

    /// <summary>The documents beside the gold files, by format and name.</summary>
    /// <param name="formats">Empty for all.</param>
    public static IReadOnlyList<(GoldFile Gold, string Format, string Path)> Find(IReadOnlyList<GoldFile> golds, IReadOnlyCollection<string> formats) =>
        [.. from document in Documents
            where formats.Count == 0 || formats.Contains(document.Format)
            from gold in golds
            let path = Path.Combine(gold.Folder, gold.Name + document.Suffix)
            where File.Exists(path)
            select (gold, document.Format, path)];

    /// <summary>Evaluates documents, several at a time; the results are in the order of the documents.</summary>
    public static IReadOnlyList<FileEvaluation> Run(
        IReadOnlyList<(GoldFile Gold, string Format, string Path)> documents, IngestLimits limits, int jobs, Action<FileEvaluation>? done = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var results = new FileEvaluation[documents.Count];
        Parallel.For(0, documents.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, i =>
        {
            var (gold, format, path) = documents[i];
            results[i] = Compare(gold, format, DocumentPipeline.RunFile(path, limits, cancellation));
            done?.Invoke(results[i]);
        });
        return results;
    }

    /// <summary>Compares what came of a document with its gold. Lists are compared over the whole file.</summary>
    public static FileEvaluation Compare(GoldFile gold, string format, DocumentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(outcome);
        var notes = new Notes();
        var reports = outcome.Reports.Select(checkedReport => checkedReport.Report).ToList();
        MentionComparison.Figures([.. gold.Reports.SelectMany(r => r.Figures)], [.. reports.SelectMany(r => r.Figures)], notes);
        MentionComparison.Rates([.. gold.Reports.SelectMany(r => r.Rates)], [.. reports.SelectMany(r => r.Rates)], notes);
        MentionComparison.Headcounts([.. gold.Reports.SelectMany(r => r.Headcounts)], [.. reports.SelectMany(r => r.Headcounts)], notes);
        IndicatorComparison.Run([.. gold.Reports.SelectMany(r => r.Indicators)], [.. reports.SelectMany(r => r.Indicators)], notes);
        MentionComparison.Scores([.. gold.Reports.SelectMany(r => r.Scores)], [.. reports.SelectMany(r => r.Scores)], notes);
        ReportComparison.Run(gold, reports, notes);
        FindingComparison.Run([.. gold.Reports.SelectMany(r => r.Findings)], [.. outcome.Reports.SelectMany(r => r.Findings)], notes);
        foreach (var problems in outcome.Problems.GroupBy(problem => problem.Code))
            notes.Wrong("problems", $"{problems.Key} × {problems.Count()}: {problems.First().Message}");
        return new FileEvaluation(Path.GetFileName(outcome.Path), format, outcome.Status.Spelled(), notes.Tallies, notes.Shares, notes.Differences);
    }

    /// <summary>The sum of each format that was evaluated.</summary>
    public static IReadOnlyList<FileEvaluation> SumsByFormat(IReadOnlyList<FileEvaluation> files) =>
        [.. Formats.Select(format => (format, Of: files.Where(f => f.Format == format).ToList())).Where(g => g.Of.Count > 0)
            .Select(g => FileEvaluation.Sum($"Σ {g.format}", g.format, g.Of))];
}
