using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Comparators in a column of their own, in signs or words, beside columns that only seem to hold them.</summary>
public sealed class SignColumnTests
{
    [Theory]
    [InlineData("指标性质 | 指标方向", "正向 | 大于等于", "反向 | 小于等于", "≥96%", "≤14万元")]
    [InlineData("指标性质 | 指标方向", "正向 | =", "反向 | ≤", "=96%", "≤14万元")]
    [InlineData("计算符号 | 指标性质", "等于 | 正向", "小于 | 反向", "=96%", "<14万元")]
    [InlineData("指标方向 | 指标符号", "正向 | 不低于", "反向 | 不超过", "不低于96%", "不超过14万元")]
    public void The_column_that_holds_signs_is_the_one_of_comparators(string headers, string first, string second, string rate, string cost)
    {
        var report = Extracted.From($"""
            项目绩效目标表
            一级指标 | 二级指标 | 三级指标 | {headers} | 目标值 | 计量单位 | 分值
            产出指标 | 质量指标 | 路灯亮灯率 | {first} | 96 | % | 10
            产出指标 | 成本指标 | 检修总成本 | {second} | 14 | 万元 | 5
            """);
        Assert.Equal($"产出指标/质量指标/路灯亮灯率 {rate} · 10 ·; 产出指标/成本指标/检修总成本 {cost} · 5 ·", Extracted.Indicators(report));
    }

    [Fact]
    public void A_number_in_the_column_of_units_is_no_unit()
    {
        var report = Extracted.From("""
            项目绩效目标表
            一级指标 | 二级指标 | 三级指标 | 指标方向 | 目标值 | 计量单位 | 分值
            产出指标 | 时效指标 | 资金到位时间 | = | 45,230 | 45,230 | 10
            产出指标 | 数量指标 | 检修路灯数 | ≥ | 320 | 盏 | 10
            """);
        Assert.Equal("=45,230", report.Indicators[0].Target!.Text);
        Assert.Equal("≥320盏", report.Indicators[1].Target!.Text);
    }
}
