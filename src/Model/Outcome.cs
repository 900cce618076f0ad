using PerfEval.Model.Values;

namespace PerfEval.Model;

/// <summary>Why a document could not be read; the code of a failure in the JSON, the store and the messages.</summary>
public enum FailureKind
{
    NotFound,

    /// <summary>A pipe, a socket, a device: nothing that holds a document.</summary>
    NotAFile,

    /// <summary>A link that leads nowhere.</summary>
    BrokenLink,

    /// <summary>Whoever runs the program may not read it.</summary>
    AccessDenied,

    /// <summary>The disk or the network did not give the bytes.</summary>
    Unreadable,
    Empty,
    UnknownFormat,
    Encrypted,
    Truncated,
    Damaged,
    TooLarge,
    TooDeep,
    TimedOut,
    OcrMissing,

    /// <summary>Reading it took more memory than a document may take.</summary>
    TooMuchMemory,

    /// <summary>The process that read it broke down over it.</summary>
    Crashed,
    Internal,
}

/// <summary>A reading problem that left the rest of the document usable. Page counts from 1; null where the format has none.</summary>
/// <param name="Code">Permanent, in kebab case: ocr-low-confidence, page-unreadable …</param>
/// <param name="Message">Chinese first: 「第3页无法读取 / page 3 can't be read」 is given as two texts.</param>
/// <param name="English">The same in English.</param>
/// <param name="Loses">True where something of the document is missing from the model: its status is then partial.</param>
public sealed record Diagnostic(string Code, string Message, string English, int? Page = null, bool Loses = true);

/// <summary>Expected failure is a value; a bug throws.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Done, with what was doubtful on the way.</summary>
    public sealed record Done(T Value, Sequence<Diagnostic> Doubts = default) : Outcome<T>;

    /// <summary>Not done: <paramref name="Message"/> in Chinese, <paramref name="English"/> beside it, no stack trace ever.</summary>
    public sealed record Failed(FailureKind Kind, string Message, string English) : Outcome<T>;
}

public static class FailureKinds
{
    /// <summary>
    /// Whether it may be the machine's and not the file's: too little time or memory, a program that is missing or broke down. It says nothing against what
    /// was read of the same bytes before (docs/decisions/0033).
    /// </summary>
    public static bool MayBeOfTheMachine(this FailureKind kind) =>
        kind is FailureKind.TimedOut or FailureKind.TooMuchMemory or FailureKind.OcrMissing or FailureKind.Crashed or FailureKind.Internal;

    /// <summary>The permanent code, in kebab case: too-large, unknown-format …</summary>
    public static string Code(this FailureKind kind) => kind switch
    {
        FailureKind.NotFound => "not-found",
        FailureKind.NotAFile => "not-a-file",
        FailureKind.BrokenLink => "broken-link",
        FailureKind.AccessDenied => "access-denied",
        FailureKind.Unreadable => "unreadable",
        FailureKind.Empty => "empty",
        FailureKind.UnknownFormat => "unknown-format",
        FailureKind.Encrypted => "encrypted",
        FailureKind.Truncated => "truncated",
        FailureKind.Damaged => "damaged",
        FailureKind.TooLarge => "too-large",
        FailureKind.TooDeep => "too-deep",
        FailureKind.TimedOut => "timed-out",
        FailureKind.OcrMissing => "ocr-missing",
        FailureKind.TooMuchMemory => "too-much-memory",
        FailureKind.Crashed => "crashed",
        _ => "internal",
    };
}
