using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Check;

public sealed class EnumeratorTests
{
    [Theory]
    [InlineData("1.教育支出", '1')]
    [InlineData("\u00a0\u20031.教育支出", '1')]
    [InlineData("“1.教育支出”", '1')]
    [InlineData("11“.教育支出”", '1')]
    [InlineData("（二）支出情况", '㈠')]
    [InlineData("教育支出", null)]
    public void Items_are_numbered_behind_blanks_and_quotation_marks(string text, char? expected) =>
        Assert.Equal(expected, new Passage(new SourceText(text), 0, 0, null, null).Enumerator);
}
