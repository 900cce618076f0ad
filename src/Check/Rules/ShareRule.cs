using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class ShareRule : ConsistencyRule
{
    public const string RuleId = "share";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("所述占比与部分÷整体不符", "A stated share that is not part ÷ whole"),
        "算术",
        "share = part ÷ whole",
        "支出合计500万元，其中项目支出200万元，占45%：200 ÷ 500 = 40%",
        "支出合计747.1万元，其中基本支出255.34万元，占34.18%",
        "error where part and whole are both named; warning where the whole is only near; info where another printed whole gives the share");

    protected override Message Complaint { get; } = new("占比与部分÷整体不符", "the share is not the part over the whole");
}
