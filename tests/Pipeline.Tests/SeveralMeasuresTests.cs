using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Several things told of a whole and again of its parts; lists that name some of all, or names without amounts; what a list's shares are of.</summary>
public sealed class SeveralMeasuresTests
{
    [Theory]
    [InlineData("全县共开工水利项目42个，总投资63.5亿元，年度计划投资31亿元；其中灌区改造项目15个，总投资41.2亿元，年度计划投资19.4亿元。")]
    [InlineData("2023年基金收入预算数640.20亿元，决算数571.30亿元，完成预算的89.2%。其中，保费收入预算数302.40亿元，决算数298.60亿元，完成预算的98.7%；财政补贴预算数330.10亿元，决算数265.80亿元，完成预算的80.5%。")]
    [InlineData("全县慈善组织共接受各界捐赠款物8420万元，现金6210万元，物资2210万元，已经拨付3150万元。其中县本级接受1940万元，已经拨付1720万元。")]
    public void What_is_told_of_a_part_is_part_of_the_same_thing_told_of_the_whole(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("全市国有企业资产总额842.6亿元，负债总额530.2亿元，所有者权益总额312.4亿元。其中，市属国有企业资产总额512.3亿元、负债总额330.1亿元、所有者权益总额182.2亿元，负债率64.4%；县属国有企业资产总额330.3亿元、负债总额200.1亿元、所有者权益总额130.2亿元，负债率60.6%。", "130.2亿元", "180.2亿元")]
    [InlineData("全县慈善组织共接受各界捐赠款物8420万元，已经拨付3150万元。其中县本级接受1940万元，已经拨付1720万元。", "已经拨付1720万元", "已经拨付3720万元")]
    public void Each_thing_is_added_up_by_itself(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Theory]
    [InlineData("灾后重建以来，全州共收到资金142.5亿元，包括上级财政资金61.3亿元、社会捐赠资金66.2亿元和专项党费1.1亿元。")]
    public void A_list_that_is_included_need_not_be_all(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("灾后重建以来，全州共收到资金128.6亿元，包括上级财政资金61.3亿元、社会捐赠资金66.2亿元和专项党费1.1亿元。", "66.2亿元", "69.2亿元")]
    [InlineData("灾后重建以来，全州共收到资金128.6亿元，包括上级财政资金61.3亿元、社会捐赠资金66.2亿元和专项党费1.1亿元。", "66.2亿元", "62.2亿元")]
    public void A_list_that_is_included_is_no_more_than_all_and_a_slip_shows(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Theory]
    [InlineData("全年共使用福彩公益金6.40亿元，用于三类项目。\n用于养老服务类4.80亿元，占比为75%，使用范围包括敬老院、老年食堂、农村危房改造等；用于社区服务类1.28亿元，占比为20%，使用范围包括社区设施、社工服务等；用于其他福利类0.32亿元，占比为5%，使用范围包括儿童福利院、救助站等。", "20%", "23%")]
    [InlineData("“十四五”重建规划共安排1240个农村项目，总投资31.6亿元。截至10月底，累计开工项目868个，完工项目310个，分别占总项目数的70%和25%。", "25%", "35%")]
    public void A_share_of_a_list_is_of_the_whole_that_was_told(string right, string told, string wrong) => Told.OnlyWhenAltered("share", right, told, wrong);

    [Theory]
    [InlineData("本年度计划开工项目240项（其中1至10月计划新开工210项），目前实际已开工192项，完成年度计划开工的80.0%。", "80.0%", "83.0%")]
    public void What_a_bracket_says_of_a_goal_is_no_goal(string right, string told, string wrong) => Told.OnlyWhenAltered("completion", right, told, wrong);
}
