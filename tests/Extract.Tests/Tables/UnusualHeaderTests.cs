using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Indicator tables whose headers are long, name other things than levels, or come twice in one table.</summary>
public sealed class UnusualHeaderTests
{
    [Theory]
    [InlineData("绩效指标（权重分值共90分，其中产出指标权重分值50分，效益指标权重分值30分，满意度指标权重分值10分）")]
    [InlineData("绩效指标（各级指标由主管部门结合实际填写，量化指标应当可以衡量，定性指标应当可以考核，不得空缺）")]
    [InlineData("绩效指标")]
    public void However_long_the_heading_beside_them_the_columns_keep_their_headers(string heading)
    {
        var report = Extracted.From($"""
            项目绩效目标表
            项目名称 | < | 路灯检修 | < | < | <
            {heading} | 一级指标 | 二级指标 | 三级指标 | 目标值 | 分值
            ^ | 产出指标 | 数量指标 | 检修路灯数 | ≥320盏 | 10
            ^ | 产出指标 | 质量指标 | 亮灯率 | ≥96% | 10
            """);
        Assert.Equal("产出指标/数量指标/检修路灯数 ≥320盏 · 10 ·; 产出指标/质量指标/亮灯率 ≥96% · 10 ·", Extracted.Indicators(report));
    }

    [Theory]
    [InlineData("当年预期实现值")]
    [InlineData("预计达到的指标值")]
    [InlineData("预期达到值")]
    [InlineData("指标值")]
    public void Two_levels_beside_a_heading_of_all_are_groups_and_names(string header)
    {
        var report = Extracted.From($"""
            项目绩效目标表
            项目名称 | 大楼运行 | < | < | <
            绩效指标 | 一级指标 | 二级指标 | 绩效标准 | {header}
            ^ | 数量指标 | 巡查次数 | 反映巡查情况 | ≥140次
            ^ | 质量指标 | 维修合格率 | 反映维修质量 | ≥94%
            """);
        Assert.Equal("数量指标//巡查次数 ≥140次 · · ·; 质量指标//维修合格率 ≥94% · · ·", Extracted.Indicators(report));
    }

    [Theory]
    [InlineData("评价内容 | < | 绩效内容", "产出目标 | 数量目标", "^ | 质量目标", "产出目标/数量目标", "产出目标/质量目标")]
    [InlineData("评价维度 | 评价方面 | 绩效内容", "产出指标 | 数量指标", "^ | 质量指标", "产出指标/数量指标", "产出指标/质量指标")]
    public void Groups_and_names_tell_the_levels_where_no_header_does(string headers, string first, string second, string one, string other)
    {
        var report = Extracted.From($"""
            项目年度绩效目标
            {headers} | 绩效目标值 | 实际完成值 | 累计完成率
            {first} | 举办活动场次 | >=30场 | 33场 | 110%
            {second} | 学员结业率 | >=90% | 99% | 110%
            """);
        Assert.Equal($"{one}/举办活动场次 >=30场 33场 · ·; {other}/学员结业率 >=90% 99% · ·", Extracted.Indicators(report));
        Assert.Equal(4, report.Rates.Count);
    }

    [Fact]
    public void Goals_in_sentences_over_the_indicators_are_none()
    {
        var report = Extracted.From("""
            项目支出绩效自评表
            项目基本情况 | 主要内容 | 年度目标 | 实际完成情况
            ^ | 实施内容 | 举办活动30场。 | 举办活动33场。
            一级指标 | 二级指标 | 指标值 | 实际完成值
            产出指标 | 举办活动场次 | ≥30场 | 33场
            """);
        Assert.Equal("举办活动场次", Assert.Single(report.Indicators).Level3);
    }

    [Fact]
    public void The_next_form_in_the_same_table_begins_with_its_project()
    {
        var report = Extracted.From("""
            平川县人民法院项目支出绩效目标表
            401平川县人民法院 | < | < | 单位：万元 | <
            项目名称 | 幕墙检修 | < | < | <
            资金用途 | 预算数 | 18.00 | 其中：财政资金 | 18.00
            一级指标 | 二级指标 | 三级指标 | 指标值 | <
            产出指标 | 数量指标 | 检修面积 | ≥300平方米 | <
            401平川县人民法院 | < | < | 单位：万元 | <
            项目名称 | 陪审员补助 | < | < | <
            资金用途 | 预算数 | 26.50 | 其中：财政资金 | 26.50
            一级指标 | 二级指标 | 三级指标 | 指标值 | <
            产出指标 | 数量指标 | 参审案件数 | ≥700件 | <
            """);
        Assert.Equal("检修面积; 参审案件数", string.Join("; ", report.Indicators.Select(i => i.Level3)));
        Assert.Equal("180000 Budget Total; 180000 Budget Fiscal; 265000 Budget Total; 265000 Budget Fiscal", Extracted.Figures(report));
    }

    [Theory]
    [InlineData("预算执行率", "预算执行率", "预算执行进度")]
    [InlineData("预算执行率", "预算执行情况", "预算支出进度")]
    public void The_row_of_the_execution_is_a_score_whatever_names_it(string one, string two, string three)
    {
        var report = Extracted.From($"""
            项目绩效自评表
            一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 实际完成值 | 得分
            产出指标 | 数量指标 | 受理件数 | 90 | ≥50件 | 52件 | 90
            {one} | {two} | {three} | 10 | 100% | 100% | 10
            """);
        Assert.Equal("受理件数", Assert.Single(report.Indicators).Level3);
        Assert.Equal("Execution 10/10", Extracted.Scores(report));
    }

    [Theory]
    [InlineData("指标12023年6月30日前开工", "2023年6月30日前开工")]
    [InlineData("指标32023年底前验收", "2023年底前验收")]
    [InlineData("指标2：2023年底前验收", "2023年底前验收")]
    public void The_number_of_an_indicator_may_touch_a_year(string printed, string name)
    {
        var report = Extracted.From($"""
            项目绩效自评表
            一级指标 | 二级指标 | 三级指标 | 分值 | 指标值 | 实际完成值 | 得分
            产出指标 | 时效指标 | {printed} | 10 | 100% | 100% | 10
            """);
        Assert.Equal(name, Assert.Single(report.Indicators).Level3);
    }

    [Fact]
    public void A_budget_over_its_stages_gives_each_column_its_own()
    {
        var report = Extracted.From("""
            表2 项目支出执行情况
            单位：万元
            项目 | 预算数 | < | < | 支出数
            ^ | 年初 | 调整 | 全年 | ^
            甲项目 | 90.00 | -20.00 | 70.00 | 65.00
            """);
        Assert.Equal([Measure.Budget, Measure.Change, Measure.Budget, Measure.Executed], report.Figures.Select(f => f.Measure));
        Assert.Equal([BudgetStage.Initial, null, BudgetStage.Current, null], report.Figures.Select(f => f.Stage));
    }
}
