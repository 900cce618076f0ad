using System.Text;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Sql;

/// <summary>A listing with its filters as one SELECT.</summary>
internal sealed class ListingQuery
{
    private readonly Dialect _dialect;
    private readonly ListingShape _shape;
    private readonly List<string> _conditions = [];
    private readonly FilterConditions _filters;
    private readonly string _from;
    private readonly string _order;

    /// <summary>Conditions and order are those of the facts alone.</summary>
    private bool _ranked;

    /// <summary>Facts are looked for through their reports.</summary>
    private bool _ofReports;

    private ListingQuery(Listing listing, ListingFilter filter, Dialect dialect)
    {
        _dialect = dialect;
        _filters = new FilterConditions(dialect);
        _shape = ListingShape.Of(listing);
        Limit = filter.Limit;
        AddOwnConditions(listing, filter);
        if (!filter.AllVersions && Listings.HasVersions(listing)) _conditions.Add(_shape.Current(dialect));
        if (Listings.IsOfDocuments(listing)) AddDocumentConditions(filter, listing);
        else if (listing is Listing.Reports) AddReportConditions(filter, _conditions, listing);
        else AddReportsOfFacts(filter, listing);
        (_from, _order) = Ordered(listing, filter);
    }

    public static ListingQuery Of(Listing listing, ListingFilter filter, Dialect dialect) => new(listing, filter, dialect);

    public IReadOnlyList<Column> Columns => _shape.Columns;

    public IReadOnlyList<object> Values => _filters.Values;

    /// <summary>Rows to give at most; the SQL asks for one more.</summary>
    public int? Limit { get; }

    public string Sql()
    {
        var sql = new StringBuilder("SELECT ").AppendJoin(", ", _shape.Listed.Select(column => column.Expression)).Append(" FROM ");
        // One more than asked for tells whether rows were left out.
        var limited = Limit is { } limit ? $" LIMIT {limit + 1L}" : string.Empty;
        // The first of a million in an order that no index has: find out which they are, and only then read what is shown of them and of their reports.
        return _ranked && limited.Length > 0
            ? _dialect.Joined(sql.Append($"(SELECT f.id FROM {_shape.Facts} AS f{Where} ORDER BY {_order}{limited}) AS ranked CROSS JOIN {_shape.From.Replace(" AS f CROSS", " AS f ON f.id = ranked.id CROSS")} ORDER BY {_order}").ToString())
            : _dialect.Joined(sql.Append(_from).Append(Where).Append(" ORDER BY ").Append(_order).Append(limited).ToString());
    }

    /// <summary>How many rows there are, whatever the limit; facts are counted without a look at their reports.</summary>
    public string CountSql() => _dialect.Joined($"SELECT count(*) FROM {(_shape.Facts is { } facts ? facts + " AS f" : _shape.From)}{Where}");

    private string Where => _conditions.Count > 0 ? " WHERE " + string.Join(" AND ", _conditions) : string.Empty;

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
        if (filter.Measure is { } measure) _conditions.Add($"f.measure = {_filters.Parameter(measure)}");
        if (filter.Fund is { } fund) _conditions.Add($"f.fund = {_filters.Parameter(fund)}");
        if (filter.State is { } state) _conditions.Add($"{(listing == Listing.Documents ? "d.status" : "d.state")} = {_filters.Parameter(state)}");
        if (listing == Listing.Rates && filter.Kind is { } kind) _conditions.Add($"f.kind = {_filters.Parameter(kind)}");
        if (listing is Listing.Findings or Listing.Evidence && filter.Rule is { } rule) _conditions.Add($"f.rule = {_filters.Parameter(rule)}");
        if (listing is Listing.Findings or Listing.Evidence && filter.Severity is { } severity) _conditions.Add($"f.severity IN ({FilterConditions.AtLeast(severity)})");
        if (filter.Inconsistent) _conditions.Add("(r.errors > 0 OR r.warnings > 0)");
        if (filter.Text is { Length: > 0 } text)
        {
            var searched = _filters.Parameter(FilterConditions.Containing(text));
            _conditions.Add('(' + string.Join(" OR ", _shape.Searched.Select(column => _dialect.Like(column, searched))) + ')');
            if (_shape.FromDocumentText && _dialect.Lookup(Bigrams.Words(text)) is { } lookup)
            {
                _ofReports = true;
                _conditions.Add($"f.report_id IN (SELECT r.id FROM reports AS r WHERE r.document_id IN ({_dialect.DocumentsWith(_filters.Parameter(lookup))}))");
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
        if (listing == Listing.Reports && filter.Kind is { } kind) conditions.Add($"r.kind = {_filters.Parameter(kind)}");
        conditions.AddRange(_filters.OfReport(filter, findings: listing is not (Listing.Findings or Listing.Evidence)));
        conditions.AddRange(_filters.OfDocument(filter));
    }

    /// <summary>What is asked of reports is asked of one report of the document.</summary>
    private void AddDocumentConditions(ListingFilter filter, Listing listing)
    {
        if (Listings.HasReports(listing))
        {
            var ofReport = _filters.OfReport(filter, findings: true).ToList();
            if (ofReport.Count > 0) _conditions.Add($"d.id IN (SELECT r.document_id FROM reports AS r WHERE {string.Join(" AND ", ofReport)})");
        }

        _conditions.AddRange(_filters.OfDocument(filter));
    }
}
