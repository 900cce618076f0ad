using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Tables in which several small ones, several units or several years stand together.</summary>
public sealed class MixedTableTests
{
    [Fact]
    public void Rows_that_name_years_and_units_begin_a_table_of_their_own_within_a_form()
    {
        var report = Extracted.From("""
            部门整体支出绩效评价基础数据表
            单位：万元
            财政供养人员情况（人） | 编制数 | < | 2023年实际在职人数 | < | 控制率
            ^ | 62 | < | 58 | < | 93.55%
            经费控制情况 | 2022年决算数 | < | 2023年预算数 | < | 2023年决算数
            三公经费 | 15.20 | < | 16.00 | < | 14.10
            1、公务用车运行 | 10.10 | < | 10.50 | < | 9.60
            2、公务接待 | 5.10 | < | 5.50 | < | 4.50
            项目支出： | 80.00 | < | 90.00 | < | 88.00
            1、业务专项 | 30.00 | < | 40.00 | < | 39.00
            2、运行维护专项 | 50.00 | < | 50.00 | < | 49.00
            楼堂馆所控制情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率 | 预算投资（万元） | 实际投资（万元）
            服务中心改扩建 | 700 | 690.5 | 98.64% | 120.00 | 118.50
            """);
        Assert.Equal("62 人 Stated; 58 人 Stated", Extracted.Counts(report));
        Assert.Equal(20, report.Figures.Count);
        Assert.Contains(report.Figures, f => f is { Label: "2、公务接待·2023年预算数", Measure: PerfEval.Model.Facts.Measure.Budget, Amount.Value: 55000 });
        Assert.Contains(report.Figures, f => f is { Amount.Value: 1185000, Measure: PerfEval.Model.Facts.Measure.Executed });
        Assert.Equal([0.9355m, 0.9864m], report.Rates.Select(r => r.Value.Value));
        Assert.Equal(
            "Item 1 三公经费; Item 2 1、公务用车运行; Item 2 2、公务接待; Item 1 项目支出; Item 2 1、业务专项; Item 2 2、运行维护专项",
            Extracted.Rows(report.Tables[0].Sections.First(s => s.Rows.Count > 5)));
    }

    [Fact]
    public void Areas_months_and_places_in_a_ranking_are_no_money()
    {
        var report = Extracted.From("""
            单位：万元
            县（市、区） | 建设任务 | < | < | 补助资金 | < | < | 位次
            ^ | 计划面积 | 完成面积 | 完成率 | 安排 | 支出 | 执行率 | ^
            甲县 | 6.20 | 6.10 | 98.39% | 930 | 874 | 93.98% | 1
            乙县 | 5.10 | 4.95 | 97.06% | 765 | 684 | 89.41% | 2
            """);
        Assert.Equal("9300000 Budget; 8740000 Executed; 7650000 Budget; 6840000 Executed", Extracted.Figures(report));
        Assert.Equal(4, report.Rates.Count);
    }

    [Fact]
    public void A_row_has_the_unit_that_its_own_label_names()
    {
        var report = Extracted.From("""
            项　目 | 2021年 | 2022年 | 2023年 | 2023年比2022年±%
            预算安排（万元） | 440.00 | 520.00 | 586.42 | 12.77
            执行率（%） | 95.81 | 96.77 | 97.10 | —
            浓度（微克/立方米） | 46 | 43 | 41 | -4.65
            """);
        Assert.Equal([4400000m, 5200000m, 5864200m], report.Figures.Select(f => f.Amount.Value));
        Assert.Equal([0.1277m, 0.9581m, 0.9677m, 0.9710m, -0.0465m], report.Rates.Select(r => r.Value.Value));
    }

    [Fact]
    public void A_leaf_that_is_a_percent_sign_makes_the_change_above_it_a_rate()
    {
        var report = Extracted.From("""
            单位：万元
            项目 | 2022年决算数 | 2023年决算数 | 完成预算％ | 比上年增减 | <
            ^ | ^ | ^ | ^ | 金额 | ％
            税收收入 | 104341 | 113627 | 101.5 | 9286 | 8.9
            非税收入 | 70898 | 72647 | 101.6 | 1749 | 2.5
            """);
        Assert.Equal("1.015 Execution; 0.089 Change; 1.016 Execution; 0.025 Change", Extracted.Rates(report));
        Assert.Equal(6, report.Figures.Count);
    }

