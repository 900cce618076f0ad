using PerfEval.Extract;
using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Extract.Numbers;

/// <summary>Numbers larger than any quantity: codes, whatever unit stands beside or above them.</summary>
public sealed class MagnitudeTests
{
    [Theory]
    [InlineData("预算99999999999999万亿元")]
    [InlineData("预算999999999999万亿3000万元")]
    [InlineData("补助人数99999999999999万人")]
    public void What_no_public_body_has_is_a_code(string text) =>
        Assert.Equal(NumberKind.Code, NumberScanner.Scan(text)[0].Kind);

    [Theory]
    [InlineData("预算9999999999999999元", false)]
    [InlineData("全国一般公共预算支出28.5万亿元", true)]
    [InlineData("国内生产总值134.9万亿元", true)]
    public void A_country_has_amounts(string text, bool isAmount) =>
        Assert.Equal(isAmount, NumberScanner.Scan(text)[0].Kind == NumberKind.Money);

    [Fact]
    public void A_list_under_one_unit_holds_no_code() =>
        Assert.DoesNotContain(NumberScanner.Scan("分别为999999999999999、3和5万亿元"), t => t.Kind == NumberKind.Money && t.Printed > 5);

    [Fact]
    public void An_account_code_under_a_unit_makes_no_amount()
    {
        var report = Read("""
            部门支出情况表
            单位：亿元
            项目 | 预算数 | 执行数
            道路养护 | 330702199001011234 | 12
            桥梁养护 | 30 | 28
            """);
        Assert.Equal(["12", "30", "28"], report.Figures.Select(f => f.Text));
    }

    [Fact]
    public void Twenty_digits_on_either_side_of_the_point_are_read_without_overflow()
    {
        var report = Read("""
            项目支出绩效自评表
            项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 0.0000000000000000001 | 0.0000000000000000001 | 99999999999999999999 | 10 | 0.5 | 5.52
            ^ | 其中：当年财政拨款 | 400 | 400 | 300 | — | 75% |
            """);
        Assert.Contains(report.Figures, f => f.Text == "300");
    }

    private static Report Read(string text) => Assert.Single(ReportExtractor.Extract(GridText.Document(text)));
}
