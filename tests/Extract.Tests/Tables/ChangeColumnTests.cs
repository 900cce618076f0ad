using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Columns of changes, of what is less than nothing, and of numbers that are no money although their table is.</summary>
public sealed class ChangeColumnTests
{
    [Fact]
    public void A_change_that_is_the_difference_of_two_columns_is_money()
    {
        var report = Extracted.From("""
            单位：元
            支出类别 | 本年支出 | 上年支出 | 同比增减
            合计 | 421,700 | 389,400 | 32,300
            被服 | 242,400 | 220,100 | 22,300
            帐篷 | 179,300 | 169,300 | 10,000
            """);
        Assert.Empty(report.Rates);
        Assert.Equal([32300m, 22300m, 10000m], report.Figures.Where(f => f.Measure == Measure.Change).Select(f => f.Amount.Value));
    }

    [Fact]
    public void A_change_that_is_none_stays_a_rate()
    {
        var report = Extracted.From("""
            单位：元
            支出类别 | 本年支出 | 上年支出 | 同比增减
            被服 | 242,400 | 220,100 | 10.13
            帐篷 | 179,300 | 169,300 | 5.91
            """);
        Assert.Equal([0.1013m, 0.0591m], report.Rates.Select(r => r.Value.Value));
    }

    [Fact]
    public void Amounts_in_brackets_are_less_than_nothing()
    {
        var report = Extracted.From("""
            单位：万元
            工程 | 合同价 | 审定额 | 审定较合同
            北干渠 | 210.40 | 202.38 | (8.02)
            南干渠 | 120.60 | 128.75 | 8.15
            """);
        Assert.Equal([("(8.02)", -80200m), ("8.15", 81500m)], report.Figures.Where(f => f.Measure == Measure.Change).Select(f => (f.Text, f.Amount.Value)));
    }

    [Theory]
    [InlineData("建成年份", "1986", "1992")]
    [InlineData("分担比例（市:区）", "4:6", "5:5")]
    public void Years_and_ratios_are_no_numbers_of_the_table(string header, string one, string other)
    {
        var report = Extracted.From($"""
            单位：万元
            小区 | {header} | 预算数 | 执行数
            东苑 | {one} | 210.40 | 202.38
            西苑 | {other} | 120.60 | 118.75
            """);
        Assert.Equal([2104000m, 2023800m, 1206000m, 1187500m], report.Figures.Select(f => f.Amount.Value));
        Assert.Empty(report.Rates);
    }

    [Fact]
    public void A_unit_below_a_group_is_that_of_its_column()
    {
        var report = Extracted.From("""
            镇 | 建设规模 | < | 资金（万元） | <
            ^ | 亩 | 公顷 | 预算数 | 执行数
            东镇 | 18600 | 1240.00 | 330.00 | 310.20
            西镇 | 14250 | 950.00 | 256.50 | 240.10
            """);
        Assert.Equal([3300000m, 3102000m, 2565000m, 2401000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Theory]
    [InlineData("追加（减）", Measure.Change)]
    [InlineData("审减额", Measure.Change)]
    [InlineData("未拨付", Measure.Carryover)]
    [InlineData("核定补助资金", Measure.Budget)]
    public void What_a_column_has_is_told_by_its_header(string header, Measure expected)
    {
        var report = Extracted.From($"""
            单位：万元
            项目 | 年初预算数 | {header}
            渠道清淤 | 210.40 | 50.00
            """);
        Assert.Equal(expected, report.Figures[^1].Measure);
    }
}
