using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Loading;

/// <summary>What earlier loads left behind. Asked from several threads.</summary>
public interface ILoadLedger
{
    /// <summary>What came of these bytes last; null where they were never seen.</summary>
    LedgerEntry? Find(string sha256);
}

/// <param name="Path">Where the bytes were first loaded from.</param>
/// <param name="Stages">Ids of the stages that made it.</param>
/// <param name="FailureCode">Null unless it failed.</param>
/// <param name="Kept">Stages of a reading from before the failure that is kept; null where there is none.</param>
public sealed record LedgerEntry(string Path, DocumentStatus Status, string Stages, string? FailureCode, string? Kept = null)
{
    /// <summary>Stages of what was read of the bytes; null where nothing ever was.</summary>
    public string? Reading => Status == DocumentStatus.Failed ? Kept : Stages;
}
