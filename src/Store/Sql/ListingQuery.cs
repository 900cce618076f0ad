using System.Text;
using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Sql;

/// <summary>
/// A listing with its filters as one SELECT; what a person typed goes in as parameters only: $1, $2 …, which both databases understand, SQLite
/// as names that it numbers in the order of their first use. So they are used in that order.
/// </summary>
internal sealed class ListingQuery
{
    private readonly Dialect _dialect;
    private readonly ListingShape _shape;
    private readonly List<string> _conditions = [];
    private readonly List<object> _values = [];
    private readonly string _from;
    private readonly string _order;

    /// <summary>Conditions and order are those of the facts alone.</summary>
    private bool _ranked;

    /// <summary>Facts are looked for through their reports.</summary>
    private bool _ofReports;

    private ListingQuery(Listing listing, ListingFilter filter, Dialect dialect)
    {
        _dialect = dialect;
        _shape = ListingShape.Of(listing);
        Limit = filter.Limit;
        AddOwnConditions(listing, filter);
        if (Listings.IsOfDocuments(listing)) AddDocumentConditions(filter, _conditions);
        else if (listing is Listing.Reports) AddReportConditions(filter, _conditions, listing);
        else AddReportsOfFacts(filter, listing);
        (_from, _order) = Ordered(listing, filter);
    }

    public static ListingQuery Of(Listing listing, ListingFilter filter, Dialect dialect) => new(listing, filter, dialect);

    public IReadOnlyList<Column> Columns => _shape.Columns;

    /// <summary>Of $1, $2 …: texts, numbers of 64 bits, and what the dialect looks up words with.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>Rows to give at most; the SQL asks for one more.</summary>
    public int? Limit { get; }

    public string Sql()
    {
        var sql = new StringBuilder("SELECT ").AppendJoin(", ", _shape.Listed.Select(column => column.Expression)).Append(" FROM ");
        var where = _conditions.Count > 0 ? " WHERE " + string.Join(" AND ", _conditions) : string.Empty;
        // One more than asked for tells whether rows were left out.
        var limited = Limit is { } limit ? $" LIMIT {limit + 1L}" : string.Empty;
        // The first of a million in an order that no index has: find out which they are, and only then read what is shown of them and of their reports.
        return _ranked && limited.Length > 0
            ? _dialect.Joined(sql.Append($"(SELECT f.id FROM {_shape.Facts} AS f{where} ORDER BY {_order}{limited}) AS ranked CROSS JOIN {_shape.From.Replace(" AS f CROSS", " AS f ON f.id = ranked.id CROSS")} ORDER BY {_order}").ToString())
            : _dialect.Joined(sql.Append(_from).Append(where).Append(" ORDER BY ").Append(_order).Append(limited).ToString());
    }

    private (string From, string Order) Ordered(Listing listing, ListingFilter filter)
    {
        if (filter.Sort is { } sort)
        {
            var name = sort.TrimStart('-');
            var column = _shape.Listed.FirstOrDefault(listed => listed.Name == name)
                ?? throw new ArgumentException($"There is no column {name} to sort by.", nameof(filter));
            _ranked = _shape.Facts is not null && column.Expression.StartsWith("f.", StringComparison.Ordinal);
            var descending = sort[0] == '-';
            return (_shape.FromIn(column.Expression), _shape.OrderBy(column.Expression, descending ? " DESC" : string.Empty, _dialect.Direction(descending)));
        }

        if (listing == Listing.Reports && filter.Inconsistent) return (_shape.From, "r.errors DESC, r.warnings DESC, r.infos DESC, r.id");
        _ranked = listing == Listing.Findings;
        // Facts are written report by report, so that both orders are one: with no report to look for, rows are read as they lie.
        return (_shape.From, _shape.Facts is not null && !_ranked && !_ofReports ? _shape.Key : _shape.Order);
    }

