using PerfEval.Pipeline.Messages;

namespace PerfEval.Pipeline.Loading;

/// <summary>Gives the files of a load one after the other to whoever asks; each is looked for when it is asked for.</summary>
internal sealed class Finder : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Func<int, ValueTask> _listed;
    private readonly IEnumerator<FoundFile> _files;
    private int _more;

    /// <param name="listed">Told how many more files there are to come, by one asker at a time.</param>
    public Finder(IngestFiles command, Func<int, ValueTask> listed)
    {
        _listed = listed;
        _files = FileWalk.Find(command.Paths, command.Limits, count => _more += count, command.Own).GetEnumerator();
    }

    /// <summary>Null at the end.</summary>
    public async ValueTask<FoundFile?> Next(CancellationToken stop)
    {
        await _gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            var found = _files.MoveNext() ? _files.Current : null;
            if (_more != 0) await _listed(_more).ConfigureAwait(false);
            _more = 0;
            return found;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _files.Dispose();
        _gate.Dispose();
    }
}
