using System.Globalization;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store;

/// <summary>What a command needs to know of a listing before it asks for rows.</summary>
public static class Listings
{
    /// <summary>The columns of a listing, in order: what it can be sorted by.</summary>
    public static IReadOnlyList<Column> Columns(Listing listing) => ListingShape.Of(listing).Columns;

    /// <summary>A listing of files and their text.</summary>
    internal static bool IsOfDocuments(Listing listing) => listing is Listing.Documents or Listing.Files or Listing.Failures or Listing.Problems or Listing.Blocks;

    /// <summary>A listing of documents and what is in them; files and failures are what was found last.</summary>
    internal static bool HasVersions(Listing listing) => HasReports(listing);

    /// <summary>What was not read has no reports: a filter on them says nothing of it.</summary>
    public static bool HasReports(Listing listing) => listing is not (Listing.Files or Listing.Failures);

    /// <summary>What a filter asks, one part for each option of the command line that says it; empty for <see cref="ListingFilter.All"/>. Order and limit are no parts.</summary>
    public static IReadOnlyList<FilterPart> Parts(ListingFilter filter)
    {
        var parts = new List<FilterPart>();
        Add("year", filter.Year?.ToString(CultureInfo.InvariantCulture), new(Year: filter.Year));
        Add("organization", filter.Organization, new(Organization: filter.Organization));
        Add("project", filter.Project, new(Project: filter.Project));
        Add("document", filter.Document, new(Document: filter.Document));
        Add("kind", filter.Kind, new(Kind: filter.Kind));
        Add("rule", filter.Rule, new(Rule: filter.Rule));
        Add("severity", filter.Severity is { } severity ? Names.Of(severity) : null, new(Severity: filter.Severity));
        Add("text", filter.Text, new(Text: filter.Text));
        Add("measure", filter.Measure, new(Measure: filter.Measure));
        Add("fund", filter.Fund, new(Fund: filter.Fund));
        Add("inconsistent", filter.Inconsistent ? string.Empty : null, new(Inconsistent: true));
        Add("state", filter.State, new(State: filter.State));
        Add("all-versions", filter.AllVersions ? string.Empty : null, new(AllVersions: true));
        return parts;

        void Add(string option, string? value, ListingFilter alone)
        {
            if (value is not null) parts.Add(new FilterPart(option, value, alone));
        }
    }

    /// <summary>How many documents a filter would leave if older versions, at whose path other bytes were found, were not left out.</summary>
    public static long Superseded(IReportStore store, ListingFilter filter)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(filter);
        return filter.AllVersions ? 0 : store.Count(Listing.Documents, filter with { AllVersions = true }) - store.Count(Listing.Documents, filter);
    }

    /// <summary>The filter without what means nothing to this listing.</summary>
    public static ListingFilter Usable(Listing listing, ListingFilter filter) =>
        HasReports(listing) ? filter : new ListingFilter(Document: filter.Document, Sort: filter.Sort, Limit: filter.Limit);

    /// <summary>Names of the filters that are set and mean nothing to this listing, such as a rule of failures; empty where all apply.</summary>
    public static IReadOnlyList<string> Unusable(Listing listing, ListingFilter filter)
    {
        var names = new List<string>();
        Check(filter.Measure is not null || filter.Fund is not null, listing is Listing.Figures, "measure, fund");
        Check(filter.Inconsistent, listing is Listing.Reports, "inconsistent");
        Check(filter.Kind is not null, listing is Listing.Reports or Listing.Rates, "kind");
        Check(filter.State is not null, listing is Listing.Files or Listing.Documents, "state");
        Check(filter.AllVersions, HasVersions(listing), "all-versions");
        var aboutReports = HasReports(listing);
        Check(filter.Year is not null, aboutReports, "year");
        Check(filter.Organization is not null, aboutReports, "organization");
        Check(filter.Project is not null, aboutReports, "project");
        Check(filter.Rule is not null, aboutReports, "rule");
        Check(filter.Severity is not null, aboutReports, "severity");
        return names;

        void Check(bool set, bool usable, string name)
        {
            if (set && !usable) names.Add(name);
        }
    }
}

/// <summary>One of the conditions of a filter.</summary>
/// <param name="Option">Name of the option that says it, without dashes: organization.</param>
/// <param name="Value">Empty for an option that takes none.</param>
/// <param name="Alone">The filter that asks nothing else.</param>
public sealed record FilterPart(string Option, string Value, ListingFilter Alone)
{
    /// <summary>Whether there is less with it than without.</summary>
    public bool LeavesOut => !Alone.AllVersions;

    /// <summary>As it is typed: --year 2023.</summary>
    public string AsOption => Value.Length == 0 ? $"--{Option}" : $"--{Option} {Value}";
}
