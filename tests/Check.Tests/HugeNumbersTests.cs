using Xunit;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Check;

/// <summary>Numbers that leave the range of a decimal decide nothing, and cost the document none of its other findings.</summary>
public sealed class HugeNumbersTests
{
    private const string Contradiction = "全年收入合计321.25万元，其中甲收入166万元、乙收入136万元、丙收入20.25万元。";

    private static readonly Operand Huge = new("甲", "99999999999999999999", new Quantity(1e20m, 0, Unit.None), Interval.Exactly(1e20m), default!);
    private static readonly Operand Tiny = Huge with { Quantity = new Quantity(1e-20m, 20, Unit.None), Bounds = Interval.Exactly(1e-20m) };

    [Fact]
    public void A_product_that_no_decimal_holds_is_not_decidable()
    {
        var product = new Product([Huge, Huge]);
        Assert.Null(product.Bounds());
        Assert.Null(product.Value());
    }

    [Fact]
    public void A_quotient_that_no_decimal_holds_is_not_decidable()
    {
        Assert.Null(new Quotient(Huge, Tiny).Bounds());
        Assert.Null(new Growth(Huge, Tiny).Value());
        Assert.Null(new Average(Huge, Tiny).Bounds());
    }

    [Fact]
    public void A_sum_that_no_decimal_holds_needs_nothing()
    {
        var largest = Huge with { Quantity = new Quantity(decimal.MaxValue, 0, Unit.None), Bounds = Interval.Exactly(decimal.MaxValue) };
        var sum = new Total([largest, largest]);
        Assert.Null(sum.Bounds());
        Assert.Null(sum.Value());
        Assert.Null(new Mean([largest, largest], 2).Bounds());
    }

    [Theory]
    [InlineData("本年预算99999999999999999999999万元。")]
    [InlineData("本年补助999999999999999人，每人99999999999999万元，共计发放99999999999999999999万元。")]
    [InlineData("本年支出99999999999999999999999万元，比上年0.00000000000000000001元增加99999999999999999999999万元，增长50%。")]
    [InlineData("本年支出99999999999999999999999万元，占全年支出合计的50%，其中甲支出79228162514264337593543万元、乙支出79228162514264337593543万元。")]
    public void Other_findings_of_the_document_stand(string huge)
    {
        var findings = Checking.FindingsOf(Contradiction, huge, huge, "全年支出决算99999999999999999999999万元。");
        Assert.Contains(findings, f => f.Rule == "sum" && f.Severity > Severity.Info && f.Message.Chinese.Contains("321.25", StringComparison.Ordinal));
    }

    [Fact]
    public void Forty_digits_in_a_table_are_no_number() => Assert.Contains(
        Checking.FindingsOf(new Paper().Text(Contradiction).Table(
            TableKind.Funds, "万元", [ColumnRole.Label, ColumnRole.Budget, ColumnRole.Executed, ColumnRole.Unknown], ["项目", "预算数", "执行数", "执行率"],
            (RowRole.Item, 0, ["甲", "100", "50", "0.0000000000000000000000000000000000001"]),
            (RowRole.Item, 0, ["乙", "100", "60", "0.6"]),
            (RowRole.Item, 0, ["丙", "100", "70", "0.7"]))),
        f => f.Rule == "sum");
}
