using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

/// <summary>Words of accounts and budgets whose parts alone would say something else.</summary>
public sealed class AccountWordsTests
{
    [Theory]
    [InlineData("2025年当年预算执行数为7.73万元。", "77300 Executed")]
    [InlineData("公务接待费支出决算减少为0.60万元。", "6000 Executed")]
    [InlineData("公务接待费支出决算减少0.60万元。", "6000 Change")]
    [InlineData("县财政将141.8万补助资金拨付到村。", "1418000 Allocated County")]
    [InlineData("全年惠及12万补助对象。", "")]
    public void An_amount_is(string text, string expected) => Assert.Equal(expected, Reading.Figures(Reading.Of(text)));

    [Fact]
    public void A_year_before_its_budget_needs_no_character_of_its_own() =>
        Assert.Equal([2025, 2026], Reading.Of("2025年预算执行数为7.73万元，2026预算安排9万元。").Figures.Select(f => f.Year));

    [Theory]
    [InlineData("共有车辆30辆，其中：应急保障用车5辆、执法执勤用车10辆、其他用车15辆。", "Stated Stated Stated Stated")]
    [InlineData("编报绩效目标的项目20个。", "Stated")]
    [InlineData("年度计划改造20个小区。", "Target")]
    public void Counts_play_the_role(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Reading.Of(text).Headcounts.Select(h => h.Role)));

    [Fact]
    public void A_sign_of_percent_may_stand_in_brackets() => Assert.Equal("0.9 Other", Reading.Rates(Reading.Of("群众知晓情况为90.00（%）。")));
}
