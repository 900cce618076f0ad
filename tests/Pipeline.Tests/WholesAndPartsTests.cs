using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Which of the amounts of a paragraph is divided by a list, and which are its parts.</summary>
public sealed class WholesAndPartsTests
{
    [Theory]
    [InlineData("2023年财政拨款收支总预算628.40万元。收入包括：一般公共预算拨款600.15万元、上年结转28.25万元；支出包括：教育支出500.10万元、住房保障支出128.30万元。", "128.30万元", "138.30万元")]
    [InlineData("政府性基金预算由年初的72000万元调整为43000万元，其中：土地出让收入由年初预算的58000万元调整为31000万元，城市建设配套费8000万元、专项收入4000万元不作调整。", "8000万元", "8600万元")]
    [InlineData("全县支出完成61.20亿元，增长12.5%。加上上解支出1.40亿元、债务还本支出5.30亿元，以及结转下年2.10亿元后，支出总计70.00亿元。", "支出总计70.00亿元", "支出总计74.00亿元")]
    [InlineData("本单位在职人数61人，包括行政编制23人、补助事业编制20人、自收自支编制18人；退休15人、聘用26人，遗属4人。", "补助事业编制20人", "补助事业编制33人")]
    public void A_list_divides_the_whole_it_was_told_of(string right, string told, string wrong)
    {
        Told.Nothing(right);
        Told.Something("sum", right.Replace(told, wrong, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("本年收支结余860亿元，年末滚存结余5210亿元。其中，保费收入3420亿元，增长13%；支出3110亿元，增长20%。")]
    [InlineData("该项目共设置12个绩效目标指标，其中一级指标3个，二级指标6个，三级指标12个。")]
    [InlineData("该项目共设置12个绩效目标指标，其中1级指标3个，二级指标6个，三级指标12个。")]
    [InlineData("建设茶叶基地18. 62万亩（绿茶9.01万亩、红茶4.52万亩、白茶5.09万亩）。")]
    [InlineData("收入预算620万元，其中：拨款收入500万元、上年结转120万元；支出包括：人员经费410万元、公用经费180万元。")]
    [InlineData("“三公”经费支出决算中，因公出国（境）费支出决算0万元，占0%；公务接待费支出决算3.12万元，占60%；公务用车运行维护费支出决算2.08万元，占40%。具体情况如下：\n1．因公出国（境）费支出0万元。\n2．公务接待费支出3.12万元。\n3．公务用车运行维护费支出2.08万元。")]
    [InlineData("2023年下达我单位资金3.76万元，其中：公益林补偿资金调减2.66万元，造林补助2.42万元，抚育补助2.88万元，管护补助1.12万元。")]
    [InlineData("2023年下达我单位资金1.53万元，其中：退耕补助**.**万元，造林补助2.42万元，抚育补助2.88万元，管护补助1.12万元。")]
    public void What_is_no_whole_is_held_against_no_sum(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("基本支出预算84.60万元，占支出总预算的94.00%；项目支出预算5.40万元，占支出总预算的6.00%。\n教育支出63.00万元，占支出总预算70.00%，社会保障支出27.00万元，占支出总预算30.00%。\n财政拨款收支总预算90.00万元。", "70.00%", "73.00%")]
    [InlineData("工资福利支出预算70.00万元，占基本支出预算77.78%。\n对个人和家庭补助支出预算6.30万元，占基本支出预算7.00%。\n2023年一般公共预算基本支出90.00万元。", "7.00%", "8.00%")]
    [InlineData("“三公”经费支出预算为4.00万元，支出决算为1.50万元。\n“三公”经费支出决算中，公务接待费支出决算0.60万元，占40.00%；公务用车运行维护费支出决算0.90万元，占60.00%。", "60.00%", "65.00%")]
    [InlineData("2023年采购总额21070.5万元。货物类、工程类和服务类采购金额分别为6571.4万元、11155.2万元和3343.9万元，占采购总额的比重为31.2%、52.9%和15.9%。", "15.9%", "19.5%")]
    public void A_share_is_of_the_whole_that_its_words_name(string right, string told, string wrong)
    {
        Told.Nothing(right);
        Told.Something("share", right.Replace(told, wrong, StringComparison.Ordinal));
    }
}
