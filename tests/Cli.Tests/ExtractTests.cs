using System.Text.Json;
using Xunit;

namespace PerfEval.Tests.Cli;

public sealed class ExtractTests
{
    [Fact]
    public void Each_file_is_one_line_of_json_in_the_order_of_the_command_line()
    {
        using var workshop = new Workshop();
        var result = workshop.Run("extract", "wrong.docx", "right.docx", "--json");
        Assert.Equal(0, result.Code);
        Assert.Empty(result.Errors);
        Assert.Equal(["wrong.docx", "right.docx"], result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("path").GetString()));
    }

    [Fact]
    public void The_document_has_the_fields_of_the_contract()
    {
        using var workshop = new Workshop();
        using var json = JsonDocument.Parse(workshop.Run("extract", "right.docx").Lines.Single());
        var root = json.RootElement;
        Assert.Equal("perfeval/1", root.GetProperty("schema").GetString());
        Assert.Equal("ok", root.GetProperty("status").GetString());
        Assert.Equal("docx", root.GetProperty("source").GetProperty("format").GetString());
        Assert.Equal(64, root.GetProperty("source").GetProperty("sha256").GetString()!.Length);
        var report = root.GetProperty("reports")[0];
        Assert.Equal(2023, report.GetProperty("fiscalYear").GetInt32());
        var figure = report.GetProperty("figures")[0];
        Assert.Equal(200000, figure.GetProperty("amount").GetDecimal());
        Assert.Equal("20万元", figure.GetProperty("text").GetString());
        Assert.Equal("budget", figure.GetProperty("measure").GetString());
        var source = figure.GetProperty("source");
        Assert.Equal("20万元", source.GetProperty("quote").GetString()![source.GetProperty("start").GetInt32()..source.GetProperty("end").GetInt32()]);
        var rate = report.GetProperty("rates")[0];
        Assert.Equal(0.5m, rate.GetProperty("value").GetDecimal());
        Assert.Equal("execution", rate.GetProperty("kind").GetString());
        var coverage = report.GetProperty("coverage");
        Assert.Equal(
            coverage.GetProperty("stated").GetInt32(),
            coverage.GetProperty("consistent").GetInt32() + coverage.GetProperty("inconsistent").GetInt32() + coverage.GetProperty("notDecidable").GetInt32());
        foreach (var list in (string[])["headcounts", "indicators", "scores", "findings"]) Assert.Equal(JsonValueKind.Array, report.GetProperty(list).ValueKind);
    }

    [Fact]
    public void Chinese_stays_readable()
    {
        using var workshop = new Workshop();
        Assert.Contains("20万元", workshop.Run("extract", "right.docx").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.docx", "empty")]
    [InlineData("text.docx", "unknown-format")]
    [InlineData("cut.docx", "truncated")]
    [InlineData("absent.docx", "not-found")]
    public void A_bad_file_is_a_line_with_its_code_and_exit_2(string file, string code)
    {
        using var workshop = new Workshop();
        var result = workshop.Run("extract", file, "right.docx", "--json");
        Assert.Equal(2, result.Code);
        Assert.Equal(2, result.Lines.Length);
        using var json = JsonDocument.Parse(result.Lines[0]);
        Assert.Equal("failed", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(code, json.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Single(result.ErrorLines);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }
}
