using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Store;

/// <summary>
/// Where documents with their facts and findings are kept. A store opened for writing takes one document after the other from any thread;
/// killed at any moment it loses nothing committed, and a document is there as a whole or not at all.
/// </summary>
public interface IReportStore : IDisposable
{
    /// <summary>What the store knows of these bytes; null where it never saw them. A failed document is known too.</summary>
    KnownDocument? Find(string sha256);

    /// <summary>Whether these bytes were stored, whole or in part, by the same stages.</summary>
    bool IsKnown(string sha256, string stages);

    /// <summary>
    /// Keeps what came of a document, a failure too, in one transaction: the same bytes once, replaced where other stages made them.
    /// Commits in batches: <see cref="Commit"/> or disposing commits the rest.
    /// </summary>
    SaveResult Save(DocumentOutcome outcome);

    /// <summary>Notes one more path of bytes that are stored already, or that failed already; what failed at the path before is out of date. Nothing happens where it is known.</summary>
    void SaveCopy(string sha256, string path);

    /// <summary>Notes a file that was passed over, with the reason's code. Nothing happens where it is known.</summary>
    void SaveSkipped(string path, string reason);

    /// <summary>Commits what was saved so far.</summary>
    void Commit();

    /// <summary>Rows of a listing, filtered and sorted.</summary>
    RowSet List(Listing listing, ListingFilter filter);

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
public sealed record KnownDocument(string Path, DocumentStatus Status, string Stages, string? FailureCode);

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
