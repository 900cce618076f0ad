using PerfEval.Ingest.Pdf;
using Xunit;

namespace PerfEval.Tests.Ingest.Pdf;

public sealed class PlainCharactersTests
{
    [Theory]
    [InlineData("\u2F08\u2F00", "人一")]
    [InlineData("\u2EA0\u2EDA", "民页")]
    [InlineData("\u2F3E", "户")]
    [InlineData("\uF90A", "金")]
    [InlineData("\uFB01", "fi")]
    [InlineData("％５（）", "％５（）")]
    public void Lookalikes_become_plain_and_full_width_forms_stay(string printed, string read) =>
        Assert.Equal(read, PageLetter.Plain(printed));

    [Fact]
    public void Whatever_is_plain_already_is_returned_as_it_is()
    {
        const string text = "执行率98.5%";
        Assert.Same(text, PageLetter.Plain(text));
    }
}
