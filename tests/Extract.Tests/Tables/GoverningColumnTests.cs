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
}
