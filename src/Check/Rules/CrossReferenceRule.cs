using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class CrossReferenceRule : ConsistencyRule
{
    public const string RuleId = "cross-reference";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("同一事项（同对象、同年度、同口径）在不同处数值不一", "One quantity (same thing, year, scope) stated with different values in different places"),
        "算术；两处印出位数相容者视为一致",
        "here = there",
        "前文代缴资金105.00万元，后文同句135.00万元",
        "397.47万元与397万元：舍入",
        "error where the words around both numbers are the same at length; warning where one digit differs or a neighbour is shared");

    protected override Message Complaint { get; } = new("同一事项在两处数值不一", "one quantity is stated with different values");
}
