namespace PerfEval.Pipeline.Loading;

/// <summary>Looks at the first bytes of a file.</summary>
internal static class FileStart
{
    public static bool IsZip(string path) => Read(path, 4) is { } start && IsZip(start.Span);

    /// <summary>The first bytes, fewer where the file is shorter; null where there is no file or it can't be read: whoever opens it for real tells why.</summary>
    public static ReadOnlyMemory<byte>? Read(string path, int count)
    {
        try
        {
            // To open a pipe is to wait for somebody who writes into it.
            if (PathKinds.Of(path) != PathKind.File) return null;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var start = new byte[count];
            return start.AsMemory(0, file.ReadAtLeast(start, count, throwOnEndOfStream: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8);
}
