using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class ProductRule : ConsistencyRule
{
    public const string RuleId = "product";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("数量×标准与所述金额不符", "count × standard that is not the stated amount"),
        "算术",
        "amount = count × standard (× months, × share)",
        "为1000人每人补助220元，共计24万元：1000 × 220 = 22万元",
        "18067人，220元/人，共397.47万元：397.474 舍入",
        "error where a sign or 标准 joins count and price; warning for a total told beside them, averages and series; a standard told elsewhere is a warning for a slip of one digit only; info where months would explain it");

    protected override Message Complaint { get; } = new("人数（数量）与标准之积和金额不符", "count times price is not the amount");
}
