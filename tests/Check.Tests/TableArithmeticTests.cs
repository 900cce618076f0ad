using PerfEval.Model.Facts;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Check;

/// <summary>Columns and rows that are computed from others, in tables whose headers name no measure.</summary>
public sealed class TableArithmeticTests
{
    private static Paper Table(string[] headers, params string[][] rows) => new Paper().Table(
        TableKind.Data, null, [ColumnRole.Label, .. Enumerable.Repeat(ColumnRole.Quantity, headers.Length - 1)], headers, [.. rows.Select(r => (RowRole.Item, 1, r))]);

    private static Paper Reviewed(string difference) => Table(
        ["单位", "自评得分", "复核得分", "得分差"], ["甲局", "96.5", "93.2", "-3.3"], ["乙局", "95.8", "91.6", difference], ["丙局", "97.1", "94.0", "-3.1"], ["丁局", "95.0", "92.4", "-2.6"], ["戊局", "94.6", "88.9", "-5.7"], ["己局", "93.7", "87.5", "-6.2"]);

    [Fact]
    public void A_column_called_a_difference_is_that_of_the_two_that_the_other_rows_bear_out()
    {
        Checking.IsSilent(Reviewed("-4.2"));
        Checking.HasError("sum", Checking.FindingsOf(Reviewed("-2.4")), "-2.4", "95.8", "91.6");
    }

    private static Paper Areas(string done) => Table(
        ["县", "计划面积", "完成面积", "完成率"], ["甲县", "6.20", "6.20", "100.00%"], ["乙县", "5.10", "4.95", "97.06%"], ["丙县", "2.60", done, "88.85%"], ["丁县", "3.20", "3.02", "94.38%"], ["戊县", "4.40", "4.51", "100.00%"]);

    [Fact]
    public void A_rate_of_areas_is_checked_and_all_of_it_printed_for_more_is_none()
    {
        Checking.IsSilent(Areas("2.31"));
        Checking.HasError("completion", Checking.FindingsOf(Areas("2.13")), "2.13", "2.60", "88.85");
    }

    private static Paper Years(string sum) => Table(
        ["项目", "2021年", "2022年", "2023年", "三年合计或平均"], ["补助人数", "268", "281", "289", "838"], ["信访件数", "1842", "1506", "1587", sum], ["淘汰车辆", "705", "838", "916", "2459"], ["平均浓度", "46.0", "43.0", "41.0", "43.3"], ["检查次数", "311", "296", "342", "949"]);

    [Fact]
    public void A_column_of_sums_may_have_a_mean_among_them()
    {
        Checking.IsSilent(Years("4935"));
        Checking.HasError("sum", Checking.FindingsOf(Years("4953")), "4953", "1842");
    }

    private static Paper Scores(string mean) => Table(
        ["季度", "甲站", "乙站", "丙站", "丁站"], ["一季度", "92.4", "86.1", "88.3", "90.2"], ["二季度", "86.4", "84.7", "90.1", "92.8"], ["三季度", "90.0", "88.2", "86.6", "91.4"], ["平均", "89.60", "86.33", mean, "91.47"]);

    [Fact]
    public void A_row_of_means_is_checked_column_by_column()
    {
        Checking.IsSilent(Scores("88.33"));
        Checking.HasError("sum", Checking.FindingsOf(Scores("83.83")), "83.83", "(88.3 + 90.1 + 86.6) ÷ 3");
    }

    private static Paper Vehicles(string total) => Table(
        ["设备", "数量", "单价", "金额"], ["气候箱", "2", "11.25", "22.50"], ["检测仪", "3", "28.60", "85.80"], ["冰箱", "4", "10.80", total], ["工作站", "6", "1.85", "11.10"]);

    [Fact]
    public void A_price_times_a_number_is_the_amount()
    {
        Checking.IsSilent(Vehicles("43.20"));
        Checking.HasError("product", Checking.FindingsOf(Vehicles("42.30")), "42.30", "10.80");
    }

    [Fact]
    public void Few_numbers_that_agree_by_chance_prove_nothing()
    {
        Checking.IsSilent(Table(["单位", "甲数", "乙数", "差额"], ["甲局", "5", "3", "2"], ["乙局", "7", "4", "3"], ["丙局", "9", "2", "6"]));
    }

    [Fact]
    public void A_relation_that_many_rows_deny_is_none()
    {
        Checking.IsSilent(Table(
            ["单位", "预计数", "实际数", "结余数"], ["甲局", "96.52", "93.21", "3.31"], ["乙局", "95.84", "91.63", "4.21"], ["丙局", "97.15", "94.02", "8.00"], ["丁局", "95.06", "92.44", "9.17"], ["戊局", "93.06", "90.44", "2.62"]));
    }
}
