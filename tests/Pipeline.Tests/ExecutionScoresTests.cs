using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>The points of an indicator of execution, where the report says that they go by the rate.</summary>
public sealed class ExecutionScoresTests
{
    private const string Table = "\n|一级指标|二级指标|三级指标|年度目标|实际完成|分值|自评分|\n|投入|预算配置|预算执行率|100%|81.30%|10|8.13|\n|产出|数量|检修渡口|≥12处|12处|90|90|";

    [Theory]
    [InlineData("预算执行率指标得分＝分值×执行率。")]
    [InlineData("评分办法：得分=预算执行率×10。")]
    public void Points_that_the_report_computes_are_computed_again(string rule) => Told.OnlyWhenAltered("score-weight", rule + Table, "|8.13|", "|9.6|");

    [Theory]
    [InlineData("各指标按完成情况计分。")]
    [InlineData("预算执行率指标得分＝分值×执行率，执行率达到80%以上得9.6分。")]
    public void Points_that_go_by_another_rule_are_not_judged(string rule) => Told.Nothing(rule + Table.Replace("8.13", "9.6", StringComparison.Ordinal));

    [Fact]
    public void Points_of_the_right_rate_are_right_where_the_wrong_one_is_printed()
    {
        const string Form = "|项目名称|农机更新|<|<|<|<|<|\n|项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|\n|^|年度资金总额|310.00|360.00|352.17|10|97.83%|9.78|\n|绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|\n|^|产出指标|数量指标|更新农机|≥30台|31台|90|90|";
        Told.Nothing(Form);
        var findings = Told.In(Form.Replace("97.83%", "113.60%", StringComparison.Ordinal)).ToList();
        var rate = Assert.Single(findings, f => f.Rule is "execution-rate" or "score-weight");
        Assert.Equal(("execution-rate", Model.Findings.Severity.Error), (rate.Rule, rate.Severity));
        Assert.DoesNotContain("处矛盾", rate.Message.Chinese, StringComparison.Ordinal);
        Told.Something("score-weight", Form.Replace("9.78", "8.97", StringComparison.Ordinal));
    }
}
