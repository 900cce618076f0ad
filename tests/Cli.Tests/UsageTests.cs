using Xunit;

namespace PerfEval.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData]
    [InlineData("extrakt")]
    [InlineData("extract")]
    [InlineData("extract", "--jsn", "right.docx")]
    [InlineData("extract", "right.docx", "--jobs", "0")]
    [InlineData("extract", "right.docx", "--lang", "fr")]
    [InlineData("ingest")]
    [InlineData("ingest", ".", "--store", "postgresql//localhost/none/there")]
    [InlineData("reports", "--store", "absent.db")]
    [InlineData("figures", "--rule")]
    [InlineData("figures", "--format", "xml")]
    [InlineData("query")]
    [InlineData("eval", "nowhere")]
    [InlineData("eval", ".", "--format", "odt")]
    public void A_wrong_command_line_is_one_line_that_says_what_to_write(params string[] arguments)
    {
        using var workshop = new Workshop();
        var result = workshop.Run(arguments);
        Assert.Equal(64, result.Code);
        Assert.Empty(result.Output);
        Assert.Contains("perfeval ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("check")]
    [InlineData("ingest")]
    [InlineData("reports")]
    [InlineData("query")]
    [InlineData("eval")]
    public void Help_shows_examples(string command)
    {
        using var workshop = new Workshop();
        var result = workshop.Run(command, "--help", "--lang", "en");
        Assert.Equal(0, result.Code);
        Assert.Contains($"perfeval {command}", result.Output[result.Output.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }
}
