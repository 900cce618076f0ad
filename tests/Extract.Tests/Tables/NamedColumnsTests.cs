using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Columns whose header alone says what they hold, whatever the rest of the table does.</summary>
public sealed class NamedColumnsTests
{
    [Fact]
    public void What_was_before_is_neither_target_nor_actual()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 立项时状态 | 任务书目标 | 完成情况 | 分值 | 得分
            产出指标 | 质量指标 | 果品优质率 | 55% | ≥70% | 72.5% | 10 | 10
            效益指标 | 经济效益指标 | 亩均收入 | 7200元/亩 | ≥9000元/亩 | 9350元/亩 | 10 | 10
            """);
        Assert.Equal("产出指标/质量指标/果品优质率 ≥70% 72.5% 10 10; 效益指标/经济效益指标/亩均收入 ≥9000元/亩 9350元/亩 10 10", Extracted.Indicators(report));
        Assert.Equal(3, report.Rates.Count);
        Assert.Equal(3, report.Figures.Count);
    }

    [Fact]
    public void Of_weights_for_three_levels_the_indicator_has_that_of_the_deepest()
    {
        var report = Extracted.From("""
            一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 目标值 | 完成值 | 得分
            决策 | 20 | 立项 | 20 | 立项依据 | 12 | 充分 | 充分 | 12
            ^ | ^ | ^ | ^ | 立项程序 | 8 | 规范 | 规范 | 7
            产出 | 80 | 数量 | 80 | 新建泵站 | 80 | ≥4座 | 4座 | 80
            总分 | 100 | | 100 | | 100 | | | 99
            """);
        Assert.Equal("决策/立项/立项依据 充分 充分 12 12; 决策/立项/立项程序 规范 规范 8 7; 产出/数量/新建泵站 ≥4座 4座 80 80", Extracted.Indicators(report));
        Assert.Equal("Total 99/100", Extracted.Scores(report));
    }

    [Fact]
    public void A_score_that_a_sentence_gives_a_group_is_out_of_what_the_table_gives_it()
    {
        var report = Extracted.From("""
            某项目2022年度绩效自评报告
            自评总得分92分，等级为优。其中决策18分、产出74分。
            一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 目标值 | 完成值 | 得分
            决策 | 20 | 立项 | 20 | 立项依据 | 20 | 充分 | 较充分 | 18
            产出 | 80 | 数量 | 80 | 新建泵站 | 80 | ≥5座 | 4座 | 74
            """);
        Assert.Equal("Total 92分/·; Other 18分/20; Other 74分/80", Extracted.Scores(report));
    }

    [Fact]
    public void A_grade_and_remarks_below_the_indicators_are_none_of_them()
    {
        var report = Extracted.From("""
            序号 | 一级指标 | 指标名称 | 目标值 | 完成值 | 权重 | 得分
            1 | 产出指标 | 培训场次 | ≥20场 | 21场 | 60 | 60
            2 | 效益指标 | 办件满意度 | ≥90% | 85% | 40 | 25
            合计 | < | < | < | < | 100 | 85
            自评等级 | < | 良 | < | < | < | <
            未完成原因 | < | 设备更换较晚，少支出3.6万元。 | < | < | < | <
            """);
        Assert.Equal(2, report.Indicators.Count);
        Assert.Equal("良", report.Grade);
        Assert.Equal(36000, Assert.Single(report.Figures).Amount.Value);
    }

    [Fact]
    public void A_short_goal_right_above_the_header_is_no_part_of_it()
    {
        var report = Extracted.From("""
            项目名称 | < | 实训基地 | < | <
            年度绩效目标 | < | 年培训400人次，服务1.2万户 | < | <
            一级指标 | 指标名称 | 目标值 | 完成值 | 得分
            产出指标 | 年培训人次 | ≥400人次 | 410人次 | 10
            """);
        Assert.Equal("400 人次 Target; 12000 万户 Target; 400 人次 Target; 410 人次 Actual", Extracted.Counts(report));
    }

    [Fact]
    public void A_price_under_a_header_with_its_own_unit_stays_in_that_unit()
    {
        var report = Extracted.From("""
            表1 分县（区）补助测算表 单位：人、万元
            县（区） | 参保人数 | 补助标准（元/人） | 应补助金额 | < | < | 到位率
            ^ | ^ | ^ | 合计 | 中央（60%） | 省级（40%） | ^
            全市合计 | 3,000 | 640 | 192.00 | 115.20 | 76.80 | 100%
            甲县 | 2,000 | 640 | 128.00 | 76.80 | 51.20 | 100%
            乙县 | 1,000 | 640 | 64.00 | 38.40 | 25.60 | 100%
            """);
        var price = report.Figures[0];
        Assert.Equal((640m, "人", Measure.Standard), (price.Amount.Value, price.Per, price.Measure));
        Assert.Equal("1152000 Budget Central", Extracted.Figures(report).Split("; ")[2]);
        Assert.NotEqual(Fund.County, report.Figures.First(f => f.Text == "128.00").Fund);
        Assert.Null(price.Fund);
        Assert.Equal("0.6 Share; 0.4 Share", string.Join("; ", Extracted.Rates(report).Split("; ")[..2]));
        Assert.Equal([3000m, 2000m, 1000m], report.Headcounts.Select(h => h.Count.Value));
    }

    [Fact]
    public void A_caption_with_several_units_makes_money_only_of_columns_that_say_so()
    {
        var report = Extracted.From("""
            表3 收益预测表 单位：万立方米/日、万元
            年度 | 日处理水量 | 服务费收入 | 经营成本 | 净收益 | 应付利息 | 覆盖倍数
            2024年 | 5.0 | 2200 | 900 | 1300 | 800.5 | 1.62
            2025年 | 5.5 | 2400 | 950 | 1450 | 800.5 | 1.81
            """);
        Assert.Equal([2200m, 900m, 1300m, 800.5m, 2400m, 950m, 1450m, 800.5m], report.Figures.Select(f => f.Amount.Value / 10_000));
        Assert.DoesNotContain(report.Figures, f => f.Fund == Fund.Other);
    }

    [Fact]
    public void Where_a_caption_names_several_units_and_columns_are_quarters_the_rows_tell_money()
    {
        var report = Extracted.From("""
            表2 季度考核表 单位：万元、分
            项目 | 全年 | 一季度 | 二季度
            考核得分 | 91.0 | 92.0 | 90.0
            养护费基数 | 240.00 | 120.00 | 120.00
            绩效扣减 | 6.00 | 0.00 | 6.00
            """);
        Assert.Equal("2400000 Executed; 1200000 Executed; 1200000 Executed; 60000 Change; 0 Change; 60000 Change", Extracted.Figures(report));
    }

    [Fact]
    public void A_column_of_one_source_is_that_source_in_the_row_of_the_whole_too()
    {
        var report = Extracted.From("""
            项目（万元） | 中央资金 | 省级资金 | 上年结转 | 结余 | 执行率
            资金总额 | 300.00 | 200.00 | 50.00 | 10.00 | 98.18%
            """);
        Assert.Equal([Fund.Central, Fund.Provincial, Fund.Carryover, Fund.Total], report.Figures.Select(f => f.Fund!.Value));
    }

    [Fact]
    public void A_numbered_caption_names_its_table_whatever_its_last_word()
    {
        var report = Extracted.From("""
            表2 项目投资完成情况 单位：万元
            投资内容 | 概算 | 2021年 | 2022年
            泵站 | 2500 | 605 | 1375
            管网 | 8000 | 2200 | 4100
            合计 | 10500 | 2805 | 5475
            """);
        Assert.Equal("表2项目投资完成情况单位：万元", report.Tables[0].Title);
        Assert.Equal([Measure.Budget, Measure.Executed, Measure.Executed], report.Figures.Take(3).Select(f => f.Measure));
    }
}
