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

    /// <summary>Shares whose whole is told elsewhere, by another name, or nowhere.</summary>
    [Theory]
    [InlineData("对各县税收返还和转移支付2318.64亿元，占总支出的74%（包括一般性转移支付1502.37亿元，占转移支付比重达78.5%；专项转移支付411.05亿元）。")]
    [InlineData("全省卫生总费用为3120.45亿元，比上年增长6.13%。其中，政府卫生支出为902.18亿元，比上年增长8.40%，占 GDP 比例为 6.92%。")]
    [InlineData("全县财政收入完成8520万元。地税完成6690万元，超双过半任务数152万元；财政部门完成1830万元，超双过半任务数203万元，同比增收272万元，增长17.46%。其中非税收入完成1904万元，占一般公共预算收入比重为41.08%。\n全县公共财政预算支出8.02亿元。")]
    [InlineData("上半年完成采购预算24.10亿元，实际采购金额20.22亿元。\n一是规模增长，其中，服务类项目实际采购金额达3.25亿元，同比增长48.6%；二是品目集中在电梯（占比12.4%）、医疗设备（占比9.3%）、标准货物（空调、打印机等，占比6.0%）等领域。")]
    [InlineData("财政收入完成6130万元，超月进度1952万元。\n1月，税收收入完成804万元，占年初预算月进度的41.2%，短月进度1147万元。")]
    [InlineData("本次审计2018年度预算支出共计612408.35万元，占部门预算支出总额的71.52%。审计查出不符合规定的问题金额2914.6万元，其中2018年2507.30万元，占审计预算资金额的0.41%。")]
    public void A_share_of_what_is_not_beside_it_is_held_against_nothing(string text) => Told.Nothing(text);

    [Fact]
    public void A_share_is_of_the_whole_that_another_share_with_its_words_is_of() =>
        Told.OnlyWhenAltered("share", "2022年下达我县作物补贴8200万元，截止12月31日，全县使用补贴资金8105.712万元，占资金总额的98.85%，兑付补贴资金8088.144万元，占使用资金总额的99.78%，受益农户2410户。其中：小麦1420户，使用资金5204.310万元，占资金总额63.47%；玉米990户，使用资金2901.402万元，占资金总额35.38%。", "63.47%", "61.47%");

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
