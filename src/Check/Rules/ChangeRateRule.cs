using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class ChangeRateRule : ConsistencyRule
{
    public const string RuleId = "change-rate";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("所述增减幅度与（本期−上期）÷上期不符；用错基数的予以指明", "A stated rate of change that is not (current − previous) ÷ previous; says so when the wrong base was used"),
        "算术",
        "rate = |current ÷ previous − 1|",
        "本年264人，上年115人，增长43%：(264 − 115) ÷ 115 = 129.57%；43% = 115 ÷ 264，基数有误",
        "减少0.3万元，下降43.88%：0.3 ÷ 0.69 在印出位数之内",
        "error where the base is named or follows from change and level; the wrong base is named; warning where several levels could be meant; info for truncation");

    protected override Message Complaint { get; } = new("增减幅度与基数不符", "the rate of change does not fit its base");
}
