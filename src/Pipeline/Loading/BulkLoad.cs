using System.Collections.Concurrent;
using System.Threading.Channels;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Isolation;
using PerfEval.Pipeline.Messages;

namespace PerfEval.Pipeline.Loading;

/// <summary>
/// Works on many files at once in bounded memory: one finder, some workers, one teller, with bounded channels between
/// them. Resumes by itself: what the ledger knows by the same stages is not read again.
/// </summary>
internal static class BulkLoad
{
    /// <summary>Files that may wait before the workers, and results behind them, for each worker.</summary>
    private const int Waiting = 2;

    /// <param name="listed">Told how many more files there are to come, from the finder's thread.</param>
    /// <param name="settle">Called from one thread at a time, in the order in which files are done.</param>
    public static async Task Run(IngestFiles command, ILoadLedger ledger, IDocumentRunner runner, Func<int, ValueTask> listed, Func<LoadedFile, ValueTask> settle, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var found = Channel.CreateBounded<FoundFile>(new BoundedChannelOptions(command.Jobs * Waiting) { SingleWriter = true });
        var settled = Channel.CreateBounded<LoadedFile>(new BoundedChannelOptions(command.Jobs * Waiting) { SingleReader = true });
        var worker = new Worker(command, ledger, runner);

        var finding = Stopping(Task.Run(() => Find(command, found.Writer, listed, stop.Token), stop.Token));
        var working = Stopping(WorkAll());
        var telling = Stopping(Tell());
        await Task.WhenAll(finding, working, telling).ConfigureAwait(false);

        async Task WorkAll()
        {
            var workers = Enumerable.Range(0, command.Jobs).Select(_ => Task.Run(() => worker.Work(found.Reader, settled.Writer, stop.Token), stop.Token));
            await Task.WhenAll(workers).ConfigureAwait(false);
            settled.Writer.Complete();
        }

        async Task Tell()
        {
            await foreach (var file in settled.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                foreach (var next in MetBytes.Order(file)) await settle(next).ConfigureAwait(false);
            }
        }

        // One part that fails ends the others: a full disk must not leave readers waiting for ever.
        async Task Stopping(Task part)
        {
            try
            {
                await part.ConfigureAwait(false);
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    private static async Task Find(IngestFiles command, ChannelWriter<FoundFile> found, Func<int, ValueTask> listed, CancellationToken stop)
    {
        var more = 0;
        foreach (var file in FileWalk.Find(command.Paths, command.Limits, count => more += count, command.Own))
        {
            if (more != 0) await listed(more).ConfigureAwait(false);
            more = 0;
            await found.WriteAsync(file, stop).ConfigureAwait(false);
        }

        found.Complete();
    }

    private sealed class Worker(IngestFiles command, ILoadLedger ledger, IDocumentRunner runner)
    {
        /// <summary>Bytes that this load has met.</summary>
        private readonly ConcurrentDictionary<string, MetBytes> _met = new();

        public async Task Work(ChannelReader<FoundFile> found, ChannelWriter<LoadedFile> settled, CancellationToken stop)
        {
            await foreach (var file in found.ReadAllAsync(stop).ConfigureAwait(false))
                await settled.WriteAsync(Settle(file, stop), stop).ConfigureAwait(false);
        }

        private LoadedFile Settle(FoundFile found, CancellationToken stop) =>
            (found.PassedOver ?? (found.AtHand is null ? DocumentKinds.PassedOver(found.Path) : null)) is { } reason ? PassedOver(found.Path, reason) : SettleBytes(found, stop);

        private LoadedFile SettleBytes(FoundFile found, CancellationToken stop) => found.Open(command.Limits.Document) switch
        {
            Outcome<InputFile>.Failed failure => Done(DocumentPipeline.NotOpened(found.Path, failure)),
            Outcome<InputFile>.Done(var file, _) when DocumentKinds.PassedOver(file) is { } reason => PassedOver(file.Path, reason),
            Outcome<InputFile>.Done(var file, _) => SettleDocument(file, stop),
            var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
        };

        private LoadedFile SettleDocument(InputFile file, CancellationToken stop)
        {
            var sha256 = DocumentPipeline.Sha256Of(file.Bytes.Span);
            var mine = new MetBytes(file.Path);
            var met = _met.GetOrAdd(sha256, mine);
            if (met != mine) return new LoadedFile(file.Path, sha256, LoadState.Duplicate, "duplicate") { Met = met };
            return (Known(file.Path, sha256) ?? Done(runner.Run(file, sha256, command.Limits.Document, stop))) with { Path = file.Path, Met = met };
        }

        /// <summary>Failures that are the machine's, not the file's: worth another try without being asked.</summary>
        private static readonly HashSet<string> OfTheMachine = [FailureKind.OcrMissing.Code(), FailureKind.Internal.Code()];

        /// <summary>What earlier loads know of these bytes; null where they must be read.</summary>
        private LoadedFile? Known(string path, string sha256) => ledger.Find(sha256) switch
        {
            null => null,
            var earlier when !Stages.AreCurrent(earlier.Stages) => null,
            { Status: DocumentStatus.Failed } failed when command.RetryFailed || OfTheMachine.Contains(failed.FailureCode ?? string.Empty) => null,
            { Status: DocumentStatus.Failed } failed => new LoadedFile(path, sha256, LoadState.Failed, failed.FailureCode),
            var earlier when earlier.Path == path => new LoadedFile(path, sha256, LoadState.Skipped, LoadedFile.Unchanged),
            _ => new LoadedFile(path, sha256, LoadState.Duplicate, "duplicate"),
        };

        private static LoadedFile PassedOver(string path, string reason) => new(path, string.Empty, LoadState.Skipped, reason);

        private static LoadedFile Done(DocumentOutcome outcome) =>
            new(outcome.Path, outcome.Sha256, StateOf(outcome.Status), outcome.Failure?.Code() ?? (outcome.Problems.IsEmpty ? null : outcome.Problems[0].Code), outcome);

        private static LoadState StateOf(DocumentStatus status) => status switch
        {
            DocumentStatus.Ok => LoadState.Ok,
            DocumentStatus.Partial => LoadState.Partial,
            _ => LoadState.Failed,
        };
    }
}
