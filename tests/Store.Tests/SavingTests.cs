using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed class SavingTests : IDisposable
{
    private static readonly string[] Tables =
        ["documents", "copies", "problems", "reports", "figures", "headcounts", "rates", "indicators", "scores", "findings", "evidence", "failures", "blocks"];

    private TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    private void Use(StoreKind kind) => _store = new TemporaryStore(kind);

    [Theory, EveryStore]
    public void A_document_is_stored_with_all_its_facts_and_their_places(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1));
        Assert.Equal("/reports/1.docx|docx|4001|ok", _store.Ask("SELECT path, format, bytes, status FROM documents"));
        Assert.Equal("第1中学|校舍维修|2021|95.52|优秀|project", _store.Ask("SELECT organization, project, fiscal_year, self_score, grade, kind FROM reports"));
        Assert.Equal("340100|budget|total|33.91万元|万元|1|6|13", _store.Ask("SELECT amount, measure, fund, text, unit_text, block, start_offset, end_offset FROM figures WHERE fact = 'f1'"));
        Assert.Equal("820|人次|actual", _store.Ask("SELECT count, unit, role FROM headcounts"));
        Assert.Equal("0.552|execution|55.20%", _store.Ask("SELECT value, kind, text FROM rates"));
        Assert.Equal("校舍维修面积|≥95%|>=|95|%|96%|10|10", _store.Ask("SELECT level3, target, target_comparator, target_value, target_unit, actual, weight, score FROM indicators"));
        Assert.Equal("95.52|100", _store.Ask("SELECT points, out_of FROM scores"));
        Assert.Equal("execution-rate|error|0.552|0.5326|plausibility|26", _store.Ask("SELECT rule, severity, stated, expected, also, start_offset FROM findings"));
        Assert.Equal("3", _store.Ask("SELECT count(*) FROM evidence"));
    }

    [Theory, EveryStore]
    public void The_same_bytes_are_stored_once(StoreKind kind)
    {
        Use(kind);
        using (var store = _store.Write())
        {
            Assert.Equal(SaveResult.Stored, store.Save(Samples.Document(1)));
            Assert.Equal(SaveResult.AlreadyStored, store.Save(Samples.Document(1)));
            Assert.Equal(SaveResult.AlreadyStored, store.Save(Samples.Document(1) with { Path = "/reports/again.docx" }));
            Assert.True(store.IsKnown(Samples.Sha(1), Samples.Stages));
            Assert.False(store.IsKnown(Samples.Sha(2), Samples.Stages));
        }

        Assert.Equal("1|3|1", _store.Ask("SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM figures), (SELECT count(*) FROM copies)"));
    }

    [Theory, EveryStore]
    public void A_document_of_other_stages_replaces_its_rows_and_keeps_its_id(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1), Samples.Document(2));
        var changed = Samples.Document(1, figures: 5) with { Stages = "docx/2 extract/1 check/1" };
        using (var store = _store.Write())
        {
            Assert.False(store.IsKnown(changed.Sha256, changed.Stages));
            Assert.Equal(SaveResult.Replaced, store.Save(changed));
        }

        Assert.Equal("1|5\n2|3", _store.Ask("SELECT r.document_id, count(*) FROM figures f JOIN reports r ON r.id = f.report_id GROUP BY 1 ORDER BY 1"));
        Assert.Equal("8|2|2|1|3|8", _store.Ask("SELECT (SELECT count(*) FROM figures), (SELECT count(*) FROM indicators), (SELECT count(*) FROM rates), (SELECT count(*) FROM findings), (SELECT count(*) FROM evidence), (SELECT count(*) FROM blocks)"));
        using var reader = _store.Read();
        Assert.Equal(2, TemporaryStore.Text(reader.Search("绩效", ListingFilter.All)).Split('\n').Length);
    }

    [Theory, EveryStore]
    public void A_document_of_other_stages_keeps_its_other_paths(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(1), Samples.Document(1) with { Path = "/reports/copy.docx" });
        _store.With(Samples.Document(1) with { Stages = "docx/2 extract/1 check/1" });
        Assert.Equal("/reports/1.docx|docx/2 extract/1 check/1|/reports/copy.docx", _store.Ask("SELECT d.path, d.stages, c.path FROM documents AS d JOIN copies AS c ON c.document_id = d.id"));
    }

    [Theory, EveryStore]
    public void Every_order_of_loading_ends_with_the_same_paths(StoreKind kind)
    {
        Use(kind);
        using var other = new TemporaryStore(kind);
        var first = Samples.Document(1);
        var second = first with { Path = "/another/place.docx" };
        _store.With(first, second);
        other.With(second, first);
        const string Paths = "SELECT path FROM documents UNION ALL SELECT path FROM copies";
        Assert.Equal("/another/place.docx\n/reports/1.docx", _store.Ask(Paths));
        Assert.Equal(_store.Ask(Paths), other.Ask(Paths));
    }

    [Theory, EveryStore]
    public void A_failure_is_listed_until_the_file_can_be_read(StoreKind kind)
    {
        Use(kind);
        using (var store = _store.Write())
        {
            Assert.Equal(SaveResult.Failed, store.Save(Samples.Failure(7)));
            Assert.Equal(SaveResult.Failed, store.Save(Samples.Failure(7)));
            Assert.Equal(new KnownDocument("/reports/7.pdf", DocumentStatus.Failed, "pdf/1", "encrypted"), store.Find(Samples.Sha(7)));
            Assert.False(store.IsKnown(Samples.Sha(7), "pdf/1"));
        }

        Assert.Equal("/reports/7.pdf|encrypted|文件已加密", _store.Ask("SELECT path, code, message FROM failures"));
        using (var store = _store.Write()) Assert.Equal(SaveResult.Replaced, store.Save(Samples.Document(7)));
        Assert.Equal("0|1", _store.Ask("SELECT (SELECT count(*) FROM failures), (SELECT count(*) FROM documents)"));
    }

    [Theory, EveryStore]
    public void Every_path_of_bytes_that_failed_has_its_failure(StoreKind kind)
    {
        Use(kind);
        using (var store = _store.Write())
        {
            store.Save(Samples.Failure(7));
            store.SaveCopy(Samples.Failure(7).Sha256, "/reports/copy of 7.pdf");
            store.SaveCopy(Samples.Failure(7).Sha256, "/reports/copy of 7.pdf");
            store.SaveCopy(Samples.Failure(8).Sha256, "/reports/never seen.pdf");
        }

        Assert.Equal("/reports/7.pdf|encrypted\n/reports/copy of 7.pdf|encrypted", _store.Ask("SELECT path, code FROM failures ORDER BY path"));
        using (var store = _store.Write()) store.Save(Samples.Document(7));
        Assert.Equal("0", _store.Ask("SELECT count(*) FROM failures"));
    }

    [Theory, EveryStore]
    public void What_failed_at_a_path_is_out_of_date_when_known_bytes_stand_there(StoreKind kind)
    {
        Use(kind);
        var denied = new DocumentOutcome("/reports/1.docx", string.Empty, 0, DocumentStatus.Failed, "read/2") { Failure = FailureKind.AccessDenied };
        using (var store = _store.Write())
        {
            store.Save(Samples.Document(1));
            store.Save(denied);
            store.Save(denied with { Path = "/reports/other.docx" });
            store.SaveSkipped("/reports/other.docx", "not-a-document");
            store.SaveCopy(Samples.Sha(1), "/reports/1.docx");
            store.SaveCopy(Samples.Sha(1), "/reports/other.docx");
        }

        Assert.Equal("0", _store.Ask("SELECT count(*) FROM failures"));
        Assert.Equal("/reports/1.docx|ok\n/reports/other.docx|duplicate", _store.Ask("SELECT path, state FROM v_files ORDER BY path"));
    }

    [Theory, EveryStore]
    public void Each_file_is_in_one_state_with_its_reason(StoreKind kind)
    {
        Use(kind);
        using (var store = _store.Write())
        {
            // Passed over once, a document now.
            foreach (var path in (string[])["/reports/1.docx", "/reports/copy.docx", "/reports/7.pdf"]) store.SaveSkipped(path, "not-a-document");
            store.Commit();
            store.Save(Samples.Document(1));
            store.SaveCopy(Samples.Document(1).Sha256, "/reports/copy.docx");
            store.Save(Samples.Failure(7));
            store.SaveSkipped("/reports/film.mp4", "not-a-document");
            store.SaveSkipped("/reports/film.mp4", "not-a-document");
        }

        Assert.Equal(
            "/reports/1.docx|ok\n/reports/7.pdf|failed\n/reports/copy.docx|duplicate\n/reports/film.mp4|skipped",
            _store.Ask("SELECT path, state FROM v_files ORDER BY path"));
        Assert.Equal("encrypted", _store.Ask("SELECT reason FROM v_files WHERE state = 'failed'"));
        Assert.Equal("1", _store.Ask("SELECT count(*) FROM v_files WHERE state = 'ok' AND stages LIKE '%' || stage AND stage <> ''"));
    }

    [Theory, EveryStore]
    public void A_document_that_fails_with_new_stages_leaves_nothing_behind(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(7), Samples.Failure(7) with { Stages = "docx/2" });
        var rows = Tables.Select(table => $"SELECT count(*) AS n FROM {table}");
        Assert.Equal("1", _store.Ask($"SELECT sum(n) FROM ({string.Join(" UNION ALL ", rows)}) AS counted"));
    }

    [Theory, EveryStore]
    public void A_document_that_breaks_off_half_way_takes_what_was_not_committed_with_it_and_nothing_else(StoreKind kind)
    {
        Use(kind);
        using (var store = _store.Write())
        {
            store.Save(Samples.Document(1));
            store.Commit();
            store.Save(Samples.Document(4));
            var broken = Samples.Document(2) with { Reports = [.. Samples.Document(2).Reports, null!] };
            Assert.ThrowsAny<Exception>(() => store.Save(broken));
            store.Save(Samples.Document(3));
        }

        // A server is sent a batch at its end: a document that breaks off before that was never in it.
        var (stayed, counts) = kind == StoreKind.Sqlite ? ("/reports/1.docx\n/reports/3.docx", "6|8|2") : ("/reports/1.docx\n/reports/3.docx\n/reports/4.docx", "9|12|3");
        Assert.Equal(stayed, _store.Ask("SELECT path FROM documents ORDER BY path"));
        Assert.Equal(counts, _store.Ask("SELECT (SELECT count(*) FROM figures), (SELECT count(*) FROM blocks), (SELECT count(*) FROM reports)"));
    }

    [Fact]
    public void A_store_killed_between_two_commits_goes_on_without_loss_or_doubles()
    {
        var writer = _store.Write();
        for (var i = 0; i < 10; i++) writer.Save(Samples.Document(i));
        writer.Commit();
        for (var i = 10; i < 20; i++) writer.Save(Samples.Document(i));
        // What another process would find on disk if this one died now.
        using var killed = new TemporaryStore();
        foreach (var suffix in (string[])["", "-wal"]) File.Copy(_store.Path + suffix, killed.Path + suffix);
        writer.Dispose();

        Assert.Equal("10", killed.Ask("SELECT count(*) FROM documents"));
        killed.With([.. Enumerable.Range(0, 20).Select(i => Samples.Document(i))]);
        foreach (var table in Tables) Assert.Equal(_store.Ask($"SELECT count(*) FROM {table}"), killed.Ask($"SELECT count(*) FROM {table}"));
    }

    [Theory, EveryStore]
    public void Amounts_keep_every_digit_and_add_up(StoreKind kind)
    {
        Use(kind);
        var document = Samples.Document(1);
        var verdict = document.Reports[0];
        var block = Samples.Paragraph(1, "年度预算安排33.91万元，其余略。");
        decimal[] amounts = [0.1m, 0.2m, 1234567890.12m, 79228162514264337593543.95m, 12345678901234567.89m];
        var report = verdict.Report with { Figures = [.. amounts.Select((amount, i) => Samples.Figure($"f{i}", amount, Model.Facts.Measure.Other, block))] };
        _store.With(document with { Reports = [verdict with { Report = report }] });
        Assert.Equal("0.3", _store.Ask("SELECT sum(amount) FROM figures WHERE amount < 1"));
        Assert.Equal(
            string.Join('\n', amounts),
            _store.Ask("SELECT coalesce(amount_exact, amount) FROM figures ORDER BY id"));
        if (kind == StoreKind.Postgres) Assert.Equal($"{amounts.Sum()}", _store.Ask("SELECT sum(amount) FROM figures"));
    }

    [Theory]
    [InlineData("postgresql://localhost/x?nonsense=1", FailureKind.UnknownFormat)]
    [InlineData("postgresql://localhost:port/x", FailureKind.UnknownFormat)]
    [InlineData("postgres://perf:secret@localhost:1/x", FailureKind.NotFound)]
    [InlineData("/nowhere/at/all.db", FailureKind.NotFound)]
    public void A_store_that_cannot_be_opened_is_a_failure_and_no_exception(string location, FailureKind kind)
    {
        var outcome = Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForReading(location, TimeProvider.System));
        Assert.Equal(kind, outcome.Kind);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_left_alone()
    {
        var text = _store.File("notes.txt");
        File.WriteAllText(text, new string('x', 5000));
        Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForWriting(text, TimeProvider.System));
        Assert.Equal(new string('x', 5000), File.ReadAllText(text));
        Assert.IsType<Outcome<IReportStore>.Failed>(Stores.OpenForWriting(Path.Combine(_store.File("missing"), "x.db"), TimeProvider.System));
    }
}
