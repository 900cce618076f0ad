namespace PerfEval.Pipeline.Loading;

/// <summary>
/// Bytes that a load has met, maybe under several paths. Who listens hears of the first path before the others: a copy of
/// what is not stored yet could not be noted.
/// </summary>
/// <param name="first">The path under which they were met first, the very instance.</param>
internal sealed class MetBytes(string first)
{
    private List<LoadedFile>? _waiting;
    private bool _told;

    public bool IsFirst(LoadedFile file) => ReferenceEquals(file.Path, first);

    /// <summary>What is to be told now that a file is settled. By one at a time.</summary>
    public static IEnumerable<LoadedFile> Order(LoadedFile file) => file.Met is { } met ? met.Tell(file) : [file];

    private IEnumerable<LoadedFile> Tell(LoadedFile file)
    {
        if (_told) return [file];
        if (!IsFirst(file))
        {
            (_waiting ??= []).Add(file);
            return [];
        }

        _told = true;
        var waiting = _waiting ?? [];
        _waiting = null;
        return [file, .. waiting];
    }
}
