using PerfEval.Model.Findings;

namespace PerfEval.Store.Sql;

/// <summary>
/// Conditions of a statement and the values that they compare with; what a person typed goes in as parameters only: $1, $2 …, which both databases understand,
/// SQLite as names that it numbers in the order of their first use. So they are used in that order. In the SQL r is a report and d its document.
/// </summary>
internal sealed class FilterConditions(Dialect dialect)
{
    private readonly List<object> _values = [];

    /// <summary>Of $1, $2 …: texts, numbers of 64 bits, and what the dialect looks up words with.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>Keeps a value; the place that stands for it.</summary>
    public string Parameter(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    /// <summary>What the filter asks of a report.</summary>
    /// <param name="findings">Whether it has to have a finding of the rule and the severity.</param>
    public IEnumerable<string> OfReport(ListingFilter filter, bool findings)
    {
        if (filter.Year is { } year) yield return $"r.fiscal_year = {Parameter((long)year)}";
        if (filter.Organization is { } organization) yield return dialect.Like("r.organization", Parameter(Containing(organization)));
        if (filter.Project is { } project)
        {
            var named = Parameter(Containing(project));
            yield return $"({dialect.Like("r.project", named)} OR {dialect.Like("r.title", named)})";
        }

        if (!findings || (filter.Rule is null && filter.Severity is null)) yield break;
        var severity = filter.Severity is { } least ? $" AND x.severity IN ({AtLeast(least)})" : string.Empty;
        var rule = filter.Rule is { } name ? $" AND x.rule = {Parameter(name)}" : string.Empty;
        yield return $"EXISTS (SELECT 1 FROM findings AS x WHERE x.report_id = r.id{severity}{rule})";
    }

    /// <summary>What it asks of a document, or of a failure.</summary>
    public IEnumerable<string> OfDocument(ListingFilter filter)
    {
        if (filter.Document is { } document)
            yield return $"({dialect.Like("d.path", Parameter(Containing(document)))} OR {dialect.Like("d.sha256", Parameter(Escaped(document) + '%'))})";
    }

    /// <summary>The severities from this one upwards, for IN.</summary>
    public static string AtLeast(Severity severity) =>
        string.Join(", ", Enum.GetValues<Severity>().Where(value => value >= severity).Select(value => $"'{Names.Of(value)}'"));

    public static string Containing(string text) => '%' + Escaped(text) + '%';

    private static string Escaped(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
