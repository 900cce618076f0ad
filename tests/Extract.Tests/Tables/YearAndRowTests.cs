using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Columns and rows that years name, rows that count beside rows of money, rows of one name under several headings.</summary>
public sealed class YearAndRowTests
{
    [Fact]
    public void Bare_years_head_columns_and_a_heading_tells_rows_of_one_name_apart()
    {
        var report = Extracted.From("""
            项目 | 2015 | 2022 | 2023
            城镇职工 | | |
            参保人数（万人） | 12.40 | 15.61 | 16.02
            基金收入（亿元） | 8.15 | 13.20 | 14.77
            城乡居民 | | |
            参保人数（万人） | 30.11 | 28.94 | 28.50
            基金收入（亿元） | 2.05 | 3.91 | 4.02
            """);
        Assert.Equal([2015, 2022, 2023, 2015, 2022, 2023], report.Figures.Select(f => f.Year));
        Assert.Equal([124000m, 156100m, 160200m, 301100m, 289400m, 285000m], report.Headcounts.Select(h => h.Count.Value));
        Assert.StartsWith("城镇职工", report.Figures[0].Label, StringComparison.Ordinal);
        Assert.StartsWith("城乡居民", report.Figures[3].Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_counts_is_no_money_though_the_rows_beside_it_are()
    {
        var report = Extracted.From("""
            单位：人（次）、万元
            项目 | 职工医保 | 居民医保
            参保人数 | 90218 | 402604
            基金累计收入 | 48027 | 8592
            """);
        Assert.Equal("90218 人 Stated; 402604 人 Stated", Extracted.Counts(report));
        Assert.Equal("480270000 Received; 85920000 Received", Extracted.Figures(report));
    }

    [Fact]
    public void A_row_names_its_year_and_a_comparison_is_a_change()
    {
        var report = Extracted.From("""
            （单位：万元）
            三公经费 | 合计 | 公务用车 | 公务接待费
            2016年度预算数 | 5.10 | 3.00 | 2.10
            2016年度决算数 | 4.80 | 2.90 | 1.90
            2015年度决算数 | 4.10 | 2.20 | 1.90
            决算对比 | 0.70 | 0.70 | 0.00
            """);
        Assert.Equal([2016, 2016, 2015, null], report.Figures.Where((_, i) => i % 3 == 0).Select(f => f.Year));
        Assert.Equal([Measure.Budget, Measure.Executed, Measure.Executed, Measure.Change], report.Figures.Where((_, i) => i % 3 == 0).Select(f => f.Measure));
    }

    [Fact]
    public void What_was_due_what_was_paid_out_and_what_was_held_back()
    {
        var report = Extracted.From("""
            表1 补奖资金兑付情况表
            乡镇 | 户数（户） | 应发资金（万元） | 实发资金（万元） | 暂缓发放（万元）
            东山乡 | 812 | 203.10 | 200.00 | 3.10
            西山乡 | 640 | 150.00 | 150.00 | 0.00
            """);
        Assert.Equal([Measure.Budget, Measure.Executed, Measure.Carryover], report.Figures.Take(3).Select(f => f.Measure));
    }

    [Fact]
    public void The_present_year_beside_the_one_before_is_what_was_reached()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 单位 | 上年度（2021年） | 本年度（2022年） | 增长
            经营情况 | 总收入 | 万元 | 2117.00 | 2174.00 | 57.00
            服务情况 | 门诊人次 | 人次 | 33030 | 36421 | 3391
            """);
        Assert.Contains(report.Figures, f => f.Amount.Value == 21740000m);
        Assert.Contains(report.Headcounts, h => h.Count.Value == 36421m);
    }

    [Fact]
    public void A_row_that_numbers_the_columns_does_so_in_traditional_characters_too()
    {
        var report = Extracted.From("""
            1.《收入支出決算總表》
            單位：萬元
            收入 | < | < | 支出 | < | <
            項目 | 行次 | 金額 | 項目 | 行次 | 金額
            欄次 | | 1 | 欄次 | | 2
            一、財政撥款收入 | 1 | 62.50 | 一、教育支出 | 9 | 60.10
            本年收入合計 | 2 | 62.50 | 本年支出合計 | 10 | 60.10
            """);
        Assert.Equal(4, report.Figures.Count);
    }

    [Fact]
    public void Bodies_that_paid_in_are_counted()
    {
        var report = Extracted.From("""
            单位：个、人、万元
            管理部 | 实缴单位数 | 实缴职工数 | 归集额
            东城 | 119 | 4821 | 540.12
            西城 | 87 | 3176 | 318.65
            """);
        Assert.Equal(2, report.Figures.Count);
    }
}
