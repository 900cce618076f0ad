using PerfEval.Model;
using PerfEval.Store;
using PerfEval.Store.Export;
using PerfEval.Store.Html;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>Reading a store leaves it as it is, and needs no place that can be written.</summary>
public sealed class ReadOnlyPlaceTests : IDisposable
{
    private readonly TemporaryStore _store = new TemporaryStore().With(Samples.Document(1));

    [Fact]
    public void A_store_is_read_where_no_index_of_its_log_can_be_made()
    {
        ForbidIndex(_store.Path);
        ReadEverything();
    }

    [Fact]
    public void A_store_is_read_in_a_folder_that_cannot_be_written()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.GetDirectoryName(_store.Path)!;
        using var target = new TemporaryStore();
        File.SetUnixFileMode(_store.Path, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            ReadEverything(target);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_name_with_signs_of_a_URI_is_read_there_too()
    {
        var odd = _store.File("a%20b#c?d.db");
        File.Copy(_store.Path, odd);
        ForbidIndex(odd);
        using var read = Assert.IsType<Outcome<IReportStore>.Done>(Stores.OpenForReading(odd, TimeProvider.System)).Value;
        Assert.Equal(3, Count(read));
    }

    [Fact]
    public void A_log_that_cannot_be_merged_is_told_and_not_passed_over()
    {
        ForbidIndex(_store.Path);
        File.WriteAllBytes(_store.Path + "-wal", new byte[4096]);
        var failed = Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForReading(_store.Path, TimeProvider.System));
        Assert.Contains("-wal", failed.English);
    }

    [Fact]
    public void Reading_an_empty_file_says_so_and_writes_nothing()
    {
        var empty = _store.File("empty.db");
        File.WriteAllBytes(empty, []);
        var failed = Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForReading(empty, TimeProvider.System));
        Assert.Equal(FailureKind.NotFound, failed.Kind);
        Assert.Contains("empty", failed.English);
        Assert.Equal(0, new FileInfo(empty).Length);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        var foreign = _store.File("foreign.db");
        using (var connection = PerfEval.Store.Sqlite.Connection.OpenForWriting(foreign)) connection.Execute("PRAGMA journal_mode = DELETE; CREATE TABLE other (x)");
        var before = File.ReadAllBytes(foreign);
        Assert.Equal(FailureKind.Damaged, Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForReading(foreign, TimeProvider.System)).Kind);
        Assert.Equal(before, File.ReadAllBytes(foreign));
    }

    /// <summary>Even for an administrator, whom permissions do not hold: the engine follows no link where its index would be.</summary>
    private static void ForbidIndex(string store) => File.CreateSymbolicLink(store + "-shm", "nowhere");

    private void ReadEverything(TemporaryStore? to = null)
    {
        using var read = _store.Read();
        Assert.Equal(3, Count(read));
        Assert.Equal("3", TemporaryStore.Text(Assert.IsType<QueryOutcome.Answered>(read.Query("SELECT count(*) FROM figures", QueryLimits.Default)).Rows));
        Assert.IsType<Outcome<ExportSummary>.Done>(Exports.Write(read, (to ?? _store).File("all.jsonl")));
        HtmlReport.Write(read, (to ?? _store).File("report.html"), DateTimeOffset.UnixEpoch);
    }

    private static int Count(IReportStore store) => TemporaryStore.Text(store.List(Listing.Figures, ListingFilter.All)).Split('\n').Length;

    public void Dispose() => _store.Dispose();
}
