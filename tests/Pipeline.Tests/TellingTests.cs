using Mediator;
using PerfEval.Ingest;
using PerfEval.Model.Documents;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Isolation;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>One worker tells what was read, a store that waits for its disk for one; the others do not wait for it as long as that costs no memory.</summary>
public sealed class TellingTests
{
    private const int Files = 200;
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Reading_goes_on_while_one_file_is_told()
    {
        var reader = new CountingRunner(paragraphs: 1);
        var listener = new HeldListener();
        await Load(reader, listener, async () =>
        {
            // Far more than the readers themselves hold in their hands.
            await reader.HundredRead.WaitAsync(LongEnough);
        });
        Assert.Equal(Files, listener.Told);
    }

    [Fact]
    public async Task Long_documents_wait_to_be_told_before_more_are_read()
    {
        var reader = new CountingRunner(paragraphs: 1 << 15);
        var listener = new HeldListener();
        var readMeanwhile = 0;
        await Load(reader, listener, async () =>
        {
            await listener.Holds.WaitAsync(LongEnough);
            // More would have come by then: without a bound all are read in that time.
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            readMeanwhile = reader.Read;
        });
        Assert.InRange(readMeanwhile, 1, 8);
        Assert.Equal(Files, listener.Told);
    }

    private static async Task Load(CountingRunner runner, HeldListener listener, Func<Task> whileHeld)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < Files; i++) folder.Write($"{i}.docx", new DocxWriter().Paragraph($"第{i}号。").ToBytes());
        var load = Task.Run(() => new IngestFilesHandler(new Nothing(), listener, runner).Handle(new IngestFiles([folder.Path], LoadLimits.Default, Jobs: 2, RetryFailed: false), default).AsTask());
        try
        {
            await whileHeld();
        }
        finally
        {
            listener.GoOn();
        }

        Assert.Equal(Files, (await load).Ok);
    }

    /// <summary>Its documents have some paragraphs, the same ones.</summary>
    private sealed class CountingRunner(int paragraphs) : IDocumentRunner
    {
        private readonly SourceDocument _document = new(DocumentFormat.Docx, null, [.. Enumerable.Range(0, paragraphs).Select(i => new TextBlock(i, null, new SourceText("一")))]);
        private readonly TaskCompletionSource _hundred = new();
        private int _read;

        public int Read => Volatile.Read(ref _read);

        public ValueTask<DocumentOutcome> Run(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation)
        {
            if (Interlocked.Increment(ref _read) == 100) _hundred.TrySetResult();
            return new(new DocumentOutcome(file.Path, sha256, file.Bytes.Length, DocumentStatus.Ok, "read/1") { Document = _document });
        }

        public Task HundredRead => _hundred.Task;
    }

    /// <summary>Does not come back from the first document that it hears of before it is told to.</summary>
    private sealed class HeldListener : IPublisher
    {
        private readonly TaskCompletionSource _goOn = new();
        private readonly TaskCompletionSource _holds = new();

        public int Told { get; private set; }

        public Task Holds => _holds.Task;

        public void GoOn() => _goOn.TrySetResult();

        public ValueTask Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => Publish((object)notification, cancellationToken);

        public async ValueTask Publish(object notification, CancellationToken cancellationToken = default)
        {
            if (notification is not DocumentDone) return;
            Told++;
            _holds.TrySetResult();
            await _goOn.Task;
        }
    }

    private sealed class Nothing : ILoadLedger
    {
        public LedgerEntry? Find(string sha256) => null;
    }
}
