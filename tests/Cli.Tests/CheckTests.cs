using System.Text.Json;
using Xunit;

namespace PerfEval.Tests.Cli;

public sealed class CheckTests
{
    [Fact]
    public void A_right_report_gives_0()
    {
        using var workshop = new Workshop();
        Assert.Equal(0, workshop.Run("check", "right.docx").Code);
    }

    [Fact]
    public void A_wrong_report_gives_1_and_says_why()
    {
        using var workshop = new Workshop();
        var result = workshop.Run("check", "wrong.docx");
        Assert.Equal(1, result.Code);
        Assert.Contains("execution-rate", result.Output, StringComparison.Ordinal);
        Assert.Contains("90%", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_each_finding_is_a_line_with_its_file()
    {
        using var workshop = new Workshop();
        var result = workshop.Run("check", "right.docx", "wrong.docx", "--json", "--lang", "en");
        Assert.Equal(1, result.Code);
        using var json = JsonDocument.Parse(result.Lines.Single());
        Assert.Equal("wrong.docx", json.RootElement.GetProperty("path").GetString());
        Assert.Equal("error", json.RootElement.GetProperty("severity").GetString());
        Assert.True(json.RootElement.GetProperty("evidence").GetArrayLength() >= 3);
        Assert.DoesNotContain("执行率与", json.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_fails_gives_2_even_beside_errors()
    {
        using var workshop = new Workshop();
        Assert.Equal(2, workshop.Run("check", "wrong.docx", "cut.docx").Code);
    }
}
