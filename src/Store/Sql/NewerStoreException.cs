namespace PerfEval.Store.Sql;

/// <summary>The store was made by a later version of the program.</summary>
internal sealed class NewerStoreException(long found, long known) : Exception($"version {found}, known up to {known}")
{
    public long Found { get; } = found;

    public long Known { get; } = known;
}
