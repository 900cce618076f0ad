using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Numbers among amounts that are none: dates, numbers of rows, points, and classes that head columns.</summary>
public sealed class NoAmountTests
{
    [Theory]
    [InlineData("开工时间", "完工时间", "2019.04", "2019.11")]
    [InlineData("计划开始日期", "计划完成日期", "201904", "201911")]
    [InlineData("起始时间", "完成时间", "2019", "2020")]
    public void Dates_under_the_name_of_a_time_are_no_amounts_of_their_row(string begin, string end, string first, string last)
    {
        var report = Extracted.From($"""
            专项资金绩效目标表
            专项名称 | 堤防加固 | 资金总额（万元） | 86
            实施进度计划 | 实施内容 | {begin} | {end}
            ^ | 1、采购材料 | {first} | {last}
            ^ | 2、发放补助资金 | {first} | {last}
            """);
        Assert.Equal("860000 Budget Total", Extracted.Figures(report));
    }

    [Fact]
    public void What_stands_under_no_time_stays_an_amount()
    {
        var report = Extracted.From("""
            专项资金绩效目标表
            专项名称 | 堤防加固 | 资金总额（万元） | 2019.04
            """);
        Assert.Equal("20190400 Budget Total", Extracted.Figures(report));
    }

    [Fact]
    public void Numbers_that_count_rows_left_blank_are_no_amounts()
    {
        var report = Extracted.From("""
            项目支出绩效目标申报表
            项目资金申请（万元） | 项 目 | 上年度安排资金 | 本年度申请资金
            ^ | 合 计 | 36 | 42
            ^ | 县级资金 | 36 | 42
            支出明细预算（万元） | 项 目 | 上年度安排资金 | 本年度申请资金
            ^ | 合 计 | 36 | 42
            ^ | 1 | | 
            ^ | 2 | | 
            """);
        Assert.Equal(6, report.Figures.Count);
        Assert.DoesNotContain(report.Figures, f => f.Amount.Value < 100000);
    }

    [Fact]
    public void Points_behind_the_amounts_of_their_row_are_the_executions()
    {
        var report = Extracted.From("""
            区域绩效目标自评表
            专项名称 | < | 秸秆还田 | < | < | < | 自评得分
            主管部门 | < | 青石县农业农村局 | < | < | < | 97
            预算执行情况 | < | 预算数： | 41.6 | 执行数： | 41.6 | 20
            ^ | < | 其中：中央补助 | 30万元 | 其中：中央补助 | 30万元 | 
            """);
        Assert.Equal("416000 Budget Total; 416000 Executed Total; 300000 Budget Central; 300000 Executed Central", Extracted.Figures(report));
        Assert.Equal("Total 97/·; Execution 20/·", Extracted.Scores(report));
        Assert.Equal(97, report.SelfScore);
    }

    [Theory]
    [InlineData("1类", "2类")]
    [InlineData("60岁", "80岁")]
    [InlineData("一类", "二类")]
    public void A_class_over_columns_of_its_own_heads_them(string first, string second)
    {
        var report = Extracted.From($"""
            2022年各乡镇补助情况统计表
            单位：万元
            乡镇 | 补助金额 | 补助人数 | 其中：{first} | < | {second} | <
            ^ | ^ | ^ | 人数 | 金额 | 人数 | 金额
            上河镇 | 31.2 | 260 | 160 | 19.2 | 100 | 12.0
            下河镇 | 18.0 | 150 | 50 | 6.0 | 100 | 12.0
            """);
        Assert.Equal([312000m, 192000m, 120000m, 180000m, 60000m, 120000m], report.Figures.Select(f => f.Amount.Value));
        Assert.Equal([260m, 160m, 100m, 150m, 50m, 100m], report.Headcounts.Select(h => h.Count.Value));
    }
}
