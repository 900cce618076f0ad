using Mediator;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Loading;

namespace PerfEval.Pipeline.Messages;

public sealed class ExtractFileHandler : ICommandHandler<ExtractFile, DocumentOutcome>
{
    public ValueTask<DocumentOutcome> Handle(ExtractFile command, CancellationToken cancellationToken) =>
        ValueTask.FromResult(DocumentPipeline.RunFile(command.Path, command.Limits, cancellationToken));
}

public sealed class CheckFileHandler : ICommandHandler<CheckFile, Verdict>
{
    public ValueTask<Verdict> Handle(CheckFile command, CancellationToken cancellationToken)
    {
        var outcome = DocumentPipeline.RunFile(command.Path, command.Limits, cancellationToken);
        var severities = outcome.Reports.SelectMany(report => report.Findings).Select(finding => finding.Severity);
        return ValueTask.FromResult(new Verdict(outcome, severities.Any() ? severities.Max() : (Severity?)null));
    }
}

public sealed class IngestFilesHandler(ILoadLedger ledger, IPublisher publisher) : ICommandHandler<IngestFiles, LoadSummary>
{
    public async ValueTask<LoadSummary> Handle(IngestFiles command, CancellationToken cancellationToken)
    {
        var tally = new LoadTally();
        await BulkLoad.Run(command, ledger, settled => Tell(settled, tally, cancellationToken), cancellationToken).ConfigureAwait(false);
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
