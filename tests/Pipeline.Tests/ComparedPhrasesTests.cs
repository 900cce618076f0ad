using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>The words between two numbers against the numbers.</summary>
public sealed class ComparedPhrasesTests
{
    [Theory]
    [InlineData("培训费决算42.8万元，小于预算数45.0万元。", "培训费决算42.8万元，小于预算数40.5万元。", Severity.Error)]
    [InlineData("群众满意度96.2%，高于目标值90%。", "群众满意度86.2%，高于目标值90%。", Severity.Warning)]
    [InlineData("平均办理时间3.5天，低于上年的4.2天。", "平均办理时间4.5天，低于上年的4.2天。", Severity.Warning)]
    [InlineData("计划铺设管网20公里，实际铺设22公里，超额完成年度任务。", "计划铺设管网20公里，实际铺设18公里，超额完成年度任务。", Severity.Error)]
    [InlineData("2023年比2022年减少45.3万元，下降8.12%。", "2023年比2022年减少45.3万元，增长8.12%。", Severity.Error)]
    public void Words_that_the_numbers_deny_are_found(string right, string wrong, Severity least)
    {
        Told.Nothing(right);
        Told.Something("direction", wrong, least);
    }

    [Theory]
    [InlineData("支出决算126.5万元，低于预算8.2万元。")]
    [InlineData("执行率低于60%的项目2个，未执行资金23.5万元。")]
    [InlineData("公用经费比预算减少12.3万元，同比增长3.2%。")]
    [InlineData("办公费减少3.6万元，服务人次增长5.2%。")]
    [InlineData("计划工期15个月，实际完成12个月，超额完成任务。")]
    [InlineData("计划投资500万元，实际完成投资480万元，超额完成建设任务。")]
    public void Words_that_say_something_else_are_let_be(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("产值由2021年的800万元增加到2023年的1650万元，翻了一番。", "产值由2021年的800万元增加到2023年的1050万元，翻了一番。", Severity.Error)]
    [InlineData("合作社由12家增至36家，增长了2倍。", "合作社由12家增至36家，增长了4倍。", Severity.Error)]
    [InlineData("每人每月补助标准由400元提高到460元，提高15%。", "每人每月补助标准由400元提高到460元，提高18%。", Severity.Error)]
    [InlineData("合作社由12家增至36家，增长了2倍。", "合作社由12家增至36家，增长了3倍。", Severity.Warning)]
    public void A_multiple_is_of_the_two_levels_before_it(string right, string wrong, Severity least)
    {
        Told.Nothing(right);
        Told.Something("change-rate", wrong, least);
    }

    [Fact]
    public void Points_above_another_rate_are_the_distance_of_the_two()
    {
        Told.Nothing("支付率93.8%，高于全省平均支付率90.5%3.3个百分点。");
        Told.Something("change-amount", "支付率93.8%，高于全省平均支付率90.5%2.3个百分点。", Severity.Error);
    }
}
