using Xunit;

namespace PerfEval.Tests.Cli;

/// <summary>What is written where, and what is never written over.</summary>
public sealed class OutputFileTests : IDisposable
{
    private const int InputOutput = 74;

    private readonly Workshop _workshop = new();

    public OutputFileTests() => _workshop.Run("ingest", "wrong.docx", "--quiet");

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData("report", "perfeval.db")]
    [InlineData("report", "right.docx")]
    [InlineData("report", "notes.txt")]
    [InlineData("report", "-")]
    [InlineData("report", "")]
    [InlineData("export", "perfeval.db")]
    [InlineData("export", "-")]
    public void Only_a_file_of_the_command_s_own_kind_is_written(string command, string to)
    {
        var before = Files();
        var result = _workshop.Run(command, "--to", to);
        Assert.Equal(64, result.Code);
        Assert.Contains("--to 的扩展名应为", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("report", "s.html", "s.html")]
    [InlineData("report", "s.html", "sub/../s.html")]
    [InlineData("export", "s.jsonl", "s.jsonl")]
    [InlineData("export", "all.reports.csv", "all.csv")]
    public void The_store_is_never_written_over(string command, string store, string to)
    {
        Directory.CreateDirectory(Path.Combine(_workshop.Folder, "sub"));
        File.Copy(Path.Combine(_workshop.Folder, "perfeval.db"), Path.Combine(_workshop.Folder, store));
        var before = File.ReadAllBytes(Path.Combine(_workshop.Folder, store));
        var result = _workshop.Run(command, "--store", store, "--to", to);
        Assert.Equal(64, result.Code);
        Assert.Contains("不能是数据库本身", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_workshop.Folder, store)));
    }

    [Fact]
    public void A_page_is_written_where_it_is_asked_for() => Assert.Equal(0, _workshop.Run("report", "--to", "page.htm").Code);

    [Theory]
    [InlineData("export", "absent/all.xlsx")]
    [InlineData("export", "absent/all.csv")]
    [InlineData("report", "absent/page.html")]
    public void What_can_not_be_written_is_one_line_with_its_reason(string command, string to)
    {
        var result = _workshop.Run(command, "--to", to);
        Assert.Equal(InputOutput, result.Code);
        Assert.Equal($"无法写入 {to}：文件夹不存在", Assert.Single(result.ErrorLines));
    }

    [FullDeviceTheory]
    [InlineData("extract right.docx")]
    [InlineData("check wrong.docx")]
    [InlineData("figures")]
    [InlineData("figures --format csv")]
    [InlineData("ingest right.docx")]
    public void A_full_disk_under_the_output_is_one_line(string command)
    {
        var result = PerfEvalProcess.IntoFullDevice(_workshop.Folder, command);
        Assert.Equal(InputOutput, result.Code);
        Assert.Contains("磁盘已满", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_store_is_said_to_be_damaged_and_no_command_is_advised()
    {
        _workshop.Write("bad.db", "This is no database, and it is long enough to be one."u8.ToArray());
        var result = _workshop.Run("reports", "--store", "bad.db");
        Assert.Equal(65, result.Code);
        Assert.Equal("bad.db 不是可用的数据库文件", Assert.Single(result.ErrorLines));
        Assert.Equal(InputOutput, _workshop.Run("ingest", "right.docx", "--store", "absent/s.db").Code);
    }

    [Fact]
    public void What_a_filter_leaves_out_is_said_even_when_quiet()
    {
        _workshop.Run("ingest", "right.docx", "--quiet");
        string[] filter = ["--rule", "execution-rate", "--quiet"];
        var export = _workshop.Run(["export", "--to", "some.csv", .. filter]);
        Assert.Equal((0, "只导出筛选出的数据（--rule execution-rate），筛选条件见表 filter"), (export.Code, export.ErrorLines[0]));
        Assert.Equal(1 + 1, File.ReadAllLines(Path.Combine(_workshop.Folder, "some.reports.csv")).Length);
        Assert.Equal(["option,value", "rule,execution-rate"], File.ReadAllLines(Path.Combine(_workshop.Folder, "some.filter.csv")));
        Assert.Equal(0, _workshop.Run(["report", "--to", "page.html", .. filter]).Code);
        Assert.Contains("<code>--rule execution-rate</code>", File.ReadAllText(Path.Combine(_workshop.Folder, "page.html")), StringComparison.Ordinal);
        Assert.All(_workshop.Run(["search", "泵站", "--format", "jsonl", .. filter]).Lines, line => Assert.Contains("wrong.docx", line, StringComparison.Ordinal));
        foreach (var command in (string[])["export", "report", "search", "reports"])
            Assert.Contains("--organization", _workshop.Run(command, "--help").Output, StringComparison.Ordinal);
    }

    private string[] Files() => [.. Directory.GetFiles(_workshop.Folder).Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}").Order(StringComparer.Ordinal)];
}

internal sealed class FullDeviceTheoryAttribute : TheoryAttribute
{
    public FullDeviceTheoryAttribute() => Skip = File.Exists("/dev/full") ? null : "There is no device that is always full.";
}
