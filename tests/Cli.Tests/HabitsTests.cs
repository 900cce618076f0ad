using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace PerfEval.Tests.Cli;

/// <summary>Settings, logs, colours, completion: how the command behaves whatever it is asked for.</summary>
public sealed class HabitsTests
{
    [Fact]
    public void Flags_win_over_the_environment_and_that_over_the_settings_file()
    {
        using var workshop = new Workshop();
        Assert.Equal(0, workshop.Run("ingest", "right.docx", "--store", "real.db").Code);
        workshop.Write("appsettings.json", """{ "Logging": {}, "PerfEval": { "Store": "real.db", "Format": "jsonl", "Lang": "en" } }"""u8.ToArray());

        var byFile = workshop.Run("reports");
        Assert.Equal('{', byFile.Output[0]);
        var byEnvironment = PerfEvalProcess.Run(workshop.Folder, [("PERFEVAL_FORMAT", "csv")], "reports");
        Assert.StartsWith("id,", byEnvironment.Output, StringComparison.Ordinal);
        var byFlag = PerfEvalProcess.Run(workshop.Folder, [("PERFEVAL_FORMAT", "csv"), ("PERFEVAL_STORE", "absent.db")], "reports", "--format", "json", "--store", "real.db");
        Assert.Equal('[', byFlag.Output[0]);
    }

    [Theory]
    [InlineData("PERFEVAL_JOBS", "many")]
    [InlineData("PERFEVAL_FORMAT", "xml")]
    [InlineData("PERFEVAL_CONFIG", "/nowhere/absent.json")]
    public void A_wrong_setting_is_one_line_that_names_it(string variable, string value)
    {
        using var workshop = new Workshop();
        var result = PerfEvalProcess.Run(workshop.Folder, [(variable, value)], "reports");
        Assert.Equal(64, result.Code);
        Assert.Contains(value, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "--help")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("completion", "bash")]
    [InlineData("[suggest:9]", "perfeval ")]
    public void Wrong_settings_stand_in_nobody_s_way_who_asks_for_help(params string[] arguments)
    {
        using var workshop = new Workshop();
        Assert.Equal(0, PerfEvalProcess.Run(workshop.Folder, [("PERFEVAL_CONFIG", "/nowhere/absent.json")], arguments).Code);
    }

    [Theory]
    [InlineData("""{ "PerfEval": { "Storee": "x.db" } }""", "Storee")]
    [InlineData("""{ "PerfEval": { "Jobs": 0 } }""", "Jobs")]
    [InlineData("""{ "PerfEval": """, "appsettings.json")]
    [InlineData("""{ "PerfEval": 7 }""", "appsettings.json")]
    public void A_wrong_settings_file_is_one_line_that_names_the_fault(string json, string named)
    {
        using var workshop = new Workshop();
        workshop.Write("appsettings.json", Encoding.UTF8.GetBytes(json));
        var result = workshop.Run("reports");
        Assert.Equal(64, result.Code);
        Assert.Contains(named, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Structured_logs_are_one_object_a_line_and_only_on_stderr()
    {
        using var workshop = new Workshop();
        var result = workshop.Run("extract", "right.docx", "empty.docx", "--log-format", "json", "--lang", "en");
        Assert.Equal(2, result.Code);
        var line = Assert.Single(result.ErrorLines);
        using var json = JsonDocument.Parse(line);
        Assert.Equal("error", json.RootElement.GetProperty("level").GetString());
        Assert.Equal("file-failed", json.RootElement.GetProperty("event").GetString());
        Assert.Equal("empty.docx", json.RootElement.GetProperty("path").GetString());
        Assert.True(json.RootElement.GetProperty("time").TryGetDateTimeOffset(out _));

        using var usage = JsonDocument.Parse(Assert.Single(workshop.Run("reports", "--log-format=json", "--nonsense").ErrorLines));
        Assert.Equal("usage", usage.RootElement.GetProperty("event").GetString());
    }

    [Fact]
    public void Quiet_tells_only_what_went_wrong()
    {
        using var workshop = new Workshop();
        Assert.Empty(workshop.Run("ingest", "right.docx", "--quiet").Errors);
        Assert.Empty(workshop.Run("reports", "-q").Errors);
        Assert.NotEmpty(workshop.Run("reports").Errors);
        Assert.NotEmpty(workshop.Run("figures", "--limit", "1", "--quiet").Errors);
        Assert.Single(workshop.Run("extract", "empty.docx", "--quiet").ErrorLines);
    }

    [Fact]
    public void Nothing_that_goes_into_a_pipe_is_coloured()
    {
        using var workshop = new Workshop();
        Assert.DoesNotContain('\e', workshop.Run("check", "wrong.docx").Output);
        Assert.DoesNotContain('\e', workshop.Run("check", "wrong.docx", "--no-color").Output);
    }

    [Theory]
    [InlineData("perfeval fig", "figures")]
    [InlineData("perfeval figures --mea", "--measure")]
    [InlineData("perfeval figures --measure exe", "executed")]
    [InlineData("perfeval completion ", "zsh")]
    [InlineData("perfeval findings --rule s", "score-sum")]
    public void The_shell_is_told_what_may_follow(string line, string expected)
    {
        using var workshop = new Workshop();
        var result = workshop.Run($"[suggest:{line.Length}]", line);
        Assert.Equal(0, result.Code);
        Assert.Contains(expected, result.Lines);
    }

    [Fact]
    public void Nobody_is_offered_a_second_name_for_help()
    {
        using var workshop = new Workshop();
        Assert.DoesNotContain(workshop.Run("[suggest:9]", "perfeval ").Lines, line => line is "-?" or "/?" or "/h");
    }

    /// <summary>A file of fpath is read when the first completion is asked for, and must answer that one too.</summary>
    [ZshFact]
    public void Zsh_completes_at_the_first_try()
    {
        using var workshop = new Workshop();
        workshop.Write("_perfeval", Encoding.UTF8.GetBytes(workshop.Run("completion", "zsh").Output));
        var start = new ProcessStartInfo("zsh", ["-fc", "fpath=(. $fpath); perfeval() { echo figures }; compadd() { echo $found }; words=(perfeval fig); CURRENT=2; autoload -Uz _perfeval; _perfeval"])
        {
            WorkingDirectory = workshop.Folder, RedirectStandardOutput = true,
        };
        using var zsh = Process.Start(start)!;
        Assert.Equal("figures\n", zsh.StandardOutput.ReadToEnd());
        zsh.WaitForExit();
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public void Each_shell_has_its_script(string shell)
    {
        using var workshop = new Workshop();
        var result = workshop.Run("completion", shell);
        Assert.Equal(0, result.Code);
        Assert.Contains("[suggest:", result.Output, StringComparison.Ordinal);
        if (shell == "bash" && File.Exists("/bin/bash")) Assert.Equal(0, Syntax(result.Output));
    }

    private static int Syntax(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", "-n") { RedirectStandardInput = true })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        bash.WaitForExit();
        return bash.ExitCode;
    }
}

internal sealed class ZshFactAttribute : FactAttribute
{
    public ZshFactAttribute() => Skip = ((string[])["/bin/zsh", "/usr/bin/zsh"]).Any(File.Exists) ? null : "There is no zsh.";
}
