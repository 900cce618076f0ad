using System.Security.Cryptography;
using System.Text.Json;
using PerfEval.Generator;
using PerfEval.Generator.Writing.Pdf;
using Xunit;
using Xunit.Abstractions;

namespace PerfEval.Tests.Corpus;

public sealed class CommittedTests(ITestOutputHelper output)
{
    private const long LargestSize = 3_000_000;

    private static readonly string Root = Find();

    [Fact]
    public void The_manifest_names_each_file_with_its_hash()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "manifest.json")));
        var named = manifest.RootElement.EnumerateArray().ToDictionary(e => e.GetProperty("file").GetString()!, e => e.GetProperty("sha256").GetString());
        var files = Directory.GetFiles(Path.Combine(Root, "reports")).Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Assert.Equal(files.Count, named.Count);
        foreach (var file in files) Assert.Equal(named["reports/" + Path.GetFileName(file)], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
    }

    [Fact]
    public void The_generator_still_writes_the_committed_files()
    {
        if (PdfWriter.Missing() is { } missing)
        {
            output.WriteLine("Not run: " + missing);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("corpus");
        try
        {
            CommittedCorpus.Write(folder.FullName);
            foreach (var gold in Directory.GetFiles(Path.Combine(folder.FullName, "reports"), "*.json"))
                Assert.Equal(File.ReadAllText(Path.Combine(Root, "reports", Path.GetFileName(gold))), File.ReadAllText(gold));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_committed_files_are_few_and_small()
    {
        Assert.True(Directory.GetFiles(Path.Combine(Root, "reports")).Sum(f => new FileInfo(f).Length) < LargestSize);
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "PerfEval.sln"))) return Path.Combine(at.FullName, "corpus");
        }

        throw new InvalidOperationException("The tests run inside the checkout.");
    }
}
