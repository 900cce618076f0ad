using PerfEval.Model.Values;

namespace PerfEval.Evaluation.Gold;

/// <summary>What a document states, told by a person: NAME.gold.json. CONTRACT: Gold files.</summary>
/// <param name="Name">NAME.</param>
/// <param name="Folder">Where the documents NAME.docx, NAME.pdf and NAME-scan.pdf stand.</param>
public sealed record GoldFile(string Name, string Folder, Sequence<GoldReport> Reports)
{
    /// <summary>Least and most reports that a right cut of the file gives.</summary>
    public (int Least, int Most) ReportCount => (Reports.Count, Reports.Count + Reports.Sum(r => r.MayBeSplitAt));
}

/// <param name="MayBeSplitAt">Places at which a cut into a further report counts as right too.</param>
public sealed record GoldReport(
    Accepted<string> Title, Accepted<string> Kind, Accepted<string> Organization, Accepted<string> Project,
    Accepted<int?> FiscalYear, Accepted<decimal?> SelfScore, Accepted<string> Grade, int MayBeSplitAt)
{
    public Sequence<GoldFigure> Figures { get; init; }

    public Sequence<GoldRate> Rates { get; init; }

    public Sequence<GoldHeadcount> Headcounts { get; init; }

    public Sequence<GoldIndicator> Indicators { get; init; }

    public Sequence<GoldScore> Scores { get; init; }

    public Sequence<GoldFinding> Findings { get; init; }
}

/// <summary>An answer, and the others that count as right too (the …Alt fields). Null is an answer: 'the document does not say'.</summary>
public sealed record Accepted<T>(T? Value, Sequence<T?> Others)
{
    public bool Admits(T? answer, Func<T?, T?, bool> same) => same(Value, answer) || Others.Any(other => same(other, answer));
}

/// <param name="Context">What stands just before the mention; helps to tell equal mentions apart.</param>
/// <param name="Optional">Counts neither when missing nor when there.</param>
public sealed record GoldFigure(
    Accepted<string> Text, Accepted<decimal?> Amount, Accepted<string> Measure, Accepted<string> Fund, Accepted<string> Stage, bool StageGiven, string? Context, bool Optional);

public sealed record GoldRate(
    Accepted<string> Text, Accepted<decimal?> Value, Accepted<string> Kind, Accepted<string> Comparator, bool ComparatorGiven, string? Context, bool Optional);

public sealed record GoldHeadcount(Accepted<string> Text, Accepted<decimal?> Count, Accepted<string> Unit, string? Context, bool Optional);

/// <param name="Prose">True where the row stands in prose and not in a table.</param>
public sealed record GoldIndicator(
    Accepted<string> Level1, Accepted<string> Level2, Accepted<string> Level3, Accepted<string> Target, Accepted<string> Actual,
    Accepted<decimal?> Weight, Accepted<decimal?> Score, bool Prose, bool Optional);

public sealed record GoldScore(Accepted<string> Label, Accepted<decimal?> Points, Accepted<decimal?> OutOf, bool Optional);

/// <param name="Rules">A finding matches under any of them …</param>
/// <param name="Numbers">… when its evidence, formula or message holds one of these as printed.</param>
/// <param name="Required">False where it may be reported or not.</param>
public sealed record GoldFinding(Sequence<string> Rules, Sequence<string> Numbers, bool Required, string? Why);
