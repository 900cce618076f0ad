using PerfEval.Store.Rows;

namespace PerfEval.Store.Sql;

/// <summary>One column of a listing and the SQL that gives it.</summary>
internal sealed record ListedColumn(string Name, string Expression, ColumnType Type, bool Main)
{
    public Column Column { get; } = new(Name, Type, Main);
}

/// <summary>
/// The SQL of a listing: tables, columns, order, and what --text looks into.
/// f is the fact or finding, r its report, d its document. CROSS JOIN keeps f outermost in SQLite, so that rows come in an index's order and a limit stops the scan;
/// a <see cref="Dialect"/> says what another database writes there.
/// </summary>
internal sealed class ListingShape
{
    private const string OfReports = "reports AS r CROSS JOIN documents AS d ON d.id = r.document_id";

    private static readonly Dictionary<Listing, ListingShape> All = new()
    {
        [Listing.Documents] = new("documents AS d", "d.id", "d.id", ["d.path"], [
            Number("id", "d.id", main: false), Text("path", "d.path"), Text("status", "d.status"), Text("format", "d.format"),
            Number("pages", "d.pages"), Number("bytes", "d.bytes"), Number("reports", "(SELECT count(*) FROM reports AS x WHERE x.document_id = d.id)"),
            Number("copies", "(SELECT count(*) FROM copies AS x WHERE x.document_id = d.id AND x.superseded_by IS NULL)"),
            Text("problems", "(SELECT string_agg(x.code, ' ' ORDER BY x.id) FROM problems AS x WHERE x.document_id = d.id)"),
            new("ingested_at", "d.ingested_at", ColumnType.Moment, false), Text("sha256", "d.sha256", main: false), Text("stages", "d.stages", main: false),
            Json("ocr_pages", "d.ocr_pages"), Text("place", "d.place", main: false), Text("superseded_by", "d.superseded_by", main: false)]),
        [Listing.Blocks] = new("blocks AS b CROSS JOIN documents AS d ON d.id = b.document_id", "b.id", "b.id", ["b.text"], [
            Number("document_id", "b.document_id", main: false), Number("page", "b.page"), Number("block", "b.block"), Number("table", "b.\"table\""),
            Number("row", "b.row"), Text("text", "b.text"), Text("document", "d.path")]),
        [Listing.Reports] = new(OfReports, "r.id", "r.id", ["r.title", "r.organization", "r.project"], [
            Number("id", "r.id", main: false), Number("document_id", "r.document_id", main: false), Number("position", "r.position", main: false),
            Text("organization", "r.organization"), Text("project", "r.project"), Text("title", "r.title", main: false),
            Text("kind", "r.kind"), Number("fiscal_year", "r.fiscal_year"), Real("self_score", "r.self_score"), Text("grade", "r.grade"),
            Real("budget", "r.budget", main: false), Real("executed", "r.executed", main: false), Real("execution_rate", "r.execution_rate", main: false),
            Number("errors", "r.errors"), Number("warnings", "r.warnings"), Number("infos", "r.infos", main: false),
            Number("consistent", "r.consistent", main: false), Number("inconsistent", "r.inconsistent", main: false), Number("not_decidable", "r.not_decidable", main: false),
            Text("first_finding", "(SELECT x.message FROM findings AS x WHERE x.report_id = r.id ORDER BY x.position LIMIT 1)", main: false),
            Number("page", "r.page", main: false), Number("block", "r.block", main: false), Number("first_block", "r.first_block", main: false),
            Number("end_block", "r.end_block", main: false), Text("document", "d.path"), Text("superseded_by", "d.superseded_by", main: false)]),
        [Listing.Figures] = OfFacts("figures", ["f.label", "f.quote"], [
            Text("label", "f.label"), Text("measure", "f.measure"), Text("stage", "f.stage"), Text("fund", "f.fund"), Real("amount", "f.amount"),
            Text("amount_exact", "f.amount_exact", main: false), Number("decimals", "f.decimals", main: false), Text("unit_text", "f.unit_text", main: false), Text("per", "f.per", main: false),
            Text("text", "f.text"), Flag("approximate", "f.approximate"), Number("year", "f.year"), Text("comparator", "f.comparator", main: false)]),
        [Listing.Headcounts] = OfFacts("headcounts", ["f.label", "f.quote"], [
            Text("label", "f.label"), Real("count", "f.count"), Text("unit", "f.unit"), Text("role", "f.role"), Text("text", "f.text"),
            Flag("approximate", "f.approximate"), Number("year", "f.year"), Text("comparator", "f.comparator", main: false)]),
        [Listing.Rates] = OfFacts("rates", ["f.label", "f.quote"], [
            Text("label", "f.label"), Text("kind", "f.kind"), Text("comparator", "f.comparator"), Real("value", "f.value"), Number("decimals", "f.decimals", main: false),
            Text("text", "f.text"), Flag("approximate", "f.approximate"), Number("year", "f.year")]),
        [Listing.Indicators] = OfFacts("indicators", ["f.level1", "f.level2", "f.level3", "f.target", "f.actual", "f.deviation"], [
            Text("level1", "f.level1"), Text("level2", "f.level2"), Text("level3", "f.level3"), Text("target", "f.target"), Text("actual", "f.actual"),
            Real("weight", "f.weight"), Real("score", "f.score"), Text("deviation", "f.deviation", main: false), Flag("reached", "f.reached"),
            Text("target_comparator", "f.target_comparator", main: false), Real("target_value", "f.target_value", main: false), Text("target_unit", "f.target_unit", main: false),
            Real("target_base", "f.target_base", main: false),
            Text("actual_comparator", "f.actual_comparator", main: false), Real("actual_value", "f.actual_value", main: false), Text("actual_unit", "f.actual_unit", main: false),
            Real("actual_base", "f.actual_base", main: false)]),
        [Listing.Scores] = OfFacts("scores", ["f.label", "f.quote"], [
            Text("label", "f.label"), Text("role", "f.role"), Real("points", "f.points"), Real("out_of", "f.out_of")]),
        [Listing.Findings] = OfFacts("findings", ["f.message", "f.message_en", "f.quote", "f.formula"], [
            Number("position", "f.position", main: false), Text("severity", "f.severity"), Text("rule", "f.rule"), Text("message", "f.message"), Text("message_en", "f.message_en", main: false),
            Real("stated", "f.stated"), Real("expected", "f.expected"), Real("difference", "f.difference", main: false), Text("formula", "f.formula"),
            Text("also", "f.also", main: false), Flag("reading_doubt", "f.reading_doubt")], "CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.id"),
        [Listing.Evidence] = new(
            "evidence AS e CROSS JOIN findings AS f ON f.id = e.finding_id CROSS JOIN reports AS r ON r.id = f.report_id CROSS JOIN documents AS d ON d.id = r.document_id",
            "e.id", "e.finding_id, e.position", ["e.quote"], [
            Number("finding_id", "e.finding_id"), Number("position", "e.position"), Text("severity", "f.severity"), Text("rule", "f.rule"),
            Number("report_id", "f.report_id", main: false), Text("organization", "r.organization", main: false),
            Number("page", "e.page"), Number("block", "e.block"), Number("table", "e.\"table\""), Number("row", "e.row"), Number("column", "e.\"column\""),
            Number("start_offset", "e.start_offset", main: false), Number("end_offset", "e.end_offset", main: false), Text("quote", "e.quote"), Json("box", "e.box"), Text("document", "d.path")]),
        [Listing.Problems] = new("problems AS p CROSS JOIN documents AS d ON d.id = p.document_id", "p.id", "p.id", ["p.code", "p.message", "p.message_en"], [
            Number("document_id", "p.document_id", main: false), Text("code", "p.code"), Text("message", "p.message"), Text("message_en", "p.message_en", main: false), Number("page", "p.page"),
            Text("status", "d.status", main: false), Text("document", "d.path")]),
        [Listing.Failures] = new("failures AS d", "d.path", "d.path", ["d.path", "d.message"], [
            Text("path", "d.path"), Text("code", "d.code"), Text("message", "d.message"), Text("message_en", "d.message_en", main: false),
            Number("bytes", "d.bytes"), Text("sha256", "d.sha256", main: false), new("at", "d.at", ColumnType.Moment, false), Text("stages", "d.stages", main: false)]),
        [Listing.Files] = new("v_files AS d", "d.path, d.state, d.sha256", "d.path, d.state, d.sha256", ["d.path", "d.state", "d.reason"], [
            Text("state", "d.state"), Text("reason", "d.reason"), Number("pages", "d.pages"), Number("bytes", "d.bytes"), Text("path", "d.path"),
            Text("stage", "d.stage", main: false), Text("stages", "d.stages", main: false), Text("sha256", "d.sha256", main: false)]),
    };

