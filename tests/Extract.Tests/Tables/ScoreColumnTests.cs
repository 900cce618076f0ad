using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Whose score counts, and scores that share a cell with something else.</summary>
public sealed class ScoreColumnTests
{
    [Fact]
    public void The_evaluators_score_counts_before_the_bodys_own()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 分值 | 目标值 | 实际值 | 自评得分 | 复核得分
            产出 | 产出数量 | 管护里程 | 20 | ≥40公里 | 38公里 | 20 | 19
            效益 | 社会效益 | 群众满意度 | 10 | ≥90% | 92% | 10 | 9.5
            合计 | < | < | 30 | | | 30 | 28.5
            """);
        Assert.Equal("产出/产出数量/管护里程 ≥40公里 38公里 20 19; 效益/社会效益/群众满意度 ≥90% 92% 10 9.5", Extracted.Indicators(report));
        Assert.Equal("Total 28.5/30", Extracted.Scores(report));
    }

    [Fact]
    public void A_table_of_groups_alone_has_scores_and_no_indicators()
    {
        var report = Extracted.From("""
            一级指标 | 分值 | 自评得分 | 评价得分 | 得分率
            决策 | 15 | 15 | 14 | 93.33%
            产出 | 85 | 84 | 80 | 94.12%
            合计 | 100 | 99 | 94 | 94.00%
            """);
        Assert.Empty(report.Indicators);
        Assert.Equal("Group 14/15; Group 80/85; Total 94/100", Extracted.Scores(report));
        Assert.Equal(3, report.Rates.Count);
    }

    [Fact]
    public void A_groups_name_tells_what_it_could_reach_and_what_it_reached()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 分值 | 目标值 | 实际值 | 得分
            过程（20分）得18.5分 | 资金管理 | 资金到位率 | 10 | 100% | 95% | 9.5
            ^ | 组织实施 | 制度健全性 | 10 | 健全 | 较健全 | 9
            """);
        Assert.Equal("Group 18.5/20", Extracted.Scores(report));
        Assert.Equal("过程", report.Indicators[0].Level1);
    }

    [Fact]
    public void A_rate_and_its_score_in_one_cell_are_both_read()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率/得分
            ^ | 年度资金总额 | 50.00 | 50.00 | 45.50 | 10 | 91.00%9.10
            ^ | 其中：财政拨款 | 50.00 | 50.00 | 45.50 | - | -
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 培训期数 | 4期 | 4期 | 90 | 90
            """);
        Assert.Equal("0.91 Execution", Extracted.Rates(report));
        Assert.Equal("Execution 9.10/10", Extracted.Scores(report));
    }

    [Fact]
    public void A_bare_value_takes_the_power_of_ten_that_brings_it_near_its_target()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 指标值 | 上年完成值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 门诊量 | ≥11万人次 | 108902 | 110406 | 10 | 10
            产出指标 | 数量指标 | 筛查量 | ≥3万人次 | 2.8 | 3.1 | 10 | 10
            产出指标 | 数量指标 | 住院人次 | ≥1200 | 1180 | 1265 | 10 | 10
            """);
        Assert.Equal([110000m, 108902m, 110406m, 30000m, 28000m, 31000m, 1200m, 1180m, 1265m], report.Headcounts.Select(h => h.Count.Value));
    }

    [Fact]
    public void Goals_beside_their_labels_are_sentences_and_no_header()
    {
        var report = Extracted.From("""
            资金情况 | 资金来源 | 年初预算数 | 调整后预算数 | 执行数 | 执行率 | 分值 | 得分
            ^ | 合计 | 90.00 | 90.00 | 89.40 | 99.33% | 10 | 9.93
            年度目标 | 配备巡查员30名，全年经费不超过90万元。 | < | < | 完成情况 | 配备巡查员30名，支付经费89.4万元，结余6000元。 | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 单位 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 巡查次数 | 120 | 次 | 126 | 20 | 20
            """);
        Assert.Equal("30 名 Target; 30 名 Actual", Extracted.Counts(report));
        Assert.Contains(report.Figures, f => f.Amount.Value == 6000m);
        Assert.Single(report.Indicators);
    }
}
