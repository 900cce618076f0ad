using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class UnitRule : ConsistencyRule
{
    public const string RuleId = "unit";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("两处数值相差10的整数次幂：元、万元混用", "Two statements that differ by a power of ten: 元/万元 slips"),
        "算术",
        "here = there × 10ⁿ",
        "正文339100万元，表中33.91万元",
        "1.8067万人与18067人：同值",
        "error where the same words stand around both; warning where only the digits are the same");

    protected override Message Complaint { get; } = new("两处相差整10的幂，疑为单位有误", "two statements differ by a power of ten");
}
