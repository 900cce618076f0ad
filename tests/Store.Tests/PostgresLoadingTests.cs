using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>What a load into a PostgreSQL database promises, and how it says that it can't.</summary>
public sealed class PostgresLoadingTests
{
    private static readonly string[] Tables = ["documents", "copies", "reports", "figures", "indicators", "findings", "evidence", "failures", "blocks", "block_index", "skipped"];

    [PostgresFact]
    public void A_load_that_dies_between_two_commits_goes_on_without_loss_or_doubles()
    {
        using var killed = new TemporaryStore(StoreKind.Postgres);
        var writer = killed.Write();
        for (var i = 0; i < 10; i++) writer.Save(Samples.Document(i));
        writer.Commit();
        for (var i = 10; i < 20; i++) writer.Save(Samples.Document(i));
        // What was not committed is nowhere but in the process: it dies by being left alone.
        Assert.Equal("10", killed.Ask("SELECT count(*) FROM documents"));

        using var quiet = new TemporaryStore(StoreKind.Postgres).With([.. Enumerable.Range(0, 20).Select(i => Samples.Document(i))]);
        killed.With([.. Enumerable.Range(0, 20).Select(i => Samples.Document(i))]);
        AssertSame(quiet, killed);
        GC.KeepAlive(writer);
    }

