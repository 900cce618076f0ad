using System.Text;
using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Sqlite;

/// <summary>A listing with its filters as one SELECT; what a person typed goes in as parameters only.</summary>
internal sealed class ListingQuery
{
    private readonly ListingShape _shape;
    private readonly List<string> _conditions = [];
    private readonly List<Cell> _values = [];
    private readonly string _from;
    private readonly string _order;
    private readonly int? _limit;

    /// <summary>Conditions and order are those of the facts alone.</summary>
    private bool _ranked;

    /// <summary>Facts are looked for through their reports.</summary>
    private bool _ofReports;

    private ListingQuery(Listing listing, ListingFilter filter)
    {
        _shape = ListingShape.Of(listing);
        _limit = filter.Limit;
        AddOwnConditions(listing, filter);
        if (Listings.IsOfDocuments(listing)) AddDocumentConditions(filter, _conditions);
        else if (listing is Listing.Reports) AddReportConditions(filter, _conditions, listing);
        else AddReportsOfFacts(filter, listing);
        (_from, _order) = Ordered(listing, filter);
    }

    public static ListingQuery Of(Listing listing, ListingFilter filter) => new(listing, filter);

    public RowSet Open(Connection connection)
    {
        var statement = connection.Prepare(Sql());
        foreach (var value in _values)
        {
            if (value.Kind == CellKind.Integer) statement.Add(value.Integer);
            else statement.Add(value.Text);
        }

        return new StatementRows(statement, _shape.Columns, _limit);
    }

    private string Sql()
    {
        var sql = new StringBuilder("SELECT ").AppendJoin(", ", _shape.Listed.Select(column => column.Expression)).Append(" FROM ");
        var where = _conditions.Count > 0 ? " WHERE " + string.Join(" AND ", _conditions) : string.Empty;
        // One more than asked for tells whether rows were left out.
        var limited = _limit is { } limit ? $" LIMIT {limit + 1L}" : string.Empty;
        // The first of a million in an order that no index has: find out which they are, and only then read what is shown of them and of their reports.
        return _ranked && limited.Length > 0
            ? sql.Append($"(SELECT f.id FROM {_shape.Facts} AS f{where} ORDER BY {_order}{limited}) AS ranked CROSS JOIN {_shape.From.Replace(" AS f CROSS", " AS f ON f.id = ranked.id CROSS")} ORDER BY {_order}").ToString()
            : sql.Append(_from).Append(where).Append(" ORDER BY ").Append(_order).Append(limited).ToString();
    }

    private (string From, string Order) Ordered(Listing listing, ListingFilter filter)
    {
        if (filter.Sort is { } sort)
        {
            var name = sort.TrimStart('-');
            var column = _shape.Listed.FirstOrDefault(listed => listed.Name == name)
                ?? throw new ArgumentException($"There is no column {name} to sort by.", nameof(filter));
            _ranked = _shape.Facts is not null && column.Expression.StartsWith("f.", StringComparison.Ordinal);
            return (_shape.FromIn(column.Expression), _shape.OrderBy(column.Expression, sort[0] == '-' ? " DESC" : string.Empty));
        }

        if (listing == Listing.Reports && filter.Inconsistent) return (_shape.From, "r.errors DESC, r.warnings DESC, r.infos DESC, r.id");
        _ranked = listing == Listing.Findings;
        // Facts are written report by report, so that both orders are one: with no report to look for, rows are read as they lie.
        return (_shape.From, _shape.Facts is not null && !_ranked && !_ofReports ? _shape.Key : _shape.Order);
    }

    private void AddOwnConditions(Listing listing, ListingFilter filter)
    {
        if (filter.Measure is { } measure) Add(_conditions, "f.measure = ?", measure);
        if (filter.Fund is { } fund) Add(_conditions, "f.fund = ?", fund);
        if (filter.State is { } state) Add(_conditions, "d.state = ?", state);
        if (listing == Listing.Rates && filter.Kind is { } kind) Add(_conditions, "f.kind = ?", kind);
        if (listing is Listing.Findings or Listing.Evidence && filter.Rule is { } rule) Add(_conditions, "f.rule = ?", rule);
        if (listing is Listing.Findings or Listing.Evidence && filter.Severity is { } severity) _conditions.Add($"f.severity IN ({AtLeast(severity)})");
        if (filter.Inconsistent) _conditions.Add("(r.errors > 0 OR r.warnings > 0)");
        if (filter.Text is { Length: > 0 } text)
        {
            _conditions.Add('(' + string.Join(" OR ", _shape.Searched.Select(column => $"{column} LIKE ? ESCAPE '\\'")) + ')');
            foreach (var _ in _shape.Searched) _values.Add(Cell.Of(Containing(text)));
            if (_shape.FromDocumentText && Bigrams.Expression(Bigrams.Words(text)) is { } expression)
            {
                _ofReports = true;
                Add(_conditions, "f.report_id IN (SELECT r.id FROM reports AS r WHERE r.document_id IN (SELECT rowid FROM block_index WHERE block_index MATCH ?))", expression);
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
        if (filter.Year is { } year)
        {
            conditions.Add("r.fiscal_year = ?");
            _values.Add(Cell.Of((long)year));
        }

        if (filter.Organization is { } organization) Add(conditions, "r.organization LIKE ? ESCAPE '\\'", Containing(organization));
        if (filter.Project is { } project)
        {
            Add(conditions, "(r.project LIKE ? ESCAPE '\\' OR r.title LIKE ? ESCAPE '\\')", Containing(project));
            _values.Add(Cell.Of(Containing(project)));
        }

        if (listing == Listing.Reports && filter.Kind is { } kind) Add(conditions, "r.kind = ?", kind);
        if (listing is not (Listing.Findings or Listing.Evidence)) AddFindingConditions(filter, conditions);
        AddDocumentConditions(filter, conditions);
    }

    private void AddFindingConditions(ListingFilter filter, List<string> conditions)
    {
        if (filter.Rule is null && filter.Severity is null) return;
        var severity = filter.Severity is { } least ? $" AND x.severity IN ({AtLeast(least)})" : string.Empty;
        var rule = filter.Rule is null ? string.Empty : " AND x.rule = ?";
        conditions.Add($"EXISTS (SELECT 1 FROM findings AS x WHERE x.report_id = r.id{severity}{rule})");
        if (filter.Rule is { } name) _values.Add(Cell.Of(name));
    }

    private void AddDocumentConditions(ListingFilter filter, List<string> conditions)
    {
        if (filter.Document is not { } document) return;
        Add(conditions, "(d.path LIKE ? ESCAPE '\\' OR d.sha256 LIKE ? ESCAPE '\\')", Containing(document));
        _values.Add(Cell.Of(Escaped(document) + '%'));
    }

    private void Add(List<string> conditions, string condition, string value)
    {
        conditions.Add(condition);
        _values.Add(Cell.Of(value));
    }

    private static string AtLeast(Severity severity) =>
        string.Join(", ", Enum.GetValues<Severity>().Where(value => value >= severity).Select(value => $"'{Names.Of(value)}'"));

    private static string Containing(string text) => '%' + Escaped(text) + '%';

    private static string Escaped(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
