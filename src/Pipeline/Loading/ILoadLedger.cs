using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Loading;

/// <summary>What earlier loads left behind. Asked from several threads.</summary>
public interface ILoadLedger
{
    /// <summary>The document with these bytes; null where they were never seen.</summary>
    LedgerEntry? Find(string sha256);
}

/// <param name="Path">Where the bytes were first loaded from.</param>
/// <param name="Stages">Ids of the stages that made it.</param>
/// <param name="FailureCode">Null unless it failed.</param>
public sealed record LedgerEntry(string Path, DocumentStatus Status, string Stages, string? FailureCode);
