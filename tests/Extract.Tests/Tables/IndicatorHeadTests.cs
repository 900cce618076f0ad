using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Headers of indicators that hold a number, name results otherwise, or leave the levels to the cells.</summary>
public sealed class IndicatorHeadTests
{
    [Theory]
    [InlineData("60")]
    [InlineData("50")]
    [InlineData("得分")]
    public void The_points_of_a_block_may_stand_where_its_scores_are_headed(string head)
    {
        var report = Extracted.From($"""
            区域绩效目标自评表
            绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成指标值 | {head}
            ^ | 产出指标 | 数量指标 | 清理沟渠 | 30公里 | 31公里 | 35
            ^ | 效益指标 | 社会效益指标 | 受益户数 | ≥400户 | 420户 | 25
            """);
        Assert.Equal("产出指标/数量指标/清理沟渠 30公里 31公里 · 35; 效益指标/社会效益指标/受益户数 ≥400户 420户 · 25", Extracted.Indicators(report));
    }

    [Theory]
    [InlineData("半年度指标执行情况")]
    [InlineData("1-9月执行情况")]
    [InlineData("1-9月完成值")]
    [InlineData("实际完成情况")]
    public void What_became_of_a_target_may_be_called_its_execution(string head)
    {
        var report = Extracted.From($"""
            项目支出绩效监控表
            绩效指标 | 一级指标 | 指标名称 | 指标值 | {head} | 备注
            ^ | 产出指标 | 成本 | 年度预算64万元 | 按进度执行，已使用约35% | 
            ^ | ^ | 演出场次 | 12场 | 7场 | 
            """);
        Assert.Equal("产出指标//成本 年度预算64万元 按进度执行，已使用约35% · ·; 产出指标//演出场次 12场 7场 · ·", Extracted.Indicators(report));
        Assert.Equal("640000 Limit", Extracted.Figures(report));
    }

    [Fact]
    public void Of_two_columns_of_indicators_the_one_with_names_of_groups_is_the_level_above()
    {
        var report = Extracted.From("""
            项目支出绩效目标申报表
            项目绩效指标 | 指标 | 指标内容 | 指标值
            ^ | 产出指标 | 巡山次数 | 240次
            ^ | ^ | 信息上报准确率 | 92%
            ^ | 效益指标 | 林区火情 | 有效减少
            """);
        Assert.Equal("产出指标//巡山次数 240次 · · ·; 产出指标//信息上报准确率 92% · · ·; 效益指标//林区火情 有效减少 · · ·", Extracted.Indicators(report));
        Assert.Equal("信息上报准确率", Assert.Single(report.Rates).Label);
    }

    [Fact]
    public void Contents_that_reach_over_their_indicators_are_a_level_above_them()
    {
        var report = Extracted.From("""
            预算管理考核表
            项目 | 考核内容 | 考核指标 | 指标说明 | 评分标准 | 权数 | 考评得分
            支出管理（50分） | 支出进度 | 序时进度率 | 支出数与序时数之比 | 按比例计分 | 20 | 18
            ^ | 结转情况 | 结转率 | 结转数与支出数之比 | 按比例计分 | 15 | 15
            ^ | ^ | 结转变动率 | 结转数与上年之比 | 按比例计分 | 15 | 12
            """);
        Assert.Equal("支出管理/支出进度/序时进度率 · · 20 18; 支出管理/结转情况/结转率 · · 15 15; 支出管理/结转情况/结转变动率 · · 15 12", Extracted.Indicators(report));
    }

    [Theory]
    [InlineData("前期准备", "前期准备/")]
    [InlineData("数量指标", "/数量指标")]
    public void One_header_over_two_columns_has_the_group_at_the_level_that_it_is_named_for(string group, string levels)
    {
        var report = Extracted.From($"""
            农田水利评价指标
            评价指标 | < | 分值 | 评价标准
            {group} | 方案编制 | 6分 | 按时编制的得6分
            ^ | 任务下达 | 4分 | 按时下达的得4分
            """);
        Assert.Equal($"{levels}/方案编制 · · 6 ·; {levels}/任务下达 · · 4 ·", Extracted.Indicators(report));
    }

    [Fact]
    public void Ages_terms_and_days_from_one_to_another_are_no_value()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 指标名称 | 目标值 | 完成值
            产出指标 | 质量指标 | 学员年龄 | 20—50周岁 | 20—50周岁
            ^ | 时效指标 | 培训时间 | 2022.3.1-11.30 | 2022.3.1-11.30
            ^ | ^ | 考核时间 | 1-4期结束后及时考核 | 已考核
            ^ | 数量指标 | 学员人数 | 300人 | 310人
            """);
        Assert.Equal([null, null, null, 300m], report.Indicators.Select(i => i.Target!.Number));
    }

    [Fact]
    public void A_row_that_says_that_its_kind_does_not_apply_is_no_indicator()
    {
        var report = Extracted.From("""
            项目支出绩效目标表
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 比赛场次 | 6场
            效益指标 | 生态效益指标 | 本项目不涉及该类指标 | 无
            满意度指标 | 满意度指标 | 观众满意度 | ≥92%
            项目负责人： | < | 单位（盖章）： | 
            """);
        Assert.Equal(["比赛场次", "观众满意度"], report.Indicators.Select(i => i.Level3));
    }
}
