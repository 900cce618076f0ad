using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Sums over rows in which an empty column has collapsed: what the numbers are counts, not where they stand.</summary>
public sealed class ShiftedSumsTests
{
    private const string Table = """
        某局2023年度河道清淤项目绩效自评报告
        一、资金执行
        单位：万元
        资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        年度资金总额 | 90.00 | 100.00 | 80.00 | 10 | 80.00% | 8
        其中：当年财政拨款 | 60.00 | 45.00 | — | 75.00% | — |
        其他资金 | 40.00 | 35.00 | — | 87.50% | — |
        """;

    [Fact]
    public void Rows_with_a_collapsed_column_are_no_wrong_sums() => Assert.DoesNotContain(FindingsOf(Table), f => f.Severity == Severity.Error);

    [Fact]
    public void A_wrong_part_in_such_a_row_is_still_found() =>
        Assert.Contains(FindingsOf(Table.Replace("100.00 | 80.00", "100.00 | 88.00", StringComparison.Ordinal).Replace("80.00% | 8", "88.00% | 8.8", StringComparison.Ordinal)), f => f.Rule == "sum" && f.Formula!.Contains("45.00", StringComparison.Ordinal));

    private static Sequence<Finding> FindingsOf(string text)
    {
        var document = GridText.Document(text);
        return ReportChecker.Check(document, ReportExtractor.Extract(document)).Single().Findings;
    }
}
