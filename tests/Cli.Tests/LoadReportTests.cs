using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace PerfEval.Tests.Cli;

/// <summary>What a load says of the files that it came upon.</summary>
public sealed class LoadReportTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void Skipped_files_are_counted_by_reason_and_the_load_s_own_store_not_at_all()
    {
        _workshop.Write("~$right.docx", [5, 65]);
        Assert.EndsWith("跳过 2（不是文档 1、系统附属文件 1）", _workshop.Run("ingest", ".").Lines[^1], StringComparison.Ordinal);
        Assert.Equal(
            "files found 7 = ok 0 + partial 0 + failed 3 + duplicate 0 + skipped 4 (unchanged 2, no document 1, system file 1)",
            _workshop.Run("ingest", ".", "--lang", "en").Lines[^1]);
    }

    [Fact]
    public void Files_are_listed_with_their_state_and_reason()
    {
        _workshop.Run("ingest", ".", "--quiet");
        Assert.Equal(["./cut.docx failed truncated", "./empty.docx failed empty", "./text.docx failed unknown-format"], Files("--state", "failed"));
        Assert.Equal(["./note.md skipped not-a-document"], Files("--state", "skipped", "--text", "note"));
        Assert.Equal(6, Files("--sort", "-path").Length);
        Assert.Equal(64, _workshop.Run("files", "--state", "lost").Code);
    }

    [Theory]
    [InlineData("absent.docx")]
    [InlineData("*.pdf")]
    [InlineData("cut.docx")]
    [InlineData("none")]
    [InlineData("note.md")]
    public void That_nothing_contradicts_itself_is_not_said_where_nothing_was_read(string path)
    {
        Directory.CreateDirectory(Path.Combine(_workshop.Folder, "none"));
        _workshop.Run("ingest", "right.docx", "--quiet", "--store", "full.db");
        foreach (var store in (string[])["new.db", "full.db"])
        {
            var result = _workshop.Run("ingest", path, "--store", store);
            Assert.Equal("没有读到报告", result.Lines[0]);
            Assert.DoesNotContain("没有发现数字矛盾的报告", result.Output, StringComparison.Ordinal);
        }

        Assert.Contains("没有发现数字矛盾的报告", _workshop.Run("ingest", "right.docx").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_names_no_file_is_told_and_not_kept()
    {
        var result = _workshop.Run("ingest", "right.docx", "abzent.docx", "*.pdf");
        Assert.Equal(3, result.Code);
        Assert.Equal(2, result.ErrorLines.Count(line => line.EndsWith("(not-found)", StringComparison.Ordinal)));
        Assert.EndsWith("失败 2 + 重复 0 + 跳过 0", result.Lines[^1], StringComparison.Ordinal);
        Assert.Equal("[\n\n]\n", _workshop.Run("failures", "--format", "json").Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void In_structured_logs_the_summary_is_an_event()
    {
        using var json = JsonDocument.Parse(_workshop.Run("ingest", "right.docx", "note.md", "--log-format", "json").ErrorLines[^1]);
        Assert.Equal("load-finished", json.RootElement.GetProperty("event").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("found").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("skipped-not-a-document").GetInt32());
    }

    [UnixFact]
    public void A_pipe_in_a_folder_or_by_name_holds_nothing_up()
    {
        using (var made = Process.Start(new ProcessStartInfo("mkfifo", ["a.docx", "b.zip"]) { WorkingDirectory = _workshop.Folder })!) made.WaitForExit();
        Assert.Contains("失败 5", _workshop.Run("ingest", ".").Lines[^1], StringComparison.Ordinal);
        var result = _workshop.Run("extract", "a.docx", "/dev/zero", "right.docx", "b.zip");
        Assert.Equal(2, result.Code);
        Assert.Equal(["not-a-file", "not-a-file", null, "not-a-file"], result.Lines.Select(CodeOf));
    }

    [UnixFact]
    public void The_name_of_a_file_is_never_obeyed_by_the_terminal()
    {
        _workshop.Write("a\u001b[2J\nok.docx", [1, 2, 3]);
        File.Copy(Path.Combine(_workshop.Folder, "wrong.docx"), Path.Combine(_workshop.Folder, "w\u001b[31m\n.docx"));
        foreach (var command in (string[][])[["ingest", "."], ["check", "w*.docx", "a*.docx"], ["failures"], ["files"]])
        {
            var result = _workshop.Run(command);
            Assert.DoesNotContain('\u001b', result.Output + result.Errors);
            Assert.Contains("␛[2J", result.Output + result.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain(result.ErrorLines.Concat(result.Lines), line => line.StartsWith("ok.docx", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Extract_and_check_expand_globs_themselves()
    {
        var result = _workshop.Run("extract", "*ght.docx", "empty.docx");
        Assert.Equal(["right.docx", "empty.docx"], result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("path").GetString()));
        Assert.Equal(1, _workshop.Run("check", "?r*.docx", "ri*.docx").Code);
        Assert.Equal(2, _workshop.Run("check", "z*.docx").Code);
    }

    private string[] Files(params string[] arguments) => [.. _workshop.Run(["files", .. arguments, "--format", "jsonl"]).Lines
        .Select(line => JsonDocument.Parse(line).RootElement).Select(row => $"{row.GetProperty("path")} {row.GetProperty("state")} {row.GetProperty("reason")}")];

    private static string? CodeOf(string line)
    {
        var problems = JsonDocument.Parse(line).RootElement.GetProperty("problems");
        return problems.GetArrayLength() > 0 ? problems[0].GetProperty("code").GetString() : null;
    }
}

internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such files." : null;
}
