using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>与, 比 and 较 inside a name hold nothing against anything.</summary>
public sealed class ComparisonNamesTests
{
    [Theory]
    [InlineData("文化旅游体育与传媒支出240.00万元，比上年增加40.00万元，增长20.00%。", "20.00%", "16.67%")]
    [InlineData("医疗卫生与计划生育支出180.00万元，较上年减少20.00万元，下降10.00%。", "10.00%", "11.11%")]
    [InlineData("城市管理与综合执法支出240.00万元，比上年增加40.00万元，增长20.00%。", "20.00%", "16.67%")]
    [InlineData("图书与档案管理（类）馆藏（款）：支出决算为240.00万元，比2022年决算数增加40.00万元，增长20.00%。", "20.00%", "16.67%")]
    [InlineData("青少年比赛场地费180.00万元，较上年减少20.00万元，下降10.00%。", "10.00%", "11.11%")]
    [InlineData("较大修缮支出180.00万元，比上年减少20.00万元，下降10.00%。", "10.00%", "11.11%")]
    [InlineData("经比较，2023年度本单位支出180.00万元，较上年减少20.00万元，下降10.00%。", "10.00%", "11.11%")]
    [InlineData("经比较2023年度本单位支出180.00万元，较上年减少20.00万元，下降10.00%。", "10.00%", "11.11%")]
    [InlineData("同上年比，支出180.00万元，减少20.00万元，下降10.00%。", "10.00%", "11.11%")]
    public void A_rate_of_change_is_on_the_year_before_whatever_the_item_is_called(string right, string told, string wrong) =>
        Told.OnlyWhenAltered("change-rate", right, told, wrong, Severity.Error);

    [Theory]
    [InlineData("农林水支出31.4亿元，同比增长7.2%；文化体育与传媒支出2.6亿元，同比下降3.1%；医疗卫生与计划生育支出28.5亿元，同比增长9.9%；节能环保支出4亿元，同比增长1%。")]
    [InlineData("“三公”经费预算380万元，与2022年预算持平：一、2023年因公出国（境）费预算120万元，与2022年预算相比增加120万元；二、公务接待费预算260万元，与2022年预算相比减少120万元。")]
    [InlineData("培训费12.3万元，比上年增加0万元，增长0%，与上年持平；公务用车购置及运行费320.00万元（公务用车购置费80.00万元，比上年增加0万元；公务用车运行维护费240.00万元，比上年增加0万元）。")]
    [InlineData("草原生态补助支出80万元，林业支出60万元，增加20万元，增长50%。")]
    public void Neighbours_of_a_list_are_no_two_years_of_one(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("收入与上年的150万元相比增加30万元，增长20%，共180万元。")]
    [InlineData("支出180万元，与2022年的150万元相比增加30万元，增长20%。")]
    [InlineData("支出180万元，比合同价150万元增加30万元，增长20%。")]
    [InlineData("支出180万元，较概算150万元增加30万元，增长20%。")]
    public void What_a_number_is_held_against_is_still_its_base(string right)
    {
        Told.Nothing(right);
        Told.Something("change-rate", right.Replace("20%", "16%", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_is_held_against_its_own_amount_and_not_against_the_whole()
    {
        const string Text = "“三公”经费支出决算中，因公出国（境）费支出决算0万元；公务接待费支出决算2.4万元；公务用车购置及运行费支出决算5.1万元。\n“三公”经费支出决算总额为7.5万元，比去年增加1.5万元，增长25%。其中，公务接待费支出决算比去年增加0.4万元，增长20%。";
        Told.Nothing(Text);
        var finding = Told.Something("change-rate", Text.Replace("增长20%", "增长30%", StringComparison.Ordinal));
        Assert.Contains("0.4 ÷ (2.4 − 0.4)", finding.Formula, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“三公”经费支出决算总额为7.5万元，比去年增加1.5万元，增长25%。其中，公务接待费支出决算比去年增加0.4万元，增长20%。")]
    public void A_part_whose_amount_is_not_told_is_held_against_nothing(string text) => Told.Nothing(text);
}
