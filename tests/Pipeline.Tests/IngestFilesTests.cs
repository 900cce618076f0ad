using System.Collections.Concurrent;
using Mediator;
using PerfEval.Ingest;
using PerfEval.Model.Findings;
using PerfEval.Pipeline;
using PerfEval.Pipeline.Isolation;
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
        Assert.Equal(new LoadSummary(Ok: 3, Partial: 0, Failed: 2, Duplicate: 1, Skipped: 1) { SkippedBy = [new SkippedFiles("not-a-document", 1)] }, summary);
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
        // One after the other: of two paths of the same bytes the first that is met is the document's.
        await Load(folder, memory, memory, jobs: 1);
        var listener = new Listener();
        var summary = await Load(folder, listener, memory, jobs: 1);
        Assert.Equal(7, summary.Found);
        Assert.Equal(2, summary.Failed);
        Assert.Equal(0, summary.Ok);
        Assert.Empty(listener.Of<DocumentDone>());
        Assert.Empty(listener.Of<DocumentFailed>());
        Assert.Equal([new SkippedFiles("unchanged", 3), new SkippedFiles("not-a-document", 1)], summary.SkippedBy);
    }

    /// <summary>Nothing that may be a report is passed over: it fails with a line that says what it is.</summary>
    [Theory]
    [InlineData("账.xlsx", "no workbook at all")]
    [InlineData("账.et", "\u0001\u0002")]
    [InlineData("公文.ofd", "")]
    [InlineData("report", "{\\rtf1\\ansi")]
    [InlineData("all.rar", "Rar!\u001a\u0007\u0000")]
    [InlineData("all", "7z\u00bc\u00af\u0027\u001c\u0000\u0004")]
    [InlineData("broken.zip", "<html>404</html>")]
    public async Task What_may_be_a_report_or_hold_some_is_never_passed_over(string name, string content)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, System.Text.Encoding.Latin1.GetBytes(content));
        Assert.Equal(new LoadSummary(0, 0, Failed: 1, 0, 0), await Load(folder, new Listener(), new Memory()));
    }

    [Theory]
    [InlineData("~$报告.docx", "\u0005admin", "system-file")]
    [InlineData("__MACOSX/._报告.docx", "\u0000\u0005\u0016\u0007", "system-file")]
    [InlineData("._报告.pdf", "", "system-file")]
    [InlineData(".DS_Store", "\u0000\u0000\u0000\u0001Bud1", "system-file")]
    [InlineData("读我.txt", "x", "not-a-document")]
    [InlineData("film.mp4", "\u0000\u0000\u0000\u0018ftyp", "not-a-document")]
    public async Task What_a_system_keeps_beside_reports_is_passed_over_with_its_reason(string name, string content, string reason)
    {
        using var folder = new TemporaryFolder();
        var bytes = System.Text.Encoding.Latin1.GetBytes(content);
        folder.Write(name, bytes);
        folder.Write("a.zip", TemporaryFolder.Zip(null, (name, bytes)));
        Assert.Equal([new SkippedFiles(reason, 2)], (await Load(folder, new Listener(), new Memory())).SkippedBy);
    }

    [Fact]
    public async Task A_report_with_the_name_of_a_system_file_is_a_report()
    {
        using var folder = new TemporaryFolder();
        folder.Write("~$报告.docx", Document("一"));
        Assert.Equal(new LoadSummary(Ok: 1, 0, 0, 0, 0), await Load(folder, new Listener(), new Memory()));
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
        var handler = new IngestFilesHandler(new Memory(), new Listener(), new OpenRunner());
        Assert.Equal(new LoadSummary(0, 0, 0, 0, Skipped: 1) { SkippedBy = [new SkippedFiles("not-a-document", 1)] }, await handler.Handle(new IngestFiles([folder.Path], limits, 1, false), default));
    }

    [Fact]
    public async Task A_copy_is_told_of_after_what_it_is_a_copy_of()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 20; i++) folder.Write($"{i:D2}.docx", Document("同"));
        var listener = new Listener();
        var handler = new IngestFilesHandler(new Memory(), listener, new SlowRunner());
        Assert.Equal(new LoadSummary(Ok: 1, 0, 0, Duplicate: 19, 0), await handler.Handle(new IngestFiles([folder.Path], LoadLimits.Default, 8, false), default));
        Assert.IsType<DocumentDone>(listener.All.First(heard => heard is DocumentDone or FileSettled));
    }

    [Fact]
    public async Task Listeners_hear_how_many_files_are_to_come_those_in_archives_too()
    {
        using var folder = new TemporaryFolder();
        Fill(folder);
        var listener = new Listener();
        var summary = await Load(folder, listener, new Memory());
        Assert.Equal(summary.Found, listener.Of<FilesListed>().Sum(listed => listed.Count));
    }

    [Fact]
    public async Task A_load_that_is_stopped_says_how_far_it_came()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 50; i++) folder.Write($"{i}.docx", Document($"{i}"));
        using var stop = new CancellationTokenSource();
        var listener = new StopsAfter(10, stop);
        var handler = new IngestFilesHandler(new Memory(), listener, new OpenRunner());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => handler.Handle(new IngestFiles([folder.Path], LoadLimits.Default, 2, false), stop.Token).AsTask());
        var summary = Assert.Single(listener.Of<LoadStopped>()).Summary;
        Assert.Equal(listener.Of<DocumentDone>().Count(), summary.Ok);
        Assert.InRange(summary.Found, 10, 49);
        Assert.Empty(listener.Of<LoadFinished>());
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_a_failure()
    {
        var handler = new IngestFilesHandler(new Memory(), new Listener(), new OpenRunner());
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
        new IngestFilesHandler(ledger, publisher, new OpenRunner()).Handle(new IngestFiles([folder.Path], LoadLimits.Default, jobs, retryFailed), default);

    private class Listener : IPublisher
    {
        private readonly ConcurrentQueue<object> _heard = new();

        public IEnumerable<object> All => _heard;

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

    /// <summary>Its documents are done long after the copies of them were met.</summary>
    private sealed class SlowRunner : IDocumentRunner
    {
        public async ValueTask<DocumentOutcome> Run(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), cancellation);
            return DocumentPipeline.Run(file, limits, cancellation);
        }
    }

    private sealed class StopsAfter(int documents, CancellationTokenSource stop) : Listener
    {
        public override ValueTask Publish(object notification, CancellationToken cancellationToken = default)
        {
            var told = base.Publish(notification, cancellationToken);
            if (Of<DocumentDone>().Count() == documents) stop.Cancel();
            return told;
        }
    }

    private sealed class FullDisk : Listener
    {
        public override ValueTask Publish(object notification, CancellationToken cancellationToken = default) => throw new IOException("disk full");
    }
}
