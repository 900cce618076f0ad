using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class PlausibilityRule : ConsistencyRule
{
    public const string RuleId = "plausibility";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("不可能之事：从无预算的执行率、已支出而完成0%、下降超过100%、年度不在期内", "What cannot be: a rate of money that was never budgeted, completion 0 % of something spent, a decrease above 100 %, a year outside the report's period"),
        "算术",
        "—",
        "支出决算14万元，完成预算0%",
        "支出0万元，完成预算0%（0 ÷ 0，仅提示）",
        "error for a rate of nothing or a rate of zero on something spent; warning for rates above their natural end and where another base explains the rate");

    protected override Message Complaint { get; } = new("数值不合事理", "this cannot be");
}
