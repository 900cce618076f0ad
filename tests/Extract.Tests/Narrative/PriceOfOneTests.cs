using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

/// <summary>What one thing costs, what is missing, and of which budget a list of sources is.</summary>
public sealed class PriceOfOneTests
{
    [Theory]
    [InlineData("购置大型吊机3套，单套52万元，合计156万元。", "520000 Standard; 1560000 Executed")]
    [InlineData("单箱吊装成本由164元降至139元。", "164 Standard; 139 Standard")]
    [InlineData("发放贷款238万元，其中单户10万元以下的98万元。", "2380000 Other Other; 100000 Limit; 980000 Other")]
    [InlineData("单位运行成本支出52万元。", "520000 Executed")]
    [InlineData("每年52万元。", "520000 Other")]
    [InlineData("县级资金拨付65万元，欠拨3.4万元。", "650000 Allocated County; 34000 Change")]
    [InlineData("到位资金270万元，配套尚缺12万元。", "2700000 Received; 120000 Change")]
    [InlineData("全年挽回财产损失约326万元。", "3260000 Other")]
    [InlineData("调整后预算306万元。资金来源为：中央财政拨款136万元、县级财政拨款160万元、其他资金10万元。", "3060000 Budget; 1360000 Budget Central; 1600000 Budget County; 100000 Budget Other")]
    [InlineData("全年支出306万元。资金来源为：中央财政拨款136万元、县级财政拨款170万元。", "3060000 Executed; 1360000 Other Central; 1700000 Other County")]
    [InlineData("按资金来源，中央资金114万元，县级资金136万元；中央资金占全年预算的45.60%。", "1140000 Budget Central; 1360000 Budget County")]
    [InlineData("概算由两部分构成：中央预算内投资0.80亿元，自治区牧道补助资金0.45亿元。", "80000000 Budget Central; 45000000 Budget Provincial")]
    public void An_amount_is(string text, string expected) => Assert.Equal(expected, Reading.Figures(Reading.Of(text)));

    [Theory]
    [InlineData("中央资金占全年预算的45.44%。", "0.4544 Share")]
    [InlineData("支出占全年预算的45.44%。", "0.4544 Execution")]
    [InlineData("产品不合格率2.26%。", "0.0226 Other")]
    public void A_rate_is(string text, string expected) => Assert.Equal(expected, Reading.Rates(Reading.Of(text)));

    [Fact]
    public void A_sum_behind_its_price_is_of_the_thing_that_the_sentence_names()
    {
        var sink = Reading.OfParagraphs("（二）项目支出", "正压式呼吸器60套，单价8600元，计51.60万元。");
        Assert.Equal("正压式呼吸器", sink.Figures[1].Label);
    }

    [Fact]
    public void The_year_of_a_score_goes_with_its_last_character() =>
        Assert.Equal("支队自评得分", Assert.Single(Reading.Of("支队2023年度自评得分91.50分。").Scores).Label);
}
