using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Amounts that are alike in their words or digits and tell two things, and one outcome that is told twice.</summary>
public sealed class ToldTwiceTests
{
    [Theory]
    [InlineData("支出情况:一般公共预算支出完成52.31亿元,完成年初预算的96.20%,增长12.10%。\n收支平衡情况:支出总计70.20亿元,其中:一般公共预算支出完成52.31亿元,上解支出17.89亿元。")]
    public void An_outcome_told_again_is_no_budget_of_itself(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("担保基金年末余额1602.71万元。按1:10的放大比例，可支撑贷款16027.10万元。", "1:10的", "1:5的")]
    public void A_multiple_that_is_told_explains_the_same_digits(string right, string told, string wrong) => Told.OnlyWhenAltered("unit", right, told, wrong);

    [Theory]
    [InlineData("4.卫生健康支出（类）公共卫生（款）基本公共卫生服务（项）。年初预算为168.00万元，支出决算为152.38万元，完成年初预算的90.70%。\n5.卫生健康支出（类）公共卫生（款）重大公共卫生服务（项）。年初预算为142.00万元，支出决算为142.00万元，完成年初预算的100%。")]
    public void Items_that_begin_with_names_of_their_own_tell_two_things(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("项目支出绩效自评表\n|项目名称|调解员补助|<|<|<|\n|项目资金（元）|年初预算数|全年预算数|全年执行数|执行率|\n|年度资金总额|400,000.00|400,000.00|382,500.00|95.63%|\n|年度总体目标完成情况|全年调解2550件，共发放补助38.25万元，各项工作全部完成。|<|<|<|", "38.25万元", "382.5万元")]
    public void An_outcome_told_in_words_has_the_point_of_the_form(string right, string told, string wrong) => Told.OnlyWhenAltered("unit", right, told, wrong);
}
