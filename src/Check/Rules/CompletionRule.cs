using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class CompletionRule : ConsistencyRule
{
    public const string RuleId = "completion";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("所述完成率与实际完成÷目标不符", "A stated completion that is not actual ÷ target"),
        "算术",
        "completion = actual ÷ target",
        "培训2399人，完成目标任务2000人的110%：2399 ÷ 2000 = 119.95%",
        "培训2399人，完成目标任务2000人的120%",
        "error where a goal is named as such and both numbers stand in the sentence; warning in tables and where only the rate is named");

    protected override Message Complaint { get; } = new("完成率与实际÷目标不符", "the completion is not actual over target");
}
