using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>Other bytes at a path that an earlier load knew, and what is to be forgotten.</summary>
public sealed class VersionTests : IDisposable
{
    private const string Current = "SELECT document FROM v_documents ORDER BY 1";
    private const string Paths = """
        SELECT sha256, 0, path, coalesce(superseded_by, '-') FROM documents
        UNION ALL SELECT d.sha256, 1, c.path, coalesce(c.superseded_by, '-') FROM copies AS c JOIN documents AS d ON d.id = c.document_id ORDER BY 1, 2, 3
        """;

    private static readonly string[] Tables =
        ["documents", "copies", "problems", "reports", "figures", "headcounts", "rates", "indicators", "scores", "findings", "evidence", "failures", "blocks", "skipped"];

    private TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    private void Use(StoreKind kind) => _store = new TemporaryStore(kind);

    [Theory, EveryStore]
    public void A_document_gives_way_to_other_bytes_at_its_path(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1));
        _store.With(At(Samples.Document(2), "/reports/1.docx"));
        Assert.Equal($"{Samples.Sha(1)}|0|/reports/1.docx|{Samples.Sha(2)}\n{Samples.Sha(2)}|0|/reports/1.docx|-", _store.Ask(Paths));
        Assert.Equal("/reports/1.docx", _store.Ask(Current));
        Assert.Equal("/reports/1.docx|ok", _store.Ask("SELECT path, state FROM v_files"));
        foreach (var (view, rows) in new (string, int)[] { ("reports", 1), ("execution", 1), ("figures", 3), ("indicators", 1), ("rates", 1), ("headcounts", 1), ("scores", 1), ("findings", 0), ("evidence", 0), ("rules", 0), ("organizations", 1), ("years", 1), ("problems", 0) })
            Assert.Equal($"{view} {rows}", $"{view} {_store.Ask($"SELECT count(*) FROM v_{view}")}");

        using var store = _store.Read();
        foreach (var (listing, rows, all) in new (Listing, int, int)[] { (Listing.Documents, 1, 2), (Listing.Reports, 1, 2), (Listing.Figures, 3, 6), (Listing.Findings, 0, 1), (Listing.Evidence, 0, 3), (Listing.Blocks, 4, 8) })
        {
            Assert.Equal((listing, rows), (listing, Count(store.List(listing, ListingFilter.All))));
            Assert.Equal((listing, rows), (listing, Count(store.List(listing, new ListingFilter(Sort: listing == Listing.Documents ? "-path" : "-document", Limit: 50)))));
            Assert.Equal((listing, all), (listing, Count(store.List(listing, new ListingFilter(AllVersions: true)))));
        }

        Assert.Equal(1, Count(store.Search("绩效", ListingFilter.All)));
        Assert.Equal(2, Count(store.Search("绩效", new ListingFilter(AllVersions: true))));
    }

    [Theory, EveryStore]
    public void Bytes_that_come_back_are_current_again(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1));
        _store.With(At(Samples.Document(2), "/reports/1.docx"));
        using (var store = _store.Write()) store.SaveCopy(Samples.Sha(1), "/reports/1.docx");
        Assert.Equal($"{Samples.Sha(1)}|0|/reports/1.docx|-\n{Samples.Sha(2)}|0|/reports/1.docx|{Samples.Sha(1)}", _store.Ask(Paths));
        using (var store = _store.Write()) store.SaveCopy(Samples.Sha(2), "/reports/z.docx");
        Assert.Equal("/reports/1.docx\n/reports/z.docx", _store.Ask(Current));
        using (var store = _store.Write()) store.Save(At(Samples.Document(2), "/reports/1.docx") with { Stages = "docx/2" });
        Assert.Equal("/reports/1.docx", _store.Ask(Current));
        Assert.Equal("docx/2", _store.Ask("SELECT stages FROM documents WHERE superseded_by IS NULL"));
    }

    [Theory, EveryStore]
    public void A_superseded_document_that_is_made_anew_elsewhere_is_current_there(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1));
        _store.With(At(Samples.Document(2), "/reports/1.docx"));
        _store.With(At(Samples.Document(1), "/reports/z.docx") with { Stages = "docx/2" });
        Assert.Equal(
            $"{Samples.Sha(1)}|0|/reports/z.docx|-\n{Samples.Sha(1)}|1|/reports/1.docx|{Samples.Sha(2)}\n{Samples.Sha(2)}|0|/reports/1.docx|-", _store.Ask(Paths));
        Assert.Equal("/reports/1.docx|ok\n/reports/z.docx|ok", _store.Ask("SELECT path, state FROM v_files ORDER BY path"));
    }

    [Theory, EveryStore]
    public void A_document_stays_at_its_other_paths(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1), At(Samples.Document(1), "/reports/copy.docx"));
        _store.With(At(Samples.Document(2), "/reports/1.docx"));
        Assert.Equal($"{Samples.Sha(1)}|0|/reports/copy.docx|-\n{Samples.Sha(1)}|1|/reports/1.docx|{Samples.Sha(2)}\n{Samples.Sha(2)}|0|/reports/1.docx|-", _store.Ask(Paths));
        Assert.Equal("/reports/1.docx\n/reports/copy.docx", _store.Ask(Current));
        Assert.Equal("2", _store.Ask("SELECT count(*) FROM v_files"));
        Assert.Equal("0\n0", _store.Ask("SELECT copies FROM v_documents"));
    }

    /// <summary>A form that lay in two folders was filled in, differently; two files changed places; a copy was replaced.</summary>
    [Theory, EveryStore]
    public void Every_order_of_loading_ends_with_the_same_versions(StoreKind kind)
    {
        DocumentOutcome[] before = [At(Samples.Document(1), "/a.docx"), At(Samples.Document(1), "/b.docx"), At(Samples.Document(2), "/c.docx"), At(Samples.Document(3), "/d.docx"), At(Samples.Document(3), "/e.docx")];
        DocumentOutcome[] after = [At(Samples.Document(4), "/a.docx"), At(Samples.Document(5), "/b.docx"), At(Samples.Document(3), "/c.docx"), At(Samples.Document(2), "/d.docx"), At(Samples.Document(6), "/e.docx")];
        var seen = new HashSet<string>();
        for (var turn = 0; turn < after.Length; turn++)
        {
            using var store = new TemporaryStore(kind).With(before);
            DocumentOutcome[] order = [.. after.Skip(turn), .. after.Take(turn)];
            store.With(turn % 2 == 0 ? order : [.. order.Reverse()]);
            seen.Add(store.Ask(Paths));

            // As after a kill: what is known is only met again.
            using (var again = store.Write())
            {
                foreach (var document in order) again.SaveCopy(document.Sha256, document.Path);
            }

            seen.Add(store.Ask(Paths));
        }

        var paths = Assert.Single(seen);
        Assert.StartsWith($"{Samples.Sha(1)}|0|/a.docx|{Samples.Sha(4)}\n{Samples.Sha(1)}|1|/b.docx|{Samples.Sha(5)}\n", paths, StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public void The_same_words_in_another_folder_are_another_file(StoreKind kind)
    {
        Use(kind);
        using var elsewhere = new TemporaryStore();
        var here = Environment.CurrentDirectory;
        _store.With(At(Samples.Document(1), "reports/1.docx"));
        try
        {
            Environment.CurrentDirectory = Path.GetDirectoryName(elsewhere.File("x"))!;
            _store.With(At(Samples.Document(2), "reports/1.docx"));
        }
        finally
        {
            Environment.CurrentDirectory = here;
        }

        Assert.Equal("reports/1.docx\nreports/1.docx", _store.Ask(Current));
        _store.With(At(Samples.Document(3), Path.Combine(here, "reports", "1.docx")));
        Assert.Equal(Samples.Sha(1), _store.Ask("SELECT sha256 FROM documents WHERE superseded_by IS NOT NULL"));
    }

    [Theory, EveryStore]
    public void Bytes_that_cannot_be_read_supersede_and_a_file_that_may_not_be_read_does_not(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1), Samples.Document(2));
        var denied = new DocumentOutcome("/reports/1.docx", string.Empty, 0, DocumentStatus.Failed, "read/2") { Failure = FailureKind.AccessDenied };
        _store.With(denied, Samples.Failure(7) with { Path = "/reports/2.docx" });
        Assert.Equal("/reports/1.docx", _store.Ask(Current));
        Assert.Equal("/reports/1.docx|failed\n/reports/2.docx|failed", _store.Ask("SELECT path, state FROM v_files ORDER BY path, state"));
        using (var store = _store.Write()) store.SaveCopy(Samples.Sha(7), "/reports/1.docx");
        Assert.Equal("/reports/1.docx|failed\n/reports/2.docx|failed", _store.Ask("SELECT path, state FROM v_files ORDER BY path, state"));
    }

    [Theory, EveryStore]
    public void A_file_that_is_no_document_any_more_supersedes_the_one_that_was(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1), At(Samples.Document(1), "/reports/copy.docx"), Samples.Document(3), Samples.Failure(7));
        using (var store = _store.Write())
        {
            foreach (var path in (string[])["/reports/copy.docx", "/reports/3.docx", "/reports/7.pdf"]) store.SaveSkipped(path, "not-a-document");
        }

        Assert.Equal("/reports/1.docx", _store.Ask(Current));
        Assert.Equal("/reports/1.docx|ok\n/reports/3.docx|skipped\n/reports/7.pdf|skipped\n/reports/copy.docx|skipped", _store.Ask("SELECT path, state FROM v_files ORDER BY path"));
        Assert.Equal("not-a-document", _store.Ask("SELECT superseded_by FROM documents WHERE superseded_by IS NOT NULL"));
        using (var store = _store.Write())
        {
            store.SaveCopy(Samples.Sha(3), "/reports/3.docx");
            store.SaveCopy(Samples.Sha(1), "/reports/copy.docx");
            store.Save(Samples.Failure(7));
        }

        Assert.Equal("/reports/1.docx\n/reports/3.docx", _store.Ask(Current));
        Assert.Equal("/reports/1.docx|ok\n/reports/3.docx|ok\n/reports/7.pdf|failed\n/reports/copy.docx|duplicate", _store.Ask("SELECT path, state FROM v_files ORDER BY path"));
        Assert.Equal("0", _store.Ask("SELECT count(*) FROM skipped"));
    }

    /// <summary>Of each kind of outcome: what stood at the path is there no more.</summary>
    [Theory, EveryStore]
    public void Every_state_of_a_file_displaces_the_document_that_was_at_its_path(StoreKind kind)
    {
        Use(kind);
        _store.With([.. Enumerable.Range(1, 5).Select(i => Samples.Document(i))]);
        using (var store = _store.Write())
        {
            store.Save(At(Samples.Document(11), "/reports/1.docx"));
            store.Save(At(Samples.Failure(12), "/reports/2.docx"));
            store.SaveCopy(Samples.Sha(5), "/reports/3.docx");
            store.Save(At(Samples.Failure(14), "/elsewhere/4.docx"));
            store.SaveCopy(Samples.Sha(14), "/reports/4.docx");
        }

        Assert.Equal("1|2|3|4", _store.Ask("SELECT string_agg(replace(replace(path, '/reports/', ''), '.docx', ''), '|' ORDER BY path) FROM documents WHERE superseded_by IS NOT NULL"));
        Assert.Equal(
            "/elsewhere/4.docx|failed\n/reports/1.docx|ok\n/reports/2.docx|failed\n/reports/3.docx|ok\n/reports/4.docx|failed\n/reports/5.docx|duplicate",
            _store.Ask("SELECT path, state FROM v_files ORDER BY path"));
    }

    [Theory, EveryStore]
    public void What_is_forgotten_leaves_no_row(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1), Samples.Document(3), Samples.Failure(7));
        _store.With(At(Samples.Document(2), "/reports/1.docx"));
        using (var store = _store.Write())
        {
            store.SaveSkipped("/reports/film.mp4", "not-a-document");
            Assert.Empty(store.Forget("/reports/nothing.docx"));
            Assert.Equal([new ForgottenFile("/reports/1.docx", Samples.Sha(1), null), new ForgottenFile("/reports/1.docx", Samples.Sha(2), null)], store.Forget("/reports/./1.docx"));
            Assert.Equal([new ForgottenFile("/reports/3.docx", Samples.Sha(3), null)], store.Forget(Samples.Sha(3).ToUpperInvariant()));
            Assert.Equal([new ForgottenFile("/reports/7.pdf", Samples.Sha(7), null)], store.Forget("/reports/7.pdf"));
            Assert.Equal([new ForgottenFile("/reports/film.mp4", string.Empty, null)], store.Forget("/reports/film.mp4"));
            Assert.Null(store.Find(Samples.Sha(1)));
        }

        foreach (var table in Tables) Assert.Equal($"{table} 0", $"{table} {_store.Ask($"SELECT count(*) FROM {table}")}");
        using (var store = _store.Read()) Assert.Equal(0, Count(store.Search("绩效", new ListingFilter(AllVersions: true))));
        _store.With(Samples.Document(1));
        Assert.Equal("/reports/1.docx", _store.Ask(Current));
    }

    [Theory, EveryStore]
    public void A_path_is_forgotten_and_its_bytes_stay_at_another(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1), At(Samples.Document(1), "/reports/copy.docx"), Samples.Document(2));
        using (var store = _store.Write()) Assert.Equal([new ForgottenFile("/reports/1.docx", Samples.Sha(1), "/reports/copy.docx")], store.Forget("/reports/1.docx"));
        Assert.Equal($"{Samples.Sha(1)}|0|/reports/copy.docx|-\n{Samples.Sha(2)}|0|/reports/2.docx|-", _store.Ask(Paths));
        Assert.Equal("6", _store.Ask("SELECT count(*) FROM figures"));
    }

    [Theory, EveryStore]
    public void The_older_version_does_not_come_back_when_the_newer_is_forgotten(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1));
        _store.With(At(Samples.Document(2), "/reports/1.docx"));
        using (var store = _store.Write()) store.Forget(Samples.Sha(2));
        Assert.Equal(string.Empty, _store.Ask(Current));
        Assert.Equal($"{Samples.Sha(1)}|0|/reports/1.docx|{Samples.Sha(2)}", _store.Ask(Paths));
    }

    [Fact]
    public void What_was_forgotten_is_in_the_file_no_more()
    {
        const string Secret = "不可外传之数";
        var document = Samples.Document(1);
        _store.With(document with { Problems = [new Diagnostic("code", Secret, "x")] }, Samples.Document(2));
        Assert.Contains(Secret, Content(), StringComparison.Ordinal);
        using (var store = _store.Write()) store.Forget(document.Path);
        Assert.DoesNotContain(Secret, Content(), StringComparison.Ordinal);

        string Content() => System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(_store.Path));
    }

    private static DocumentOutcome At(DocumentOutcome document, string path) => document with { Path = path };

    private static int Count(PerfEval.Store.Rows.RowSet rows) => TemporaryStore.Text(rows).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
