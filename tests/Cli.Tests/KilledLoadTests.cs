using System.IO.Compression;
using PerfEval.Bench.Kills;
using PerfEval.Generator;
using PerfEval.Generator.Recipes;
using PerfEval.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace PerfEval.Tests.Cli;

public sealed class KilledLoadTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 20;
    private const int Documents = 240;
    private const int KillsOfServer = 5;
    private const int DocumentsForServer = 60;
    private const int Replaced = 8;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-killed-");

    [Fact]
    public void A_load_killed_twenty_times_ends_with_the_rows_of_a_quiet_one()
    {
        var load = new KilledLoad(PerfEvalProcess.Command, [Fill(Documents)], _folder.FullName);
        var (quiet, time) = load.Quiet();
        Assert.Equal(Kills, KilledAndCompared(load, Kills, quiet, Documents, time));
    }

    [Fact]
    public void A_load_into_a_server_killed_again_and_again_ends_with_the_rows_of_a_quiet_one_into_a_file()
    {
        if (PostgresServer.Instance is not { } server)
        {
            output.WriteLine(PostgresServer.Missing);
            return;
        }

        var reports = Fill(DocumentsForServer);
        var (quiet, time) = new KilledLoad(PerfEvalProcess.Command, [reports], _folder.FullName).Quiet();
        var load = new KilledLoad(PerfEvalProcess.Command, [reports], _folder.FullName, server.NewDatabase);
        Assert.Equal(KillsOfServer, KilledAndCompared(load, KillsOfServer, quiet, DocumentsForServer, time));
    }

    [Fact]
    public void A_killed_load_of_files_that_were_replaced_ends_with_the_versions_of_a_quiet_one()
    {
        var reports = Fill(DocumentsForServer);
        var (older, _) = new KilledLoad(PerfEvalProcess.Command, [reports], _folder.FullName).Quiet();
        Replace(reports);
        var copies = 0;
        var load = new KilledLoad(PerfEvalProcess.Command, [reports], _folder.FullName, () =>
        {
            var copy = Path.Combine(_folder.FullName, $"copy-{copies++}.db");
            File.Copy(older, copy);
            return copy;
        });
        var (quiet, time) = load.Quiet();
        var expected = StoreRows.Of(quiet);
        Assert.Equal(Replaced + 1, expected["documents"].Count - StoreRows.Of(older)["documents"].Count);
        foreach (var (store, _) in load.Killed(KillsOfServer, seed: 30, longest: time)) Assert.Null(StoreRows.Difference(expected, StoreRows.Of(store)));
    }

    private static int KilledAndCompared(KilledLoad load, int kills, string quiet, int documents, TimeSpan time)
    {
        var expected = StoreRows.Of(quiet);
        Assert.Equal(documents + 1, expected["documents"].Count);
        Assert.Equal(3, expected["failures"].Count);
        Assert.Equal(2, expected["copies"].Count);
        var killed = 0;
        foreach (var (store, done) in load.Killed(kills, seed: 20, longest: TimeSpan.FromTicks(Math.Max(time.Ticks / 2, TimeSpan.FromSeconds(1.5).Ticks))))
        {
            Assert.Null(StoreRows.Difference(expected, StoreRows.Of(store)));
            killed += done;
        }

        return killed;
    }

    /// <summary>Both paths of a copied report hold others now, two reports changed places, and some are new.</summary>
    private void Replace(string folder)
    {
        var others = Path.Combine(_folder.FullName, "others");
        Corpus.Write(new CorpusOptions(others) { Count = Replaced + 1, Seed = 9, Split = Split.Train });
        var old = Directory.GetFiles(folder, "*.docx").Order(StringComparer.Ordinal).Where(file => Path.GetFileName(file) is not ("0-copy.docx" or "zz-copy.docx" or "text.docx")).ToArray();
        var changed = Directory.GetFiles(others, "*.docx").Order(StringComparer.Ordinal).ToArray();
        File.Copy(changed[0], old[3], overwrite: true);
        File.Copy(changed[1], Path.Combine(folder, "0-copy.docx"), overwrite: true);
        for (var i = 2; i < Replaced; i++) File.Copy(changed[i], old[8 + i], overwrite: true);
        var first = File.ReadAllBytes(old[5]);
        File.Copy(old[6], old[5], overwrite: true);
        File.WriteAllBytes(old[6], first);
        // What failed before can be read, and what was read fails.
        File.WriteAllText(old[7], "%PDF-1.7 and nothing else");
        File.Copy(changed[^1], Path.Combine(folder, "text.docx"), overwrite: true);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Reports of all layouts, one in an archive, copies, failures and copies of failures, and a file that is no document.</summary>
    private string Fill(int documents)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "reports")).FullName;
        Corpus.Write(new CorpusOptions(folder) { Count = documents, Seed = 7, Split = Split.Train });
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
