using System.Collections.Concurrent;
using System.Text;

namespace PerfEval.Pipeline.Isolation;

/// <summary>
/// Which documents are being worked on in this process right now, in a small file: a process that dies of one leaves its
/// name behind, and the next one handles those with care. A process killed from outside leaves some too; that costs nothing.
/// </summary>
public sealed class InFlightJournal : IDisposable
{
    private const int SlotBytes = 65;
    private static readonly byte[] NoDocument = [.. Enumerable.Repeat((byte)' ', SlotBytes - 1), (byte)'\n'];

    private readonly string _path;
    private readonly FileStream? _file;
    private readonly HashSet<string> _suspects = [];
    private readonly ConcurrentBag<int> _free = [];

    /// <summary>Places for a name in the file, taken or free.</summary>
    private int _slots;

    /// <param name="path">Beside the store. Where it can't be written there is no journal, and nothing else is lost.</param>
    public InFlightJournal(string path)
    {
        _path = path;
        try
        {
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
            ReadSlots(_file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _file = null;
        }
    }

    /// <summary>Whether an earlier process ended while it worked on these bytes.</summary>
    public bool IsSuspect(string sha256) => _suspects.Contains(sha256);

    /// <summary>Notes that work on a document begins.</summary>
    /// <returns>What <see cref="End"/> wants.</returns>
    public int Begin(string sha256)
    {
        if (!_free.TryTake(out var slot)) slot = Interlocked.Increment(ref _slots) - 1;
        Write(slot, [.. Encoding.ASCII.GetBytes(sha256), (byte)'\n']);
        return slot;
    }

    public void End(int slot)
    {
        Write(slot, NoDocument);
        _free.Add(slot);
    }

    /// <summary>The load came to an end in an orderly way: nobody is to blame for anything.</summary>
    public void Dispose()
    {
        if (_file is null) return;
        _file.Dispose();
        File.Delete(_path);
    }

    /// <summary>
    /// Suspects stay where they stand until the load is over: this process may die before it comes to them. Every other slot may be written over: what was
    /// settled, what nothing or half a line was written to, and a suspect's second mention.
    /// </summary>
    private void ReadSlots(FileStream file)
    {
        var line = new byte[SlotBytes];
        for (int length; (length = file.ReadAtLeast(line, SlotBytes, throwOnEndOfStream: false)) > 0; _slots++)
        {
            var sha256 = Encoding.ASCII.GetString(line, 0, Math.Min(length, SlotBytes - 1));
            if (sha256.Length < SlotBytes - 1 || !sha256.All(char.IsAsciiHexDigit) || !_suspects.Add(sha256)) _free.Add(_slots);
        }
    }

    private void Write(int slot, ReadOnlySpan<byte> line)
    {
        if (_file is not null) RandomAccess.Write(_file.SafeFileHandle, line, (long)slot * SlotBytes);
    }
}
