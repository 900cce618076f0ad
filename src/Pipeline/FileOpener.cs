using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Pipeline.Loading;

namespace PerfEval.Pipeline;

/// <summary>Gets the bytes of a file from the disk, or says why they can't be had.</summary>
public static class FileOpener
{
    private const int Chunk = 1 << 16;

    public static Outcome<InputFile> Open(string path, IngestLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            return Refused(path) ?? Read(path, limits);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return CannotOpen(failure);
        }
        catch (OutOfMemoryException)
        {
            return Failed(FailureKind.TooMuchMemory, "内存不足，无法读入", "there is not enough memory to read it");
        }
    }

    /// <summary>Something of the disk that could not be opened.</summary>
    internal static Outcome<InputFile>.Failed CannotOpen(Exception failure)
    {
        var (chinese, english) = SystemFault.Reason(failure);
        var kind = failure switch
        {
            UnauthorizedAccessException => FailureKind.AccessDenied,
            FileNotFoundException or DirectoryNotFoundException or ArgumentException or NotSupportedException => FailureKind.NotFound,
            _ => FailureKind.Unreadable,
        };
        return Failed(kind, $"无法打开：{chinese}", $"it can't be opened: {english}");
    }

    /// <summary>Null where a file stands at the path.</summary>
    private static Outcome<InputFile>.Failed? Refused(string path) => PathKinds.Of(path) switch
    {
        PathKind.File => null,
        PathKind.Folder or PathKind.LinkToFolder => Failed(FailureKind.UnknownFormat, "这是文件夹，不是文件", "this is a folder, not a file"),
        PathKind.Special => Failed(FailureKind.NotAFile, "这是管道、套接字或设备，不是文件", "this is a pipe, a socket or a device, not a file"),
        PathKind.BrokenLink => Failed(FailureKind.BrokenLink, "链接指向的文件不存在", "the link leads to no file"),
        PathKind.Denied => Failed(FailureKind.AccessDenied, "无法打开：没有权限", "it can't be opened: permission denied"),
        _ when GlobPattern.IsGlob(path) => Failed(FailureKind.NotFound, "没有文件符合此通配符", "no file matches this pattern"),
        _ => Failed(FailureKind.NotFound, "找不到文件", "the file does not exist"),
    };

    /// <summary>Reads to the end and not to the length that the file states: some grow, some of the system's own state none.</summary>
    private static Outcome<InputFile> Read(string path, IngestLimits limits)
    {
        // A report that is open in an editor may be read all the same.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var stated = file.Length;
        if (stated > limits.FileBytes) return TooLarge(limits);
        var bytes = new byte[stated + 1];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        while (read == bytes.Length)
        {
            if (read > limits.FileBytes) return TooLarge(limits);
            Array.Resize(ref bytes, (int)Math.Min(limits.FileBytes + 1, Math.Max(Chunk, 2L * bytes.Length)));
            read += file.ReadAtLeast(bytes.AsSpan(read), bytes.Length - read, throwOnEndOfStream: false);
        }

        return new Outcome<InputFile>.Done(new InputFile(path, bytes.AsMemory(0, read)));
    }

    private static Outcome<InputFile>.Failed TooLarge(IngestLimits limits) =>
        Failed(FailureKind.TooLarge, $"文件超过 {limits.FileBytes >> 20} MB", $"the file is larger than {limits.FileBytes >> 20} MB");

    private static Outcome<InputFile>.Failed Failed(FailureKind kind, string message, string english) => new(kind, message, english);
}
