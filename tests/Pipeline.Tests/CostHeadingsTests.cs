using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Under a heading of costs less than was planned is no target missed.</summary>
public sealed class CostHeadingsTests
{
    [Theory]
    [InlineData("4．成本指标。工程投资92万元，实际决算金额88.5万元。")]
    public void Less_was_spent_than_planned(string text) => Told.Nothing(text);
}
