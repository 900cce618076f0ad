using PerfEval.Extract.Narrative;
using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

/// <summary>Accounts of budgets: what came in and went out under names with 预算 in them, and what was only planned.</summary>
public sealed class BudgetWordsTests
{
    [Theory]
    [InlineData("一般公共预算收入累计完成310万元，完成年初预算数620万元的50%，比上年增收12万元，增长4.03%。其中：税收收入200万元，增长3%；非税收入110万元，增长6%。", "3100000 Received Fiscal; 6200000 Budget Fiscal; 120000 Change; 2000000 Received; 1100000 Received")]
    [InlineData("一般公共预算支出完成480万元，占年初预算960万元的50%。其中乡镇完成180万元，区直部门完成300万元。", "4800000 Executed Fiscal; 9600000 Budget Fiscal; 1800000 Executed Fiscal; 3000000 Executed Fiscal")]
    [InlineData("城市维护建设税16.4亿元，同比下降8.2%。", "1640000000 Received")]
    [InlineData("国内消费税11.72亿元，城镇土地使用税3.9亿元，个人所得税0.85亿元。", "1172000000 Received; 390000000 Received; 85000000 Received")]
    [InlineData("本单位缴纳印花税0.6万元。", "6000 Executed")]
    [InlineData("国税部门完成3860万元，财政部门完成5720万元。", "38600000 Received; 57200000 Received")]
    [InlineData("区人大批准年初一般公共预算收入73.2亿元。其中：本级收入41.5亿元，转移性收入31.7亿元。", "7320000000 Budget Fiscal; 4150000000 Budget Fiscal; 3170000000 Budget Fiscal")]
    [InlineData("经批准，一般公共预算收入完成73.2亿元。", "7320000000 Received Fiscal")]
    [InlineData("共筹集彩票公益金1540.5万元，其中：中央福利彩票公益金231.4万元、省级彩票公益金604.9万元、州级彩票公益金704.2万元。", "15405000 Received Other; 2314000 Received Central; 6049000 Received Provincial; 7042000 Received Municipal")]
    [InlineData("项目全年预算120万元，其中：中央资金80万元、县级资金40万元。", "1200000 Budget Total; 800000 Budget Central; 400000 Budget County")]
    [InlineData("支出总计620.5万元，决算数大于预算数20.5万元。", "6205000 Executed Total; 205000 Change")]
    [InlineData("支出决算数少于年初预算数3.2万元。", "32000 Change")]
    [InlineData("支出不超过年初预算30万元。", "300000 Budget")]
    [InlineData("累计支付512万元，未支38万元。", "5120000 Executed; 380000 Carryover")]
    [InlineData("全年补助资金260万元全部执行到位。", "2600000 Executed")]
    [InlineData("全年补助资金260万元全部拨付到位。", "2600000 Received")]
    [InlineData("本级收入80万元，动用预算稳定调节基金6万元，安排预算稳定调节基金2万元。", "800000 Received; 60000 Received; 20000 Executed")]
    [InlineData("本级收入90万元，上年结转12万元，调入资金30万元。", "900000 Received; 120000 Carryover Carryover; 300000 Received")]
    [InlineData("加上安排给下级的中央调剂基金支出40万元。", "400000 Executed Central")]
    [InlineData("本年收支结余决算数8.5万元。", "85000 Carryover")]
    [InlineData("共完成预算资金45.2万元。", "452000 Executed")]
    [InlineData("完成预算资金60万元的95%。", "600000 Budget")]
    [InlineData("申请预算资金60万元，其中：20万元用于设备更新，40万元用于培训。", "600000 Budget Total; 200000 Budget; 400000 Budget")]
    [InlineData("绩效目标为：使用80万元修缮校舍。", "800000 Budget")]
    [InlineData("绩效目标完成情况：使用80万元修缮校舍。", "800000 Executed")]
    [InlineData("绩效目标：修缮校舍；实际使用76万元。", "760000 Executed")]
    [InlineData("预算数：包含补助3个剧团资金70万元、补助5名教师研修资金20万元、补助12名艺人资金9万元。", "700000 Budget; 200000 Budget; 90000 Budget")]
    [InlineData("下达我局监管补助资金4万元、上级补助资金3.5万元。", "40000 Allocated; 35000 Allocated")]
    [InlineData("收到财政资金90万元，其中：中央资金60万元，其他资金30万元2023年支出88万元。", "900000 Received Fiscal; 600000 Received Central; 300000 Received Other; 880000 Executed Fiscal")]
    [InlineData("财政拨款安排“三公”经费32万元。其中：公务用车购置及运行费30万元（公务用车购置费18万元，公务用车运行维护费12万元。），公务接待费2万元。", "320000 Budget Fiscal; 300000 Budget Fiscal; 180000 Budget Fiscal; 120000 Budget Fiscal; 20000 Budget Fiscal")]
    [InlineData("收入由年初的650万元调整为710万元。", "6500000 Budget; 7100000 Budget")]
    public void AnAmountIsWhatItsOwnWordsSay(string text, string expected) => Assert.Equal(expected, Reading.Figures(Reading.Of(text)));

    [Theory]
    [InlineData("二、2023年预算执行情况", "收入410万元，支出395万元。", "4100000 Received; 3950000 Executed")]
    [InlineData("二、2023年“三公”经费决算情况", "公务接待费支出4万元。", "40000 Executed")]
    [InlineData("二、2024年收支预算安排", "收入410万元，支出395万元。", "4100000 Budget; 3950000 Budget")]
    [InlineData("二、上半年收支情况", "收入410万元，支出395万元。", "4100000 Received; 3950000 Executed")]
    [InlineData("二、收支总体情况", "收入410万元，支出395万元。", "4100000 Budget; 3950000 Budget")]
    [InlineData("二、2023年预算执行情况和2024年预算草案", "收入410万元，支出395万元。", "4100000 Budget; 3950000 Budget")]
    public void ABudgetTellsOfTheYearBeforeToo(string heading, string text, string expected)
    {
        var sink = new FactSink();
        var reader = new NarrativeReader(2024, null, planned: true);
        reader.Read(new TextBlock(0, null, new SourceText(heading)), sink);
        reader.Read(new TextBlock(1, null, new SourceText(text)), sink);
        Assert.Equal(expected, Reading.Figures(sink));
    }

    [Theory]
    [InlineData("下达我区补助资金30万元。", "300000 Allocated")]
    [InlineData("区级补助资金30万元。", "300000 Allocated County")]
    [InlineData("中央、省、市财政补助资金30万元。", "300000 Allocated")]
    [InlineData("补助文化生态保护区资金30万元。", "300000 Executed")]
    [InlineData("自治区下达30万元，地方匹配12万元。", "300000 Allocated Provincial; 120000 Allocated")]
    [InlineData("预算合计42万元（其中：自治区30万元，市级12万元）。", "420000 Budget Total; 300000 Budget Provincial; 120000 Budget Municipal")]
    public void ALevelIsWhoGives(string text, string expected) => Assert.Equal(expected, Reading.Figures(Reading.Of(text)));

    [Fact]
    public void AnItemOfAListIsOfTheYearThatWasToldLast()
    {
        var sink = Reading.Of("两年共安排800万元，其中2022年省级80万元、中央300万元，2023年省级90万元、中央330万元。");
        Assert.Equal([null, 2022, 2022, 2023, 2023], sink.Figures.Select(f => f.Year));
    }
}
