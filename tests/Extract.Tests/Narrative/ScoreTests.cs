using PerfEval.Extract.Narrative;
using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

public sealed class ScoreTests
{
    [Theory]
    [InlineData("各部分得分为：项目决策15分，得15分；项目过程20分，得18.83分。", "15/15; 18.83/20")]
    [InlineData("项目得分96.2分，其中：项目决策15分，过程管理24.2分。", "96.2/; 15/; 24.2/")]
    [InlineData("项目决策满分20分，得分19分。", "19/20")]
    [InlineData("评价得分90分，等级为优，其中决策14分（满分15分）、产出76分（满分85分）。", "90/; 14/15; 76/85")]
    [InlineData("自评得分96.37分，其中预算执行得9.57分、产出得48.00分、满意度得10.00分。", "96.37/; 9.57/; 48.00/; 10.00/")]
    [InlineData("评价等级按“优（90分≤得分≤100分）、良（80分≤得分＜90分）”划分。", "")]
    [InlineData("复核平均得分比自评平均得分低5.53分。", "")]
    [InlineData("自评总得分91.5分，等级为优。其中决策14分、管理24.5分。", "91.5/; 14/; 24.5/")]
    [InlineData("自评91.5分。三个一级指标得分分别为：投入18.5分、过程17分。", "91.5/; 18.5/; 17/")]
    [InlineData("综合得分94.5分。从一级指标看，投入15分得14.5分，过程35分得32.5分，产出25分得24分。", "94.5/; 14.5/15; 32.5/35; 24/25")]
    [InlineData("综合得分95.5分，等级为优。分项得分：投入15分、过程28.5分、产出29分、效果23分。", "95.5/; 15/; 28.5/; 29/; 23/")]
    [InlineData("三个项目自评得分分别为98.6分、92.4分和98.7分。", "98.6/; 92.4/; 98.7/")]
    [InlineData("自评得分95分，执行率得分按执行率×10分计算。", "95/")]
    [InlineData("指标体系满分100分；综合得分90（含）—100分为“优”，80（含）—90分为“良”。", "")]
    [InlineData("自评得分90分以上的单位有三家。", "")]
    [InlineData("每逾期一天扣2分，得分保留至小数点后两位。", "")]
    public void Points_are_told_by_a_word_or_by_the_clause_behind(string text, string expected) => Assert.Equal(expected, Reading.Scores(Reading.Of(text)));

    [Fact]
    public void What_is_scored_is_named_by_its_own_words() =>
        Assert.Equal(["自评得分", "预算执行", "产出"], Reading.Of("自评得分96.37分，其中预算执行得9.57分、产出得48.00分。").Scores.Select(s => s.Label));

    [Theory]
    [InlineData("对照部门整体支出绩效评价指标体系，我局自评得分94.6分，其中：投入类得14分，过程类得45.6分。", "自评得分; 投入; 过程")]
    [InlineData("经综合评定，项目得分91.2分。", "项目得分")]
    public void How_a_score_came_about_is_no_part_of_its_name(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reading.Of(text).Scores.Select(s => s.Label)));

    [Fact]
    public void The_project_that_is_scored_is_the_one_the_paragraph_names_first() =>
        Assert.Equal("办案业务费项目绩效自评得分", Reading.Of("（1）“办案业务费”项目。全年预算数为436.85万元。该项目绩效自评得分为95.4分。").Scores[0].Label);

    [Fact]
    public void Digits_behind_the_point_are_no_people() => Assert.Empty(Reading.Of("得分保留至小数点后两位。").Headcounts);

    [Fact]
    public void In_a_budget_what_is_called_spending_is_planned() =>
        Assert.Equal("1296000 Budget; 29342200 Budget; 3120000 Executed", Reading.Figures(Reading.Of("社会保障支出129.6万元、卫生健康支出2934.22万元，上年执行数312万元。", new ProseContext(2024, Planned: true))));

    [Theory]
    [InlineData("义务教育巩固率98.6%，比上年的98.9%下降0.3个百分点。", "0.986 Coverage; 0.989 Coverage; 0.003 Change")]
    [InlineData("较上年增长3.2%；政策知晓率，达到96.5%。", "0.032 Change; 0.965 Other")]
    [InlineData("全年收入2300万元，为年初预算2,250.00万元的102.22%，调出690万元，相当于本年收入的30%。", "1.0222 Execution; 0.3 Share")]
    [InlineData("教育经费占国内生产总值比例15.6%，占财政支出的比例为18.9%。", "0.156 Share; 0.189 Share")]
    [InlineData("收入构成：财政拨款60万元（75%），事业收入20万元（25%）。", "0.75 Share; 0.25 Share")]
    public void A_rate_is_of_the_kind_that_its_own_name_or_its_neighbour_tells(string text, string expected) => Assert.Equal(expected, Reading.Rates(Reading.Of(text)));

    [Fact]
    public void Scores_of_several_things_are_none_of_the_whole() =>
        Assert.DoesNotContain(ScoreRole.Total, Reading.Of("三个项目自评得分分别为98.6分、92.4分和98.7分。").Scores.Select(s => s.Role));
}
