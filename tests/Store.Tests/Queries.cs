using System.Diagnostics;
using PerfEval.Store;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>What a free query must do in every database.</summary>
internal static class Queries
{
    public static void AreStoppedByTime(IReportStore store)
    {
        var limits = new QueryLimits(10, TimeSpan.FromMilliseconds(200));
        var began = Stopwatch.GetTimestamp();
        var answer = Assert.IsType<QueryOutcome.Answered>(store.Query("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", limits));
        using (answer.Rows) Assert.Throws<QueryStoppedException>(() => answer.Rows.Read());
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10));
    }
}
