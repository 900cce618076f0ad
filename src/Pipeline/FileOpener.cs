using PerfEval.Ingest;
using PerfEval.Model;

namespace PerfEval.Pipeline;

/// <summary>Gets the bytes of a file from the disk, or says why they can't be had.</summary>
public static class FileOpener
{
    public static Outcome<InputFile> Open(string path, IngestLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            if (Directory.Exists(path)) return new Outcome<InputFile>.Failed(FailureKind.UnknownFormat, "这是文件夹，不是文件", "this is a folder, not a file");
            var info = new FileInfo(path);
            if (!info.Exists) return new Outcome<InputFile>.Failed(FailureKind.NotFound, "找不到文件", "the file does not exist");
            return info.Length > limits.FileBytes
                ? new Outcome<InputFile>.Failed(FailureKind.TooLarge, $"文件超过 {limits.FileBytes >> 20} MB", $"the file is larger than {limits.FileBytes >> 20} MB")
                : new Outcome<InputFile>.Done(new InputFile(path, File.ReadAllBytes(path)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Outcome<InputFile>.Failed(FailureKind.NotFound, $"无法打开文件：{OneLine(failure)}", $"the file can't be opened: {OneLine(failure)}");
        }
    }

    private static string OneLine(Exception failure) => failure.Message.ReplaceLineEndings(" ");
}
