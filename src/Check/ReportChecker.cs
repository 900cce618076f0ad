using PerfEval.Check.Discovery;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Check.Verdicts;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check;

/// <summary>Finds the relations that the reports of one file state, and decides each of them.</summary>
public static class ReportChecker
{
    /// <summary>Versioned: it changes when the output does.</summary>
    public const string Id = "check/4";

    /// <summary>The reports of one file together: contradictions between them are found too, and stand in the later one.</summary>
    public static Sequence<CheckedReport> Check(SourceDocument document, Sequence<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(document);
        var manuscript = new Manuscript(document, reports);
        var decided = Relations(manuscript).Select(r => (Relation: r, Rule: RuleBook.Get(r.Rule))).Select(x => (x.Relation, x.Rule, Decision: x.Rule.Evaluate(x.Relation))).ToList();
        return reports.Select(report => Checked(report, [.. decided.Where(d => d.Relation.Report == report.Index)])).ToSequence();
    }

    internal static IEnumerable<Relation> Relations(Manuscript manuscript) =>
        SentenceSums.Find(manuscript)
            .Concat(ListSums.Find(manuscript))
            .Concat(ClassSums.Find(manuscript))
            .Concat(Shares.Find(manuscript))
            .Concat(Executions.Find(manuscript))
            .Concat(Completions.Find(manuscript))
            .Concat(Changes.Find(manuscript))
            .Concat(Products.Find(manuscript))
            .Concat(FarProducts.Find(manuscript))
            .Concat(ThingSums.Find(manuscript))
            .Concat(TableSums.Find(manuscript))
            .Concat(TableRates.Find(manuscript))
            .Concat(IndicatorRates.Find(manuscript))
            .Concat(ScoreRates.Find(manuscript))
            .Concat(PointSums.Find(manuscript))
            .Concat(ExecutionScores.Find(manuscript))
            .Concat(Targets.Find(manuscript))
            .Concat(Claims.Find(manuscript))
            .Concat(Echoes.Find(manuscript))
            .Concat(WeakEchoes.Find(manuscript))
            .Concat(Totals.Find(manuscript))
            .Concat(SameNames.Find(manuscript))
            .Concat(Directions.Find(manuscript))
            .Concat(PowersOfTen.Find(manuscript))
            .Concat(Bounds.Find(manuscript));

    private static CheckedReport Checked(Report report, List<(Relation Relation, ConsistencyRule Rule, Decision Decision)> decided)
    {
        var findings = decided.Select(d => d.Rule.Tell(d.Relation, d.Decision)).OfType<Finding>();
        var coverage = new Coverage(Count(Verdict.Consistent), Count(Verdict.Inconsistent), Count(Verdict.NotDecidable)) { Reasons = Undecided.Count(decided.Select(d => (d.Relation, d.Decision))) };
        return new CheckedReport(report, FindingMerger.Merge(findings), coverage);

        int Count(Verdict verdict) => decided.Count(d => d.Decision.Verdict == verdict);
    }
}
