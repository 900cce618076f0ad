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
    private int _slots;

    /// <param name="path">Beside the store. Where it can't be written there is no journal, and nothing else is lost.</param>
    public InFlightJournal(string path)
    {
        _path = path;
        try
        {
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
            using var reader = new StreamReader(_file, Encoding.ASCII, leaveOpen: true);
            while (reader.ReadLine() is { } line)
            {
                if (line.Trim() is { Length: SlotBytes - 1 } sha256) _suspects.Add(sha256);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _file = null;
        }

        // They stay in the file until they are settled: this process may die before it comes to them.
        _slots = _suspects.Count;
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

    private void Write(int slot, ReadOnlySpan<byte> line)
    {
        if (_file is not null) RandomAccess.Write(_file.SafeFileHandle, line, (long)slot * SlotBytes);
    }
}
