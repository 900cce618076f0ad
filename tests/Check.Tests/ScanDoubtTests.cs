using PerfEval.Check;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Check;

/// <summary>Contradictions between numbers that were read from a picture.</summary>
public sealed class ScanDoubtTests
{
    private static Finding Only(string text)
    {
        var (document, reports) = new Paper().Text(text).Scanned();
        return Assert.Single(ReportChecker.Check(document, reports).SelectMany(r => r.Findings), f => f.Severity > Severity.Info);
    }

    [Theory]
    [InlineData("全年预算数为240.00万元，执行数为186.40万元，完成预算的87.67%。")]
    [InlineData("资金投入104.70万元。其中，中央资金33.91万元、区级资金75.79万元。")]
    public void What_one_misread_digit_or_a_lost_number_explains_is_a_warning(string text)
    {
        var finding = Only(text);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("核对原件", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_single_slip_explains_stays_an_error() =>
        Assert.Equal(Severity.Error, Only("全年预算数为2,417.36万元，执行数为1,864.52万元，完成预算的84.31%。").Severity);

    /// <summary>Each of the two amounts is borne out where it stands, which makes an error a warning: once, and not twice.</summary>
    [Fact]
    public void Two_places_that_contradict_each_other_stay_a_warning()
    {
        var (document, reports) = new Paper()
            .Text("本年财政拨款支出合计746.35万元，其中：基本支出255.34万元，项目支出491.01万元。")
            .Text("本年财政拨款支出合计747.35万元，其中：基本支出255.34万元，项目支出492.01万元。").Scanned();
        Assert.Contains(ReportChecker.Check(document, reports).SelectMany(r => r.Findings), f => f is { Severity: Severity.Warning, Rule: "cross-reference" });
    }

    [Fact]
    public void The_same_numbers_in_a_digital_file_are_an_error() =>
        Checking.HasError("execution-rate", Checking.FindingsOf("全年预算数为240.00万元，执行数为186.40万元，完成预算的87.67%。"));
}
