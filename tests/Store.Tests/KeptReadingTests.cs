using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>Documents that were read once and then failed because of the machine (docs/decisions/0033).</summary>
public sealed class KeptReadingTests : IDisposable
{
    private const string Copy = "/reports/copy.docx";
    private const string Rows = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM figures), (SELECT count(*) FROM failures)";
    private const string Files = "SELECT path, state, reason FROM v_files ORDER BY path";

    private TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    private void Use(StoreKind kind) => _store = new TemporaryStore(kind).With(Samples.Document(1), Samples.Document(1) with { Path = Copy });

    [Theory, EveryStore]
    public void A_failure_of_the_machine_stands_beside_what_was_read_before(StoreKind kind)
    {
        foreach (var failure in (FailureKind[])[FailureKind.TimedOut, FailureKind.TooMuchMemory, FailureKind.OcrMissing, FailureKind.Crashed, FailureKind.Internal])
        {
            Use(kind);
            var code = failure.Code();
            for (var load = 0; load < 2; load++)
            {
                using var store = _store.Write();
                // Read in the first load, only told again in the second.
                if (load == 0) Assert.Equal(SaveResult.Failed, store.Save(Failed(failure)));
                else store.SaveCopy(Samples.Sha(1), "/reports/1.docx");
                store.SaveCopy(Samples.Sha(1), Copy);
            }

            Assert.Equal("1|3|2", _store.Ask(Rows));
            Assert.Equal($"/reports/1.docx|failed|{code}\n{Copy}|failed|{code}", _store.Ask(Files));
            Assert.Equal("/reports/1.docx|ok", _store.Ask("SELECT document, status FROM v_documents"));
            using (var store = _store.Read()) Assert.Equal(1, store.Count(Listing.Reports, ListingFilter.All));
            using (var store = _store.Write())
            {
                var known = store.Find(Samples.Sha(1))!;
                Assert.Equal((DocumentStatus.Failed, "docx/2", code, Samples.Stages), (known.Status, known.Stages, known.FailureCode, known.Kept));
                Assert.False(store.IsKnown(Samples.Sha(1), Samples.Stages));
            }

            _store.Dispose();
        }

        Use(kind);
    }

    [Theory, EveryStore]
    public void A_reading_that_comes_out_ends_the_failure(StoreKind kind)
    {
        foreach (var stages in (string[])["docx/2", Samples.Stages])
        {
            Use(kind);
            _store.With(Failed(FailureKind.TimedOut));
            Assert.Equal("1|3|1", _store.Ask(Rows));
            _store.With(Samples.Document(1) with { Stages = stages });
            Assert.Equal("1|3|0", _store.Ask(Rows));
            Assert.Equal($"/reports/1.docx|ok|\n{Copy}|duplicate|duplicate", _store.Ask(Files));
            Assert.Equal(stages, _store.Ask("SELECT stages FROM documents"));
            _store.Dispose();
        }

        Use(kind);
    }

    [Theory, EveryStore]
    public void A_failure_at_another_path_is_one_more_path_of_the_document(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(2) with { Path = "/another.docx" });
        _store.With(Failed(FailureKind.TimedOut) with { Path = "/another.docx" });
        Assert.Equal($"/another.docx|failed|timed-out\n/reports/1.docx|duplicate|duplicate\n{Copy}|duplicate|duplicate", _store.Ask(Files));
        Assert.Equal("/another.docx", _store.Ask("SELECT document FROM v_documents"));
        using (var store = _store.Write())
        {
            var forgotten = store.Forget("/another.docx");
            Assert.Equal([Samples.Sha(1), Samples.Sha(2)], forgotten.Select(file => file.Sha256).Order(StringComparer.Ordinal));
        }

        Assert.Equal($"/reports/1.docx|ok|\n{Copy}|duplicate|duplicate", _store.Ask(Files));
    }

    [Theory, EveryStore]
    public void What_is_wrong_with_the_file_takes_the_place_of_what_was_read_before(StoreKind kind)
    {
        Use(kind);
        _store.With(Failed(FailureKind.Damaged));
        Assert.Equal("0|0|1", _store.Ask(Rows));
        Assert.Equal("0", _store.Ask("SELECT count(*) FROM copies"));
    }

    private static DocumentOutcome Failed(FailureKind kind) => new("/reports/1.docx", Samples.Sha(1), 4001, DocumentStatus.Failed, "docx/2")
    {
        Failure = kind,
        Problems = [new Diagnostic(kind.Code(), "没有读完", "it was not read to its end")],
    };
}
