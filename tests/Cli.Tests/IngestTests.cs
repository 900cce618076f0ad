using System.Text.Json;
using Xunit;

namespace PerfEval.Tests.Cli;

public sealed class IngestTests
{
    [Fact]
    public void A_load_stores_what_it_can_and_lists_what_failed()
    {
        using var workshop = new Workshop();
        var result = workshop.Run("ingest", ".", "--store", "s.db");
        Assert.Equal(3, result.Code);
        foreach (var file in (string[])["empty.docx", "text.docx", "cut.docx"]) Assert.Contains(file, result.Errors, StringComparison.Ordinal);
        Assert.Contains("wrong.docx", result.Output, StringComparison.Ordinal);
        Assert.Contains("execution-rate", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"^找到文件 (\d+) = 正常 2 \+ 部分 0 \+ 失败 3 \+ 重复 0 \+ 跳过 1（不是文档 1）$", result.Lines[^1]);

        Assert.Equal(2, Rows(workshop.Run("documents", "--store", "s.db", "--format", "json")).Length);
        Assert.Equal(3, Rows(workshop.Run("failures", "--store", "s.db", "--format", "json")).Length);
        var finding = Assert.Single(Rows(workshop.Run("findings", "--store", "s.db", "--severity", "error", "--format", "json")));
        Assert.Equal("execution-rate", finding.GetProperty("rule").GetString());
        var inconsistent = Assert.Single(Rows(workshop.Run("reports", "--store", "s.db", "--inconsistent", "--format", "json")));
        Assert.Contains("wrong.docx", inconsistent.GetProperty("document").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_load_again_stores_nothing_twice()
    {
        using var workshop = new Workshop();
        var first = workshop.Run("ingest", "right.docx", "wrong.docx");
        Assert.Equal(0, first.Code);
        var second = workshop.Run("ingest", "right.docx", "wrong.docx", "--lang", "en");
        Assert.Equal("files found 2 = ok 0 + partial 0 + failed 0 + duplicate 0 + skipped 2 (unchanged 2)", second.Lines[^1]);
        Assert.Equal(4, Rows(workshop.Run("figures", "--format", "json")).Length);
    }

    [Theory]
    [InlineData("SELECT count(*) FROM reports", 0)]
    [InlineData("SELEC", 1)]
    [InlineData("DELETE FROM reports", 4)]
    [InlineData("ATTACH '/etc/passwd' AS x", 4)]
    [InlineData("SELECT * FROM pragma_database_list", 4)]
    public void A_query_reads_and_never_writes(string sql, int code)
    {
        using var workshop = new Workshop();
        workshop.Run("ingest", "right.docx", "--quiet");
        Assert.Equal(code, workshop.Run("query", sql).Code);
    }

    [Fact]
    public void A_refused_statement_is_answered_in_one_language()
    {
        using var workshop = new Workshop();
        workshop.Run("ingest", "right.docx", "--quiet");
        Assert.Equal("refused: a query may only read", Assert.Single(workshop.Run("query", "DELETE FROM reports", "--lang", "en").ErrorLines));
        Assert.Equal("已拒绝：只读查询不能写入", Assert.Single(workshop.Run("query", "DELETE FROM reports").ErrorLines));
    }

    private static JsonElement[] Rows(PerfEvalProcess.Result result)
    {
        Assert.Equal(0, result.Code);
        using var json = JsonDocument.Parse(result.Output);
        return [.. json.RootElement.EnumerateArray().Select(row => row.Clone())];
    }
}
