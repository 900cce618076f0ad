using PerfEval.Pipeline.Loading;
using Xunit;

namespace PerfEval.Tests.Pipeline;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("reports/*.pdf", "reports/a.pdf", true)]
    [InlineData("reports/*.pdf", "reports/2023/a.pdf", false)]
    [InlineData("reports/**/*.pdf", "reports/a.pdf", true)]
    [InlineData("reports/**/*.pdf", "reports/2023/east/a.pdf", true)]
    [InlineData("reports/**/*.pdf", "reports/2023/a.docx", false)]
    [InlineData("reports/20??/*", "reports/2023/a.docx", true)]
    [InlineData("reports/**", "reports/2023/a.docx", true)]
    [InlineData("*.docx", "a.docx", true)]
    public void Wildcards_stand_for_names_and_folders(string pattern, string file, bool matches) => Assert.Equal(matches, GlobPattern.Parse(pattern).Matches(file));

    [Fact]
    public void A_pattern_of_many_stars_is_decided_at_once()
    {
        var pattern = GlobPattern.Parse(string.Concat(Enumerable.Repeat("**/", 200)) + "x");
        Assert.False(pattern.Matches(string.Concat(Enumerable.Repeat("a/", 200)) + "y"));
    }

    [Theory]
    [InlineData("/data/*/x.pdf", "/data")]
    [InlineData("*.pdf", ".")]
    [InlineData("/*.pdf", "/")]
    public void It_is_looked_for_under_the_part_without_wildcards(string pattern, string folder) => Assert.Equal(folder, GlobPattern.Parse(pattern).Folder);
}
