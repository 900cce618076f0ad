using PerfEval.Store;
using PerfEval.Store.Sqlite;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed class FullDiskTests : IDisposable
{
    private const int Full = 13;

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_disk_that_is_full_is_told_as_such_and_what_was_committed_is_kept()
    {
        _store.With(Samples.Document(1));
        using (var connection = Connection.OpenForWriting(_store.Path))
        {
            connection.Execute($"PRAGMA max_page_count = {connection.Scalar("PRAGMA page_count") + 4}");
            var loader = new SqliteLoader(connection, Connection.OpenForReading(_store.Path), TimeProvider.System);
            var failure = Assert.Throws<StoreException>(() =>
            {
                for (var number = 2; number < 1000; number++) loader.Save(Samples.Document(number));
            });
            Assert.Equal(Full, failure.Code);
            loader.Dispose();
        }

        Assert.Equal("0", _store.Ask("SELECT count(*) FROM reports WHERE document_id NOT IN (SELECT id FROM documents)"));
        Assert.NotEqual("0", _store.Ask("SELECT count(*) FROM documents"));
        _store.With(Samples.Document(500));
        Assert.Equal("1", _store.Ask("SELECT count(*) FROM documents WHERE path = '/reports/500.docx'"));
    }
}
