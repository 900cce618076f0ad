using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>The columns of a table that goes on under a caption of its own are what they were before.</summary>
public sealed class ContinuedColumnTests
{
    [Theory]
    [InlineData("表2（续）\n")]
    [InlineData("续表\n")]
    public void What_the_first_part_was_told_holds_for_the_second(string caption)
    {
        var report = Extracted.From(
            "水利局2023年度项目绩效自评报告\n表2 灌区投资完成情况表\n单位：元\n|序号|渠段|合计|财政补助|群众自筹|\n|1|上游段|90000|80000|10000|\n" + caption + "|序号|渠段|合计|财政补助|群众自筹|\n|2|下游段|70000|60000|10000|");
        var first = report.Figures.Where(f => f.Source.Table == 0).ToList();
        var second = report.Figures.Where(f => f.Source.Table == 1).ToList();
        Assert.Equal(3, second.Count);
        Assert.Equal(first.Select(f => (f.Measure, f.Fund, f.UnitText)), second.Select(f => (f.Measure, f.Fund, f.UnitText)));
        Assert.Equal(70000m, second[0].Amount.Value);
    }
}
