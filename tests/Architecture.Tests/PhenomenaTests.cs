using System.Text.RegularExpressions;
using Xunit;

namespace PerfEval.Tests.Architecture;

/// <summary>docs/phenomena.md promises a test for everything that reports do: each one named there exists.</summary>
public sealed partial class PhenomenaTests
{
    [Fact]
    public void Every_test_that_the_document_names_exists()
    {
        var named = NamedTest().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "phenomena.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        var written = Repository.Sources("tests").SelectMany(path => WrittenTest().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.True(named.Count > 80, $"{named.Count} tests are named");
        Assert.Empty(named.Except(written));
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"public (?:async )?(?:void|Task) ([A-Z]\w*)\(")]
    private static partial Regex WrittenTest();
}
