using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Gold;

/// <summary>
/// Findings of a report: broken identities that share a number are one fault, found under any of their rules;
/// a slip may as well be told as a contradiction between two places.
/// </summary>
internal static class Faults
{
    public static IReadOnlyList<FindingGold> Of(ReportPlan report)
    {
        var faults = new List<List<Identity>>();
        foreach (var broken in report.Relations.Identities.Where(i => !i.Holds))
        {
            var touching = faults.Where(f => f.Exists(other => Shares(other, broken))).ToList();
            var merged = touching.SelectMany(f => f).Append(broken).ToList();
            faults.RemoveAll(touching.Contains);
            faults.Add(merged);
        }

        return [.. faults.Select(Finding), .. report.Remarks];
    }

    private static FindingGold Finding(List<Identity> broken)
    {
        var rules = broken.Select(i => i.Rule).Append("cross-reference").Distinct().ToList();
        if (broken.Exists(i => i.Rule is "cross-reference" or "product" or "execution-rate")) rules.Add("unit");
        if (broken.Exists(i => i.Rule is "change-rate" or "execution-rate" or "completion")) rules.Add("plausibility");
        if (broken.Exists(i => i.Rule is "change-amount" or "change-rate")) rules.Add("direction");
        if (broken.Exists(i => i.Rule is "weight-sum" or "score-sum" or "score-weight")) rules.AddRange(new[] { "weight-sum", "score-sum", "score-weight" }.Except(rules));
        if (broken.Exists(i => i.Rule == "execution-rate")) rules.AddRange(new[] { "completion" }.Except(rules));
        if (broken.Exists(i => i.Rule == "completion")) rules.AddRange(new[] { "execution-rate", "change-rate" }.Except(rules));
        return new FindingGold(rules, [.. broken.SelectMany(Numbers).Distinct()], true, string.Join("; ", broken.Select(i => i.Formula)));
    }

    /// <summary>A missed target may be told by the target or by what was reached.</summary>
    private static IEnumerable<string> Numbers(Identity identity) => identity.Rule == "target-missed" ? [identity.Operands[0].Text, identity.Stated.Text] : [identity.Stated.Text];

    private static bool Shares(Identity a, Identity b) => Runs(a).Intersect(Runs(b)).Any();

    private static IEnumerable<Run> Runs(Identity identity) => identity.Operands.Append(identity.Stated);
}
