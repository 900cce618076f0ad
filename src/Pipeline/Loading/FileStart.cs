namespace PerfEval.Pipeline.Loading;

/// <summary>Looks at the first bytes of a file.</summary>
internal static class FileStart
{
    public static bool IsZip(string path)
    {
        Span<byte> start = stackalloc byte[4];
        try
        {
            using var file = File.OpenRead(path);
            return IsZip(start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever opens it for real tells why it can't be.
            return false;
        }
    }

    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8);
}
