using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Cells whose number is followed by brackets that tell what is in it.</summary>
public sealed class CellsWithPartsTests
{
    [Theory]
    [InlineData("12（其中：水毁修复5万元）")]
    [InlineData("12(其中,水毁修复5万元)")]
    [InlineData("12（含水毁修复5万元）")]
    public void The_cell_s_own_number_is_the_one_before_the_brackets(string cell) =>
        Told.OnlyWhenAltered("sum", $"单位：万元\n|村名|项目|金额|\n|柳塘村|鱼塘|30|\n|石桥村|茶园|{cell}|\n|新店村|果园|26|\n|小计||68|", "|68|", "|78|");
}
