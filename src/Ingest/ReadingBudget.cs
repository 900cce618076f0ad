using System.Diagnostics;
using PerfEval.Model;

namespace PerfEval.Ingest;

/// <summary>
/// What is left of the limits while one document is read. Everything is counted as it really comes, never as a file's
/// headers announce it.
/// </summary>
public sealed class ReadingBudget(IngestLimits limits, CancellationToken cancellation)
{
    private const long LongestToken = 32L << 20;

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(1);

    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _waited;
    private long _bytes;
    private long _characters;
    private long _cells;
    private long _places;
    private long _bytesOfToken;

    public IngestLimits Limits => limits;

    /// <summary>Counts bytes after unzipping; looks at the clock too, since every reader comes by here.</summary>
    public void ChargeBytes(long count)
    {
        _bytes += count;
        _bytesOfToken += count;
        if (_bytes > limits.UnpackedBytes || _bytesOfToken > LongestToken) throw LimitExceededException.TooLarge("解压后的内容过大", "the unpacked content is too large");
        CheckTime();
    }

    /// <summary>Something was understood: an attribute or a name that never ends would otherwise fill the memory unseen.</summary>
    public void BeginToken() => _bytesOfToken = 0;

    public void ChargeCharacters(long count)
    {
        _characters += count;
        if (_characters > limits.Characters) throw LimitExceededException.TooLarge("文字过多", "the document has too many characters");
    }

    public void ChargeCell()
    {
        if (++_cells > limits.Cells) throw LimitExceededException.TooLarge("表格单元格过多", "the tables have too many cells");
        if ((_cells & 0xFFF) == 0) CheckTime();
    }

    /// <summary>Counts the places of a grid, covered or not: a few cells far apart can make a huge one.</summary>
    public void ChargeGrid(int rows, int columns)
    {
        _places += (long)rows * columns;
        if (_places > 4L * limits.Cells) throw LimitExceededException.TooLarge("表格过大", "a table is too large");
    }

    public static void CheckDepth(int depth, int most)
    {
        if (depth > most) throw new LimitExceededException(FailureKind.TooDeep, "文件嵌套过深", "the document nests too deep");
    }

    /// <summary>Waits for work that keeps a time limit of its own (recognition, a page at a time): it does not count against the document's.</summary>
    public T Waiting<T>(Task<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        if (limits.StillReading is { } tell)
        {
            while (Stopwatch.GetElapsedTime(began) < limits.PageRecognitionTime && Task.WaitAny([work], SignOfLife) < 0) tell();
        }

        var result = work.GetAwaiter().GetResult();
        _waited += Stopwatch.GetElapsedTime(began);
        return result;
    }

    public void CheckTime()
    {
        cancellation.ThrowIfCancellationRequested();
        limits.StillReading?.Invoke();
        if (Stopwatch.GetElapsedTime(_started) - _waited > limits.Time) throw new LimitExceededException(FailureKind.TimedOut, "读取超时", "reading took too long");
    }
}

/// <summary>A limit was exceeded. Never leaves a reader: it becomes a <see cref="Outcome{T}.Failed"/>.</summary>
public sealed class LimitExceededException(FailureKind kind, string message, string english) : Exception(english)
{
    public FailureKind Kind => kind;

    public string Chinese => message;

    public static LimitExceededException TooLarge(string message, string english) => new(FailureKind.TooLarge, message, english);
}
