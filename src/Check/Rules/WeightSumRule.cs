using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class WeightSumRule : ConsistencyRule
{
    public const string RuleId = "weight-sum";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("分值之和与合计、分组分值（产出指标（50分））或100不符", "Weights that do not add up to the stated total, the group points (产出指标（50分）) or 100"),
        "财预〔2020〕10号：满分100分，产出50、效益30、满意度10、预算执行10（默认）",
        "total = Σ weights",
        "效益指标（40分）下列20分、10分：合计 30",
        "调整后分值合计 100",
        "error; silent where the weight of the execution row is printed nowhere and would close the gap");

    protected override Message Complaint { get; } = new("分值之和与总分、分组分值不符", "the weights do not add up");
}
