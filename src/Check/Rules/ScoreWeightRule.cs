using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class ScoreWeightRule : ConsistencyRule
{
    public const string RuleId = "score-weight";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("得分高于分值，或预算执行得分与分值×执行率不符", "A score above its weight, or an execution score that is not weight × rate"),
        "财预〔2020〕10号：预算执行率 10 分，按执行率计分；另有计分档次的从其规定",
        "score ≤ weight; execution score = weight × rate",
        "分值10，执行率55.20%，得分5.25：10 × 55.20% = 5.52",
        "分值10，执行率86%，得分9（分档计分，仅提示）",
        "error for a score above its weight and for a computed execution score; warning for a round one, which may come from a step; silent where the report states steps of its own");

    protected override Message Complaint { get; } = new("得分与分值不符", "the score does not fit its weight");
}
