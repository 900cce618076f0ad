using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class ChangeAmountRule : ConsistencyRule
{
    public const string RuleId = "change-amount";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("所述增减额与两期数之差不符", "A stated increase or decrease that is not the difference of the two amounts"),
        "算术",
        "change = |current − previous|",
        "本年收入800万元，比上年700万元增加120万元：800 − 700 = 100",
        "支出747.1万元，上年1650.49万元，减少903.38万元：747.1 只印一位小数",
        "error where 比, 较, 由…到 or two years name the two levels; warning where several levels could be meant");

    protected override Message Complaint { get; } = new("增减额与两期数之差不符", "the change is not the difference of the two amounts");
}
