using Xunit;

namespace PerfEval.Tests.Cli;

/// <summary>The console is one for the process: these run one after the other, and nothing else in this project prints in it.</summary>
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
    [InlineData("ingest", "")]
    [InlineData("extract", "right.docx", " ")]
    [InlineData("search", "")]
    [InlineData("search", "  ")]
    [InlineData("report", "--to", "")]
    [InlineData("report", "--to", "perfeval.db")]
    [InlineData("ingest", ".", "--store", "postgresql://localhost/none")]
    [InlineData("reports", "--store", "/nowhere/absent.db")]
    [InlineData("figures", "--rule")]
    [InlineData("figures", "--format", "xml")]
    [InlineData("figures", "--limit", "-1")]
    [InlineData("findings", "--rule", "summ")]
    [InlineData("figures", "--year", "last")]
    [InlineData("search", "绩效", "--limit", "some")]
    [InlineData("query", "SELECT 1", "--timeout", "0")]
    [InlineData("query")]
    [InlineData("export", "--to", "all.doc")]
    [InlineData("export", "--to", "all.csv", "--rule", "summ")]
    [InlineData("report", "--to", "page.html", "--severity", "fatal")]
    [InlineData("search", "绩效", "--year", "last")]
    [InlineData("forget")]
    [InlineData("forget", "report.docx", "--store", "/nowhere/absent.db")]
    [InlineData("export", "--store", "/nowhere/absent.db")]
    [InlineData("eval", "/nowhere")]
    [InlineData("eval", "/nowhere", "--format", "odt")]
    public async Task A_wrong_command_line_is_one_line_that_says_what_to_write(params string[] arguments)
    {
        var result = await InProcess(arguments);
        Assert.Equal(64, result.Code);
        Assert.Empty(result.Output);
        Assert.Contains("perfeval ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--limit", "x", "--limit 应为不小于 0 的整数")]
    [InlineData("--severity", "fatal", "--severity 没有“fatal”（可用：info warning error）")]
    public async Task A_wrong_value_is_told_in_the_language_of_messages(string option, string value, string told)
    {
        var result = await InProcess("findings", option, value);
        Assert.StartsWith(told + "；", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "缺少 --to")]
    [InlineData("report --to", "--to 缺少值")]
    [InlineData("report --to a.html --to b.html", "--to 只能有一个值")]
    [InlineData("figures --limit 1 --limit 2", "--limit 只能有一个值")]
    [InlineData("figures --year 2022 2023", "无法识别“2023”")]
    [InlineData("eval /nowhere", "/nowhere: 找不到")]
    public async Task Nobody_who_reads_Chinese_is_answered_in_English(string line, string told)
    {
        var result = await InProcess(line.Split(' '));
        Assert.StartsWith(told + "；请写：", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        var english = await InProcess([.. line.Split(' '), "--lang", "en"]);
        Assert.DoesNotContain(Assert.Single(english.ErrorLines).Split("; write:")[0], character => character is >= '\u4e00' and <= '\u9fff');
    }

    [Fact]
    public async Task The_version_stands_beside_any_option_that_all_commands_know()
    {
        Assert.Equal(0, (await InProcess("--version")).Code);
        Assert.Equal(0, (await InProcess("--version", "--lang", "en")).Code);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("check")]
    [InlineData("ingest")]
    [InlineData("reports")]
    [InlineData("query")]
    [InlineData("eval")]
    public async Task Help_shows_examples(string command)
    {
        var result = await InProcess(command, "--help", "--lang", "en");
        Assert.Equal(0, result.Code);
        Assert.Contains($"perfeval {command}", result.Output[result.Output.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_export_says_that_csv_makes_a_file_for_each_table()
    {
        var result = await InProcess("export", "--help", "--lang", "en");
        Assert.Contains("all.reports.csv, all.findings.csv", string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    /// <summary>Nothing of a wrong command line touches files, so that these need no process of their own.</summary>
    private static async Task<PerfEvalProcess.Result> InProcess(params string[] arguments)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var told = new StringWriter();
        using var complained = new StringWriter();
        Console.SetOut(told);
        Console.SetError(complained);
        try
        {
            var code = await PerfEval.Cli.CommandLine.Run(arguments);
            return new PerfEvalProcess.Result(code, told.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }
}
