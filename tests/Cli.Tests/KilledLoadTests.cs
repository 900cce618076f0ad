using System.IO.Compression;
using PerfEval.Bench.Kills;
using PerfEval.Generator;
using PerfEval.Generator.Recipes;
using Xunit;

namespace PerfEval.Tests.Cli;

public sealed class KilledLoadTests : IDisposable
{
    private const int Kills = 20;
    private const int Documents = 240;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-killed-");

    [Fact]
    public void A_load_killed_twenty_times_ends_with_the_rows_of_a_quiet_one()
    {
        var reports = Fill();
        var load = new KilledLoad(Path.Combine(AppContext.BaseDirectory, "perfeval.dll"), [reports], _folder.FullName);
        var (quiet, time) = load.Quiet();
        var expected = StoreRows.Of(quiet);
        Assert.Equal(Documents + 1, expected["documents"].Count);
        Assert.Equal(3, expected["failures"].Count);
        Assert.Equal(2, expected["copies"].Count);
        var killed = 0;
        foreach (var (store, kills) in load.Killed(Kills, seed: 20, longest: TimeSpan.FromTicks(Math.Max(time.Ticks / 2, TimeSpan.FromSeconds(1.5).Ticks))))
        {
            Assert.Null(StoreRows.Difference(expected, StoreRows.Of(store)));
            killed += kills;
        }

        Assert.Equal(Kills, killed);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Reports of all layouts, one in an archive, copies, failures and copies of failures, and a file that is no document.</summary>
    private string Fill()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "reports")).FullName;
        Corpus.Write(new CorpusOptions(folder) { Count = Documents, Seed = 7, Split = Split.Train });
        var some = Directory.GetFiles(folder, "*.docx").Order(StringComparer.Ordinal).ToArray();
        File.Copy(some[3], Path.Combine(folder, "0-copy.docx"));
        File.Copy(some[^1], Path.Combine(folder, "zz-copy.docx"));
        File.WriteAllText(Path.Combine(folder, "broken-1.pdf"), "%PDF-1.7 and nothing else");
        File.WriteAllText(Path.Combine(folder, "broken-2.pdf"), "%PDF-1.7 and nothing else");
        File.WriteAllText(Path.Combine(folder, "text.docx"), "这不是文档");
        using var archive = ZipFile.Open(Path.Combine(folder, "more.zip"), ZipArchiveMode.Create);
        using var entry = new StreamWriter(archive.CreateEntry("镇/报告.docx").Open());
        var another = Path.Combine(_folder.FullName, "one");
        Corpus.Write(new CorpusOptions(another) { Count = 1, Seed = 8, Split = Split.Train });
        entry.BaseStream.Write(File.ReadAllBytes(Directory.GetFiles(another, "*.docx")[0]));
        return folder;
    }
}
