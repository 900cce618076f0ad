using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Isolation;

/// <summary>
/// A thread that works on one document after the other and can be left behind, should one of them never come back. Whoever
/// awaits a document goes on on the lane's own thread, and when the next one is asked for there, the same thread takes it: a
/// load wakes no thread for a document.
/// </summary>
/// <param name="rests">Told, from the lane's thread, that the lane has nothing to do and may be asked by anybody.</param>
internal sealed class Lane(Action<Lane> rests) : IDisposable
{
    private const int StackBytes = 16 << 20;

    [ThreadStatic]
    private static Lane? _current;

    private readonly SemaphoreSlim _asked = new(0);
    private volatile bool _closed;
    private Work? _next;
    private bool _started;

    /// <summary>The lane whose thread this is, where nobody has asked it yet for what comes next; else null.</summary>
    public static Lane? Free => _current is { _next: null } lane ? lane : null;

    /// <summary>To be asked for one document at a time: by who got it new or resting, or on its own thread.</summary>
    /// <exception cref="TimeoutException">It takes longer than <paramref name="patience"/>: the lane is lost, with whatever it holds.</exception>
    public async Task<DocumentOutcome> Run(Func<DocumentOutcome> run, TimeSpan patience)
    {
        var work = new Work(run, new TaskCompletionSource<DocumentOutcome>());
        _next = work;
        if (_current != this) Wake();
        try
        {
            return await work.Done.Task.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _closed = true;
            throw;
        }
    }

    /// <summary>Ends the thread, when it has no work.</summary>
    public void Dispose()
    {
        _closed = true;
        _asked.Release();
    }

    private void Wake()
    {
        if (_started)
        {
            _asked.Release();
            return;
        }

        _started = true;
        new Thread(WorkAll, StackBytes) { IsBackground = true }.Start();
    }

    private void WorkAll()
    {
        _current = this;
        while (!_closed)
        {
            var work = _next!;
            _next = null;
            work.Do();

            // Whoever waited for it has gone on within that call, and may have brought the next.
            if (_next is not null) continue;
            rests(this);
            _asked.Wait();
        }
    }

    private sealed record Work(Func<DocumentOutcome> Run, TaskCompletionSource<DocumentOutcome> Done)
    {
        public void Do()
        {
            DocumentOutcome outcome;
            try
            {
                outcome = Run();
            }
#pragma warning disable CA1031 // Handed on to who asked, cancellation above all.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Done.SetException(failure);
                return;
            }

            Done.SetResult(outcome);
        }
    }
}
