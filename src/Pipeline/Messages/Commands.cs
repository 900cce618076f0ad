using Mediator;
using PerfEval.Ingest;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Pipeline.Loading;

namespace PerfEval.Pipeline.Messages;

/// <summary>Reads, extracts and checks one file of the disk. Nothing is stored.</summary>
public sealed record ExtractFile(string Path, IngestLimits Limits) : ICommand<DocumentOutcome>;

/// <summary>The verdict on one file of the disk. Nothing is stored.</summary>
public sealed record CheckFile(string Path, IngestLimits Limits) : ICommand<Verdict>;

/// <param name="Worst">The worst severity found; null where nothing was.</param>
public sealed record Verdict(DocumentOutcome Outcome, Severity? Worst);

/// <summary>Loads files, folders, globs and archives. Who listens to the notifications stores, counts and shows.</summary>
/// <param name="RetryFailed">Reads files again that failed in an earlier load.</param>
public sealed record IngestFiles(Sequence<string> Paths, LoadLimits Limits, int Jobs, bool RetryFailed) : ICommand<LoadSummary>
{
    /// <summary>Files of the load itself, such as its store, that may lie in a folder which is loaded: no part of what is found.</summary>
    public Sequence<string> Own { get; init; }
}
