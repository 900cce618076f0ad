using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Model.Facts;

public enum ReportKind
{
    /// <summary>Project self-evaluation.</summary>
    Project,

    /// <summary>Transfer payment.</summary>
    Transfer,

    /// <summary>Whole department.</summary>
    Department,

    /// <summary>Final accounts.</summary>
    Accounts,
    Budget,

    /// <summary>A scoring table alone.</summary>
    Scoring,
}

/// <summary>One report of a file with all facts that it states. Every fact belongs to exactly one report.</summary>
/// <param name="Index">Position in the file, from 0.</param>
/// <param name="FirstBlock">First block of the report.</param>
/// <param name="EndBlock">One past its last block.</param>
/// <param name="Source">Where the report stands: its title, or its first block.</param>
public sealed record Report(
    int Index,
    string Title,
    ReportKind Kind,
    string? Organization,
    string? Project,
    int? FiscalYear,
    decimal? SelfScore,
    string? Grade,
    int FirstBlock,
    int EndBlock,
    Span Source)
{
    public Sequence<Figure> Figures { get; init; }

    public Sequence<Headcount> Headcounts { get; init; }

    public Sequence<Rate> Rates { get; init; }

    public Sequence<Indicator> Indicators { get; init; }

    public Sequence<Score> Scores { get; init; }

    /// <summary>Total budget, total expenditure and execution rate, whichever the report states.</summary>
    public ExecutionLine Execution { get; init; } = ExecutionLine.None;

    /// <summary>How its tables were understood, in order.</summary>
    public Sequence<TableReading> Tables { get; init; }
}
