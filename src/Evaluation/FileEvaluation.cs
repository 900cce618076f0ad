using PerfEval.Model.Values;

namespace PerfEval.Evaluation;

/// <summary>How a list of facts compares with the gold's.</summary>
/// <param name="Right">Found and in the gold.</param>
/// <param name="Missed">In the gold only.</param>
/// <param name="Invented">Found only.</param>
public readonly record struct Tally(int Right, int Missed, int Invented)
{
    /// <summary>Right of all found; 1 where nothing was found.</summary>
    public double Precision => Right + Invented == 0 ? 1 : (double)Right / (Right + Invented);

    /// <summary>Right of all in the gold; 1 where the gold has none.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F1 => Right + Missed + Invented == 0 ? 1 : 2.0 * Right / ((2.0 * Right) + Missed + Invented);

    public bool IsEmpty => Right + Missed + Invented == 0;

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Missed + b.Missed, a.Invented + b.Invented);
}

/// <summary>How many of a number of answers are right.</summary>
public readonly record struct Share(int Right, int Of)
{
    public double Value => Of == 0 ? 1 : (double)Right / Of;

    public static Share operator +(Share a, Share b) => new(a.Right + b.Right, a.Of + b.Of);
}

public enum DifferenceKind
{
    Missed,
    Invented,

    /// <summary>Found, with another value of a field than the gold's.</summary>
    Wrong,
}

/// <param name="Aspect">What it is about: figures, measure, table indicators …</param>
/// <param name="What">The fact in one line.</param>
/// <param name="Where">Its context in the document.</param>
public sealed record Difference(string Aspect, DifferenceKind Kind, string What, string? Where = null);

/// <summary>How the reading of one file compares with its gold.</summary>
/// <param name="File">File name, such as NAME-scan.pdf.</param>
/// <param name="Format">docx, pdf or scan.</param>
/// <param name="Status">ok, partial or failed.</param>
/// <param name="Tallies">By aspect; see <see cref="Aspects"/>.</param>
/// <param name="Shares">By aspect.</param>
public sealed record FileEvaluation(
    string File, string Format, string Status, IReadOnlyDictionary<string, Tally> Tallies, IReadOnlyDictionary<string, Share> Shares, Sequence<Difference> Differences)
{
    /// <summary>All files of a format together.</summary>
    public static FileEvaluation Sum(string name, string format, IReadOnlyCollection<FileEvaluation> files) =>
        new(name, format, $"{files.Count(f => f.Status != "failed")}/{files.Count}",
            Aspects.Tallies.ToDictionary(a => a, a => files.Aggregate(default(Tally), (sum, f) => sum + f.Tallies[a])),
            Aspects.Shares.ToDictionary(a => a, a => files.Aggregate(default(Share), (sum, f) => sum + f.Shares[a])),
            []);
}

/// <summary>Names of what is measured, in the order of printing.</summary>
public static class Aspects
{
    public const string Figures = "figures";
    public const string Rates = "rates";
    public const string Headcounts = "headcounts";
    public const string Indicators = "indicators";
    public const string Scores = "scores";

    public const string Measure = "measure";
    public const string Stage = "stage";
    public const string Fund = "fund";
    public const string RateKind = "rateKind";
    public const string Comparator = "comparator";
    public const string Unit = "unit";
    public const string Levels = "levels";
    public const string Prose = "proseIndicators";
    public const string Reports = "reports";
    public const string Metadata = "metadata";
    public const string Required = "requiredFindings";
    public const string Quiet = "noFalseAlarms";
    public const string Warnings = "knownWarnings";

    /// <summary>Lists, compared as multisets: precision, recall, F1.</summary>
    public static readonly IReadOnlyList<string> Tallies = [Figures, Rates, Headcounts, Indicators, Scores];

    /// <summary>Single answers: right of all.</summary>
    public static readonly IReadOnlyList<string> Shares =
        [Prose, Measure, Stage, Fund, RateKind, Comparator, Unit, Levels, Reports, Metadata, Required, Quiet, Warnings];
}
