using PerfEval.Model;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest;

/// <summary>Tells a file's format by its bytes, not by its name, and hands it to the reader of that format.</summary>
public static class DocumentReader
{
    public static Outcome<SourceDocument> Read(InputFile file, IngestLimits limits, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (file.Bytes.IsEmpty) return new Outcome<SourceDocument>.Failed(FailureKind.Empty, "文件为空", "the file is empty");
        if (file.Bytes.Length > limits.FileBytes) return new Outcome<SourceDocument>.Failed(FailureKind.TooLarge, "文件过大", "the file is too large");
        return new Outcome<SourceDocument>.Failed(FailureKind.UnknownFormat, "无法识别的文件格式", "the format of the file is not known");
    }
}
