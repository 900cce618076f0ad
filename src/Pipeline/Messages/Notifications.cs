using Mediator;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Loading;

namespace PerfEval.Pipeline.Messages;

/// <summary>A document was read, whole or in part, and its facts and findings are there.</summary>
public sealed record DocumentDone(DocumentOutcome Outcome) : INotification;

/// <summary>A document could not be read.</summary>
public sealed record DocumentFailed(DocumentOutcome Outcome) : INotification;

/// <summary>A file that needed no reading: known bytes, or no document.</summary>
public sealed record FileSettled(LoadedFile File) : INotification;

/// <summary>A load came to its end.</summary>
public sealed record LoadFinished(LoadSummary Summary) : INotification;
