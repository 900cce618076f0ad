using PerfEval.Bench.Kills;
using PerfEval.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace PerfEval.Tests.Cli;

/// <summary>The command with --store postgresql://… prints what it prints with a file.</summary>
public sealed class PostgresCommandTests(ITestOutputHelper output)
{
    [Fact]
    public void A_load_into_a_server_gives_what_a_load_into_a_file_gives()
    {
        if (PostgresServer.Instance is not { } server)
        {
            output.WriteLine(PostgresServer.Missing);
            return;
        }

        using var workshop = new Workshop();
        var location = server.NewDatabase();
        Assert.Equal(Load(workshop, "s.db"), Load(workshop, location));
        Assert.Null(StoreRows.Difference(StoreRows.Of(Path.Combine(workshop.Folder, "s.db")), StoreRows.Of(location)));
        foreach (var arguments in (string[][])
        [
            ["figures", "--sort", "-amount", "--format", "csv"], ["reports", "--inconsistent"], ["findings", "--severity", "error", "--format", "jsonl"], ["failures", "--sort", "path", "--format", "table"],
            ["search", "泵站"], ["figures", "--text", "支出", "--limit", "1"], ["query", "SELECT * FROM v_execution ORDER BY report_id"], ["query", "--schema"],
            ["query", "DELETE FROM figures"], ["query", "SELECT 1; SELECT 2"],
        ])
        {
            var (file, served) = (workshop.Run([.. arguments, "--store", "s.db"]), workshop.Run([.. arguments, "--store", location]));
            Assert.Equal((file.Code, file.Output, file.Errors), (served.Code, served.Output, served.Errors));
        }

        Assert.Equal(4, workshop.Run("query", "SELECT pg_read_file('/etc/passwd')", "--store", location).Code);
        Assert.Equal(0, workshop.Run("export", "--to", "all.csv", "--store", location).Code);
        Assert.Equal(4 + 1, File.ReadAllLines(Path.Combine(workshop.Folder, "all.figures.csv")).Length);
        Assert.Equal(0, workshop.Run("report", "--to", "page.html", "--store", location).Code);
    }

    [Theory]
    [InlineData("postgresql://audit:geheim@127.0.0.1:1/x")]
    [InlineData("postgresql://audit:geheim@127.0.0.1:1/x?colour=geheim")]
    [InlineData("postgres://audit:geheim@127.0.0.1:geheim/x")]
    public void A_server_that_cannot_be_reached_is_one_line(string location)
    {
        using var workshop = new Workshop();
        foreach (var arguments in (string[][])[["ingest", "right.docx"], ["reports"], ["query", "SELECT 1"]])
        {
            var result = workshop.Run([.. arguments, "--store", location, "--lang", "en"]);
            Assert.Equal((64, string.Empty), (result.Code, result.Output));
            Assert.DoesNotContain("geheim", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        }
    }

    private static (int, string) Load(Workshop workshop, string store)
    {
        var result = workshop.Run("ingest", "right.docx", "wrong.docx", "empty.docx", "text.docx", "--jobs", "1", "--store", store);
        return (result.Code, result.Output);
    }
}
