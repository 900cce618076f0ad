using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Tables that follow a quantity through the quarters or months of a year.</summary>
public sealed class PeriodColumnTests
{
    [Fact]
    public void Quarters_count_in_the_unit_of_their_row()
    {
        var report = Extracted.From("""
            服务事项 | 单位 | 一季度 | 二季度 | 三季度 | 四季度 | 全年
            上门护理 | 人次 | 120 | 135 | 0 | 148 | 403
            日间照料 | 人 | 56 | 58 | 61 | 60 | 72
            护理补贴 | 万元 | 3.60 | 4.05 | 0.00 | 4.44 | 12.09
            """);
        Assert.Equal("120 人次 Stated; 135 人次 Stated; 0 人次 Stated; 148 人次 Stated; 403 人次 Stated; 56 人 Stated; 58 人 Stated; 61 人 Stated; 60 人 Stated; 72 人 Stated", Extracted.Counts(report));
        Assert.Equal([36000m, 40500m, 0m, 44400m, 120900m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void A_total_of_quarters_counts_like_them_under_a_caption_that_names_people_only()
    {
        var report = Extracted.From("""
            表2 分季度参训情况
            单位：人
            工种 | 上半年 | 三季度 | 四季度 | 合计
            焊工 | 41 | 22 | 17 | 80
            育婴员 | 63 | 30 | 35 | 128
            """);
        Assert.Equal([41m, 22m, 17m, 80m, 63m, 30m, 35m, 128m], report.Headcounts.Select(h => h.Count.Value));
        Assert.Empty(report.Figures);
    }

    [Fact]
    public void What_was_reached_from_month_to_month_is_no_evaluation_of_indicators()
    {
        var report = Extracted.From("""
            表3 主要任务进展
            单位：户
            指标名称 | 年度目标 | 累计完成 | < | < | 完成率
            ^ | ^ | 1—4月 | 1—8月 | 1—12月 | ^
            厕所改造 | 900 | 210 | 640 | 915 | 101.7%
            庭院整治 | 300 | 75 | 180 | 288 | 96.0%
            """);
        Assert.Empty(report.Indicators);
        Assert.Equal("900 户 Target; 210 户 Stated; 640 户 Stated; 915 户 Stated; 300 户 Target; 75 户 Stated; 180 户 Stated; 288 户 Stated", Extracted.Counts(report));
        Assert.Equal("1.017 Completion; 0.96 Completion", Extracted.Rates(report));
    }

    [Fact]
    public void Months_of_an_indicator_with_levels_leave_it_an_indicator()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-8月执行情况 | 全年预计完成情况 | 分值 | 得分
            产出指标 | 数量指标 | 整治庭院 | ≥300户 | 180户 | 288户 | 10 | 9
            """);
        Assert.Equal("整治庭院", Assert.Single(report.Indicators).Level3);
    }
}