    private void AddOwnConditions(Listing listing, ListingFilter filter)
    {
        if (filter.Measure is { } measure) _conditions.Add($"f.measure = {Parameter(measure)}");
        if (filter.Fund is { } fund) _conditions.Add($"f.fund = {Parameter(fund)}");
        if (filter.State is { } state) _conditions.Add($"d.state = {Parameter(state)}");
        if (listing == Listing.Rates && filter.Kind is { } kind) _conditions.Add($"f.kind = {Parameter(kind)}");
        if (listing is Listing.Findings or Listing.Evidence && filter.Rule is { } rule) _conditions.Add($"f.rule = {Parameter(rule)}");
        if (listing is Listing.Findings or Listing.Evidence && filter.Severity is { } severity) _conditions.Add($"f.severity IN ({AtLeast(severity)})");
        if (filter.Inconsistent) _conditions.Add("(r.errors > 0 OR r.warnings > 0)");
        if (filter.Text is { Length: > 0 } text)
        {
            var searched = Parameter(Containing(text));
            _conditions.Add('(' + string.Join(" OR ", _shape.Searched.Select(column => _dialect.Like(column, searched))) + ')');
            if (_shape.FromDocumentText && _dialect.Lookup(Bigrams.Words(text)) is { } lookup)
            {
                _ofReports = true;
                _conditions.Add($"f.report_id IN (SELECT r.id FROM reports AS r WHERE r.document_id IN ({_dialect.DocumentsWith(Parameter(lookup))}))");
            }
        }
    }

    // Through the reports and the facts' index on them: a filter on a body of which there are few reports must not read every fact.
    private void AddReportsOfFacts(ListingFilter filter, Listing listing)
    {
        var conditions = new List<string>();
        AddReportConditions(filter, conditions, listing);
        if (conditions.Count == 0) return;
        _ofReports = true;
        _conditions.Add($"f.report_id IN (SELECT r.id FROM reports AS r JOIN documents AS d ON d.id = r.document_id WHERE {string.Join(" AND ", conditions)})");
    }

    private void AddReportConditions(ListingFilter filter, List<string> conditions, Listing listing)
    {
        if (filter.Year is { } year) conditions.Add($"r.fiscal_year = {Parameter((long)year)}");
        if (filter.Organization is { } organization) conditions.Add(_dialect.Like("r.organization", Parameter(Containing(organization))));
        if (filter.Project is { } project)
        {
            var named = Parameter(Containing(project));
            conditions.Add($"({_dialect.Like("r.project", named)} OR {_dialect.Like("r.title", named)})");
        }

        if (listing == Listing.Reports && filter.Kind is { } kind) conditions.Add($"r.kind = {Parameter(kind)}");
        if (listing is not (Listing.Findings or Listing.Evidence)) AddFindingConditions(filter, conditions);
        AddDocumentConditions(filter, conditions);
    }

    private void AddFindingConditions(ListingFilter filter, List<string> conditions)
    {
        if (filter.Rule is null && filter.Severity is null) return;
        var severity = filter.Severity is { } least ? $" AND x.severity IN ({AtLeast(least)})" : string.Empty;
        var rule = filter.Rule is { } name ? $" AND x.rule = {Parameter(name)}" : string.Empty;
        conditions.Add($"EXISTS (SELECT 1 FROM findings AS x WHERE x.report_id = r.id{severity}{rule})");
    }

    private void AddDocumentConditions(ListingFilter filter, List<string> conditions)
    {
        if (filter.Document is { } document)
            conditions.Add($"({_dialect.Like("d.path", Parameter(Containing(document)))} OR {_dialect.Like("d.sha256", Parameter(Escaped(document) + '%'))})");
    }

    /// <summary>Keeps a value; the place that stands for it.</summary>
    private string Parameter(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    private static string AtLeast(Severity severity) =>
        string.Join(", ", Enum.GetValues<Severity>().Where(value => value >= severity).Select(value => $"'{Names.Of(value)}'"));

    private static string Containing(string text) => '%' + Escaped(text) + '%';

    private static string Escaped(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
