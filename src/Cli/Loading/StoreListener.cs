using Mediator;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;

namespace PerfEval.Cli.Loading;

/// <summary>Keeps what comes of documents in the store. The pipeline does not know that there is one.</summary>
internal sealed class StoreListener(LoadSession session)
    : INotificationHandler<DocumentDone>, INotificationHandler<DocumentFailed>, INotificationHandler<FileSettled>, INotificationHandler<LoadFinished>, INotificationHandler<LoadStopped>
{
    public ValueTask Handle(DocumentDone notification, CancellationToken cancellationToken) => Save(notification.Outcome);

    /// <summary>A path that names no file is told and not kept: it is a slip of the command line, or a file that has gone.</summary>
    public ValueTask Handle(DocumentFailed notification, CancellationToken cancellationToken) =>
        notification.Outcome.Failure == FailureKind.NotFound ? ValueTask.CompletedTask : Save(notification.Outcome);

    public ValueTask Handle(FileSettled notification, CancellationToken cancellationToken)
    {
        switch (notification.File)
        {
            // What is unchanged is in the store already, but it may have failed at this path in between.
            case { State: LoadState.Duplicate or LoadState.Failed } or { State: LoadState.Skipped, Sha256.Length: > 0 }:
                session.Store?.SaveCopy(notification.File.Sha256, notification.File.Path);
                break;

            case { State: LoadState.Skipped, Reason: { } reason } skipped:
                session.Store?.SaveSkipped(skipped.Path, reason);
                break;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(LoadFinished notification, CancellationToken cancellationToken)
    {
        session.Store?.Commit();
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(LoadStopped notification, CancellationToken cancellationToken)
    {
        session.Store?.Commit();
        return ValueTask.CompletedTask;
    }

    private ValueTask Save(DocumentOutcome outcome)
    {
        session.Store?.Save(outcome);
        return ValueTask.CompletedTask;
    }
}

/// <summary>What the store remembers of earlier loads.</summary>
internal sealed class StoreLedger(LoadSession session) : ILoadLedger
{
    public LedgerEntry? Find(string sha256) =>
        session.Store?.Find(sha256) is { } known ? new LedgerEntry(known.Path, known.Status, known.Stages, known.FailureCode, known.Kept) : null;
}
