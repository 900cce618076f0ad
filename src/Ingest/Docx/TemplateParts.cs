using System.Collections.Concurrent;
using System.IO.Hashing;

namespace PerfEval.Ingest.Docx;

/// <summary>
/// What parts say that documents have byte for byte alike: the reports of a body are made from one template, with its styles, lists and
/// relationships. Kept from one document to the next within bounds; for several threads. What is kept must not change any more.
/// </summary>
internal sealed class TemplateParts
{
    private const int LargestPart = 256 << 10;
    private const long MostBytes = 4 << 20;

    private readonly ConcurrentDictionary<ulong, Kept> _kept = new();
    private long _bytes;

    /// <param name="name">Of the part: relationships are read by where they stand.</param>
    /// <param name="bytes">The part; <paramref name="read"/> may change them.</param>
    public T Of<T>(string name, ArraySegment<byte> bytes, Func<ArraySegment<byte>, T> read)
        where T : class
    {
        if (bytes.Count > LargestPart) return read(bytes);
        var hash = XxHash3.HashToUInt64(bytes);
        if (_kept.TryGetValue(hash, out var kept) && kept.Says is T known && kept.Name == name && bytes.AsSpan().SequenceEqual(kept.Bytes)) return known;
        var own = bytes.ToArray();
        var says = read(bytes);
        Keep(hash, new Kept(name, own, says));
        return says;
    }

    private void Keep(ulong hash, Kept part)
    {
        // A folder of documents that have nothing in common must not fill the memory; templates in use come back by themselves.
        if (Interlocked.Add(ref _bytes, part.Bytes.Length) > MostBytes)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _bytes, part.Bytes.Length);
        }

        _kept[hash] = part;
    }

    private sealed record Kept(string Name, byte[] Bytes, object Says);
}
