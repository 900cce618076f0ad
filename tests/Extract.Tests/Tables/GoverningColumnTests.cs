using PerfEval.Extract;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Several columns of targets or of values: which of them the year is judged by.</summary>
public sealed class GoverningColumnTests
{
    [Theory]
    [InlineData("年初指标值 | 调整后指标值 | 全年实际值", "≥600人 | ≥500人 | 512人", "≥500人", "512人")]
    [InlineData("目标值 | 上半年完成值 | 全年完成值", "≥500人 | 230人 | 512人", "≥500人", "512人")]
    [InlineData("半年目标值 | 全年目标值 | 全年实际值", "≥250人 | ≥500人 | 512人", "≥500人", "512人")]
    public void The_adjusted_target_and_the_whole_year_govern(string headers, string row, string target, string actual)
    {
        var document = GridText.Document($"""
            项目支出绩效自评表
            一级指标 | 二级指标 | 三级指标 | {headers} | 分值 | 得分
            产出指标 | 数量指标 | 培训人数 | {row} | 60 | 60
            效益指标 | 社会效益 | 就业率 | ≥90% | ≥85% | 88% | 40 | 40
            """);
        var indicator = ReportExtractor.Extract(document).Single().Indicators[0];
        Assert.Equal((target, actual), (indicator.Target!.Text, indicator.Actual!.Text));
    }

    [Fact]
    public void What_was_aimed_at_first_is_stated_beside_the_adjusted_target()
    {
        var report = Extracted.From("""
            指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 指标权重 | 指标得分
            巡护人次 | 人次 | ≥ | 600 | 640 | 655 | 60 | 60
            设备完好率 | % | ≥ | 92 | 95 | 96.4 | 40 | 40
            """);
        Assert.Equal(["≥640人次", "≥95%"], report.Indicators.Select(i => i.Target!.Text));
        Assert.Equal([600m, 640m, 655m], report.Headcounts.Select(h => h.Count.Value).Order());
        Assert.Equal([0.92m, 0.95m, 0.964m], report.Rates.Select(r => r.Value.Value).Order());
    }

    [Fact]
    public void Of_a_target_between_two_ends_the_floor_governs()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 质量指标 | 建档率 | 100%≥X≥90% | 97% | 50 | 50
            效益指标 | 社会效益 | 知晓率 | ≥85% | 88% | 50 | 50
            """);
        Assert.Equal((90m, "97%"), (report.Indicators[0].Target!.Number, report.Indicators[0].Actual!.Text));
    }
}
