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
}
