using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Isolation;

/// <summary>Where a document is worked on: in this process or in one that may be lost. Called from several threads.</summary>
public interface IDocumentRunner
{
    /// <summary>Runs all stages on the bytes of one file. What goes wrong with the file is a value; cancellation by the caller throws.</summary>
    /// <param name="sha256">Identity of the bytes, as <see cref="DocumentPipeline.Sha256Of"/> gives it.</param>
    ValueTask<DocumentOutcome> Run(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation);
}

public static class DocumentRunners
{
    /// <summary>Opens a file of the disk and runs all stages on it.</summary>
    public static async ValueTask<DocumentOutcome> RunFile(this IDocumentRunner runner, string path, IngestLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(runner);
        return FileOpener.Open(path, limits) switch
        {
            Outcome<InputFile>.Done(var file, _) => await runner.Run(file, DocumentPipeline.Sha256Of(file.Bytes.Span), limits, cancellation).ConfigureAwait(false),
            Outcome<InputFile>.Failed failure => DocumentPipeline.NotOpened(path, failure),
            var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
        };
    }
}

/// <summary>Works on every document in this process. A document that hangs or overflows the stack takes the process with it.</summary>
public sealed class OpenRunner : IDocumentRunner
{
    public ValueTask<DocumentOutcome> Run(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation) =>
        ValueTask.FromResult(DocumentPipeline.Run(file, sha256, limits, cancellation));
}
