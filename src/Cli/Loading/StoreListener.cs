using Mediator;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;

namespace PerfEval.Cli.Loading;

/// <summary>Keeps what comes of documents in the store. The pipeline does not know that there is one.</summary>
internal sealed class StoreListener(LoadSession session)
    : INotificationHandler<DocumentDone>, INotificationHandler<DocumentFailed>, INotificationHandler<FileSettled>, INotificationHandler<LoadFinished>
{
    public ValueTask Handle(DocumentDone notification, CancellationToken cancellationToken) => Save(notification.Outcome);

    public ValueTask Handle(DocumentFailed notification, CancellationToken cancellationToken) => Save(notification.Outcome);

    public ValueTask Handle(FileSettled notification, CancellationToken cancellationToken)
    {
        if (notification.File is { State: LoadState.Duplicate } copy) session.Store?.SaveCopy(copy.Sha256, copy.Path);
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(LoadFinished notification, CancellationToken cancellationToken)
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
        session.Store?.Find(sha256) is { } known ? new LedgerEntry(known.Path, known.Status, known.Stages, known.FailureCode) : null;
}
