using PerfEval.Check.Rules;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Verdicts;

/// <summary>One fault is one finding: findings about the same stated number, or that one wrong number explains, are joined under the rule that says most.</summary>
internal static class FindingMerger
{
    /// <summary>The rule that says most comes first; what a finding of another rule adds stands in 'also'.</summary>
    private static readonly string[] Telling =
    [
        "unit", "sum", "weight-sum", "change-rate", "change-amount", "execution-rate", "share", "completion", "product", "score-weight", "score-sum",
        "target-missed", "direction", "grade", "cross-reference", "plausibility",
    ];

    /// <param name="findings">Each with the number that it and others come from, where there is one.</param>
    public static Sequence<Finding> Merge(IEnumerable<(Finding Finding, CommonFault? Common)> findings)
    {
        var kept = new List<Finding>();

        // What a score is called is another fault than how it adds up.
        foreach (var group in findings.GroupBy(f => Fault.Of(f.Finding, f.Common)))
        {
            if (group.Count() == 1)
            {
                kept.Add(group.First().Finding);
                continue;
            }

            var common = group.Select(f => f.Common).FirstOrDefault(c => c is not null);
            var ranked = group.Select(f => f.Finding).OrderByDescending(f => f.Severity).ThenByDescending(f => f.Evidence[0] == common?.Number.Source).ThenBy(f => Array.IndexOf(Telling, f.Rule)).ToList();
            var first = ranked.Find(f => IsUnitOf(f, common)) is { } unit ? unit with { Severity = ranked[0].Severity } : ranked[0];
            ranked.RemoveAll(f => f.Rule == first.Rule && f.Evidence[0] == first.Evidence[0]);
            ranked.Insert(0, first);
            var others = ranked.Skip(1).Where(f => f.Severity > Severity.Info || first.Severity == Severity.Info).ToList();
            var also = first.Also.Concat(others.Select(f => f.Rule)).Where(r => r != first.Rule).Distinct(StringComparer.Ordinal).ToSequence();
            var evidence = first.Evidence.Concat(others.SelectMany(f => f.Evidence)).Distinct().ToSequence();

            // Told twice of one number is one contradiction: there is nothing that vanishes with it.
            var remark = ranked.Count(f => f.Severity > Severity.Info) is > 1 and var contradictions ? common?.Remark(contradictions) : null;
            kept.Add(first with { Also = also, Evidence = evidence, Message = remark is null ? first.Message : new(first.Message.Chinese + remark.Chinese, first.Message.English + remark.English) });
        }

        return kept.OrderByDescending(f => f.Severity).ThenByDescending(Weight).ToSequence();
    }

    /// <summary>「投资26418.50元，占p%」 beside 26418.50万元, with which the share is right: the unit is the fault, and the share only tells of it.</summary>
    private static bool IsUnitOf(Finding finding, CommonFault? common) =>
        finding.Rule == UnitRule.RuleId && finding.Severity > Severity.Info && finding.Evidence[0] == common?.Number.Source;

    /// <summary>Rank among findings of one severity: how far apart the sides are, in 元 where it is money.</summary>
    private static decimal Weight(Finding finding) => Math.Abs(finding.Difference ?? 0);

    /// <summary>What findings of one fault share: the place of the number that explains them all, else of the stated one.</summary>
    private readonly record struct Fault(int Block, int? Row, int? Column, int Start, int End, bool Grade)
    {
        public static Fault Of(Finding finding, CommonFault? common)
        {
            var place = common?.Number.Source ?? finding.Evidence[0];
            return new(place.Block, place.Row, place.Column, place.Start, place.End, finding.Rule == GradeRule.RuleId);
        }
    }
}
