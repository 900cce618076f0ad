using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class DirectionRule : ConsistencyRule
{
    public const string RuleId = "direction";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("大于/小于/等于预算、增加/减少、上升/下降、持平等文字与数字相反", "Words that contradict the numbers beside them: 大于/小于/等于预算, 增加/减少, 上升/下降, 持平"),
        "算术",
        "sign(current − previous)",
        "支出80万元，比上年70万元减少10万元",
        "支出80万元，与上年80.0万元持平",
        "error where both numbers stand beside the words; warning where 持平 is said of a hundredth or two budgets could be meant");

    protected override Message Complaint { get; } = new("文字与数字方向相反", "words contradict the numbers beside them");
}
