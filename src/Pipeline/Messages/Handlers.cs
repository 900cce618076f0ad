using Mediator;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Isolation;
using PerfEval.Pipeline.Loading;

namespace PerfEval.Pipeline.Messages;

public sealed class ExtractFileHandler(IDocumentRunner runner) : ICommandHandler<ExtractFile, DocumentOutcome>
{
    public ValueTask<DocumentOutcome> Handle(ExtractFile command, CancellationToken cancellationToken) =>
        runner.RunFile(command.Path, command.Limits, cancellationToken);
}

public sealed class CheckFileHandler(IDocumentRunner runner) : ICommandHandler<CheckFile, Verdict>
{
    public async ValueTask<Verdict> Handle(CheckFile command, CancellationToken cancellationToken)
    {
        var outcome = await runner.RunFile(command.Path, command.Limits, cancellationToken).ConfigureAwait(false);
        var severities = outcome.Reports.SelectMany(report => report.Findings).Select(finding => finding.Severity);
        return new Verdict(outcome, severities.Any() ? severities.Max() : (Severity?)null);
    }
}

public sealed class IngestFilesHandler(ILoadLedger ledger, IPublisher publisher, IDocumentRunner runner) : ICommandHandler<IngestFiles, LoadSummary>
{
    public async ValueTask<LoadSummary> Handle(IngestFiles command, CancellationToken cancellationToken)
    {
        var tally = new LoadTally();
        try
        {
            await BulkLoad.Run(command, ledger, runner, count => publisher.Publish(new FilesListed(count), cancellationToken), settled => Tell(settled, tally, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await publisher.Publish(new LoadStopped(tally.Summary()), CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        var summary = tally.Summary();
        await publisher.Publish(new LoadFinished(summary), cancellationToken).ConfigureAwait(false);
        return summary;
    }

    private ValueTask Tell(LoadedFile file, LoadTally tally, CancellationToken cancellation)
    {
        tally.Add(file);
        return file switch
        {
            { Outcome: { Status: DocumentStatus.Failed } failed } => publisher.Publish(new DocumentFailed(failed), cancellation),
            { Outcome: { } done } => publisher.Publish(new DocumentDone(done), cancellation),
            _ => publisher.Publish(new FileSettled(file), cancellation),
        };
    }
}
