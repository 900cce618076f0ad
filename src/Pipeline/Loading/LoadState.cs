using PerfEval.Ingest;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Pipeline.Loading;

/// <summary>What came of a file of a load. Every file that was found is in exactly one state.</summary>
public enum LoadState
{
    Ok,
    Partial,
    Failed,

    /// <summary>Its bytes are known under another path.</summary>
    Duplicate,

    /// <summary>Loaded earlier by the same stages, or no document.</summary>
    Skipped,
}

/// <param name="Path">Of an entry of an archive 「archive.zip!/folder/name.docx」.</param>
/// <param name="Sha256">Empty where the bytes were not read.</param>
/// <param name="Reason">Permanent code in kebab case: of a failure its kind; unchanged, not-a-document, system-file, link-to-folder, duplicate; null for ok.</param>
/// <param name="Outcome">Null where the file was not worked on.</param>
public sealed record LoadedFile(string Path, string Sha256, LoadState State, string? Reason, DocumentOutcome? Outcome = null)
{
    /// <summary>The reason of a file that earlier loads know under the same path, by the same stages.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>Its bytes among those that this load has met; null where they were not read.</summary>
    internal MetBytes? Met { get; init; }
}

/// <summary>Numbers of files by state: Found = Ok + Partial + Failed + Duplicate + Skipped.</summary>
public sealed record LoadSummary(int Ok, int Partial, int Failed, int Duplicate, int Skipped)
{
    public int Found => Ok + Partial + Failed + Duplicate + Skipped;

    /// <summary>Why files were passed over, the most frequent reason first; the counts add up to <see cref="Skipped"/>.</summary>
    public Sequence<SkippedFiles> SkippedBy { get; init; }
}

/// <param name="Reason">Permanent code in kebab case: not-a-document, unchanged …</param>
public sealed record SkippedFiles(string Reason, int Count);

/// <summary>Limits of a load beside those of each document.</summary>
public sealed record LoadLimits
{
    public static readonly LoadLimits Default = new();

    public IngestLimits Document { get; init; } = IngestLimits.Default;

    /// <summary>Archives in archives.</summary>
    public int ArchiveNesting { get; init; } = 4;

    public int ArchiveEntries { get; init; } = 1_000_000;

    /// <summary>Bytes that an archive may unpack to, however small it is …</summary>
    public long ArchiveBytes { get; init; } = 1L << 30;

    /// <summary>… and how many times its own size beyond that. Documents are compressed already: an honest archive grows little.</summary>
    public int ArchiveGrowth { get; init; } = 100;
}

/// <summary>Counts as files settle; by one at a time.</summary>
internal sealed class LoadTally
{
    private readonly int[] _counts = new int[Enum.GetValues<LoadState>().Length];

    private readonly Dictionary<string, int> _skipped = [];

    public void Add(LoadedFile file)
    {
        _counts[(int)file.State]++;
        if (file is { State: LoadState.Skipped, Reason: { } reason }) _skipped[reason] = _skipped.GetValueOrDefault(reason) + 1;
    }

    public LoadSummary Summary() => new(
        _counts[(int)LoadState.Ok], _counts[(int)LoadState.Partial], _counts[(int)LoadState.Failed], _counts[(int)LoadState.Duplicate], _counts[(int)LoadState.Skipped])
    {
        SkippedBy = _skipped.OrderByDescending(skipped => skipped.Value).ThenBy(skipped => skipped.Key, StringComparer.Ordinal).Select(skipped => new SkippedFiles(skipped.Key, skipped.Value)).ToSequence(),
    };
}
