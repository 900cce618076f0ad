using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Store;

/// <summary>
/// Where documents with their facts and findings are kept. A store opened for writing takes one document after the other from any thread;
/// killed at any moment it loses nothing committed, and a document is there as a whole or not at all.
/// </summary>
public interface IReportStore : IDisposable
{
    /// <summary>What the store knows of these bytes, the last failure first; null where it never saw them.</summary>
    KnownDocument? Find(string sha256);

    /// <summary>Whether these bytes were stored, whole or in part, by the same stages.</summary>
    bool IsKnown(string sha256, string stages);

    /// <summary>
    /// Keeps what came of a document, a failure too, in one transaction: the same bytes once, replaced where other stages made them. What earlier loads found
    /// at its path is not there any more: a document that is at no other path is superseded from then on (docs/decisions/0030). A failure that may be the
    /// machine's is noted beside what was read of the same bytes before; any other takes its place (docs/decisions/0033).
    /// Commits in batches: <see cref="Commit"/> or disposing commits the rest.
    /// </summary>
    SaveResult Save(DocumentOutcome outcome);

    /// <summary>Notes one more path of bytes that are stored already, or that failed already; what failed at the path before is out of date. Nothing happens where it is known.</summary>
    void SaveCopy(string sha256, string path);

    /// <summary>Notes a file that was passed over, with the reason's code. What earlier loads found at its path is not there any more, as with <see cref="Save"/>.</summary>
    void SaveSkipped(string path, string reason);

    /// <summary>
    /// Takes out what a path or a SHA-256 names, every version of it, with all rows and in one transaction of its own. Bytes that are known at other paths too
    /// lose this path alone.
    /// </summary>
    /// <param name="named">A SHA-256 in 64 hexadecimal digits, or a path.</param>
    /// <returns>What was taken out; empty where the store knows nothing of it.</returns>
    IReadOnlyList<ForgottenFile> Forget(string named);

    /// <summary>Commits what was saved so far.</summary>
    void Commit();

    /// <summary>Rows of a listing, filtered and sorted.</summary>
    RowSet List(Listing listing, ListingFilter filter);

    /// <summary>How many rows a listing has, whatever the limit.</summary>
    long Count(Listing listing, ListingFilter filter);

    /// <summary>Places where the text of a document holds all words of <paramref name="text"/>, in the order of loading.</summary>
    RowSet Search(string text, ListingFilter filter);

    /// <summary>Runs one read-only statement in SQL.</summary>
    QueryOutcome Query(string sql, QueryLimits limits);

    /// <summary>Tables and views with their columns, as a person reads them.</summary>
    string DescribeSchema();
}

/// <param name="Path">The path it was first loaded from.</param>
/// <param name="Stages">Ids of the stages that made it.</param>
/// <param name="FailureCode">Why it failed; null unless <paramref name="Status"/> is failed.</param>
/// <param name="Kept">Stages of the reading that is kept beside the failure; null where there is none.</param>
public sealed record KnownDocument(string Path, DocumentStatus Status, string Stages, string? FailureCode, string? Kept = null);

/// <param name="Sha256">Empty where the bytes were never read.</param>
/// <param name="StillAt">The path that the bytes are known at from now on; null where nothing of them is left.</param>
public sealed record ForgottenFile(string Path, string Sha256, string? StillAt);

public enum SaveResult
{
    /// <summary>New bytes.</summary>
    Stored,

    /// <summary>Known bytes, made anew by other stages, or failed before.</summary>
    Replaced,

    /// <summary>Known bytes by the same stages: nothing changed, but a path may have been added.</summary>
    AlreadyStored,

    /// <summary>The document failed, and the failure was noted.</summary>
    Failed,
}
