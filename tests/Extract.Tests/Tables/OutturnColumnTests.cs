using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>完成数 in accounts is what a budget came to; in plans of work it counts works.</summary>
public sealed class OutturnColumnTests
{
    [Theory]
    [InlineData("2022年完成数", "2023年完成数")]
    [InlineData("2022年决算完成额", "2023年预计完成数")]
    [InlineData("上年完成数", "本年完成数")]
    [InlineData("2022年完成金额", "2023年完成金额")]
    public void What_a_years_income_came_to_stands_beside_its_budget(string before, string now)
    {
        var report = Extracted.From($"""
            平川县2023年一般公共预算收入执行情况表
            单位：万元
            项目 | {before} | 2023年预算数 | {now} | 完成预算%
            税收收入 | 4,120 | 4,300 | 4,214 | 98.00%
            非税收入 | 1,310 | 1,400 | 1,470 | 105.00%
            """);
        Assert.Equal(["4,120", "4,300", "4,214", "1,310", "1,400", "1,470"], report.Figures.Select(f => f.Text));
        Assert.Equal([Measure.Received, Measure.Budget, Measure.Received], report.Figures.Take(3).Select(f => f.Measure));
    }

    [Fact]
    public void What_was_spent_is_no_plan_in_a_table_of_the_budget()
    {
        var report = Extracted.From("""
            平川县2023年一般公共预算支出表
            单位：万元
            项目 | 上年完成数 | 2023年预算数
            教育 | 8,210 | 8,650
            农林水 | 3,140 | 3,020
            """);
        Assert.Equal([Measure.Executed, Measure.Budget, Measure.Executed, Measure.Budget], report.Figures.Select(f => f.Measure));
    }

    [Theory]
    [InlineData("任务名称 | 计量单位 | 计划数 | 完成数\n开挖沟渠 | 公里 | 12 | 11\n栽植树木 | 株 | 800 | 820")]
    [InlineData("任务名称 | 预算金额（万元） | 计划数 | 完成数\n开挖沟渠 | 30 | 12 | 11\n栽植树木 | 8 | 800 | 820")]
    public void Works_that_were_completed_are_no_money(string table)
    {
        var report = Extracted.From($"任务完成情况\n{table}");
        Assert.DoesNotContain(report.Figures, f => f.Text is "11" or "820");
    }
}
