using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Rates and changes whose base is not the amount that happens to stand near.</summary>
public sealed class WrongBasesTests
{
    [Theory]
    [InlineData("一般公共预算收入完成28600万元，其中：税务部门完成13900万元，占调整预算100.93%；财政部门完成14700万元，占调整预算110.14%。")]
    [InlineData("全县一般公共预算收入完成100.00亿元，其中：税收60.00亿元，占年度预算数的120.0%；非税40.00亿元，占年度预算数的90.0%。")]
    [InlineData("（一）养老保险基金。本年收入1830亿元，比上年增加286亿元，完成预算的116%。\n（二）失业保险基金。本年收入1139亿元，比上年增加215亿元，完成预算的124%。")]
    [InlineData("2023年财务收入279.40万元。收入分类情况如下：\n1.捐赠收入\n公益性收入41.31万元，占总收入的14.79%。\n2.政府拨款收入\n政府拨款收入220.43万元，占总收入的78.89%。其中：市本级收入190.43万元，其他30万元。\n3.其他收入\n其它收入17.66万元，占总收入的6.32%。")]
    [InlineData("一般性转移支付12295.73亿元，增加975.84亿元，增长8.6%，占转移支付总量的48%。专项转移支付13310.91亿元，增加951.77亿元，增长7.7%，占转移支付总量的52%。")]
    [InlineData("2022年度因公出国（境）费支出5.00万元；公务用车运行维护费支出决算减少4.00万元，下降50.00%；公务接待费支出决算减少1.00万元，下降10.00%。")]
    [InlineData("上半年完成政府采购额4303.58万元，比去年同期2213.00万元增加2090.58万元，增长94.47%，节约资金480.62万元。")]
    [InlineData("2023年度支出总计213.00万元，与2022年相比，支出减少75.99万元，增长-26.30%。")]
    public void A_share_or_an_execution_without_its_base_is_held_against_no_other(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("“三公”经费总支出4333.33万元，比上年减少1276.52万元，下降22.76%。如剔除划转因素342.74万元，仍然减少933.78万元，下降16.64%。", "22.76%", "25.76%")]
    [InlineData("公务用车购置及运行费28万元，较上年无增减；公务接待费1万元，比上年增加0.5万元，增长100%。", "100%", "50%")]
    [InlineData("公务用车运行维护费28.00万元，较上年不增不减；公务接待费1.00万元，比上年减少0.50万元，下降33.33%。", "33.33%", "50.00%")]
    public void A_change_is_of_its_own_amount(string right, string told, string wrong) => Told.OnlyWhenAltered("change-rate", right, told, wrong);

    [Theory]
    [InlineData("非税收入由年初预算3574.04万元调整为3842.88万元，主要由于：企业利润上缴调增49.16万元，罚没收入调增228.97万元，国有资源有偿使用收入调减9.29万元。")]
    [InlineData("上级补助收入由17282.07万元调整为20401.66万元，主要是专项转移支付增加1824.59万元，一般性转移支付增加1295.00万元。")]
    [InlineData("财政收入、公共财政预算收入同比分别增长9.4%和9.3%，较上半年分别提高2和3.3个百分点。")]
    public void An_item_of_a_change_is_not_all_of_it(string text) => Told.Nothing(text);

    [Fact]
    public void A_change_between_two_levels_is() =>
        Told.Something("change-amount", "非税收入由年初预算3574.04万元调整为3842.88万元，增加368.84万元。");

    [Fact]
    public void A_share_of_the_budget_is_of_the_budget_before_it() =>
        Told.OnlyWhenAltered("share", "年初预算120万元，实际支出90万元，占年初预算的75%。", "75%", "85%");
}
