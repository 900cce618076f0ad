using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class ExecutionRateRule : ConsistencyRule
{
    public const string RuleId = "execution-rate";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("预算执行率与执行数÷预算数（报告按到位数定义的，÷到位数）不符", "A stated execution rate that is not executed ÷ budget (or ÷ received, where the report defines it so)"),
        "财预〔2020〕10号 项目支出绩效评价管理办法 附：预算执行率",
        "rate = executed ÷ budget",
        "全年预算数200万元，全年执行数66.86万元，执行率100%：66.86 ÷ 200 = 33.43%",
        "其他资金预算0万元，支出0万元，执行率0%：0 ÷ 0 无法判定",
        "error where the base stands beside the rate or the report names it; warning where the base is found by its name or place elsewhere, and where another column gives the rate (base unclear); info for truncation");

    protected override Message Complaint { get; } = new("执行率与支出、预算之商不符", "the execution rate is not what was spent over the budget");
}
