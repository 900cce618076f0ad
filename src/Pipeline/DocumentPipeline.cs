using System.Security.Cryptography;
using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Pipeline;

/// <summary>The way of one document: read, cut into reports, extract, check. Stateless; parallelism is across documents.</summary>
public static class DocumentPipeline
{
    /// <summary>Runs all stages on the bytes of one file. What goes wrong with the file is a value; cancellation by the caller throws.</summary>
    public static DocumentOutcome Run(InputFile file, IngestLimits limits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        var sha256 = Sha256Of(file.Bytes.Span);
        return Read(file, limits, cancellation) switch
        {
            Outcome<SourceDocument>.Done(var document, var doubts) => Checked(file, sha256, document, doubts),
            Outcome<SourceDocument>.Failed failure => Failed(file.Path, sha256, file.Bytes.Length, failure.Kind, failure.Message, failure.English),
            var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
        };
    }

    /// <summary>Opens a file of the disk and runs all stages on it.</summary>
    public static DocumentOutcome RunFile(string path, IngestLimits limits, CancellationToken cancellation = default) =>
        FileOpener.Open(path, limits) switch
        {
            Outcome<InputFile>.Done(var file, _) => Run(file, limits, cancellation),
            Outcome<InputFile>.Failed failure => Failed(path, string.Empty, 0, failure.Kind, failure.Message, failure.English),
            var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
        };

    /// <summary>The outcome of a file whose bytes could not be had, or not be read.</summary>
    public static DocumentOutcome Failed(string path, string sha256, long bytes, FailureKind kind, string message, string english) =>
        new(path, sha256, bytes, DocumentStatus.Failed, Stages.Failed)
        {
            Failure = kind,
            Problems = [new Diagnostic(kind.Code(), message, english)],
        };

    /// <summary>Identity of a document: SHA-256 of its bytes, in lower-case hexadecimal digits.</summary>
    public static string Sha256Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static Outcome<SourceDocument> Read(InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Time);
        try
        {
            return DocumentReader.Read(file, limits, time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Outcome<SourceDocument>.Failed(
                FailureKind.TimedOut, $"读取超过 {limits.Time.TotalSeconds:0} 秒，已停止", $"reading took more than {limits.Time.TotalSeconds:0} seconds and was stopped");
        }
    }

    private static DocumentOutcome Checked(InputFile file, string sha256, SourceDocument document, Sequence<Diagnostic> doubts)
    {
        var problems = document.Diagnostics.Concat(doubts).Distinct().ToSequence();
        return new DocumentOutcome(file.Path, sha256, file.Bytes.Length, problems.Any(p => p.Loses) ? DocumentStatus.Partial : DocumentStatus.Ok, Stages.Of(document.Format))
        {
            Problems = problems,
            Document = document,
            Reports = ReportChecker.Check(document, ReportExtractor.Extract(document)),
        };
    }
}
