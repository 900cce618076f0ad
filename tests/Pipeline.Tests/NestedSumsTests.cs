using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Sums of tables whose rows are grouped, divided again, or taken off.</summary>
public sealed class NestedSumsTests
{
    private static void Judge(string text, bool right)
    {
        if (right) Told.Nothing(text);
        else Told.Something("sum", text);
    }

    [Theory]
    [InlineData("小计", "上年结转", 565, true)]
    [InlineData("1～2小计", "另：上年结转", 565, true)]
    [InlineData("小计", "上年结转", 595, false)]
    public void Labels_under_the_running_number_name_their_rows(string subtotal, string carried, int total, bool right) => Judge(
        $"| 序号 | 项目 | 预算（万元） |\n| 1 | 康复 | 300 |\n| 2 | 就业 | 200 |\n| {subtotal} | | 500 |\n| 3 | 信息化 | 40 |\n| 合计 | | 540 |\n| {carried} | | 25 |\n| 总计 | | {total} |", right);

    [Theory]
    [InlineData("1110", true)]
    [InlineData("1010", false)]
    public void The_whole_is_divided_once_more_behind_its_items(string third, bool right) => Judge(
        $"| 项目 | 预算（万元） |\n| 1.老旧小区改造 | 2400 |\n| 1.1 中央补助 | 1500 |\n| 1.2 区级配套 | 900 |\n| 2.背街小巷整治 | 1360 |\n| 3.口袋公园 | {third} |\n| 其中：中央 | 2010 |\n| 省级 | 860 |\n| 区级 | 2000 |\n| 总计 | 4870 |", right);

    [Theory]
    [InlineData("1695.00", true)]
    [InlineData("1659.00", false)]
    public void What_is_taken_off_last_is_taken_off_all(string total, bool right) => Judge(
        $"| 序号 | 资金来源 | 支出数（万元） |\n| 一 | 中央资金 | 1212.40 |\n| （一） | 车购税补助 | 840.00 |\n| （二） | 转移支付 | 372.40 |\n| 二 | 省级资金 | 318.50 |\n| 三 | 县级资金 | 176.85 |\n| | 减：收回结余 | 12.75 |\n| | 合计 | {total} |", right);

    [Theory]
    [InlineData("增减 | 400 | 168 | 232", true)]
    [InlineData("较上年 | 400 | -168 | 332", false)]
    public void A_row_of_changes_without_signs_is_no_sum(string changes, bool right) => Judge(
        $"| 乡镇 | 产业资金（万元） | 基础资金（万元） | 资金小计（万元） |\n| 东乡 | 1420 | 560 | 1980 |\n| 西乡 | 1280 | 822 | 2102 |\n| 北乡 | 800 | 550 | 1350 |\n| 合计 | 3500 | 1932 | 5432 |\n| 上年 | 3100 | 2100 | 5200 |\n| {changes} |", right);
}
