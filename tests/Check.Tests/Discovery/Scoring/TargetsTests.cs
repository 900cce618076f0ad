using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Check.Discovery.Scoring;

/// <summary>Targets that were missed, and what the words say of them.</summary>
public sealed class TargetsTests
{
    private static Paper Unscored(string claim) => new Paper().Text(claim).Indicators(("产出指标", "供餐学校比例", "≥95%", "92.75%", string.Empty, string.Empty), ("产出指标", "补助标准", "≥5元", "5元", string.Empty, string.Empty));

    [Fact]
    public void Words_that_all_indicators_were_met_are_denied_by_one_that_was_not() =>
        Checking.HasError("target-missed", Checking.FindingsOf(Unscored("本项目设置的9项三级指标均已达到年初设定的指标值。")), "92.75%", "95%", "均已达到");

    [Theory]
    [InlineData("除供餐学校比例外，三级指标均已达到年初设定的指标值。")]
    [InlineData("应确保三级指标均达到年初设定的指标值。")]
    public void Exceptions_and_intentions_claim_nothing(string text) =>
        Assert.DoesNotContain(Checking.FindingsOf(Unscored(text)), f => f.Severity == Severity.Error);
}
