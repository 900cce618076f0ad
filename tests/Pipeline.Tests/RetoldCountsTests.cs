using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Counts that prose tells once more, and products of one clause.</summary>
public sealed class RetoldCountsTests
{
    private const string Calls = "\n求助受理情况\n|站点|求助受理（起）|出动车辆（辆次）|\n|东站|314|400|\n|西站|468|502|\n|总计|782|902|";

    [Fact]
    public void A_count_of_all_is_the_total_of_its_column()
    {
        Told.OnlyWhenAltered("cross-reference", "全年共求助受理782起。" + Calls, "782起", "728起");
        Told.Nothing("上年求助受理728起。" + Calls);
        Told.Nothing("计划全年共求助受理710起。" + Calls);
    }

    [Fact]
    public void A_goal_is_found_past_an_amount() =>
        Told.OnlyWhenAltered("completion", "计划购置监测设备25台，中标总价136.40万元。实际购置监测设备25台，完成率100%。", "实际购置监测设备25台", "实际购置监测设备27台");

    [Fact]
    public void Count_price_and_amount_of_one_clause_are_a_product() =>
        Told.OnlyWhenAltered("product", "购置工装40套，单价650元，计2.60万元。", "2.60万元", "2.06万元", Model.Findings.Severity.Error);

    [Fact]
    public void An_area_times_its_price_is_the_amount() =>
        Told.OnlyWhenAltered("product", "综合楼建筑面积6,400平方米，单方造价3150元/平方米，结算投资2016.00万元。", "3150元", "3510元");

    [Theory]
    [InlineData("购置巡护艇3艘共14.58万元，每艘4.86万元。", "4.86万元", "4.68万元")]
    [InlineData("购置水泵12台共9.48万元，每台0.79万元。", "9.48万元", "9.84万元")]
    public void What_each_came_to_is_told_behind_what_all_did(string right, string told, string wrong) => Told.OnlyWhenAltered("product", right, told, wrong, Model.Findings.Severity.Error);

    [Fact]
    public void A_mean_behind_a_part_may_be_of_all() => Told.Nothing("施工期间用工236人，其中脱贫户89人，占37.71%，发放报酬154.58万元，人均6,550元。");

    [Fact]
    public void What_stands_between_two_counts_is_of_the_first() =>
        Told.OnlyWhenAltered("cross-reference", "项目涉及3个镇（街道）37个行政村。\n各镇范围\n|镇（街道）|行政村（个）|\n|东镇|14|\n|西镇|11|\n|南街道|12|\n|合计|37|", "37个行政村", "38个行政村");

    [Fact]
    public void How_many_there_were_when_the_year_began_is_another_count() =>
        Told.Nothing("纳入2023年补助范围的托育园共303所。\n年初纳入范围的托育园为307所，年内停办9所、新认定5所，年末为303所。");

    [Fact]
    public void What_was_harvested_grows_too() =>
        Told.OnlyWhenAltered("change-rate", "小麦平均亩产由462.5公斤提高到538.0公斤，亩均增产75.5公斤，增幅16.32%。", "16.32%", "14.03%");
}
