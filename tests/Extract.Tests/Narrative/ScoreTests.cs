using PerfEval.Extract.Narrative;
using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

public sealed class ScoreTests
{
    [Theory]
    [InlineData("各部分得分为：项目决策15分，得15分；项目过程20分，得18.83分。", "15/15; 18.83/20")]
    [InlineData("项目得分96.2分，其中：项目决策15分，过程管理24.2分。", "96.2/; 15/; 24.2/")]
    [InlineData("项目决策满分20分，得分19分。", "19/20")]
    [InlineData("每逾期一天扣2分，得分保留至小数点后两位。", "")]
    public void Points_are_told_by_a_word_or_by_the_clause_behind(string text, string expected) => Assert.Equal(expected, Reading.Scores(Reading.Of(text)));

    [Fact]
    public void Digits_behind_the_point_are_no_people() => Assert.Empty(Reading.Of("得分保留至小数点后两位。").Headcounts);

    [Fact]
    public void In_a_budget_what_is_called_spending_is_planned() =>
        Assert.Equal("1296000 Budget; 29342200 Budget; 3120000 Executed", Reading.Figures(Reading.Of("社会保障支出129.6万元、卫生健康支出2934.22万元，上年执行数312万元。", new ProseContext(2024, Planned: true))));

    [Theory]
    [InlineData("义务教育巩固率98.6%，比上年的98.9%下降0.3个百分点。", "0.986 Coverage; 0.989 Coverage; 0.003 Change")]
    [InlineData("较上年增长3.2%；政策知晓率，达到96.5%。", "0.032 Change; 0.965 Other")]
    public void A_rate_is_of_the_kind_that_its_own_name_or_its_neighbour_tells(string text, string expected) => Assert.Equal(expected, Reading.Rates(Reading.Of(text)));
}
