using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class ScoreSumRule : ConsistencyRule
{
    public const string RuleId = "score-sum";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("各项得分之和与总分、分组得分不符", "Scores that do not add up to the stated total or group"),
        "算术",
        "total = Σ scores",
        "得分9.5、48、30、9，总分97.5：合计 96.5",
        "总分与各项得分之和一致",
        "error where every row has its score; warning where some have none and in prose");

    protected override Message Complaint { get; } = new("各项得分之和与总分不符", "the scores do not add up");
}
