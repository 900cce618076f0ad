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
    public const string Id = "check/16";

    /// <summary>In the order in which their relations are told.</summary>
    private static readonly Func<Manuscript, IEnumerable<Relation>>[] Searches =
    [
        SentenceSums.Find, NamedWholes.Find, Balances.Find, ListSums.Find, ParagraphSums.Find, ClassSums.Find, Shares.Find, NamedShares.Find, SharesOfOneWhole.Find, Executions.Find, Completions.Find, Reductions.Find, Changes.Find,
        Products.Find, CountProducts.Find, BudgetSteps.Find, NetAssets.Find,
        FarProducts.Find, ThingSums.Find, TableSums.Find, TableRates.Find, IndicatorRates.Find, ScoreRates.Find, PointSums.Find, UnweightedScores.Find, ExecutionIndicators.Find, ExecutionScores.Find, GradesTold.Find,
        ScoreReasons.Find, ScoresTold.Find, ScoreLists.Find, DefinedRates.Find, WrittenFormulas.Find, Targets.Find, Claims.Find, Assertions.Find, StaleDates.Find, Echoes.Find,
        WeakEchoes.Find, Totals.Find, SameNames.Find, Directions.Find, Comparisons.Find, Multiples.Find, PlainRatios.Find, MonthlyCosts.Find, YearRows.Find, PricedRows.Find,
        LostSigns.Find, ChangeSums.Find, RetoldTotals.Find, Remainders.Find, Periods.Find, Tallies.Find, RetoldCounts.Find, PowersOfTen.Find, MovedPoints.Find, Bounds.Find,
    ];

    /// <summary>The reports of one file together: contradictions between them are found too, and stand in the later one.</summary>
    /// <param name="cancellation">Looked at before each search, each passage that it looks at and each relation.</param>
    public static Sequence<CheckedReport> Check(SourceDocument document, Sequence<Report> reports, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var manuscript = new Manuscript(document, reports, cancellation);
        var decided = Relations(manuscript).ConvertAll(relation => Decide(relation, manuscript));
        Weigh(decided, manuscript);
        return reports.Select(report => Checked(report, decided.FindAll(d => d.Relation.Report == report.Index))).ToSequence();
    }

    /// <summary>What the other relations say of a contradiction makes it milder, or none.</summary>
    private static void Weigh(List<(Relation Relation, ConsistencyRule Rule, Decision Decision)> decided, Manuscript manuscript)
    {
        // Both look at the relations that hold, none of which changes here.
        var all = decided.Select(d => (d.Relation, d.Decision));
        Borne? borne = null;
        Evident? evident = null;
        for (var i = 0; i < decided.Count; i++)
        {
            var (relation, rule, decision) = decided[i];
            if (Borne.Concerns(relation, decision)) decision = (borne ??= new Borne(all, manuscript)).Weigh(relation, decision);
            if (decision.Severity is Severity.Error or Severity.Warning && manuscript.MentionAt(relation.Stated.Source) is { Passage.InTable: false }) decision = (evident ??= new Evident(all)).Weigh(relation, decision);
            decided[i] = (relation, rule, decision);
        }
    }

    internal static List<Relation> Relations(Manuscript manuscript)
    {
        var found = new List<Relation>();
        foreach (var search in Searches) Take(() => search(manuscript), found, manuscript.Cancellation);

        // What a header defines is asked where its words told nothing yet.
        var told = new ToldCells(found);
        var before = found.Count;
        Take(() => ColumnFormulas.Find(manuscript).Where(relation => !told.Has(relation)), found, manuscript.Cancellation);

        // What a table's numbers tell by themselves is asked last: where its words told a relation, that one stands.
        told.Add(found.Skip(before));
        Take(() => TableArithmetic.Find(manuscript, told), found, manuscript.Cancellation);
        return found;
    }

    /// <summary>A search that comes upon numbers that a decimal can't hold ends there, and costs the document no other finding.</summary>
    private static void Take(Func<IEnumerable<Relation>> search, List<Relation> found, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            foreach (var relation in search())
            {
                cancellation.ThrowIfCancellationRequested();
                found.Add(relation);
            }
        }
        catch (OverflowException)
        {
            // What it found before stands.
        }
    }

    /// <summary>What leaves the range of a decimal on the way is not decidable.</summary>
    private static (Relation Relation, ConsistencyRule Rule, Decision Decision) Decide(Relation relation, Manuscript manuscript)
    {
        manuscript.Cancellation.ThrowIfCancellationRequested();
        var rule = RuleBook.Get(relation.Rule);
        try
        {
            return Decide(relation, rule, manuscript);
        }
        catch (OverflowException)
        {
            return (relation, rule, new Decision(Verdict.NotDecidable, null, null));
        }
    }

    private static (Relation Relation, ConsistencyRule Rule, Decision Decision) Decide(Relation relation, ConsistencyRule rule, Manuscript manuscript)
    {
        var decision = rule.Evaluate(relation);
        if (decision is { Severity: Severity.Warning, Remark: null } && relation is { Strength: Strength.Likely, Contradiction: null } && OtherPair.Explains(relation, decision.Reading, manuscript))
            return (relation, rule, new Decision(Verdict.NotDecidable, null, decision.Reading));
        if (decision.Severity is Severity.Warning or Severity.Error && OtherDivision.Explains(relation, decision.Reading, manuscript)) return (relation, rule, new Decision(Verdict.NotDecidable, null, decision.Reading));
        return decision.Severity == Severity.Error && ScanDoubt.Casts(relation, decision, manuscript.Document)
            ? (relation with { FromPicture = true }, rule, decision with { Severity = Severity.Warning })
            : (relation, rule, decision);
    }

    private static CheckedReport Checked(Report report, List<(Relation Relation, ConsistencyRule Rule, Decision Decision)> decided)
    {
        var faults = FaultsOf(decided);
        var partial = PartialLists.Of(decided.Select(d => (d.Relation, d.Decision)));
        var findings = new List<(Finding Finding, CommonFault? Common)>();
        for (var i = 0; i < decided.Count; i++)
        {
            if (faults?[i] is { IsMistaken: true } || (partial is not null && decided[i].Relation.Rule == SumRule.RuleId && partial.Contains(decided[i].Relation.Stated))) decided[i] = decided[i] with { Decision = new Decision(Verdict.NotDecidable, null, decided[i].Decision.Reading) };
            if (Tell(decided[i].Rule, decided[i].Relation, decided[i].Decision) is { } finding) findings.Add((finding, faults?[i]));
        }

        var coverage = new Coverage(Count(Verdict.Consistent), Count(Verdict.Inconsistent), Count(Verdict.NotDecidable)) { Reasons = Undecided.Count(decided.Select(d => (d.Relation, d.Decision))) };
        return new CheckedReport(report, FindingMerger.Merge(findings), coverage);

        int Count(Verdict verdict) => decided.Count(d => d.Decision.Verdict == verdict);
    }

    private static CommonFault?[]? FaultsOf(List<(Relation Relation, ConsistencyRule Rule, Decision Decision)> decided)
    {
        try
        {
            return CommonFault.Of(decided.ConvertAll(d => (d.Relation, d.Decision)));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>A difference that a decimal can't hold is not told.</summary>
    private static Finding? Tell(ConsistencyRule rule, Relation relation, Decision decision)
    {
        try
        {
            return rule.Tell(relation, decision);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
