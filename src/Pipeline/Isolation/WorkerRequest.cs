using System.Text;
using PerfEval.Ingest;

namespace PerfEval.Pipeline.Isolation;

/// <summary>A document on its way to a worker: its path, the limits, its bytes.</summary>
internal static class WorkerRequest
{
    /// <summary>What goes before the file's bytes.</summary>
    public static byte[] Head(InputFile file, IngestLimits limits)
    {
        using var head = new MemoryStream();
        using (var writer = new BinaryWriter(head, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(file.Path);
            writer.Write(limits.FileBytes);
            writer.Write(limits.UnpackedBytes);
            writer.Write(limits.Pages);
            writer.Write(limits.Nesting);
            writer.Write(limits.Cells);
            writer.Write(limits.Characters);
            writer.Write(limits.Time.Ticks);
            writer.Write(limits.RecognitionTime.Ticks);
            writer.Write(limits.PageRecognitionTime.Ticks);
        }

        return head.ToArray();
    }

    public static (InputFile File, IngestLimits Limits) Parse(byte[] body)
    {
        using var stream = new MemoryStream(body, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var path = reader.ReadString();
        var limits = new IngestLimits
        {
            FileBytes = reader.ReadInt64(),
            UnpackedBytes = reader.ReadInt64(),
            Pages = reader.ReadInt32(),
            Nesting = reader.ReadInt32(),
            Cells = reader.ReadInt32(),
            Characters = reader.ReadInt32(),
            Time = TimeSpan.FromTicks(reader.ReadInt64()),
            RecognitionTime = TimeSpan.FromTicks(reader.ReadInt64()),
            PageRecognitionTime = TimeSpan.FromTicks(reader.ReadInt64()),
        };
        return (new InputFile(path, body.AsMemory((int)stream.Position)), limits);
    }
}
