using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Headings beside the rows of a section, and columns whose contents tell what their headers do not.</summary>
public sealed class GroupColumnTests
{
    [Theory]
    [InlineData("年度绩效目标2（80分）", "年初目标值（A）")]
    [InlineData("年度绩效目标（90分）", "指标值")]
    [InlineData("绩效目标", "目标值")]
    [InlineData("项目年度绩效目标衡量指标", "指标值")]
    [InlineData("年度目标完成情况", "计划值")]
    public void A_heading_beside_all_rows_is_no_column_of_targets(string heading, string target)
    {
        var report = Extracted.From($"""
            {heading} | 一级指标 | 二级指标 | 三级指标 | {target} | 实际完成值 | 得分
            ^ | 产出指标 | 数量指标 | 改造泵站 | ≥7座 | 8座 | 30
            ^ | ^ | 成本指标 | 改造费用 | 260万元 | 251万元 | 20
            ^ | 效益指标 | 社会效益指标 | 供水保证率 | 95% | 97% | 30
            """);
        Assert.Equal("产出指标/数量指标/改造泵站 ≥7座 8座 · 30; 产出指标/成本指标/改造费用 260万元 251万元 · 20; 效益指标/社会效益指标/供水保证率 95% 97% · 30", Extracted.Indicators(report));
        Assert.Equal("2600000 Limit; 2510000 Executed", Extracted.Figures(report));
    }

    [Fact]
    public void Points_may_be_glued_to_the_names_of_groups()
    {
        var report = Extracted.From("""
            某县养护项目自评表
            一级指标 | 二级指标 | 三级指标 | 年初指标值 | 年终完成值 | 自评分
            产出指标45分 | 数量指标25分 | 养护里程 | 180公里 | 180公里 | 25
            ^ | 质量指标20分 | 合格率 | 95% | 97% | 20
            效益指标15分 | 社会效益15分 | 受益人数 | 900人 | 930人 | 15
            """);
        Assert.StartsWith("产出指标/数量指标/养护里程 180公里", Extracted.Indicators(report), StringComparison.Ordinal);
        Assert.Equal(["Group ·/45", "Group ·/25", "Group ·/20", "Group ·/15", "Group ·/15"], Extracted.Scores(report).Split("; "));
    }

    [Fact]
    public void A_heading_that_is_not_merged_with_the_blanks_below_it_is_none_either()
    {
        var report = Extracted.From("""
            年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
             | 产出指标 | 数量指标 | 栽植苗木 | 1200株 | 1260株 | 40
             | 效益指标 | 生态效益指标 | 成活率 | 90% | 93% | 40
            """);
        Assert.Equal("产出指标/数量指标/栽植苗木 1200株 1260株 · 40; 效益指标/生态效益指标/成活率 90% 93% · 40", Extracted.Indicators(report));
    }

    [Fact]
    public void Targets_that_stand_under_a_header_of_their_own_stay_targets()
    {
        var report = Extracted.From("""
            三级指标 | 年度绩效目标 | 实际完成值 | 分值 | 得分
            改造泵站 | 7座 | 8座 | 50 | 50
            供水保证率 | 95% | 97% | 50 | 50
            """);
        Assert.Equal("//改造泵站 7座 8座 50 50; //供水保证率 95% 97% 50 50", Extracted.Indicators(report));
    }

    [Theory]
    [InlineData("分解目标 | 自评权重", "管理指标 | 20", "产出指标 | 45")]
    [InlineData("考核类别 | 权重", "过程指标 | 20", "产出指标 | 45")]
    public void A_column_of_group_names_is_the_level_above_and_its_weight_is_the_groups(string headers, string first, string second)
    {
        var report = Extracted.From($"""
            {headers} | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分
            {first} | 采购管理 | 采购合规率 | 100% | 100% | 20 | 20
            {second} | 数量指标 | 接诊人次 | 3000人次 | 3100人次 | 30 | 30
            ^ | ^ | 质量指标 | 诊断符合率 | 95% | 96% | 15 | 14
            """);
        var (one, two) = (first[..4], second[..4]);
        Assert.Equal($"{one}/采购管理/采购合规率 100% 100% 20 20; {two}/数量指标/接诊人次 3000人次 3100人次 30 30; {two}/质量指标/诊断符合率 95% 96% 15 14", Extracted.Indicators(report));
        Assert.DoesNotContain("/20", Extracted.Scores(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_of_an_evaluation_that_are_names_of_groups_are_a_level()
    {
        var report = Extracted.From("""
            评价指标 | 评价内容 | 指标名称 | 指标说明 | 目标值 | 分值
            年度绩效目标（定量） | 产出数量指标 | 资助学生 | 达到计划 | 640人 | 40
            ^ | 质量指标 | 资助准确率 | 全面覆盖 | 100% | 60
            """);
        Assert.Equal("/产出数量指标/资助学生 640人 · 40 ·; /质量指标/资助准确率 100% · 60 ·", Extracted.Indicators(report));
    }

    [Theory]
    [InlineData("指标值类型 | 目标值 | 度量单位")]
    [InlineData("指标值类型 | 指标值 | 计量单位")]
    [InlineData("目标值符号 | 目标值 | 单位")]
    [InlineData("指标值 | 目标值 | 度量单位")]
    public void A_column_of_comparators_is_no_column_of_targets(string headers)
    {
        var report = Extracted.From($"""
            一级指标 | 二级指标 | 三级指标 | {headers} | 指标值内容
            成本指标 | 经济成本指标 | 房屋维修费 | ≤ | 8.6 | 万元 | 考察维修费用
            产出指标 | 数量指标 | 维修房屋 | = | 12 | 间 | 考察维修任务
            ^ | 质量指标 | 验收 | 定性 | 合格 | 无 | 考察质量
            ^ | 时效指标 | 按期完成率 | = | 100 | % | 考察时效
            """);
        Assert.Equal("成本指标/经济成本指标/房屋维修费 ≤8.6万元 · · ·; 产出指标/数量指标/维修房屋 =12间 · · ·; 产出指标/质量指标/验收 合格 · · ·; 产出指标/时效指标/按期完成率 =100% · · ·", Extracted.Indicators(report));
        Assert.Equal("86000 Limit", Extracted.Figures(report));
    }

    [Fact]
    public void A_column_of_signs_with_values_holds_the_targets_and_a_unit_may_be_named_twice()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 预期指标值 | < | 实际完成值 | 得分
            ^ | ^ | ^ | 符号 | 单位（文字描述） | ^ | ^
            产出指标 | 质量指标 | 覆盖率 | >= 97 | %（百分比） | 99% | 50
            效益指标 | 社会效益指标 | 发放率 | >= 85 | %（百分比） | 88% | 50
            """);
        Assert.Equal(["%", "%"], report.Indicators.Select(i => i.Target?.UnitText));
        Assert.Equal([97m, 85m], report.Indicators.Select(i => i.Target?.Number));
    }
}
