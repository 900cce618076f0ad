using System.Threading.Channels;
using PerfEval.Model.Documents;

namespace PerfEval.Pipeline.Loading;

/// <summary>
/// Tells what comes of files, in the order in which they are done. One worker at a time tells, of what others have done
/// meanwhile too; those go on with their work and wait only where too much is to be told.
/// </summary>
internal sealed class Teller(int workers, Func<LoadedFile, ValueTask> settle) : IDisposable
{
    /// <summary>Results that may wait to be told, for each worker: who tells may have a disk to wait for now and then, longer than many files take to read.</summary>
    private const int Waiting = 64;

    /// <summary>Paragraphs and cells that may wait to be told: long documents fill the memory sooner than their number tells.</summary>
    private const int WaitingPieces = 1 << 16;

    private readonly Channel<LoadedFile> _settled = Channel.CreateBounded<LoadedFile>(workers * Waiting);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _pieces;

    /// <summary>The file is told when this is done, or somebody is about to tell it.</summary>
    public async ValueTask Tell(LoadedFile file, CancellationToken stop)
    {
        await _settled.Writer.WriteAsync(file, stop).ConfigureAwait(false);
        var tooMuch = Interlocked.Add(ref _pieces, PiecesOf(file)) > WaitingPieces;

        // Asked again after telling: what came in at the very end was left to this worker.
        while (_settled.Reader.TryPeek(out _) && await TakeTurn(tooMuch, stop).ConfigureAwait(false))
        {
            while (_settled.Reader.TryRead(out var next))
            {
                stop.ThrowIfCancellationRequested();
                foreach (var told in MetBytes.Order(next)) await settle(told).ConfigureAwait(false);
                Interlocked.Add(ref _pieces, -PiecesOf(next));
            }

            // Not reached where telling failed: nobody tells any more then.
            _turn.Release();
        }
    }

    /// <summary>Whether this worker is the one that tells now.</summary>
    private async ValueTask<bool> TakeTurn(bool wait, CancellationToken stop)
    {
        if (!wait) return _turn.Wait(0, CancellationToken.None);
        await _turn.WaitAsync(stop).ConfigureAwait(false);
        return true;
    }

    private static int PiecesOf(LoadedFile file)
    {
        if (file.Outcome?.Document is not { } document) return 0;
        var pieces = 0;
        foreach (var block in document.Blocks) pieces += block is TableBlock table ? table.Grid.Cells.Count : 1;
        return pieces;
    }

    public void Dispose() => _turn.Dispose();
}
