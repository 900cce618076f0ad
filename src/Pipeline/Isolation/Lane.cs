using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Isolation;

/// <summary>A thread that works on one document after the other and can be left behind, should one of them never come back.</summary>
internal sealed class Lane : IDisposable
{
    private const int StackBytes = 16 << 20;

    private readonly SemaphoreSlim _asked = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private volatile bool _closed;
    private Func<DocumentOutcome>? _work;
    private DocumentOutcome? _outcome;
    private Exception? _failure;

    public Lane() => new Thread(WorkAll, StackBytes) { IsBackground = true }.Start();

    /// <summary>What the work gives; null when it takes longer than <paramref name="patience"/>: the lane is then lost, with whatever it holds.</summary>
    public DocumentOutcome? Run(Func<DocumentOutcome> work, TimeSpan patience)
    {
        _work = work;
        _asked.Release();
        if (!_done.Wait(patience)) return null;
        if (_failure is { } failure)
        {
            _failure = null;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        return _outcome;
    }

    /// <summary>Ends the thread, when it has no work.</summary>
    public void Dispose()
    {
        _closed = true;
        _asked.Release();
    }

    private void WorkAll()
    {
        while (true)
        {
            _asked.Wait();
            if (_closed) return;
            try
            {
                _outcome = _work!();
            }
#pragma warning disable CA1031 // Handed on to the thread that asked, cancellation above all.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _failure = failure;
            }

            _done.Release();
        }
    }
}
