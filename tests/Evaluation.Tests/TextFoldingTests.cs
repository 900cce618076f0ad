using PerfEval.Evaluation.Matching;
using Xunit;

namespace PerfEval.Tests.Evaluation;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("支出 26.70 % 已完成", "26.70%")]
    [InlineData("400 + 780 = 1180", "780")]
    [InlineData("效益指标（40分）", "40分")]
    [InlineData("合计747.1。", "747.1")]
    public void A_number_is_held_whatever_the_white_space(string text, string number) => Assert.True(TextFolding.HoldsNumber(text, number));

    [Theory]
    [InlineData("1780", "780")]
    [InlineData("7801", "780")]
    [InlineData("780.5", "780")]
    [InlineData("0.780", "780")]
    [InlineData("", "780")]
    [InlineData("780", "")]
    public void A_number_inside_another_is_not_held(string text, string number) => Assert.False(TextFolding.HoldsNumber(text, number));

    [Fact]
    public void Full_width_forms_and_spaces_are_folded() => Assert.Equal("(95%)", TextFolding.Folded("（９５ ％）\u3000"));
}
