using PerfEval.Ingest;
using PerfEval.Model;

namespace PerfEval.Pipeline.Loading;

/// <summary>A file that a load came upon: on the disk, to be opened by whoever works on it, or out of an archive with its bytes at hand.</summary>
/// <param name="Path">For messages and the store.</param>
/// <param name="AtHand">Null for a file of the disk.</param>
/// <param name="PassedOver">Why it is not looked into at all, in kebab case; null for what is opened.</param>
public sealed record FoundFile(string Path, Outcome<InputFile>? AtHand = null, string? PassedOver = null)
{
    public Outcome<InputFile> Open(IngestLimits limits) => AtHand ?? FileOpener.Open(Path, limits);
}
