using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>What published reports look like, where no other test names it. docs/phenomena.md lists them all.</summary>
public sealed class PhenomenaTests
{
    private const string IndicatorHead = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";

    [Fact]
    public void A_table_in_tens_of_thousands_beside_prose_in_yuan_states_the_same_amounts()
    {
        var report = Extracted.From("""
            某县水务局2023年度部门决算
            一、支出情况
            2023年河道清淤支出305780元。
            单位：万元
            项目 | 年初预算数 | 决算数
            河道清淤 | 32 | 30.578
            """);
        Assert.Equal([305780m, 320000m, 305780m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void Words_as_values_are_texts_without_numbers()
    {
        var report = Extracted.From($"""
            项目支出绩效自评表
            {IndicatorHead}
            产出指标 | 时效指标 | 资金拨付及时性 | 及时拨付 | 已完成 | 10 | 10
            效益指标 | 社会效益指标 | 居民生活水平 | 显著提升 | 达成预期指标 | 10 | 10
            ^ | 经济效益指标 | 养护成本 | 根据实际情况核定 | — | 10 | 10
            """);
        Assert.Equal(["及时拨付", "显著提升", "根据实际情况核定"], report.Indicators.Select(i => i.Target!.Text));
        Assert.All(report.Indicators, i => Assert.Null(i.Target!.Number));
        Assert.Equal((0, 0, 0), (report.Figures.Count, report.Rates.Count, report.Headcounts.Count));
    }

    [Theory]
    [InlineData("分值", "得分")]
    [InlineData("权重", "自评得分")]
    [InlineData("指标权重", "自评分")]
    [InlineData("分值权重", "指标得分")]
    [InlineData("满分", "评价得分")]
    public void Weights_and_scores_go_by_many_names(string weight, string score)
    {
        var report = Extracted.From($"""
            项目支出绩效自评表
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {weight} | {score}
            产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12公里 | 20 | 18.5
            产出指标 | 质量指标 | 验收合格率 | ≥95% | 96% | 30 | 30
            """);
        Assert.Equal([(20m, 18.5m), (30m, 30m)], report.Indicators.Select(i => (i.Weight!.Value, i.Score!.Value)));
    }

    [Fact]
    public void A_target_copied_as_the_actual_value_keeps_its_sign()
    {
        var report = Extracted.From($"""
            项目支出绩效自评表
            {IndicatorHead}
            产出指标 | 质量指标 | 验收合格率 | ≥98% | ≥98% | 10 | 10
            """);
        Assert.Equal(("≥98%", "≥98%"), (report.Indicators[0].Target!.Text, report.Indicators[0].Actual!.Text));
        Assert.Equal(2, report.Rates.Count);
    }

    [Theory]
    [InlineData("公开05表")]
    [InlineData("公开07表")]
    [InlineData("附表3")]
    public void Accounts_tables_are_known_by_their_title_and_not_by_their_number(string number)
    {
        var report = Extracted.From($"""
            某县水务局2023年度部门决算
            一、决算表
            {number}
            一般公共预算财政拨款支出决算表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            213 | 农林水支出 | 90 | 50 | 40
            21303 | 水利 | 90 | 50 | 40
            """);
        Assert.Equal(TableKind.Accounts, report.Tables[0].Kind);
        Assert.Equal("一般公共预算财政拨款支出决算表", report.Tables[0].Title);
        Assert.All(report.Figures, f => Assert.Equal(Measure.Executed, f.Measure));
    }

    [Theory]
    [InlineData("合计 | < | 90 | 80")]
    [InlineData("合计 | | 90 | 80")]
    public void A_total_under_the_numbers_of_the_rows_or_merged_over_them_and_the_names_is_the_total(string row)
    {
        var report = Extracted.From($"某局2023年度项目绩效自评报告\n一、资金情况\n单位：万元\n序号 | 项目名称 | 预算数 | 执行数\n1 | 甲项 | 50 | 45\n2 | 乙项 | 40 | 35\n{row}");
        Assert.Equal("Item 1 甲项; Item 1 乙项; Total 0 合计", Extracted.Rows(report.Tables[0].Sections[0]));
    }

    [Theory]
    [InlineData("合计 | 90 | 80\n甲项 | 50 | 45\n乙项 | 40 | 35", 0)]
    [InlineData("甲项 | 50 | 45\n乙项 | 40 | 35\n合计 | 90 | 80", 2)]
    public void The_total_stands_first_or_last(string rows, int total)
    {
        var report = Extracted.From($"某局2023年度项目绩效自评报告\n一、资金情况\n单位：万元\n项目 | 预算数 | 执行数\n{rows}");
        var read = report.Tables[0].Sections[0].Rows.Where(r => r.Role != RowRole.Header).ToList();
        Assert.Equal(RowRole.Total, read[total].Role);
        Assert.All(read.Where((_, i) => i != total), r => Assert.NotEqual(RowRole.Total, r.Role));
    }

    [Theory]
    [InlineData("2023年收入500万元，其中财政拨款381.15万元，占 76.23；其他收入118.85万元，占 23.77。", "0.7623 Share; 0.2377 Share")]
    public void A_percentage_may_lack_its_sign_in_a_sentence(string text, string expected) =>
        Assert.Equal(expected, Extracted.Rates(Extracted.From($"某县水务局2023年度部门决算\n一、收入情况\n{text}")));
}
