using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class GradeRule : ConsistencyRule
{
    public const string RuleId = "grade";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("等级与得分档次不符（优≥90，良≥80，中≥60，差<60）", "Grade and score that do not match the bands (优 ≥90, 良 ≥80, 中 ≥60, 差 <60)"),
        "财预〔2020〕10号 第二十条：优、良、中、差四档",
        "band(score) = grade",
        "得分85分，等级为优",
        "得分95.52分，等级为优秀",
        "error, for the names 优 良 中 差 only");

    protected override Message Complaint { get; } = new("等级与得分不符", "grade and score do not match");
}