    [PostgresFact]
    public void Two_loads_at_once_store_everything_once()
    {
        using var both = new TemporaryStore(StoreKind.Postgres);
        DocumentOutcome[] documents = [.. Enumerable.Range(0, 60).Select(i => i % 10 == 9 ? Samples.Failure(i) : Samples.Document(i))];
        var loads = new[] { documents, [.. documents.Reverse()] }.Select(order => Task.Factory.StartNew(
            () =>
            {
                // Both make the tables, too.
                using var store = both.Write();
                for (var i = 0; i < order.Length; i++)
                {
                    store.Save(order[i]);
                    store.SaveCopy(order[i].Sha256, $"/copies/{order[i].Sha256[^2..]}");
                    if (i % 7 == 0) store.Commit();
                }
            },
            TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(loads);

        using var one = new TemporaryStore(StoreKind.Postgres).With(documents);
        using (var store = one.Write())
        {
            foreach (var document in documents) store.SaveCopy(document.Sha256, $"/copies/{document.Sha256[^2..]}");
        }

        AssertSame(one, both);
        const string Paths = "SELECT d.sha256, d.path, c.path FROM documents AS d JOIN copies AS c ON c.document_id = d.id ORDER BY 1, 2, 3";
        Assert.Equal(one.Ask(Paths), both.Ask(Paths));
        Assert.Equal("54", both.Ask("SELECT count(DISTINCT sha256) FROM documents"));
    }

    [PostgresFact]
    public void What_waits_to_be_written_is_known_already()
    {
        using var temporary = new TemporaryStore(StoreKind.Postgres);
        using var store = temporary.Write();
        store.Save(Samples.Document(1));
        Assert.Equal(new KnownDocument("/reports/1.docx", DocumentStatus.Ok, Samples.Stages, null), store.Find(Samples.Sha(1)));
        store.SaveCopy(Samples.Sha(1), "/another/1.docx");
        Assert.Null(store.Find(Samples.Sha(2)));
        store.Commit();
        Assert.Equal("/another/1.docx", store.Find(Samples.Sha(1))!.Path);
    }

    [PostgresFact]
    public void A_server_that_goes_away_is_told_in_one_line()
    {
        using var temporary = new TemporaryStore(StoreKind.Postgres);
        var store = temporary.Write();
        store.Save(Samples.Document(1));
        PostgresServer.Instance!.Sql(temporary.Path, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        var failure = Assert.Throws<StoreException>(store.Commit);
        Assert.DoesNotContain('\n', failure.Message);
        store.Dispose();

        temporary.With(Samples.Document(1));
        Assert.Equal("1", temporary.Ask("SELECT count(*) FROM documents"));
    }

    public static TheoryData<string, FailureKind, string> Closed => new()
    {
        { "postgresql://perf:geheim@127.0.0.1:1/x", FailureKind.NotFound, "can't be reached" },
        { "postgresql://perf:geheim@127.0.0.1:{port}/postgres", FailureKind.Internal, "user or password is wrong" },
        { "postgresql://nobody:geheim@127.0.0.1:{port}/postgres", FailureKind.Internal, "user or password is wrong" },
        { "{location}/missing", FailureKind.NotFound, "no database missing" },
        { "{location}/postgres", FailureKind.NotFound, "run perfeval ingest first" },
        { "{location}/postgres?sslmode=require", FailureKind.NotFound, "can't be reached" },
    };

    [PostgresTheory]
    [MemberData(nameof(Closed))]
    public void A_database_that_cannot_be_opened_is_one_line_without_the_password(string location, FailureKind kind, string words)
    {
        var server = PostgresServer.Instance!;
        var open = server.Location("*");
        location = location.Replace("{port}", $"{server.Port}").Replace("{location}", open[..^2]);
        var failed = Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForReading(location, TimeProvider.System));
        Assert.Equal(kind, failed.Kind);
        Assert.Contains(words, failed.English, StringComparison.Ordinal);
        foreach (var message in (string[])[failed.Message, failed.English])
        {
            Assert.DoesNotContain("geheim", message, StringComparison.Ordinal);
            Assert.DoesNotContain("p@ss", message, StringComparison.Ordinal);
            Assert.DoesNotContain("p%40ss", message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        }
    }

    [PostgresFact]
    public void Tables_of_another_program_are_left_alone()
    {
        using var temporary = new TemporaryStore(StoreKind.Postgres);
        PostgresServer.Instance!.Sql(temporary.Path, "CREATE TABLE documents (id int); INSERT INTO documents VALUES (7)");
        Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForWriting(temporary.Path, TimeProvider.System));
        Assert.Equal("7", PostgresServer.Instance!.Sql(temporary.Path, "SELECT * FROM documents"));
    }

    [PostgresFact]
    public void A_store_of_a_later_version_is_refused()
    {
        using var temporary = new TemporaryStore(StoreKind.Postgres).With(Samples.Document(1));
        PostgresServer.Instance!.Sql(temporary.Path, "UPDATE store_version SET version = 999");
        var failed = Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForReading(temporary.Path, TimeProvider.System));
        Assert.Equal(FailureKind.UnknownFormat, failed.Kind);
    }

    [PostgresFact]
    public void A_reader_needs_no_right_to_write()
    {
        using var temporary = new TemporaryStore(StoreKind.Postgres).With(Samples.Document(1));
        PostgresServer.Instance!.Sql(temporary.Path, "CREATE ROLE auditor LOGIN PASSWORD 'x'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO auditor");
        var database = temporary.Path[(temporary.Path.LastIndexOf('/') + 1)..];
        var location = PostgresServer.Instance!.Location(database, "auditor", "x");
        using var store = Assert.IsType<Outcome<IReportStore>.Done>(Stores.OpenForReading(location, TimeProvider.System)).Value;
        using var rows = store.List(Listing.Figures, ListingFilter.All);
        Assert.True(rows.Read());
        using var writer = Assert.IsType<Outcome<IReportStore>.Done>(Stores.OpenForWriting(location, TimeProvider.System)).Value;
        writer.Save(Samples.Document(2));
        Assert.Contains("permission denied", Assert.Throws<StoreException>(writer.Commit).Message, StringComparison.Ordinal);
    }

    private static void AssertSame(TemporaryStore expected, TemporaryStore actual)
    {
        foreach (var table in Tables) Assert.Equal($"{table} {expected.Ask($"SELECT count(*) FROM {table}")}", $"{table} {actual.Ask($"SELECT count(*) FROM {table}")}");
    }
}
