using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

/// <summary>What treasuries and charities tell of a year: income by name, lists of grants, changes in few words, the money of a section.</summary>
public sealed class FiscalProseTests
{
    [Theory]
    [InlineData("收入完成4120万元，同比减36万元，减幅0.87%。", "41200000 Received; 360000 Change")]
    [InlineData("收入完成4120万元，比上年增36万元。", "41200000 Received; 360000 Change")]
    [InlineData("民生支出完成4120万元，较上年同月多支36万元。", "41200000 Executed; 360000 Change")]
    [InlineData("税收收入完成4120万元，短平均进度6个百分点，短收36万元。", "41200000 Received; 360000 Change")]
    [InlineData("基金收入完成4120万元，超月进度36万元。", "41200000 Received; 360000 Change")]
    [InlineData("“三公”经费支出4.12万元，年初预算为4.48万元，差值为0.36万元。", "41200 Executed; 44800 Budget; 3600 Change")]
    [InlineData("增值税完成3.2亿元，上划中央“两税”完成1.4亿元。", "320000000 Received; 140000000 Received Central")]
    [InlineData("维修工程完成3.2亿元。", "320000000 Executed")]
    [InlineData("基金收入预算数为86.2亿元，决算数为81.4亿元。", "8620000000 Budget; 8140000000 Received")]
    [InlineData("基金支出预算数为86.2亿元，决算数为81.4亿元。", "8620000000 Budget; 8140000000 Executed")]
    [InlineData("本级预算结转下年支出3.1亿元。", "310000000 Carryover")]
    [InlineData("中央对地方税收返还和转移支付2830亿元。", "283000000000 Allocated Central")]
    [InlineData("征收税收2830万元。", "28300000 Collected")]
    [InlineData("敬老院差额经费21.3万元。", "213000 Executed")]
    [InlineData("两者差额21.3万元。", "213000 Change")]
    [InlineData("农场定额补贴260万元。", "2600000 Executed")]
    [InlineData("收、支总计各是320.51，331.26万元，各减少12.6，25.7万元。", "3205100 Received Total; 3312600 Received Total; 126000 Change; 257000 Change")]
    [InlineData("每人定额补贴260元。", "260 Standard")]
    [InlineData("落实免租政策，调减国有资源资产有偿使用收入7.1万元。", "71000 Change")]
    [InlineData("“晨光伙伴”计划支出64.5万元。", "645000 Executed")]
    [InlineData("资金用于听力重建计划项目支出18万元。", "180000 Executed")]
    [InlineData("下半年计划支出64.5万元。", "645000 Budget")]
    [InlineData("“三公”经费支出46.2万元，比预算数减少3.4万元。其中，因公出国经费12.5万元，比预算数减少1.1万元；公务用车运行费28.3万元，减少1.6万元；公务接待费5.4万元，减少0.7万元。", "462000 Executed; 34000 Change; 125000 Executed; 11000 Change; 283000 Executed; 16000 Change; 54000 Executed; 7000 Change")]
    [InlineData("“三公”经费支出46.2万元，其中：公务用车购置安排18.5万元，公务接待费5.4万元。", "462000 Executed Total; 185000 Executed; 54000 Executed")]
    [InlineData("一、转移支付收入中，产粮大县奖励130万元，调整工资转移支付860万元，县级基本财力保障奖补资金240万元，公检法转移支付95万元。", "1300000 Received; 8600000 Received; 2400000 Received; 950000 Received")]
    public void AnAmountIsWhatItsOwnWordsSay(string text, string expected) => Assert.Equal(expected, Reading.Figures(Reading.Of(text)));

    [Theory]
    [InlineData("民族地区转移支付130万元。", "1300000 Other")]
    [InlineData("中央政府性基金收入130万元，地方政府性基金收入260万元。", "1300000 Received Central; 2600000 Received Other")]
    [InlineData("甲补助120万元，乙补助80万元，县级资金丙补助50万元，丁补助30万元。", "1200000 Executed; 800000 Executed; 500000 Allocated County; 300000 Executed")]
    [InlineData("县级财政投入50万元，建设费用30万元。", "500000 Executed County; 300000 Executed County")]
    public void ALevelIsOfWhatNamesIt(string text, string expected) => Assert.Equal(expected, Reading.Figures(Reading.Of(text)));

    [Fact]
    public void ItemsAreOfTheMoneyThatTheirSectionNames()
    {
        var sink = Reading.OfParagraphs("一、中央彩票公益金支持福利事业项目13万元。", "1、老年人家庭改造项目9.4万元，用于居家改造。", "2、消防改造项目3.6万元。", "二、省级福彩公益金项目21万元。", "困难群众救助项目21万元。", "三、资金使用情况", "共支出34万元。");
        Assert.Equal("130000 Other Central; 94000 Executed Central; 36000 Executed Central; 210000 Other Provincial; 210000 Executed Provincial; 340000 Executed", Reading.Figures(sink));
    }

    [Fact]
    public void GrantsUnderAHeadingOfIncomeCameIn()
    {
        Assert.Equal("62000000 Received", Reading.Figures(Reading.OfParagraphs("（一）一般转移支付收入（镇本级）", "2.体制调整补贴6200万元。")));
        Assert.Equal("62000000 Executed", Reading.Figures(Reading.OfParagraphs("（一）资金使用情况", "2.体制调整补贴6200万元。")));
    }

    [Theory]
    [InlineData("甲站、乙站和丙站支出分别为12万元、8万元和5万元。", "甲站; 乙站; 丙站支出")]
    [InlineData("基本支出由工资支出（42万元）、商品和服务支出（36万元）、其他资本性支出（5万元）组成。", "基本支出由工资支出; 商品和服务支出; 其他资本性支出")]
    public void ListedAmountsHaveTheirOwnNames(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reading.Of(text).Figures.Select(f => f.Label)));

    [Theory]
    [InlineData("公开招标、邀请招标、询价采购分别占采购规模的78%、12%和10%。", "公开招标占采购规模; 邀请招标占采购规模; 询价采购占采购规模")]
    [InlineData("货物、工程、服务支出分别为3万元、5万元和2万元，占总支出的30%、50%和20%。", "货物占总支出; 工程占总支出; 服务支出占总支出")]
    public void ListedRatesHaveTheirOwnNames(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reading.Of(text).Rates.Select(r => r.Label)));

    [Theory]
    [InlineData("减幅1.49%。", "0.0149 Change")]
    [InlineData("收入完成4120万元，同比减36万元，减幅0.87%。", "0.0087 Change")]
    public void AFallIsAChange(string text, string expected) => Assert.Equal(expected, Reading.Rates(Reading.Of(text)));

    [Theory]
    [InlineData("支出120万元，受益3820人（家）次。", "3820 人（家）次")]
    [InlineData("现将2023年度三批水利项目补助资金86万元下达给你们。", "")]
    [InlineData("工程分三批项目实施。", "3 批")]
    public void CountsAreOfWhatTheirUnitsCount(string text, string expected) => Assert.Equal(expected, Reading.Counts(Reading.Of(text)));

    [Fact]
    public void HowFarAnIndicatorWasReachedIsNotWhatItMeasures()
    {
        var sink = Reading.OfParagraphs("（一）产出指标完成情况", "质量指标：数字服务参与率逐年提升，指标完成率100%。数量指标：开展读书活动6次，指标完成率100%。");
        Assert.Contains("数字服务参与率>>逐年提升", Reading.Indicators(sink), StringComparison.Ordinal);
        Assert.DoesNotContain("指标完成率", Reading.Indicators(sink), StringComparison.Ordinal);
    }
}
