using System.Collections.Concurrent;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Isolation;

/// <summary>
/// Works on documents in processes of their own, as many as there are callers at once. One that hangs, eats memory or breaks
/// down becomes a failure of its document; the next document gets a new process.
/// </summary>
public sealed class WorkerPool(WorkerCommand command, WorkerLimits workers) : IDisposable
{
    private readonly ConcurrentBag<WorkerProcess> _idle = [];

    /// <summary>
    /// Held to read by who shares the memory with others, to write by who needs all of it. Not disposed of: a command that is
    /// interrupted may end before its workers let go.
    /// </summary>
    private readonly ReaderWriterLockSlim _room = new();

    /// <exception cref="WorkerException">Processes can't be started at all.</exception>
    public DocumentOutcome Run(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        cancellation.ThrowIfCancellationRequested();
        using var activity = Telemetry.Document(file.Path, sha256, file.Bytes.Length);
        var outcome = AskTwice(file, limits, cancellation);
        Telemetry.Done(activity, outcome);
        return outcome;
    }

    private DocumentOutcome AskTwice(InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        _room.EnterReadLock();
        try
        {
            var worker = Borrow();
            var outcome = Ask(worker, file, limits, cancellation);

            // What documents before it left behind may be to blame: only a fresh process is a witness.
            if (outcome.Failure == FailureKind.Crashed && worker.Asked > 1) outcome = Ask(WorkerProcess.Start(command, workers), file, limits, cancellation);
            if (outcome.Failure != FailureKind.TooMuchMemory) return outcome;
        }
        finally
        {
            _room.ExitReadLock();
        }

        return AskAlone(file, limits, cancellation);
    }

    /// <summary>A large scan is no bomb: what takes too much beside others is tried again once they are done, with all the room there is.</summary>
    private DocumentOutcome AskAlone(InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        _room.EnterWriteLock();
        try
        {
            while (_idle.TryTake(out var idle)) idle.Dispose();
            using var worker = WorkerProcess.Start(command, workers with { Memory = workers.MemoryAlone });
            return worker.Ask(file, limits, cancellation);
        }
        finally
        {
            _room.ExitWriteLock();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var worker)) worker.Dispose();
    }

    private WorkerProcess Borrow()
    {
        while (_idle.TryTake(out var worker))
        {
            if (worker.IsAlive) return worker;
            worker.Dispose();
        }

        return WorkerProcess.Start(command, workers);
    }

    private DocumentOutcome Ask(WorkerProcess worker, InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        try
        {
            return worker.Ask(file, limits, cancellation);
        }
        finally
        {
            if (worker.IsUsable && worker.Asked < workers.Documents) _idle.Add(worker);
            else worker.Dispose();
        }
    }
}
