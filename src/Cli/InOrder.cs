namespace PerfEval.Cli;

/// <summary>Works on several items at once and hands the results over in the order of the items.</summary>
internal static class InOrder
{
    /// <summary>Results that may wait for an earlier one, for each job: bounds memory.</summary>
    private const int Ahead = 2;

    public static async Task Run<TItem, TResult>(
        IEnumerable<TItem> items, int jobs, Func<TItem, CancellationToken, ValueTask<TResult>> work, Action<TResult> emit, CancellationToken cancellation)
    {
        using var gate = new SemaphoreSlim(jobs);
        var waiting = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            waiting.Enqueue(Task.Run(() => Guarded(item), cancellation));
            if (waiting.Count >= jobs * Ahead) emit(await waiting.Dequeue().ConfigureAwait(false));
        }

        while (waiting.TryDequeue(out var next)) emit(await next.ConfigureAwait(false));

        async Task<TResult> Guarded(TItem item)
        {
            await gate.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await work(item, cancellation).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        }
    }
}
