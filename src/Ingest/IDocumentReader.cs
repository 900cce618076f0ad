using PerfEval.Model;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest;

/// <summary>Reads one format. Stateless, thread-safe and synchronous; parallelism is across documents.</summary>
public interface IDocumentReader
{
    /// <summary>Versioned id, such as docx/1: it changes when the output does, so that a store can tell what to redo.</summary>
    string Id { get; }

    /// <summary>Reads the bytes of a file. Expected failures are values; an exception is a bug.</summary>
    Outcome<SourceDocument> Read(InputFile file, IngestLimits limits, CancellationToken cancellation);
}

/// <param name="Path">As the user gave it; for messages only.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Limits for hostile input. A file that exceeds one fails with a clear code; the rest of the load goes on.</summary>
public sealed record IngestLimits
{
    public static readonly IngestLimits Default = new();

    /// <summary>Bytes of the file as it is.</summary>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>Bytes of all parts of a package after unzipping.</summary>
    public long UnpackedBytes { get; init; } = 512L << 20;

    public int Pages { get; init; } = 2000;

    /// <summary>Depth of tables in tables and archives in archives. XML elements may nest four times as deep: a table alone is three of them.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Cells of all tables of a document.</summary>
    public int Cells { get; init; } = 1_000_000;

    /// <summary>Characters of a document's text.</summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>Time for one document, recognition of its pictures apart.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time for recognising all pictures of a document; each page has a shorter limit of its own besides.</summary>
    public TimeSpan RecognitionTime { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How long one page may be under recognition before it no longer counts as a sign of life.</summary>
    public TimeSpan PageRecognitionTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Called over and over while reading goes on, from any thread; who hears nothing for long may take it that the reader hangs.</summary>
    public Action? StillReading { get; init; }
}
