using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class TargetMissedRule : ConsistencyRule
{
    public const string RuleId = "target-missed";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("实际完成值未达目标值，却得满分或称已完成", "Full marks, or a claim of success, where the actual value misses its target"),
        "财预〔2020〕10号：未完成指标值的按比例记分",
        "actual ⋛ target by its comparator",
        "目标≥4754人，实际4604人，得满分",
        "成本≤12万元，实际5.3万元：低于上限即达标",
        "error where a sign, or a name that can only be better with more, binds the target and full marks or success are claimed; warning where less is better by the name only, or nothing is claimed; silent where the name leaves the direction open");

    protected override Message Complaint { get; } = new("实际完成值未达目标而称完成或得满分", "the target is missed, yet full marks or success are claimed");
}
