using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Model.Findings;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>A sentence in both languages; which one is printed is the command's choice.</summary>
public sealed record Message(string Chinese, string English);

/// <summary>A place that does not add up, with the arithmetic and the evidence.</summary>
/// <param name="Rule">Permanent id: sum, share, execution-rate … (CONTRACT: rules).</param>
/// <param name="Stated">What the document says, in base units (元, fraction, count, points).</param>
/// <param name="Expected">What its own numbers give; null where no single value follows.</param>
/// <param name="Difference">Stated less expected.</param>
/// <param name="Formula">The arithmetic with the document's own numbers as printed: 「(760.35 − 1651.24) / 1651.24」.</param>
/// <param name="Evidence">The stated number first, then every operand.</param>
/// <param name="Also">Other rules that the same fault breaks.</param>
/// <param name="ReadingDoubt">True where the number itself may be misread: then never an error.</param>
public sealed record Finding(
    string Rule, Severity Severity, Message Message, decimal? Stated, decimal? Expected, decimal? Difference, string Formula,
    Sequence<Span> Evidence, Sequence<string> Also = default, bool ReadingDoubt = false);

/// <summary>Relations that a report states, and what came of them. 'No findings' never means 'nothing checked'.</summary>
public sealed record Coverage(int Consistent, int Inconsistent, int NotDecidable)
{
    public int Stated => Consistent + Inconsistent + NotDecidable;

    /// <summary>Why those that could not be decided could not, the commonest reason first; the counts add up to <see cref="NotDecidable"/>.</summary>
    public Sequence<UndecidedReason> Reasons { get; init; }
}

/// <param name="Code">Permanent: no-counterpart, zero-base, base-unclear, several-meanings.</param>
public sealed record UndecidedReason(string Code, Message Reason, int Count);

/// <summary>A report with the verdicts on it.</summary>
/// <param name="Findings">Worst first: by severity, then by the amount concerned.</param>
public sealed record CheckedReport(Report Report, Sequence<Finding> Findings, Coverage Coverage);
