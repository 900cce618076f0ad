using System.Threading.Channels;

namespace PerfEval.Pipeline.Loading;

/// <summary>
/// Tells what comes of files, in the order in which they are done. One worker at a time tells, of what others have done
/// meanwhile too; those go on with their work and wait only where too much is to be told.
/// </summary>
internal sealed class Teller(int workers, Func<LoadedFile, ValueTask> settle)
{
    /// <summary>Results that may wait to be told, for each worker.</summary>
    private const int Waiting = 2;

    private readonly Channel<LoadedFile> _settled = Channel.CreateBounded<LoadedFile>(workers * Waiting);
    private int _telling;

    /// <summary>The file is told when this is done, or somebody is about to tell it.</summary>
    public async ValueTask Tell(LoadedFile file, CancellationToken stop)
    {
        await _settled.Writer.WriteAsync(file, stop).ConfigureAwait(false);

        // Asked again after telling: what came in at the very end was left to this worker.
        while (_settled.Reader.TryPeek(out _) && Interlocked.Exchange(ref _telling, 1) == 0)
        {
            while (_settled.Reader.TryRead(out var next))
            {
                stop.ThrowIfCancellationRequested();
                foreach (var told in MetBytes.Order(next)) await settle(told).ConfigureAwait(false);
            }

            // Not reached where telling failed: nobody tells any more then.
            Interlocked.Exchange(ref _telling, 0);
        }
    }
}
