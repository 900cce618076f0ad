using System.Collections.Concurrent;
using Mediator;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

public sealed class IngestFilesTests
{
    [Fact]
    public async Task Every_file_is_in_exactly_one_state()
    {
        using var folder = new TemporaryFolder();
        Fill(folder);
        var listener = new Listener();
        var summary = await Load(folder, listener, new Memory(), jobs: 3);
        Assert.Equal(new LoadSummary(Ok: 3, Partial: 0, Failed: 2, Duplicate: 1, Skipped: 1), summary);
        Assert.Equal(7, summary.Found);
        Assert.Equal(3, listener.Of<DocumentDone>().Count());
        Assert.Equal(2, listener.Of<DocumentFailed>().Count());
        Assert.Equal(2, listener.Of<FileSettled>().Count());
        Assert.Single(listener.Of<LoadFinished>());
    }

    [Fact]
    public async Task A_second_load_reads_nothing_again()
    {
        using var folder = new TemporaryFolder();
        Fill(folder);
        var memory = new Memory();
        await Load(folder, memory, memory);
        var listener = new Listener();
        var summary = await Load(folder, listener, memory);
        Assert.Equal(7, summary.Found);
        Assert.Equal(2, summary.Failed);
        Assert.Equal(0, summary.Ok);
        Assert.Empty(listener.Of<DocumentDone>());
        Assert.Empty(listener.Of<DocumentFailed>());
    }

    [Fact]
    public async Task Failed_files_are_read_again_when_asked()
    {
        using var folder = new TemporaryFolder();
        Fill(folder);
        var memory = new Memory();
        await Load(folder, memory, memory);
        var listener = new Listener();
        var summary = await Load(folder, listener, memory, retryFailed: true);
        Assert.Equal(2, summary.Failed);
        Assert.Equal(2, listener.Of<DocumentFailed>().Count());
        Assert.Empty(listener.Of<DocumentDone>());
    }

    [Fact]
    public async Task What_other_stages_made_is_made_anew()
    {
        using var folder = new TemporaryFolder();
        Fill(folder);
        var memory = new Memory();
        await Load(folder, memory, memory);
        memory.Age();
        Assert.Equal(3, (await Load(folder, memory, memory)).Ok);
    }

    [Fact]
    public async Task A_listener_that_breaks_ends_the_load()
    {
        using var folder = new TemporaryFolder();
        Fill(folder);
        await Assert.ThrowsAsync<IOException>(() => Load(folder, new FullDisk(), new Memory()).AsTask());
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_passed_over_however_large_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.db", [.. "SQLite format 3\0"u8, .. new byte[5000]]);
        var limits = LoadLimits.Default with { Document = PerfEval.Ingest.IngestLimits.Default with { FileBytes = 1000 } };
        var handler = new IngestFilesHandler(new Memory(), new Listener());
        Assert.Equal(new LoadSummary(0, 0, 0, 0, Skipped: 1), await handler.Handle(new IngestFiles([folder.Path], limits, 1, false), default));
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_a_failure()
    {
        var handler = new IngestFilesHandler(new Memory(), new Listener());
        var summary = await handler.Handle(new IngestFiles(["/nowhere/at-all.docx", "/nowhere/*.pdf"], LoadLimits.Default, 1, false), default);
        Assert.Equal(new LoadSummary(0, 0, Failed: 2, 0, 0), summary);
    }

    /// <summary>Three documents, one of them in an archive, a copy, an empty and a wrongly named file, and one that is none.</summary>
    private static void Fill(TemporaryFolder folder)
    {
        folder.Write("one.docx", Document("一"));
        folder.Write("sub/two.docx", Document("二"));
        folder.Write("sub/copy of two.docx", Document("二"));
        folder.Write("empty.pdf", []);
        folder.Write("named.docx", "这不是文档"u8.ToArray());
        folder.Write("readme.md", "# x"u8.ToArray());
        folder.Write("all.zip", TemporaryFolder.Zip(null, ("three.docx", Document("三"))));
    }

    private static byte[] Document(string text) => new DocxWriter().Paragraph($"{text}号泵站维修全年支出5万元。").ToBytes();

    private static ValueTask<LoadSummary> Load(TemporaryFolder folder, IPublisher publisher, ILoadLedger ledger, int jobs = 2, bool retryFailed = false) =>
        new IngestFilesHandler(ledger, publisher).Handle(new IngestFiles([folder.Path], LoadLimits.Default, jobs, retryFailed), default);

    private class Listener : IPublisher
    {
        private readonly ConcurrentQueue<object> _heard = new();

        public IEnumerable<T> Of<T>() => _heard.OfType<T>();

        public virtual ValueTask Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => Publish((object)notification, cancellationToken);

        public virtual ValueTask Publish(object notification, CancellationToken cancellationToken = default)
        {
            _heard.Enqueue(notification);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Memory : Listener, ILoadLedger
    {
        private readonly ConcurrentDictionary<string, LedgerEntry> _entries = new();

        public LedgerEntry? Find(string sha256) => _entries.GetValueOrDefault(sha256);

        public void Age()
        {
            foreach (var (key, entry) in _entries) _entries[key] = entry with { Stages = "docx/0 extract/0" };
        }

        public override ValueTask Publish(object notification, CancellationToken cancellationToken = default)
        {
            var outcome = notification switch { DocumentDone done => done.Outcome, DocumentFailed failed => failed.Outcome, _ => null };
            if (outcome is not null) _entries[outcome.Sha256] = new LedgerEntry(outcome.Path, outcome.Status, outcome.Stages, outcome.Failure is null ? null : outcome.Problems[0].Code);
            return base.Publish(notification, cancellationToken);
        }
    }

    private sealed class FullDisk : Listener
    {
        public override ValueTask Publish(object notification, CancellationToken cancellationToken = default) => throw new IOException("disk full");
    }
}
