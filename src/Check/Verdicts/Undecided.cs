using PerfEval.Check.Relations;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Verdicts;

/// <summary>Why a relation could not be decided.</summary>
internal static class Undecided
{
    private static readonly Dictionary<string, Message> Reasons = new(StringComparer.Ordinal)
    {
        ["no-counterpart"] = new("报告中未见可比的数", "the report has no number to compare with"),
        ["zero-base"] = new("基数为零或可能为零", "the base is or may be zero"),
        ["base-unclear"] = new("基数不明", "the base is unclear"),
        ["several-meanings"] = new("所指不止一种", "the words have more than one meaning"),
    };

    public static Sequence<UndecidedReason> Count(IEnumerable<(Relation Relation, Decision Decision)> decided) =>
        [.. decided.Where(d => d.Decision.Verdict == Verdict.NotDecidable).CountBy(d => Code(d.Relation, d.Decision)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new UndecidedReason(c.Key, Reasons[c.Key], c.Value))];

    private static string Code(Relation relation, Decision decision) =>
        decision.Remark is not null ? "base-unclear"
        : relation.Readings.IsEmpty ? "no-counterpart"
        : relation.Readings.Any(r => r.Expression.Bounds() is not null) ? "several-meanings" : "zero-base";
}
