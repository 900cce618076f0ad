using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Html;

/// <summary>A bar of a chart: how many errors, warnings and notes, or one plain number in the first.</summary>
internal sealed record Bar(string Label, IReadOnlyList<long> Parts)
{
    public long Total => Parts.Sum();
}

/// <summary>A finding as the page shows it.</summary>
internal sealed record ShownFinding(long Id, string Severity, string Rule, string Message, string English, decimal? Stated, decimal? Expected, decimal? Difference, string Formula, string Also);

/// <summary>One number that a finding rests on.</summary>
/// <param name="Marked">The number's range in the quote; null where the quote is only a part of the text, and the offsets are the text's.</param>
/// <param name="Page">From 1; null where the format has no pages.</param>
internal sealed record ShownEvidence(string Place, long? Page, string Quote, (int Start, int End)? Marked);

/// <summary>A report that does not add up.</summary>
internal sealed record ShownReport(long Id, string Organization, string Project, string Title, string Year, string SelfScore, string Grade, long Errors, long Warnings, string Document);

/// <summary>What the page asks of the store: through listings and the read-only query, so that any store can answer.</summary>
/// <param name="filter">What of the store.</param>
internal sealed class PageData(IReportStore store, ListingFilter filter)
{
    /// <summary>Length at which a quote may be a part of its text (Span.LongestQuote).</summary>
    private const int WholeQuote = 200;
    private static readonly QueryLimits Unlimited = new(null, TimeSpan.FromMinutes(5));

    public PageTotals Totals() => new(store, filter);

    public long Count(Listing listing, ListingFilter more) => store.Count(listing, Listings.Usable(listing, filter) with { State = more.State, Inconsistent = more.Inconsistent });

    /// <param name="most">At most so many …</param>
    /// <param name="after">… after those that stand before them.</param>
    public List<ShownReport> Worst(int most, int after = 0)
    {
        using var rows = store.List(Listing.Reports, filter with { Inconsistent = true, Limit = after + most });
        var columns = rows.Columns.Select((column, i) => (column.Name, i)).ToDictionary(column => column.Name, column => column.i);
        var worst = new List<ShownReport>();
        for (var i = 0; rows.Read(); i++)
        {
            if (i < after) continue;
            worst.Add(new ShownReport(
                Cell("id").Integer, Text("organization"), Text("project"), Text("title"), Text("fiscal_year"), Text("self_score"), Text("grade"), Cell("errors").Integer, Cell("warnings").Integer, Text("document")));
        }

        return worst;

        Cell Cell(string name) => rows[columns[name]];
        string Text(string name) => Cell(name).ToString();
    }

    /// <summary>The first findings of reports, by report: one statement for all, because each opens the store anew.</summary>
    public ILookup<long, ShownFinding> Findings(IEnumerable<ShownReport> reports, int most) => Rows(
        $"SELECT report_id, id, severity, rule, message, message_en, stated, expected, difference, formula, also FROM findings WHERE report_id IN ({Ids(reports.Select(report => report.Id))}) {OfFilter} ORDER BY report_id, position",
        row => (Report: row[0].Integer, Finding: new ShownFinding(row[1].Integer, row[2].Text, row[3].Text, row[4].Text, row[5].Text, row[6].Decimal, row[7].Decimal, row[8].Decimal, row[9].Text, row[10].ToString())))
        .GroupBy(row => row.Report).SelectMany(report => report.Take(most)).ToLookup(row => row.Report, row => row.Finding);

    /// <summary>Of the findings of a report, those that the filter leaves.</summary>
    private string OfFilter =>
        (filter.Rule is { } rule ? $" AND rule = '{rule.Replace("'", "''", StringComparison.Ordinal)}'" : string.Empty)
        + (filter.Severity is { } severity ? $" AND severity IN ({FilterConditions.AtLeast(severity)})" : string.Empty);

    /// <summary>The first places of findings, by finding.</summary>
    public ILookup<long, ShownEvidence> Evidence(IEnumerable<ShownFinding> findings, int most) => Rows(
        $"SELECT page, block, \"table\", row, \"column\", start_offset, end_offset, quote, finding_id FROM evidence WHERE finding_id IN ({Ids(findings.Select(finding => finding.Id))}) AND position < {most} ORDER BY finding_id, position",
        row => (Finding: row[8].Integer, Evidence: new ShownEvidence(Place(row), row[0].IsNull ? null : row[0].Integer, row[7].Text, row[7].Text.Length < WholeQuote ? ((int)row[5].Integer, (int)row[6].Integer) : null)))
        .ToLookup(row => row.Finding, row => row.Evidence);

    /// <summary>How many places each finding has.</summary>
    public Dictionary<long, long> EvidenceCounts(IEnumerable<ShownFinding> findings) => Rows(
        $"SELECT finding_id, count(*) FROM evidence WHERE finding_id IN ({Ids(findings.Select(finding => finding.Id))}) GROUP BY finding_id",
        row => (Finding: row[0].Integer, Count: row[1].Integer)).ToDictionary(row => row.Finding, row => row.Count);

    public List<string[]> Failures(int most)
    {
        using var rows = store.List(Listing.Failures, Listings.Usable(Listing.Failures, filter) with { Limit = most });
        int[] shown = [.. ((string[])["path", "code", "message", "message_en"]).Select(name => rows.Columns.Select(column => column.Name).ToList().IndexOf(name))];
        var failures = new List<string[]>();
        while (rows.Read()) failures.Add([.. shown.Select(column => rows[column].ToString())]);
        return failures;
    }

    /// <summary>For IN, which PostgreSQL does not take empty.</summary>
    private static string Ids(IEnumerable<long> ids) => string.Join(',', ids) is { Length: > 0 } list ? list : "NULL";

    private static string Place(Cell[] row)
    {
        var page = row[0].IsNull ? string.Empty : $"第{row[0]}页 · p.{row[0]} ";
        return row[2].IsNull ? $"{page}第{row[1].Integer + 1}段" : $"{page}表{row[2].Integer + 1} 行{row[3].Integer + 1} 列{row[4].Integer + 1}";
    }

    private List<T> Rows<T>(string sql, Func<Cell[], T> make)
    {
        using var rows = store.Query(sql, Unlimited) switch
        {
            QueryOutcome.Answered answered => answered.Rows,
            QueryOutcome.Bad bad => throw new InvalidOperationException($"{bad.Message}: {sql}"),
            QueryOutcome.Refused refused => throw new InvalidOperationException($"{refused.Message}: {sql}"),
            _ => throw new InvalidOperationException(sql),
        };
        var made = new List<T>();
        var cells = new Cell[rows.Columns.Count];
        while (rows.Read())
        {
            for (var i = 0; i < cells.Length; i++) cells[i] = rows[i];
            made.Add(make([.. cells]));
        }

        return made;
    }
}
