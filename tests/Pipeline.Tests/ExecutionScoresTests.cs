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
}
