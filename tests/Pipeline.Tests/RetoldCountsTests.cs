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
}
