using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Balances and wholes that sentences tell: what is added to a total, what is left of income, what is gone into by its name.</summary>
public sealed class BalancePhrasesTests
{
    [Theory]
    [InlineData("基金收入决算数为526.4亿元。加上上年结转收入33.6亿元，收入总量为560.0亿元。", "560.0", "580.0")]
    [InlineData("全年支出完成3120万元。加上上解支出240万元、调出资金80万元，支出总计3440万元。", "3440", "3540")]
    [InlineData("全县一般公共预算收入安排96.1亿元，同比增长5%。加上上级补助收入149.8亿元，收入总计245.9亿元。全县一般公共预算支出安排182.1亿元。加上上解支出26.3亿元、调出资金0.3亿元和债务还本支出37.2亿元，支出总计245.9亿元。", "支出总计245.9亿元", "支出总计259.4亿元")]
    [InlineData("县本级收入54000万元，其中：税收收入28000万元，非税收入26000万元。加上上级补助、债务转贷等转移性收入106297万元，收入总计160297万元；支出109772万元，加上上解上级支出、债务还本等转移性支出50525万元，支出总计为160297万元。", "支出总计为160297", "支出总计为190297")]
    public void WhatIsAddedComesToTheTotal(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Theory]
    [InlineData("加上上级补助收入240万元等，收入总计1200万元。本级收入900万元。")]
    [InlineData("本级收入900万元，加上上年结转240万元，其中专项结转60万元，收入总计1140万元。")]
    [InlineData("本级收入900万元，加上上级补助收入240万元，总支出610万元。")]
    public void WhatIsNettedIsLeftAlone(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("保险基金收入4120亿元，其中：保险费收入3010亿元，财政补贴收入400亿元。支出3780亿元，本年收支结余340亿元。", "340", "440")]
    [InlineData("本年收入8120亿元，比上年增加310亿元。本年支出6905亿元。其中，基本养老金支出6150亿元。本年收支结余1215亿元。", "1215", "1415")]
    [InlineData("本年收入862.5万元。本年支出841.2万元。本年收支结余21.3万元。", "21.3", "61.3")]
    public void WhatIsLeftIsIncomeLessSpending(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Theory]
    [InlineData("上级补助收入2604万元，其中：返还性收入712万元，专项收入1892万元。\n返还性收入中，增值税返还490万元，所得税返还180万元，其他返还42万元。", "490", "590")]
    [InlineData("“三公”经费支出合计53.4万元，比预算减少6万元。“三公”经费中，因公出国费17.2万元，公务用车费30.8万元，公务接待费5.4万元。", "30.8", "33.8")]
    public void AWholeIsGoneIntoByItsName(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Theory]
    [InlineData("防汛补助年初预算为80.2万元。支出决算为86.4万元，完成年初预算的107.7%。决算数大于预算数的主要原因是人员增加。", "107.7%", "100%")]
    [InlineData("防汛补助年初预算为80.2万元。决算数为76.4万元，完成年初预算的95.3%。", "95.3%", "98.3%")]
    public void AnOutcomeIsOfTheInitialBudgetOfTheSentenceBefore(string right, string told, string wrong) => Told.OnlyWhenAltered("execution-rate", right, told, wrong);

    [Fact]
    public void AnOutcomeOfSomethingElseIsNot() => Told.Nothing("防汛补助年初预算为80.2万元。抗旱补助支出36.4万元，完成年初预算的98%。");

    [Theory]
    [InlineData("转移支付收入2604万元，增加12万元。在转移支付收入中，均衡性转移支付416万元，民族地区转移支付330万元。")]
    [InlineData("项目投入86万元。实施过程中，购置设备42万元，租车60万元。")]
    public void WhatIsPickedOutIsLeftAlone(string text) => Told.Nothing(text);
}
