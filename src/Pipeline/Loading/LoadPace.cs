namespace PerfEval.Pipeline.Loading;

/// <summary>
/// How fast a load is right now, and how long it still takes: from the files settled in the last minute, since files that
/// are known already pass much faster than those that are read. From one thread.
/// </summary>
public sealed class LoadPace
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<(TimeSpan At, int Settled)> _past = new([(TimeSpan.Zero, 0)]);
    private (TimeSpan At, int Settled) _now;

    /// <summary>Files a second; 0 where nothing is settled yet.</summary>
    public double Rate { get; private set; }

    /// <param name="at">Since the load began; not before the last call.</param>
    /// <param name="settled">Files settled until then.</param>
    public void Note(TimeSpan at, int settled)
    {
        _now = (at, settled);
        while (_past.Count > 1 && at - _past.Peek().At > Window) _past.Dequeue();
        var (then, before) = _past.Peek();
        Rate = at > then ? (settled - before) / (at - then).TotalSeconds : 0;
        _past.Enqueue(_now);
    }

    /// <summary>For as many files as are known to be there; null where nobody can tell.</summary>
    public TimeSpan? Remaining(int listed) => Rate > 0 ? TimeSpan.FromSeconds(Math.Max(0, listed - _now.Settled) / Rate) : null;
}
