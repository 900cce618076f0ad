using System.Collections.Concurrent;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Isolation;
using PerfEval.Pipeline.Messages;

namespace PerfEval.Pipeline.Loading;

/// <summary>
/// Works on many files at once in bounded memory: some workers, each of which takes the next file, works on it and tells of
/// it. Finding and telling are done by one worker at a time and have no threads of their own: where there are no more
/// threads at work than cores, none of them has to be woken for a document.
/// Resumes by itself: what the ledger knows by the same stages is not read again.
/// </summary>
internal static class BulkLoad
{
    /// <param name="listed">Told how many more files there are to come; called by one worker at a time.</param>
    /// <param name="settle">Called by one worker at a time, in the order in which files are done.</param>
    public static async Task Run(IngestFiles command, ILoadLedger ledger, IDocumentRunner runner, Func<int, ValueTask> listed, Func<LoadedFile, ValueTask> settle, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var finder = new Finder(command, listed);
        using var teller = new Teller(command.Jobs, settle);
        var worker = new Worker(command, ledger, runner);
        var workers = Enumerable.Range(0, command.Jobs).Select(_ => Task.Run(Work, stop.Token));
        await Task.WhenAll(workers).ConfigureAwait(false);

        async Task Work()
        {
            try
            {
                while (await finder.Next(stop.Token).ConfigureAwait(false) is { } file)
                    await teller.Tell(await worker.Settle(file, stop.Token).ConfigureAwait(false), stop.Token).ConfigureAwait(false);
            }
            catch
            {
                // One that fails ends the others: a full disk must not leave readers at work for nothing.
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    private sealed class Worker(IngestFiles command, ILoadLedger ledger, IDocumentRunner runner)
    {
        /// <summary>Bytes that this load has met.</summary>
        private readonly ConcurrentDictionary<string, MetBytes> _met = new();

        public ValueTask<LoadedFile> Settle(FoundFile found, CancellationToken stop) =>
            (found.PassedOver ?? (found.AtHand is null ? DocumentKinds.PassedOver(found.Path) : null)) is { } reason ? new(PassedOver(found.Path, reason)) : SettleBytes(found, stop);

        private async ValueTask<LoadedFile> SettleBytes(FoundFile found, CancellationToken stop) => found.Open(command.Limits.Document) switch
        {
            Outcome<InputFile>.Failed failure => Done(DocumentPipeline.NotOpened(found.Path, failure)),
            Outcome<InputFile>.Done(var file, _) when DocumentKinds.PassedOver(file) is { } reason => PassedOver(file.Path, reason),
            Outcome<InputFile>.Done(var file, _) => await SettleDocument(file, stop).ConfigureAwait(false),
            var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
        };

        private async ValueTask<LoadedFile> SettleDocument(InputFile file, CancellationToken stop)
        {
            var sha256 = DocumentPipeline.Sha256Of(file.Bytes.Span);
            var mine = new MetBytes(file.Path);
            var met = _met.GetOrAdd(sha256, mine);
            if (met != mine) return new LoadedFile(file.Path, sha256, LoadState.Duplicate, "duplicate") { Met = met };
            var earlier = ledger.Find(sha256);
            var settled = Known(file.Path, sha256, earlier)
                ?? Done(DocumentPipeline.NoWorseThan(earlier?.Reading, await runner.Run(file, sha256, command.Limits.Document, stop).ConfigureAwait(false)));
            return settled with { Path = file.Path, Met = met };
        }

        /// <summary>
        /// Failures that are the machine's for sure and cost little: worth another try without being asked. Those of time and memory would cost each load the
        /// same minutes again.
        /// </summary>
        private static readonly HashSet<string> TriedAgain = [FailureKind.OcrMissing.Code(), FailureKind.Internal.Code()];

        /// <summary>What earlier loads know of these bytes; null where they must be read.</summary>
        private LoadedFile? Known(string path, string sha256, LedgerEntry? earlier) => earlier switch
        {
            null => null,
            _ when !Stages.AreCurrent(earlier.Stages) => null,
            { Status: DocumentStatus.Failed } failed when command.RetryFailed || TriedAgain.Contains(failed.FailureCode ?? string.Empty) => null,
            { Status: DocumentStatus.Failed } failed => new LoadedFile(path, sha256, LoadState.Failed, failed.FailureCode),
            _ when earlier.Path == path => new LoadedFile(path, sha256, LoadState.Skipped, LoadedFile.Unchanged),
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
