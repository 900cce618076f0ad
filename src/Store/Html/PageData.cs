using PerfEval.Store.Rows;

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
internal sealed record ShownReport(long Id, string Organization, string Project, string Title, string Year, string SelfScore, string Grade, long Errors, long Warnings, long Infos, string Document)
{
    public long Findings => Errors + Warnings + Infos;
}

/// <summary>What the page asks of the store: only through the read-only query and its views, so that any store can answer.</summary>
internal sealed class PageData(IReportStore store)
{
    /// <summary>Length at which a quote may be a part of its text (Span.LongestQuote).</summary>
    private const int WholeQuote = 200;
    private static readonly QueryLimits Unlimited = new(null, TimeSpan.FromMinutes(5));

    public long Count(string sql) => Rows(sql, row => row[0].Integer).FirstOrDefault();

    public List<Bar> Rules() => Rows(
        "SELECT rule, errors, warnings, infos FROM v_rules ORDER BY errors DESC, warnings DESC, infos DESC, rule", Stacked);

    public List<Bar> Organizations(int most) => Rows(
        $"SELECT coalesce(organization, '—'), sum(errors), sum(warnings), sum(infos) FROM reports GROUP BY 1 HAVING sum(errors) + sum(warnings) > 0 ORDER BY 2 DESC, 3 DESC, 1 LIMIT {most}", Stacked);

    /// <summary>Reports by the rate that their own amounts give, in tenths; what was never budgeted has none.</summary>
    public List<Bar> ExecutionRates() => Buckets(
        "computed_rate", "v_execution WHERE computed_rate IS NOT NULL",
        [("<50%", "< 0.5"), ("50–60%", "< 0.6"), ("60–70%", "< 0.7"), ("70–80%", "< 0.8"), ("80–90%", "< 0.9"), ("90–100%", "< 1"), ("100%", "<= 1"), (">100%", null)]);

    public List<Bar> Scores() => Buckets(
        "self_score", "reports WHERE self_score IS NOT NULL",
        [("<60", "< 60"), ("60–70", "< 70"), ("70–80", "< 80"), ("80–90", "< 90"), ("90–95", "< 95"), ("95–100", "< 100"), ("100", "<= 100"), (">100", null)]);

    /// <param name="after">Reports to pass over: those that stand before them.</param>
    public List<ShownReport> Worst(int most, int after = 0) => Rows(
        $"SELECT id, organization, project, title, fiscal_year, self_score, grade, errors, warnings, infos, document FROM v_reports WHERE errors > 0 OR warnings > 0 ORDER BY errors DESC, warnings DESC, infos DESC, id LIMIT {most} OFFSET {after}",
        row => new ShownReport(row[0].Integer, row[1].ToString(), row[2].ToString(), row[3].ToString(), row[4].ToString(), row[5].ToString(), row[6].ToString(), row[7].Integer, row[8].Integer, row[9].Integer, row[10].ToString()));

    /// <summary>The first findings of reports, by report: one statement for all, because each opens the store anew.</summary>
    public ILookup<long, ShownFinding> Findings(IEnumerable<ShownReport> reports, int most) => Rows(
        $"SELECT report_id, id, severity, rule, message, message_en, stated, expected, difference, formula, also FROM findings WHERE report_id IN ({Ids(reports.Select(report => report.Id))}) AND position < {most} ORDER BY report_id, position",
        row => (Report: row[0].Integer, Finding: new ShownFinding(row[1].Integer, row[2].Text, row[3].Text, row[4].Text, row[5].Text, row[6].Decimal, row[7].Decimal, row[8].Decimal, row[9].Text, row[10].ToString())))
        .ToLookup(row => row.Report, row => row.Finding);

    /// <summary>The first places of findings, by finding.</summary>
    public ILookup<long, ShownEvidence> Evidence(IEnumerable<ShownFinding> findings, int most) => Rows(
        $"SELECT page, block, \"table\", row, \"column\", start_offset, end_offset, quote, finding_id FROM evidence WHERE finding_id IN ({Ids(findings.Select(finding => finding.Id))}) AND position < {most} ORDER BY finding_id, position",
        row => (Finding: row[8].Integer, Evidence: new ShownEvidence(Place(row), row[0].IsNull ? null : row[0].Integer, row[7].Text, row[7].Text.Length < WholeQuote ? ((int)row[5].Integer, (int)row[6].Integer) : null)))
        .ToLookup(row => row.Finding, row => row.Evidence);

    /// <summary>How many places each finding has.</summary>
    public Dictionary<long, long> EvidenceCounts(IEnumerable<ShownFinding> findings) => Rows(
        $"SELECT finding_id, count(*) FROM evidence WHERE finding_id IN ({Ids(findings.Select(finding => finding.Id))}) GROUP BY finding_id",
        row => (Finding: row[0].Integer, Count: row[1].Integer)).ToDictionary(row => row.Finding, row => row.Count);

    public List<string[]> Failures(int most) => Rows(
        $"SELECT path, code, message, message_en FROM failures ORDER BY path LIMIT {most}", row => row.Select(cell => cell.ToString()).ToArray());

    private List<Bar> Buckets(string column, string from, IReadOnlyList<(string Label, string? Below)> buckets)
    {
        var cases = string.Concat(buckets.Select((bucket, i) => bucket.Below is null ? $" ELSE {i}" : $" WHEN {column} {bucket.Below} THEN {i}"));
        var counted = Rows($"SELECT CASE{cases} END AS bucket, count(*) FROM {from} GROUP BY 1", row => (Bucket: row[0].Integer, Count: row[1].Integer)).ToDictionary(row => row.Bucket, row => row.Count);
        return counted.Count == 0 ? [] : [.. buckets.Select((bucket, i) => new Bar(bucket.Label, [counted.GetValueOrDefault(i)]))];
    }

    private static string Ids(IEnumerable<long> ids) => string.Join(',', ids);

    private static Bar Stacked(Cell[] row) => new(row[0].ToString(), [row[1].Integer, row[2].Integer, row[3].Integer]);

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
