using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>小计 above its rows, on one level with them: they are counted once.</summary>
public sealed class SubtotalHeadTests
{
    private const string Taxes = "单位：万元\n|项目|2022年完成数|2023年预算数|\n|财政收入合计|900|1000|\n|税收收入小计|600|700|\n|增值税|400|450|\n|房产税|200|250|\n|非税收入小计|300|300|\n|罚没收入|120|130|\n|收费收入|180|170|";

    [Fact]
    public void Each_subtotal_with_its_own_rows_adds_up() => Told.Nothing(Taxes);

    [Theory]
    [InlineData("|财政收入合计|900|1000|", "|财政收入合计|900|1050|")]
    [InlineData("|税收收入小计|600|700|", "|税收收入小计|600|720|")]
    [InlineData("|收费收入|180|170|", "|收费收入|180|150|")]
    public void A_number_that_breaks_one_of_the_sums_is_found(string told, string wrong) => Told.Something("sum", Taxes.Replace(told, wrong, StringComparison.Ordinal));

    /// <summary>The list of taxes goes on elsewhere, and so do the subtotals.</summary>
    [Fact]
    public void A_single_subtotal_is_never_added_up_with_its_own_rows()
    {
        var findings = Told.In("单位：万元\n|项目|2023年预算数|完成预算%|\n|财政收入合计|1000|98%|\n|税收收入小计|700|97%|\n|增值税|450|96%|\n|房产税|230|99%|");
        Assert.DoesNotContain(findings, f => f.Severity > Severity.Info && f.Formula.Contains("700 + 450", StringComparison.Ordinal));
    }
}