    private ListingShape(string from, string key, string order, IReadOnlyList<string> searched, IReadOnlyList<ListedColumn> listed)
    {
        From = from;
        Key = key;
        Order = order;
        Searched = searched;
        Listed = listed;
        Columns = [.. listed.Select(column => column.Column)];
    }

    public string From { get; }

    /// <summary>The table of f; null where the listing is not one of facts or findings.</summary>
    public string? Facts { get; private init; }

    /// <summary>No two rows have the same.</summary>
    public string Key { get; }

    public string Order { get; }

    /// <summary>The same tables with the one first that an order begins with: what is sorted by bodies or paths walks their index and stops early.</summary>
    public string FromIn(string expression) => Facts is null ? From : expression[0] switch
    {
        'r' => $"reports AS r CROSS JOIN documents AS d ON d.id = r.document_id CROSS JOIN {Facts} AS f ON f.report_id = r.id",
        'd' => $"documents AS d CROSS JOIN reports AS r ON r.document_id = d.id CROSS JOIN {Facts} AS f ON f.report_id = r.id",
        _ => From,
    };

    /// <summary>An order by this column, in which the keys settle which of equals comes first.</summary>
    /// <param name="direction">Of the keys, which are never NULL.</param>
    /// <param name="firstDirection">Of the column.</param>
    public string OrderBy(string expression, string direction, string firstDirection)
    {
        string[] keys = Facts is null ? [Key] : expression[0] switch { 'r' => ["r.id", Key], 'd' => ["d.id", "r.position", Key], _ => [Key] };
        return string.Join(", ", keys.Where(key => key != expression).Select(key => key + direction).Prepend(expression + firstDirection));
    }

