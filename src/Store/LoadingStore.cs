using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Store;

/// <summary>What writes documents into a store. Its members are those of <see cref="IReportStore"/>.</summary>
internal interface IStoreLoader : IDisposable
{
    KnownDocument? Find(string sha256);

    SaveResult Save(DocumentOutcome outcome);

    void SaveCopy(string sha256, string path);

    void SaveSkipped(string path, string reason);

    IReadOnlyList<ForgottenFile> Forget(string named);

    void Commit();
}

/// <summary>The writing half of a store, the same for every database: it is its loader's.</summary>
/// <param name="loader">Null where the store was opened for reading.</param>
internal abstract class LoadingStore(IStoreLoader? loader) : IReportStore
{
    private IStoreLoader Loader => loader ?? throw new InvalidOperationException("The store was opened for reading.");

    public KnownDocument? Find(string sha256) => Loader.Find(sha256);

    public bool IsKnown(string sha256, string stages) =>
        Find(sha256) is { Status: not DocumentStatus.Failed } known && known.Stages == stages;

    public SaveResult Save(DocumentOutcome outcome) => Loader.Save(outcome);

    public void SaveCopy(string sha256, string path) => Loader.SaveCopy(sha256, path);

    public void SaveSkipped(string path, string reason) => Loader.SaveSkipped(path, reason);

    public IReadOnlyList<ForgottenFile> Forget(string named) => Loader.Forget(named);

    public void Commit() => Loader.Commit();

    public abstract RowSet List(Listing listing, ListingFilter filter);

    public abstract long Count(Listing listing, ListingFilter filter);

    public abstract RowSet Search(string text, ListingFilter filter);

    public abstract QueryOutcome Query(string sql, QueryLimits limits);

    public abstract string DescribeSchema();

    public void Dispose()
    {
        loader?.Dispose();
        Close();
    }

    /// <summary>Lets go of what was opened for reading; the loader is closed already.</summary>
    protected abstract void Close();
}
