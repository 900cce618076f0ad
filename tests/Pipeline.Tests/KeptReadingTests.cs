using Mediator;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Isolation;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What was read before, and a later load on a machine that can do less.</summary>
public sealed class KeptReadingTests
{
    private const string Full = "pdf/0+tesseract/4 extract/0 check/0";
    private const string WithoutRecognition = "pdf/0 extract/0 check/0";
    private const string Current = "read/2";

    private static readonly Diagnostic Missing = new("page-needs-ocr", "第2页：缺少中文识别数据", "page 2: the Chinese data are missing", 2);

    [Fact]
    public async Task A_reading_without_recognition_never_takes_the_place_of_a_full_one()
    {
        foreach (var earlier in (LedgerEntry[])[Read(Full), Failed(FailureKind.OcrMissing, WithoutRecognition, Full)])
        {
            var (summary, failed) = await Load(earlier, Partial());
            Assert.Equal(new LoadSummary(0, 0, Failed: 1, 0, 0), summary);
            Assert.Equal((FailureKind.OcrMissing, "第2页：缺少中文识别数据"), (failed!.Failure, failed.Problems[0].Message));
        }
    }

    [Fact]
    public async Task A_reading_without_recognition_is_better_than_none()
    {
        foreach (var earlier in (LedgerEntry?[])[null, Read(WithoutRecognition), Failed(FailureKind.OcrMissing, WithoutRecognition, null)])
            Assert.Equal(new LoadSummary(0, Partial: 1, 0, 0, 0), (await Load(earlier, Partial())).Summary);
    }

    [Fact]
    public async Task What_took_too_long_beside_an_older_reading_is_read_again_when_asked_only()
    {
        var earlier = Failed(FailureKind.TimedOut, Current, Full);
        var ok = Partial() with { Status = DocumentStatus.Ok, Problems = [] };
        Assert.Equal(new LoadSummary(0, 0, Failed: 1, 0, 0), (await Load(earlier, ok)).Summary);
        Assert.Equal(new LoadSummary(Ok: 1, 0, 0, 0, 0), (await Load(earlier, ok, retryFailed: true)).Summary);
    }

    private static LedgerEntry Read(string stages) => new("/elsewhere.pdf", DocumentStatus.Ok, stages, null);

    private static LedgerEntry Failed(FailureKind kind, string stages, string? kept) => new("/elsewhere.pdf", DocumentStatus.Failed, stages, kind.Code(), kept);

    private static DocumentOutcome Partial() => new("scan.pdf", string.Empty, 9, DocumentStatus.Partial, WithoutRecognition) { Problems = [Missing] };

    private static async Task<(LoadSummary Summary, DocumentOutcome? Failed)> Load(LedgerEntry? earlier, DocumentOutcome outcome, bool retryFailed = false)
    {
        using var folder = new TemporaryFolder();
        folder.Write("scan.pdf", [.. "%PDF-1.7"u8]);
        var listener = new Listener();
        var summary = await new IngestFilesHandler(new Ledger(earlier), listener, new Runner(outcome)).Handle(new IngestFiles([folder.Path], LoadLimits.Default, 1, retryFailed), default);
        return (summary, listener.Failed);
    }

    private sealed class Ledger(LedgerEntry? entry) : ILoadLedger
    {
        public LedgerEntry? Find(string sha256) => entry;
    }

    private sealed class Runner(DocumentOutcome outcome) : IDocumentRunner
    {
        public ValueTask<DocumentOutcome> Run(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation) => new(outcome with { Path = file.Path, Sha256 = sha256 });
    }

    private sealed class Listener : IPublisher
    {
        public DocumentOutcome? Failed { get; private set; }

        public ValueTask Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => Publish((object)notification, cancellationToken);

        public ValueTask Publish(object notification, CancellationToken cancellationToken = default)
        {
            if (notification is DocumentFailed failed) Failed = failed.Outcome;
            return ValueTask.CompletedTask;
        }
    }
}
