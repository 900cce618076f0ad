using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Columns of means and prices among amounts, and rows that hold the mean of the rows above.</summary>
public sealed class MeanColumnTests
{
    [Fact]
    public void A_column_whose_header_ends_with_a_unit_of_money_holds_money()
    {
        var report = Extracted.From("""
            村 | 受益人口（人） | 覆盖率（%） | 发放金额（万元） | 人均（元）
            柳村 | 500 | 90.00 | 4.00 | 80.00
            槐村 | 300 | 85.00 | 2.40 | 80.00
            合计 | 800 | 88.00 | 6.40 | 80.00
            """);
        Assert.Equal("40000 Executed; 80 Other; 24000 Executed; 80 Other; 64000 Executed Total; 80 Other", Extracted.Figures(report));
    }

    [Fact]
    public void A_price_names_its_unit_in_the_header()
    {
        var report = Extracted.From("""
            服务 | 人次 | 补贴标准（元/人次） | 金额（万元）
            送餐 | 2000 | 6 | 1.20
            理发 | 500 | 20 | 1.00
            """);
        Assert.Equal([6m, 20m], report.Figures.Where(f => f.Measure == Measure.Standard).Select(f => f.Amount.Value));
    }

    [Fact]
    public void Means_are_no_parts_of_a_sum()
    {
        var report = Extracted.From("""
            乡镇 | 完成面积（亩） | 支出金额（万元） | 亩均支出（元）
            合计 | 300 | 24.00 | 800.00
            东乡 | 100 | 8.00 | 800.00
            西乡 | 200 | 16.00 | 800.00
            乡均 | 150 | 12.00 | —
            """);
        var section = Assert.Single(Assert.Single(report.Tables).Sections);
        Assert.Equal("Total 0 合计; Item 1 东乡; Item 1 西乡", Extracted.Rows(section));
        Assert.Equal(ColumnRole.Quantity, section.Columns.Single(c => c.Header.StartsWith("亩均", StringComparison.Ordinal)).Role);
        Assert.Equal(7, report.Figures.Count);
    }

    [Fact]
    public void Tasks_with_their_completion_are_read_without_weights()
    {
        var report = Extracted.From("""
            序号 | 任务 | 单位 | 年初计划 | 调整计划 | 实际完成 | 完成率（%）
            1 | 管网改造 | 公里 | 40 | 50 | 49 | 98.00
            2 | 泵站新建 | 座 | 3 | 2 | 2 | 100.00
            """);
        Assert.Equal("0.98 Completion; 1 Completion", Extracted.Rates(report));
        Assert.Empty(report.Figures);
    }

    [Fact]
    public void What_was_planned_at_first_is_the_initial_budget()
    {
        var report = Extracted.From("""
            表1 资金到位情况
            单位：万元
            资金来源 | 年初计划 | 调整后计划 | 实际到位 | 到位率
            中央补助 | 30.00 | 32.00 | 32.00 | 100.00%
            县级配套 | 10.00 | 8.00 | 6.00 | 75.00%
            """);
        Assert.Equal(2, report.Figures.Count(f => f is { Measure: Measure.Budget, Stage: BudgetStage.Initial }));
        Assert.Equal(2, report.Figures.Count(f => f is { Measure: Measure.Budget, Stage: BudgetStage.Current }));
    }

    [Fact]
    public void Subsidies_of_a_place_were_paid()
    {
        var report = Extracted.From("""
            乡镇 | 户数（户） | 补贴金额（万元） | 比上年增减（万元）
            合计 | 30 | 6.00 | 1.00
            东乡 | 10 | 2.00 | 0.50
            西乡 | 20 | 4.00 | 0.50
            """);
        Assert.Equal("60000 Executed Total; 10000 Change Total; 20000 Executed; 5000 Change; 40000 Executed; 5000 Change", Extracted.Figures(report));
    }
}
