using PerfEval.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace PerfEval.Tests.Cli;

/// <summary>A file that was replaced at its path, and one that is to be forgotten, through the command, with a file and with a server.</summary>
public sealed class VersionCommandTests(ITestOutputHelper output) : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_what_was_found_last_is_listed_and_a_path_can_be_forgotten(bool served)
    {
        if (StoreAt(served) is not { } store) return;
        Load(store);
        Assert.DoesNotContain("旧版本", Load(store), StringComparison.Ordinal);
        _workshop.Write("right.docx", File.ReadAllBytes(Path.Combine(_workshop.Folder, "other.docx")));
        Assert.Contains("1 个文件的内容已变，旧版本不再列出（perfeval documents --all-versions）", Load(store), StringComparison.Ordinal);

        Assert.Equal((2, 3), Rows(store, "documents"));
        Assert.Equal((2, 3), Rows(store, "reports"));
        Assert.Equal((4, 6), Rows(store, "figures"));
        Assert.Equal((2, 3), Rows(store, "search", "泵站"));
        Assert.Equal("right.docx ok\nwrong.docx ok", Query(store, "SELECT path || ' ' || state AS n FROM v_files ORDER BY path"));
        Assert.Equal(0, Run(store, "export", "--to", "all.csv").Code);
        Assert.Equal(2 + 1, File.ReadAllLines(Path.Combine(_workshop.Folder, "all.reports.csv")).Length);
        Assert.Equal(0, Run(store, "report", "--to", "page.html").Code);
        Assert.Contains("<b>2</b>读出的文件", File.ReadAllText(Path.Combine(_workshop.Folder, "page.html")), StringComparison.Ordinal);

        Assert.Equal(["已移除 right.docx", "已移除 right.docx"], Run(store, "forget", "./right.docx").ErrorLines.Select(line => line[..line.IndexOf('（', StringComparison.Ordinal)]));
        Assert.Equal((1, 1), Rows(store, "documents"));
        Assert.Equal("0", Query(store, "SELECT count(*) AS n FROM blocks AS b WHERE NOT EXISTS (SELECT 1 FROM v_documents AS d WHERE d.id = b.document_id)"));
        Assert.Equal((0, string.Empty), (Run(store, "forget", Query(store, "SELECT sha256 AS n FROM documents"), "--quiet").Code, Run(store, "documents", "--format", "jsonl").Output));
        Load(store);
        Assert.Equal((2, 2), Rows(store, "documents"));
    }

    [Fact]
    public void Nothing_is_forgotten_where_nothing_is_known()
    {
        Assert.Equal(64, _workshop.Run("forget", "right.docx").Code);
        Assert.False(File.Exists(Path.Combine(_workshop.Folder, "perfeval.db")));
        _workshop.Run("ingest", "right.docx", "--quiet");
        var result = _workshop.Run("forget", "wrong.docx", "--lang", "en");
        Assert.Equal((64, string.Empty), (result.Code, result.Output));
        Assert.Contains("the store knows no wrong.docx", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(64, _workshop.Run("forget").Code);
    }

    private string? StoreAt(bool served)
    {
        _workshop.Write("other.docx", Workshop.Report("全年预算40万元，支出20万元，执行率50%。"));
        if (!served) return "s.db";
        if (PostgresServer.Instance is { } server) return server.NewDatabase();
        output.WriteLine(PostgresServer.Missing);
        return null;
    }

    private string Load(string store) => Run(store, "ingest", "right.docx", "wrong.docx").Errors;

    /// <summary>Rows of a listing without and with superseded versions.</summary>
    private (int Current, int All) Rows(string store, params string[] listing) =>
        (Run(store, [.. listing, "--format", "jsonl"]).Lines.Length, Run(store, [.. listing, "--format", "jsonl", "--all-versions"]).Lines.Length);

    private string Query(string store, string sql) =>
        string.Join("\n", Run(store, "query", sql, "--format", "csv").Lines.Skip(1)).ReplaceLineEndings("\n").Replace("\n\n", "\n").Trim();

    private PerfEvalProcess.Result Run(string store, params string[] arguments) => _workshop.Run([.. arguments, "--store", store]);
}
