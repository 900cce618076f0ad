using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Numbers in the columns of values that are points, and columns whose measure the table around them tells.</summary>
public sealed class PointValueTests
{
    [Theory]
    [InlineData(30, 0)]
    [InlineData(95, 2)]
    public void Values_that_come_to_a_hundred_are_points_and_no_rates(int satisfaction, int rates)
    {
        var report = Extracted.From($"""
            渡口补助资金绩效自评表
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值
            产出指标 | 数量指标 | 检修渡口 | 30 | 30
            产出指标 | 质量指标 | 按规范检修 | 20 | 20
            效益指标 | 社会效益 | 方便出行 | 20 | 20
            满意度指标 | 服务对象满意度 | 群众满意度 | {satisfaction} | {satisfaction}
            """);
        Assert.Equal(rates, report.Rates.Count);
    }

    [Theory]
    [InlineData("免学费补助", "提前下达", "本次下达", Measure.Allocated)]
    [InlineData("农村经费", "本级预算", "上级预算", Measure.Budget)]
    public void A_subtotal_of_columns_of_one_kind_is_of_their_kind(string group, string one, string other, Measure measure)
    {
        var report = Extracted.From($"学校资金明细表\n单位：元\n学校名称 | {group} | < | <\n^ | 小计 | {one} | {other}\n甲校 | 500 | 300 | 200\n乙校 | 900 | 500 | 400");
        Assert.Equal(measure, report.Figures[0].Measure);
    }

    [Fact]
    public void What_a_project_will_cost_is_planned_and_what_it_did_cost_before_was_spent()
    {
        var report = Extracted.From("""
            2023年项目支出绩效目标表
            项目预算（万元） | 成本构成 | 金额 | 测算依据 | 2021年实际执行数 | 2022年实际执行数
            ^ | 保洁服务费 | 61 | 依据招标文件 | 58 | 60
            ^ | 合计 | 61 | | 58 | 60
            """);
        Assert.Equal([Measure.Budget, Measure.Executed, Measure.Executed, Measure.Budget], report.Figures.Take(4).Select(f => f.Measure));
    }
}
