using System.Collections.Concurrent;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Isolation;

/// <summary>
/// Decides where a document is worked on. Packages (DOCX) are read here, under limits so close that no honest report meets
/// them and nothing within them takes long; what exceeds those, what hangs, what an earlier process died of, PDF and
/// pictures go to worker processes. See docs/decisions/0026.
/// </summary>
/// <param name="journal">Null where no later process would ask for it.</param>
public sealed class GuardedRunner(WorkerPool workers, InFlightJournal? journal = null) : IDocumentRunner, IDisposable
{
    /// <summary>The longest that a document may take here, within the close limits: a hundred times what the slowest report takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Lanes that have not come back yet, each with a core of its own: as long as there are so many everything goes to workers.</summary>
    private const int MostLost = 2;

    private readonly ConcurrentBag<Lane> _idle = [];
    private volatile bool _closed;
    private int _lost;

    /// <summary>Limits for what is read in this process: ten times a long report.</summary>
    private static IngestLimits Close(IngestLimits limits) => limits with
    {
        UnpackedBytes = Math.Min(limits.UnpackedBytes, 32L << 20),
        Characters = Math.Min(limits.Characters, 200_000),
        Cells = Math.Min(limits.Cells, 20_000),
        Time = limits.Time < TimeSpan.FromSeconds(5) ? limits.Time : TimeSpan.FromSeconds(5),
    };

    public async ValueTask<DocumentOutcome> Run(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        return (IsLight(file) ? await RunHere(file, sha256, limits, cancellation).ConfigureAwait(false) : null) ?? workers.Run(file, sha256, limits, cancellation);
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var lane)) lane.Dispose();
    }

    /// <summary>The last lane may come to rest when everything is over: it is what ended it.</summary>
    private void Rest(Lane lane)
    {
        _idle.Add(lane);
        if (_closed) Dispose();
    }

    /// <summary>Whether no native code and no library of others reads it: packages, and what is refused by its first bytes.</summary>
    private static bool IsLight(InputFile file) =>
        file.Bytes.Span.StartsWith("PK"u8) || FileFormats.Of(file.Bytes) is not (FileFormat.Pdf or FileFormat.Image);

    /// <summary>Null where it takes a worker to know.</summary>
    private async ValueTask<DocumentOutcome?> RunHere(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _lost) >= MostLost) return null;
        var slot = -1;
        if (journal is not null)
        {
            if (journal.IsSuspect(sha256)) return null;
            slot = journal.Begin(sha256);
        }

        var lane = Lane.Free ?? (_idle.TryTake(out var idle) ? idle : new Lane(Rest));
        var close = Close(limits);
        DocumentOutcome outcome;
        var work = new LaneWork(this, cancellation);
        try
        {
            outcome = await lane.Run(() => work.Do(stop => DocumentPipeline.Run(file, sha256, close, stop)), Patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            work.Leave();
            return null;
        }

        journal?.End(slot);
        return outcome.Failure is FailureKind.TooLarge or FailureKind.TimedOut or FailureKind.TooMuchMemory && close != limits ? null : outcome;
    }

    /// <summary>What a lane does for one document: when nobody waits for it any longer it is asked to stop, and its lane is lost until it has.</summary>
    private sealed class LaneWork(GuardedRunner runner, CancellationToken cancellation)
    {
        private const int Running = 0;
        private const int Left = 1;
        private const int Ended = 2;

        private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        private int _state = Running;

        public DocumentOutcome Do(Func<CancellationToken, DocumentOutcome> run)
        {
            try
            {
                return run(_stop.Token);
            }
            finally
            {
                // Whoever left it may be cancelling it this moment: then it is not disposed of.
                if (Interlocked.Exchange(ref _state, Ended) == Left) Interlocked.Decrement(ref runner._lost);
                else _stop.Dispose();
            }
        }

        public void Leave()
        {
            if (Interlocked.CompareExchange(ref _state, Left, Running) != Running) return;
            Interlocked.Increment(ref runner._lost);
            _stop.Cancel();
        }
    }
}
