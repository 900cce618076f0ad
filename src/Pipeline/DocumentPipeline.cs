using System.Security.Cryptography;
using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Pipeline;

/// <summary>The way of one document: read, cut into reports, extract, check. Stateless; parallelism is across documents.</summary>
public static class DocumentPipeline
{
    /// <summary>The readers' code for a page that wants a recogniser where there is none.</summary>
    private const string NeedsOcr = "page-needs-ocr";

    /// <summary>Opens a file of the disk and runs all stages on it.</summary>
    public static DocumentOutcome RunFile(string path, IngestLimits limits, CancellationToken cancellation = default) =>
        FileOpener.Open(path, limits) switch
        {
            Outcome<InputFile>.Done(var file, _) => Run(file, limits, cancellation),
            Outcome<InputFile>.Failed failure => NotOpened(path, failure),
            var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
        };

    /// <summary>Runs all stages on the bytes of one file. What goes wrong with the file is a value; cancellation by the caller throws.</summary>
    public static DocumentOutcome Run(InputFile file, IngestLimits limits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Run(file, Sha256Of(file.Bytes.Span), limits, cancellation);
    }

    /// <summary>As above, for a caller that knows the identity of the bytes already.</summary>
    internal static DocumentOutcome Run(InputFile file, string sha256, IngestLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var identity = new Identity(file.Path, sha256, file.Bytes.Length, FileFormats.Of(file.Bytes));
        using var activity = Telemetry.Document(identity.Path, identity.Sha256, identity.Bytes);
        var outcome = Run(identity, file, limits, cancellation);
        Telemetry.Done(activity, outcome);
        return outcome;
    }

    /// <summary>The outcome of a file whose bytes could not be had.</summary>
    public static DocumentOutcome NotOpened(string path, Outcome<InputFile>.Failed failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Failed(new Identity(path, string.Empty, 0, FileFormat.Unknown), failure.Kind, failure.Message, failure.English);
    }

    /// <summary>Identity of a document: SHA-256 of its bytes, in lower-case hexadecimal digits.</summary>
    public static string Sha256Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static DocumentOutcome Run(Identity identity, InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        try
        {
            return Read(file, identity.Format, limits, cancellation) switch
            {
                Outcome<SourceDocument>.Done(var document, var doubts) => Finished(identity, document, doubts, Check(document, Extract(document, cancellation), cancellation)),
                Outcome<SourceDocument>.Failed failure => Failed(identity, failure.Kind, failure.Message, failure.English),
                var other => throw new InvalidOperationException($"An outcome is done or failed, not {other}."),
            };
        }
        catch (OutOfMemoryException)
        {
            return Failed(identity, FailureKind.TooMuchMemory, "处理所需内存过多，已停止", "it needs more memory than a document may take");
        }
#pragma warning disable CA1031 // A bug that one document brings out must not end a load of a hundred thousand: it is accounted for as 'internal'.
        catch (Exception bug) when (bug is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var what = $"{bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")}";
            return Failed(identity, FailureKind.Internal, $"处理时发生内部错误（{what}）", $"an internal error came up while it was worked on ({what})");
        }
    }

    /// <summary>The outcome of a file that was stopped from outside while it was worked on.</summary>
    public static DocumentOutcome Stopped(InputFile file, FailureKind kind, string message, string english)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Failed(new Identity(file.Path, Sha256Of(file.Bytes.Span), file.Bytes.Length, FileFormats.Of(file.Bytes)), kind, message, english);
    }

    /// <summary>
    /// A reading in which pages are missing for want of the recogniser must not take the place of one that had it (docs/decisions/0033): that the recogniser
    /// is missing is then the failure that it is of a picture.
    /// </summary>
    /// <param name="earlier">Stages of what was read of the same bytes before; null where nothing was.</param>
    internal static DocumentOutcome NoWorseThan(string? earlier, DocumentOutcome outcome)
    {
        if (earlier is null || !Stages.HadRecognition(earlier) || outcome.Problems.FirstOrDefault(problem => problem.Code == NeedsOcr) is not { } missing) return outcome;
        return new DocumentOutcome(outcome.Path, outcome.Sha256, outcome.Bytes, DocumentStatus.Failed, outcome.Stages)
        {
            Failure = FailureKind.OcrMissing,
            Problems = [missing with { Code = FailureKind.OcrMissing.Code() }],
        };
    }

    private static Outcome<SourceDocument> Read(InputFile file, FileFormat format, IngestLimits limits, CancellationToken cancellation)
    {
        using var stage = Telemetry.Stage("read");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // The readers keep the document's own time; this is for what they can't see, a scan of a thousand pages included.
        time.CancelAfter(limits.Time + limits.RecognitionTime);
        try
        {
            return DocumentReader.Read(file, format, limits, time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Outcome<SourceDocument>.Failed(
                FailureKind.TimedOut, "读取超时，已停止", "reading took too long and was stopped");
        }
    }

    private static Sequence<Report> Extract(SourceDocument document, CancellationToken cancellation)
    {
        using var stage = Telemetry.Stage("extract");
        return ReportExtractor.Extract(document, cancellation);
    }

    private static Sequence<CheckedReport> Check(SourceDocument document, Sequence<Report> reports, CancellationToken cancellation)
    {
        using var stage = Telemetry.Stage("check");
        return ReportChecker.Check(document, reports, cancellation);
    }

    private static DocumentOutcome Finished(Identity file, SourceDocument document, Sequence<Diagnostic> doubts, Sequence<CheckedReport> reports)
    {
        var problems = document.Diagnostics.Concat(doubts).Distinct().ToSequence();
        var stages = problems.Any(p => p.Code == NeedsOcr) ? Stages.WithoutRecognition(file.Format) : Stages.Of(file.Format);
        return new DocumentOutcome(file.Path, file.Sha256, file.Bytes, problems.Any(p => p.Loses) ? DocumentStatus.Partial : DocumentStatus.Ok, stages)
        {
            Problems = problems,
            Document = document,
            Reports = reports,
        };
    }

    private static DocumentOutcome Failed(Identity file, FailureKind kind, string message, string english) =>
        new(file.Path, file.Sha256, file.Bytes, DocumentStatus.Failed, Stages.ReaderOf(file.Format))
        {
            Failure = kind,
            Problems = [new Diagnostic(kind.Code(), message, english)],
        };

    private readonly record struct Identity(string Path, string Sha256, long Bytes, FileFormat Format);
}
