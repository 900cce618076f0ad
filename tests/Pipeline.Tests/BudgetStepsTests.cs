using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What leads from one number to another in words of its own: a budget's changes, assets and debts, so many times so many.</summary>
public sealed class BudgetStepsTests
{
    [Theory]
    [InlineData("年初预算386.00万元，因公开招标后单价下降，年中由财政收回13.60万元，调整后预算372.40万元。", "372.40", "377.40")]
    [InlineData("年初预算572.30万元，年中追加人员经费26.40万元，调减差旅费4.20万元，调整后预算594.50万元。", "594.50", "599.50")]
    [InlineData("年初预算572.30万元。年中经2次调整：5月追加人员增资26.40万元，10月调减培训等4.20万元，净增加22.20万元，调整后全年预算594.50万元。", "594.50", "595.40")]
    public void Each_change_leads_to_the_adjusted_budget(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Fact]
    public void Changes_set_against_each_other_make_the_net_one() =>
        Told.OnlyWhenAltered("sum", "年初预算572.30万元。年中5月追加人员增资26.40万元，10月调减培训等4.20万元，净增加22.20万元，调整后全年预算594.50万元。", "22.20", "25.20");

    [Theory]
    [InlineData("年初预算386.00万元，全年支出372.40万元，年中追加20万元，调整后预算399.60万元。")]
    [InlineData("年初预算386.00万元，上年结转5万元，年中追加20万元，调整后预算411.00万元。")]
    [InlineData("年初预算386.00万元，年中追加约20万元，调整后预算406.50万元。")]
    [InlineData("年初预算386.00万元，年中追加30万元，其中人员追加20万元，设备10万元，调整后预算416.00万元。")]
    public void Nothing_is_said_where_the_way_is_not_told_whole(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("年末资产总额120.5万元，负债总额30.2万元，净资产90.3万元。", "90.3", "93.0")]
    public void Assets_are_what_is_owed_and_owned(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Fact]
    public void Assets_of_two_times_are_not_set_against_each_other() =>
        Told.Nothing("年末资产总额120.5万元，负债总额30.2万元，年初净资产85.1万元。");

    [Theory]
    [InlineData("举办培训12期，每期40人，共培训480人次。", "480", "490")]
    [InlineData("设站点6个，每个120盏，合计720盏。", "720", "702")]
    public void So_many_times_so_many_each(string right, string told, string wrong) => Told.OnlyWhenAltered("product", right, told, wrong);

    [Theory]
    [InlineData("举办培训12期，平均每期40人，共培训490人次。")]
    [InlineData("举办培训12期，每期40人，计划共培训490人次。")]
    [InlineData("举办培训12期，每期40人、5天，共培训66个班。")]
    public void An_average_or_a_plan_is_no_product(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("2022年支出800万元，2023年支出900万元，增长12.5%。", "12.5", "13.5")]
    [InlineData("2023年接待参观900人次，2022年接待参观800人次，增长12.5%。", "12.5", "15.5")]
    public void Of_two_named_years_the_earlier_is_the_base(string right, string told, string wrong) => Told.OnlyWhenAltered("change-rate", right, told, wrong);

    [Fact]
    public void Two_years_of_different_things_are_no_levels() => Told.Nothing("2022年培训支出800万元，2023年设备购置900万元，增长22.5%。");

    [Fact]
    public void The_words_may_name_both_sides_of_a_difference() =>
        Assert.Equal(Severity.Warning, Told.Something("change-amount", "全年预算100.00万元，决算数98.00万元，决算数小于预算数3.00万元。", Severity.Warning).Severity);
}
