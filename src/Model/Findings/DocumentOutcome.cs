using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Model.Findings;

public enum DocumentStatus
{
    /// <summary>Everything was read.</summary>
    Ok,

    /// <summary>Something of the document is missing from the model; <see cref="DocumentOutcome.Problems"/> says what.</summary>
    Partial,

    /// <summary>Nothing could be read.</summary>
    Failed,
}

/// <summary>What came of one file on its whole way: read, extracted, checked. Prints as the JSON document of the contract, and is what a store keeps.</summary>
/// <param name="Path">As the user gave it; of an entry of an archive 「archive.zip!/folder/name.docx」.</param>
/// <param name="Sha256">Of the bytes, 64 lower-case hexadecimal digits: the identity of the document. Empty where the bytes could not be had.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Stages">Ids of the stages that made it, such as 「docx/1 extract/1 check/1」: a store redoes the document when they change.</param>
public sealed record DocumentOutcome(string Path, string Sha256, long Bytes, DocumentStatus Status, string Stages)
{
    /// <summary>Why it failed; null unless <see cref="Status"/> is <see cref="DocumentStatus.Failed"/>. The message is the first of <see cref="Problems"/>.</summary>
    public FailureKind? Failure { get; init; }

    /// <summary>What could not be read, and what is doubtful.</summary>
    public Sequence<Diagnostic> Problems { get; init; }

    /// <summary>The model that was read: its blocks are what full-text search looks through. Null where reading failed.</summary>
    public SourceDocument? Document { get; init; }

    public Sequence<CheckedReport> Reports { get; init; }
}
