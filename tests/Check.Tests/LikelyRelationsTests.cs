using Xunit;

namespace PerfEval.Tests.Check;

/// <summary>Relations that are likely and not said: silent where other numbers of the paragraph give the printed one, or where what is named is no other.</summary>
public sealed class LikelyRelationsTests
{
    [Theory]
    [InlineData("合计到位33900万元；累计支出29752.5万元，其中债券资金支出22490万元、资本金支出7262.5万元，资金使用率87.77%。")]
    [InlineData("全年下达资金2400万元，其中省级1500万元、区级900万元；截至年底支付2218.6万元，支付率92.44%。")]
    [InlineData("巡查人员平均年龄58.6岁，22个站点中15个集中在东西两片，占68.18%。")]
    [InlineData("全年完成投资10679.1万元，比上年的11356.6万元减少677.5万元，下降5.97%，为年度投资计划1.2亿元的88.99%。")]
    [InlineData("决算比年初预算多417.67万元，增幅17.93%，其中追加326.35万元，占增量的78.14%。")]
    [InlineData("结算均价为每人每月261.56元，低于300元的控制价；与2019年的268.40元相比，下降2.55%。")]
    [InlineData("“三公”经费年初预算46.00万元，支出决算33.27万元，完成预算的72.33%，比上年减少8.95万元，下降21.20%。")]
    [InlineData("调整后预算4487.50万元，其中公共文化类1620.00万元、品牌宣传类500.00万元。实际下达4487.50万元，下达率100%。")]
    public void A_number_that_two_others_beside_it_give_is_about_those(string text) => Checking.IsSilent(text.Split('\n'));

    [Theory]
    [InlineData("固定资产原值4826.77万元，净值1932.04万元。\n对9个项目开展自评，涉及资金712.35万元，占项目支出总额的100%。")]
    [InlineData("本年收入：财政拨款收入3086.49万元，其他收入40.84万元。\n支出构成为：基本支出788.66万元，占25.27%；项目支出2331.97万元，占74.73%。")]
    [InlineData("按13000户测算，实际12460户，差异率4.15%。")]
    [InlineData("结果为优的8个、良的1个，优良率100%。")]
    public void A_share_of_what_is_not_told_is_not_held_against_what_stands_near(string text) => Checking.IsSilent(text.Split('\n'));

    [Theory]
    [InlineData("全年预算共计4000万元。\n全年实际支出3908.40万元，预算执行率97.71%。其中：中央财政资金支出2860.00万元，执行率100%；省级财政资金支出612.40万元，执行率95.69%；县级财政资金支出436.00万元，执行率87.20%。")]
    [InlineData("应到位资金27075.50万元。\n全年执行25918.72万元，执行率95.73%。按来源看，中央资金执行19874.61万元，执行率95.85%；地方资金执行6044.11万元，执行率95.33%。")]
    public void The_rate_of_one_source_is_not_of_the_whole_budget(string text) => Checking.IsSilent(text.Split('\n'));

    [Theory]
    [InlineData("机关运行经费预算315.70万元，其中办公费42.60万元、水电费38.50万元、差旅费61.20万元、物业费55.00万元、交通费用68.40万元等。")]
    [InlineData("预算安排2896.00万元，支付2871.44万元，执行率99.2%；其中青石河段、柳溪河段分别支付1463.08万元、905.16万元。")]
    [InlineData("累计支出3831.51万元，结转结余655.99万元。其中引客入区奖励仅兑付56.80万元，结余资金343.20万元。")]
    [InlineData("项目由防火、管护、防治3个子项目组成，由市林业局组织，4个县（区）主管部门分别实施。")]
    public void Parts_that_are_not_all_need_not_add_up(string text) => Checking.IsSilent(text.Split('\n'));

    [Theory]
    [InlineData("综合得分84.36分，等级为“良”。评价等级按“优（90分≤得分≤100分）、良（80分≤得分＜90分）、中（60分≤得分＜80分）、差（得分＜60分）”划分。")]
    [InlineData("公务用车保有量15辆，车均运行费2.20万元；公务接待预计80批次、640人次，人均62.50元。")]
    [InlineData("向5768户收取415.30万元，平均每户每月60元。")]
    public void Limits_averages_and_prices_by_the_month_are_no_parts(string text) => Checking.IsSilent(text.Split('\n'));

    [Theory]
    [InlineData("12．住房公积金（项）。年初预算为27.80万元，支出决算为28.98万元，完成年初预算的104.24%，决算数大于预算数的主要原因是缴存基数调整。\n13．医疗补助（项）。年初预算为85.00万元，支出决算为88.60万元，完成年初预算的104.24%，决算数大于预算数的主要原因是门诊人次增加。")]
    [InlineData("“三公”经费支出决算为3.95万元，较上年减少0.61万元，下降13.38%。\n公务接待费支出0.45万元，比上年减少0.61万元，下降57.55%。")]
    public void Two_items_that_are_told_in_the_same_words_are_two_things(string text) => Checking.IsSilent(text.Split('\n'));

    [Fact]
    public void What_was_before_is_the_base_even_where_the_current_amount_stands_elsewhere() =>
        Checking.HasError("change-rate", Checking.FindingsOf("报酬补贴类支出2622.528万元，占总支出的67.95%。与上一年总支出3615.40万元相比，本年增加244.37万元，增长6.33%。"), "6.33%", "3615.40");

    [Fact]
    public void Basic_and_project_spending_are_all_there_is_by_nature() =>
        Checking.HasError("sum", Checking.FindingsOf("本部门支出1709.55万元。按性质划分，基本支出475.53万元（占比26.72%），项目支出1304.02万元（占比73.28%）。"), "1709.55");

    [Fact]
    public void The_difference_is_that_of_the_numbers_shown()
    {
        var finding = Checking.HasError("execution-rate", Checking.FindingsOf("年初预算为56.00万元，支出决算为52.99万元，完成年初预算的100%。"));
        Assert.Contains("94.63%，相差5.37%", finding.Message.Chinese, StringComparison.Ordinal);
    }
}
