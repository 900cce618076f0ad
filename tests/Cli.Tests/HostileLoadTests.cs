using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using PerfEval.Generator;
using PerfEval.Generator.Hostile;
using PerfEval.Generator.Recipes;
using Xunit;

namespace PerfEval.Tests.Cli;

/// <summary>A sample of the hostile suite through the real command; `bench hostile` runs all of it.</summary>
public sealed class HostileLoadTests : IDisposable
{
    /// <summary>What takes long, memory or both: for the bench.</summary>
    private static readonly string[] Heavy =
    [
        "docx-bomb/*", "pdf-bomb/*", "picture-bomb/*", "archive-bomb/sixteen*", "archive-bomb/entry-of*", "archive-bomb/one-entry*", "archive-bomb/two-hundred*",
        "pdf-loop/*thousand*", "pdf-loop/*000*", "pdf-loop/*billion*", "pdf-loop/*widest*", "pdf-loop/form*",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-hostile-");
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public HostileLoadTests() => _listener.Start();

    [Fact]
    public void Every_file_of_a_hostile_load_is_accounted_for_and_nothing_is_fetched()
    {
        var files = Fill(_folder.FullName);
        var result = PerfEvalProcess.Run(_folder.FullName, "ingest", "files", "--store", "s.db", "--lang", "en");
        Assert.Equal(3, result.Code);
        Quiet(result);
        var counts = result.Lines[^1].Split(' ').Where(word => int.TryParse(word, out _)).Select(int.Parse).ToArray();
        Assert.Equal(counts[0], counts[1..].Sum());
        Assert.True(counts[0] >= files, result.Lines[^1]);

        var states = PerfEvalProcess.Run(_folder.FullName, "query", "SELECT path FROM v_files", "--store", "s.db", "--format", "jsonl").Lines
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("path").GetString()!).ToList();
        Assert.Equal(states.Count, states.Distinct().Count());
        var settled = states.Select(path => path.Split("!/")[0]).ToHashSet();
        Assert.Equal([], Directory.GetFiles(Path.Combine(_folder.FullName, "files"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder.FullName, path)).Where(path => !settled.Contains(path)));
        Assert.False(_listener.Pending(), "Something was fetched.");
        Assert.False(File.Exists("/tmp/out.docx"), "An entry of an archive left it.");
    }

    [Fact]
    public void Extract_and_check_end_on_hostile_files_with_a_code_and_no_stack_trace()
    {
        Fill(_folder.FullName);
        var files = Directory.GetFiles(Path.Combine(_folder.FullName, "files"), "*", SearchOption.AllDirectories).Where((_, i) => i % 4 == 0).Order(StringComparer.Ordinal).ToArray();
        var extracted = PerfEvalProcess.Run(_folder.FullName, ["extract", .. files]);
        Assert.Equal(2, extracted.Code);
        Quiet(extracted);
        Assert.Equal(files, extracted.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("path").GetString()));
        var check = PerfEvalProcess.Run(_folder.FullName, ["check", .. files]);
        Assert.Equal(2, check.Code);
        Quiet(check);
    }

    [Fact]
    public void Pages_that_lead_in_a_circle_are_read_once()
    {
        if (!OperatingSystem.IsLinux()) return;
        var file = new HostileSuite([], [], string.Empty).Harmful().Single(bomb => bomb.Name == "pages-in-a-circle.tif");
        File.WriteAllBytes(Path.Combine(_folder.FullName, file.Name), file.Bytes());
        var result = PerfEvalProcess.Run(_folder.FullName, "extract", file.Name, "--json");
        using var document = JsonDocument.Parse(Assert.Single(result.Lines));
        Assert.Equal((0, 1), (result.Code, document.RootElement.GetProperty("source").GetProperty("pages").GetInt32()));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>No line of a stack trace, no message of the runtime.</summary>
    private static void Quiet(PerfEvalProcess.Result result) => Assert.DoesNotContain(
        result.ErrorLines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal) || line.Contains("(internal)", StringComparison.Ordinal));

    private int Fill(string folder)
    {
        var whole = Path.Combine(folder, "whole");
        Corpus.Write(new CorpusOptions(whole) { Count = 4, Seed = 5, Split = Split.Train });
        var pdf = SampleDocument();
        var suite = HostileSuite.Over(whole, $"http://{_listener.LocalEndpoint}") with { MutantsOfKind = 20, Pdf = [pdf], Pictures = false };
        var count = 0;
        foreach (var file in suite.Files().Where(file => !Heavy.Any(heavy => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(heavy, $"{file.Class}/{file.Name}"))))
        {
            Directory.CreateDirectory(Path.Combine(folder, "files", file.Class));
            File.WriteAllBytes(Path.Combine(folder, "files", file.Class, file.Name), file.Bytes());
            count++;
        }

        return count;
    }

    /// <summary>A committed report of the corpus.</summary>
    private static byte[] SampleDocument()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var reports = Path.Combine(at.FullName, "corpus", "reports");
            if (Directory.Exists(reports)) return File.ReadAllBytes(Directory.GetFiles(reports, "*.pdf").Order(StringComparer.Ordinal).First());
        }

        throw new DirectoryNotFoundException("The corpus is not above the test's folder.");
    }
}
