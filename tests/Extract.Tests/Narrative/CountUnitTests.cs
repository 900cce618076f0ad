using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

public sealed class CountUnitTests
{
    [Theory]
    [InlineData("总户数1.8万户。", 18000, "户")]
    [InlineData("总人口6.3万人。", 63000, "人")]
    [InlineData("培训2.5千人次。", 2500, "人次")]
    [InlineData("救助508人（次）。", 508, "人（次）")]
    public void TheScaleIsInTheCountAndNotInTheUnit(string text, int count, string unit)
    {
        var found = Assert.Single(Reading.Of(text).Headcounts);
        Assert.Equal((count, unit), ((int)found.Count.Value, found.Unit));
    }
}
