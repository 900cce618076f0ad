using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Digits of full width, and of other scripts, are digits to every pattern: none of them may end the reading of a document.</summary>
public sealed class ScriptsOfDigitsTests
{
    private const string Text = """
        截至2022年12月31日，2023年度项目支出1200万元，其中：人员补助800万元、设备购置400万元。
        1-8月补助支出同比下降9.4%，8月补助支出同比下降1.4%，比2021年增长2.5倍。
        全年执行数1140万元，预算执行率95.00%，得9.5分；培训3期，每期2万元，共6万元。
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 培训期数 | ≥3期 | 2/3 | 50 | 48 | 少1期，扣2分，得48分 |
        | 产出指标 | 时效指标 | 完成时间 | 2023年11月30日前 | 2023年12月15日 | 40 | 40 | |
        | 年度 | 预算数（万元） | 决算数（万元） | 执行率 |
        | 2022 | 1000 | 900 | 90.00% |
        | 2023 | 1200 | 1140 | 95.00% |
        """;

    [Theory]
    [InlineData('０')]
    [InlineData('٠')]
    [InlineData('०')]
    public void AreReadOrPassedOver(char zero)
    {
        // Each digit in turn, and all of them: what is glued of two scripts is as much a document's as what is not.
        for (var digit = '0'; digit <= '9'; digit++) Read(Text.Replace(digit, (char)(digit - '0' + zero)));
        Read(string.Concat(Text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + zero) : c)));
    }

    private static void Read(string text)
    {
        var document = GridText.Document($"平川县2023年度项目支出绩效自评报告\n一、总体情况\n{text}");
        Assert.NotEmpty(ReportChecker.Check(document, ReportExtractor.Extract(document)));
    }

    [Fact]
    public void MonthsOfFullWidthAreMonths() =>
        Told.Nothing("1－８月补助支出同比下降9.4%。８月补助支出同比下降1.4%。");
}
