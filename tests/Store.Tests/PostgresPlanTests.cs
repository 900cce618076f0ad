using PerfEval.Store;
using PerfEval.Store.Postgres;
using PerfEval.Store.Sql;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>How the server goes about what is asked of a large store.</summary>
public sealed class PostgresPlanTests
{
    /// <summary>A subplan is run or searched for each row: with as many superseded documents as rows, both together are their product.</summary>
    [PostgresFact]
    public void Superseded_documents_are_left_out_by_a_join()
    {
        using var store = new TemporaryStore(StoreKind.Postgres).With(Samples.Document(1), Samples.Document(2));
        foreach (var view in (string[])["v_rules", "v_organizations", "v_years", "v_execution", "v_findings", "v_evidence"]) AssertJoins(store, $"SELECT * FROM {view}");
        foreach (var listing in (Listing[])[Listing.Figures, Listing.Findings, Listing.Indicators])
        {
            foreach (var sort in (string?[])[null, "-organization", "quote"])
            {
                var query = ListingQuery.Of(listing, new ListingFilter(Sort: sort, Limit: 50), PostgresDialect.Instance);
                AssertJoins(store, query.Sql());
                AssertJoins(store, query.CountSql());
            }
        }
    }

    private static void AssertJoins(TemporaryStore store, string sql) =>
        Assert.DoesNotContain("SubPlan", PostgresServer.Instance!.Sql(store.Path, "EXPLAIN " + sql), StringComparison.Ordinal);
}
