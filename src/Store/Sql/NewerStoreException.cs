using PerfEval.Model;

namespace PerfEval.Store.Sql;

/// <summary>The store was made by a later version of the program.</summary>
internal sealed class NewerStoreException(long found, long known) : Exception($"version {found}, known up to {known}")
{
    /// <param name="store">Where the store is, as it may be shown.</param>
    public Outcome<IReportStore>.Failed At(string store) => new(
        FailureKind.UnknownFormat, $"数据库 {store} 由更新的版本建立（{found} > {known}）", $"the store {store} was made by a newer version ({found} > {known})");
}