    /// <summary>The condition that leaves superseded documents out; of facts it asks nothing but themselves, so that they can be ranked first.</summary>
    public string Current(Dialect dialect) => Facts is null ? "d.superseded_by IS NULL" : dialect.CurrentFacts;

    /// <summary>Columns that --text looks into.</summary>
    public IReadOnlyList<string> Searched { get; }

    /// <summary>True where the full-text index knows all that these columns hold: it tells which documents need not be looked at.</summary>
    public bool FromDocumentText { get; private init; }

    public IReadOnlyList<ListedColumn> Listed { get; }

    public IReadOnlyList<Column> Columns { get; }

    public static ListingShape Of(Listing listing) => All[listing];

    private static ListingShape OfFacts(string table, IReadOnlyList<string> searched, IReadOnlyList<ListedColumn> own, string order = "f.report_id, f.id") => new(
        $"{table} AS f CROSS JOIN reports AS r ON r.id = f.report_id CROSS JOIN documents AS d ON d.id = r.document_id",
        "f.id",
        order,
        searched,
        [
            Number("id", "f.id", main: false), Number("report_id", "f.report_id", main: false),
            .. table == "findings" ? (ListedColumn[])[] : [Text("fact", "f.fact", main: false)],
            Text("organization", "r.organization"), Text("project", "r.project", main: false), Number("fiscal_year", "r.fiscal_year", main: false),
            .. own,
            Number("page", "f.page"), Number("block", "f.block", main: false), Number("table", "f.\"table\"", main: false), Number("row", "f.row", main: false),
            Number("column", "f.\"column\"", main: false), Number("start_offset", "f.start_offset", main: false), Number("end_offset", "f.end_offset", main: false),
            Text("quote", "f.quote", main: false), Json("box", "f.box"), Text("document", "d.path"),
        ])
    {
        Facts = table,
        FromDocumentText = table != "findings",
    };

    private static ListedColumn Text(string name, string expression, bool main = true) => new(name, expression, ColumnType.Text, main);

    private static ListedColumn Number(string name, string expression, bool main = true) => new(name, expression, ColumnType.Integer, main);

    private static ListedColumn Real(string name, string expression, bool main = true) => new(name, expression, ColumnType.Number, main);

    private static ListedColumn Json(string name, string expression) => new(name, expression, ColumnType.Json, false);

    private static ListedColumn Flag(string name, string expression) => new(name, expression, ColumnType.Flag, false);
}
