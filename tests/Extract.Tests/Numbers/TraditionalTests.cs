using PerfEval.Tests.Extract.Narrative;
using Xunit;

namespace PerfEval.Tests.Extract.Numbers;

/// <summary>Traditional characters are read like simplified ones, and quoted as they are printed.</summary>
public sealed class TraditionalTests
{
    [Fact]
    public void Amounts_rates_and_people_are_read()
    {
        var report = Reading.Of("全縣財政總收入完成3.2億元，較上年增長4.2%，增收1290萬元；預算執行率96%；受益農戶420戶。");
        Assert.Equal("320000000 Received Total; 12900000 Change", Reading.Figures(report));
        Assert.Equal("0.042 Change; 0.96 Execution", Reading.Rates(report));
        Assert.Equal(420, Assert.Single(report.Headcounts).Count.Value);
        Assert.Equal(["3.2億元", "1290萬元"], report.Figures.Select(f => f.Text));
    }
}