    [Fact]
    public void Bodies_and_the_scores_that_each_of_them_got_are_scores()
    {
        var report = Extracted.From("""
            序号 | 部门名称 | 自评得分 | 复核得分 | 得分差 | 备注
            1 | 县水利局 | 93.7 | 87.5 | -6.2 |
            2 | 县林业局 | 92.9 | 90.0 | -2.9 | 漏填成本指标
            """);
        Assert.Equal("Other 93.7/·; Other 87.5/·; Other 92.9/·; Other 90.0/·", Extracted.Scores(report));
        Assert.Contains("县林业局", report.Scores[3].Label, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_of_the_execution_stand_beside_their_labels_in_a_list()
    {
        var report = Extracted.From("""
            项目名称 | 村级组织运转保障
            全年预算数 | 39,282,000.00
            全年执行数 | 38,597,700.00
            预算执行率 | 98.26%
            执行率分值 | 10
            执行率得分 | 9.83
            """);
        Assert.Equal("Execution 9.83/10", Extracted.Scores(report));
    }

    [Fact]
    public void Values_of_earlier_years_are_neither_target_nor_result()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 历年完成值 | < | 2023年目标值 | 2023年完成值 | 分值 | 得分
            ^ | ^ | ^ | 2021年 | 2022年 | ^ | ^ | ^ | ^
            产出指标 | 数量指标 | 淘汰柴油货车 | 705辆 | 838辆 | ≥900辆 | 916辆 | 10 | 10
            效益指标 | 社会效益指标 | 群众满意度 | 84.5% | 86.0% | ≥90% | 92.3% | 10 | 10
            """);
        Assert.Equal("产出指标/数量指标/淘汰柴油货车 ≥900辆 916辆 10 10; 效益指标/社会效益指标/群众满意度 ≥90% 92.3% 10 10", Extracted.Indicators(report));
    }

    [Fact]
    public void A_value_where_words_are_expected_is_a_fact_too()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 评价得分 | 分值 | 得分率 | 指标说明及评分标准 | 得分说明
            效益 | 经济效益 | 农户增收情况 | 4 | 6 | 66.67% | 户均增收情况 | 860元
            效益 | 满意度 | 受益农户满意度 | 8 | 8 | 100.00% | 满意度较高得满分 | 88.0%
            合计 | < | < | 12 | 14 | 85.71% | |
            """);
        Assert.Equal([860m], report.Figures.Select(f => f.Amount.Value));
        Assert.Equal([0.6667m, 1m, 0.88m, 0.8571m], report.Rates.Select(r => r.Value.Value));
    }

    [Fact]
    public void A_numbered_total_beside_other_numbers_has_its_own_rows_only()
    {
        var report = Extracted.From("""
            “三公”经费及机关运行经费支出决算表
            单位：万元
            项目 | 年初预算数 | 决算数
            一、“三公”经费支出合计 | 46.00 | 33.27
            1.公务用车费 | 42.00 | 31.94
            2.公务接待费 | 4.00 | 1.33
            二、机关运行经费 | 198.00 | 186.42
            """);
        Assert.Equal("Item 1 一、“三公”经费支出合计; Item 2 1.公务用车费; Item 2 2.公务接待费; Item 1 二、机关运行经费", Extracted.Rows(report.Tables[0].Sections[0]));
    }

    [Fact]
    public void The_rest_of_a_header_without_merged_cells_stands_in_the_next_row()
    {
        var report = Extracted.From("""
            某县法院2022年度部门决算
            一般公共预算财政拨款支出决算表
            单位：万元
            项目 |  | 本年支出 |  |
            科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出
            合计 |  | 288.25 | 218.55 | 69.70
            205 | 教育支出 | 288.25 | 218.55 | 69.70
            """);
        Assert.Equal(6, report.Figures.Count);
    }
}
