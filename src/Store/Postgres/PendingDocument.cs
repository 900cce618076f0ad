using PerfEval.Model.Findings;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>A document that waits to be written: what takes time is worked out before the transaction, which others wait for.</summary>
/// <param name="At">When it was saved.</param>
/// <param name="Blocks">Its text to search.</param>
/// <param name="Bigrams">What the full-text index knows of it.</param>
/// <param name="Rows">About how many rows it is.</param>
internal sealed record PendingDocument(DocumentOutcome Outcome, DateTimeOffset At, IReadOnlyList<BlockRow> Blocks, int[] Bigrams, int Rows)
{
    public static PendingDocument Of(DocumentOutcome outcome, Bigrams bigrams, DateTimeOffset at)
    {
        bigrams.Clear();
        List<BlockRow> blocks = outcome.Document is { } source ? [.. BlockRow.Of(source)] : [];
        foreach (var block in blocks) bigrams.Add(block.Text);
        foreach (var label in outcome.Reports.SelectMany(verdict => BlockRow.LabelsOf(verdict.Report))) bigrams.Add(label);
        return new PendingDocument(outcome, at, blocks, bigrams.Codes(), blocks.Count + outcome.Reports.Sum(verdict => RowsOf(verdict)));
    }

    private static int RowsOf(CheckedReport verdict) =>
        verdict.Report.Figures.Count + verdict.Report.Headcounts.Count + verdict.Report.Rates.Count + verdict.Report.Indicators.Count + verdict.Report.Scores.Count
        + verdict.Findings.Sum(finding => 1 + finding.Evidence.Count);
}

/// <summary>A failure that waits to be written.</summary>
internal sealed record PendingFailure(DocumentOutcome Outcome, DateTimeOffset At);

/// <summary>What waits to be written in one transaction, in the order in which it is written: a copy may be one of a document before it.</summary>
internal sealed class PendingBatch
{
    public List<PendingDocument> Documents { get; } = [];

    public List<PendingFailure> Failures { get; } = [];

    /// <summary>Further paths of bytes.</summary>
    public List<(string Sha256, string Path)> Copies { get; } = [];

    public Dictionary<string, string> Skipped { get; } = new(StringComparer.Ordinal);

    public int Rows { get; set; }

    public bool IsEmpty => Documents.Count == 0 && Failures.Count == 0 && Copies.Count == 0 && Skipped.Count == 0;
}
