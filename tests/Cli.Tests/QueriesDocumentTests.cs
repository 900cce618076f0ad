using System.Text;
using Xunit;

namespace PerfEval.Tests.Cli;

/// <summary>docs/queries.md shows what the commands print: each of its examples is run on a store of the committed reports and compared.</summary>
public sealed class QueriesDocumentTests
{
    private const string Prompt = "$ perfeval ";
    private const string Fence = "```";

    [Fact]
    public void Every_example_prints_what_the_document_shows()
    {
        var document = Path.Combine(Root(), "docs", "queries.md");
        var store = Path.Combine(Path.GetTempPath(), $"perfeval-queries-{Guid.NewGuid():N}.db");
        try
        {
            var load = PerfEvalProcess.Run(Root(), "ingest", "corpus/reports", "--store", store, "--jobs", "1", "--quiet");
            Assert.Equal(0, load.Code);
            var shown = File.ReadAllText(document).ReplaceLineEndings("\n");
            var real = Renewed(shown, store);
            if (Environment.GetEnvironmentVariable("PERFEVAL_WRITE_DOCS") == "1") File.WriteAllText(document, real);
            else Assert.True(shown == real, "docs/queries.md is out of date: run this test with PERFEVAL_WRITE_DOCS=1. " + FirstDifference(shown, real));
        }
        finally
        {
            foreach (var left in (string[])[store, store + "-wal", store + "-shm"]) File.Delete(left);
        }
    }

    /// <summary>The document with the output of every example as it is now.</summary>
    private static string Renewed(string document, string store)
    {
        var renewed = new StringBuilder();
        var inExample = false;
        foreach (var line in document.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal)) inExample = false;
            if (!inExample) renewed.Append(line).Append('\n');
            if (!line.StartsWith(Prompt, StringComparison.Ordinal)) continue;
            inExample = true;
            var result = PerfEvalProcess.Run(Root(), [.. Arguments(line[Prompt.Length..]), "--store", store]);
            renewed.Append((result.Output.TrimEnd() + '\n' + result.Errors).Trim().ReplaceLineEndings("\n")).Append('\n');
        }

        return renewed.ToString();
    }

    /// <summary>A command line as a shell splits it: double and single quotes hold words together.</summary>
    private static IEnumerable<string> Arguments(string line)
    {
        var word = new StringBuilder();
        var quote = '\0';
        foreach (var character in line)
        {
            if (quote != '\0' && character == quote) quote = '\0';
            else if (quote == '\0' && (character is '"' or '\'')) quote = character;
            else if (quote == '\0' && character == ' ')
            {
                if (word.Length > 0) yield return word.ToString();
                word.Clear();
            }
            else word.Append(character);
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static string FirstDifference(string shown, string real)
    {
        var (before, now) = (shown.Split('\n'), real.Split('\n'));
        var at = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {at + 1} is «{before.ElementAtOrDefault(at)}», the command prints «{now.ElementAtOrDefault(at)}».";
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "PerfEval.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests must run inside the checkout.");
    }
}
