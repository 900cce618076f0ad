using System.Buffers.Binary;

namespace PerfEval.Pipeline.Isolation;

internal enum FrameKind : byte
{
    /// <summary>To a worker: a document to work on.</summary>
    Document = 1,

    /// <summary>From a worker: reading goes on.</summary>
    StillReading = 2,

    /// <summary>From a worker: what came of the document.</summary>
    Outcome = 3,
}

/// <summary>Messages over a pipe: two bytes that tell a frame from noise, its kind, the length of its body (32 bits, little-endian), the body.</summary>
internal static class Frames
{
    public const int LongestBody = 1 << 30;
    private const int HeadLength = 7;
    private const byte First = 0xF5, Second = 0xE7;

    public static void Write(Stream to, FrameKind kind, ReadOnlySpan<byte> body, ReadOnlySpan<byte> more = default)
    {
        Span<byte> head = [First, Second, (byte)kind, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(head[3..], body.Length + more.Length);
        to.Write(head);
        to.Write(body);
        to.Write(more);
        to.Flush();
    }

    /// <summary>The next frame; null where the other side is gone or sends no frames.</summary>
    public static (FrameKind Kind, byte[] Body)? Read(Stream from)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        try
        {
            if (from.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength || head[0] != First || head[1] != Second) return null;
            var length = BinaryPrimitives.ReadInt32LittleEndian(head[3..]);
            if (length is < 0 or > LongestBody) return null;
            var body = new byte[length];
            return from.ReadAtLeast(body, length, throwOnEndOfStream: false) < length ? null : ((FrameKind)head[2], body);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
