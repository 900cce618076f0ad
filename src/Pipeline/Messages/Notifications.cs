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

/// <summary>So many more files are known to be there: a folder was listed, an archive was opened.</summary>
public sealed record FilesListed(int Count) : INotification;

/// <summary>A load was stopped by its caller: so much of it is done, and the next one goes on from there.</summary>
public sealed record LoadStopped(LoadSummary Summary) : INotification;
