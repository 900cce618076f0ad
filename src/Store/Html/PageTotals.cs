using PerfEval.Store.Rows;

namespace PerfEval.Store.Html;

/// <summary>What the page counts, read in one pass over the reports and one over their findings.</summary>
internal sealed class PageTotals
{
    private static readonly (string Label, decimal? Below)[] OfRates =
        [("<50%", 0.5m), ("50–60%", 0.6m), ("60–70%", 0.7m), ("70–80%", 0.8m), ("80–90%", 0.9m), ("90–100%", 1), ("100%", null), (">100%", null)];

    private static readonly (string Label, decimal? Below)[] OfScores =
        [("<60", 60), ("60–70", 70), ("70–80", 80), ("80–90", 90), ("90–95", 95), ("95–100", 100), ("100", null), (">100", null)];

    private readonly long[] _rates = new long[OfRates.Length];
    private readonly long[] _scores = new long[OfScores.Length];
    private readonly Dictionary<string, long[]> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long[]> _organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long[]> _ofReports = [];

    public PageTotals(IReportStore store, ListingFilter filter)
    {
        using (var reports = store.List(Listing.Reports, filter)) Read(reports, AddReport);
        using (var findings = store.List(Listing.Findings, filter with { Sort = "id" })) Read(findings, AddFinding);
    }

    public long Reports { get; private set; }

    public long Consistent { get; private set; }

    public long Inconsistent { get; private set; }

    public long NotDecidable { get; private set; }

    public long Errors => _rules.Values.Sum(counts => counts[0]);

    public long Warnings => _rules.Values.Sum(counts => counts[1]);

    public long ReportsWithErrors => _ofReports.Values.Count(counts => counts[0] > 0);

    public IReadOnlyList<Bar> Rules => Bars(_rules);

    /// <summary>Reports by the rate that their own amounts give, in tenths; what was never budgeted has none.</summary>
    public IReadOnlyList<Bar> ExecutionRates => Buckets(_rates, OfRates);

    public IReadOnlyList<Bar> Scores => Buckets(_scores, OfScores);

    public IReadOnlyList<Bar> Organizations(int most) => [.. Bars(_organizations.Where(body => body.Value[0] + body.Value[1] > 0)).Take(most)];

    /// <summary>Findings of a report that the filter leaves.</summary>
    public long FindingsOf(long report) => _ofReports.GetValueOrDefault(report)?.Sum() ?? 0;

    private static void Read(RowSet rows, Action<Func<string, Cell>> add)
    {
        var columns = rows.Columns.Select((column, i) => (column.Name, i)).ToDictionary(column => column.Name, column => column.i);
        while (rows.Read()) add(name => rows[columns[name]]);
    }

    private void AddReport(Func<string, Cell> report)
    {
        Reports++;
        Consistent += report("consistent").Integer;
        Inconsistent += report("inconsistent").Integer;
        NotDecidable += report("not_decidable").Integer;
        if (report("self_score").Decimal is { } score) _scores[BucketOf(score, OfScores, 100)]++;
        if (report("budget").Decimal is { } budget and > 0 && report("executed").Decimal is { } executed) _rates[BucketOf(Math.Round(executed / budget, 6), OfRates, 1)]++;
    }

    private void AddFinding(Func<string, Cell> finding)
    {
        var severity = finding("severity").Text switch { "error" => 0, "warning" => 1, _ => 2 };
        var organization = finding("organization");
        Count(_rules, finding("rule").Text, severity);
        Count(_organizations, organization.IsNull ? "—" : organization.Text, severity);
        Count(_ofReports, finding("report_id").Integer, severity);
    }

    private static void Count<TKey>(Dictionary<TKey, long[]> counts, TKey key, int severity)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var ofKey)) counts.Add(key, ofKey = new long[3]);
        ofKey[severity]++;
    }

    /// <param name="whole">What the last bucket but one holds alone; more is in the last.</param>
    private static int BucketOf(decimal value, (string Label, decimal? Below)[] buckets, decimal whole)
    {
        var below = Array.FindIndex(buckets, bucket => value < bucket.Below);
        return below >= 0 ? below : value <= whole ? buckets.Length - 2 : buckets.Length - 1;
    }

    private static IReadOnlyList<Bar> Buckets(long[] counts, (string Label, decimal? Below)[] buckets) =>
        counts.All(count => count == 0) ? [] : [.. buckets.Select((bucket, i) => new Bar(bucket.Label, [counts[i]]))];

    private static IReadOnlyList<Bar> Bars(IEnumerable<KeyValuePair<string, long[]>> counts) => [.. counts
        .OrderByDescending(count => count.Value[0]).ThenByDescending(count => count.Value[1]).ThenByDescending(count => count.Value[2]).ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => new Bar(count.Key, count.Value))];
}
