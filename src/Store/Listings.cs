using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store;

/// <summary>What a command needs to know of a listing before it asks for rows.</summary>
public static class Listings
{
    /// <summary>The columns of a listing, in order: what it can be sorted by.</summary>
    public static IReadOnlyList<Column> Columns(Listing listing) => ListingShape.Of(listing).Columns;

    /// <summary>A listing of files and their text, which knows nothing of reports.</summary>
    internal static bool IsOfDocuments(Listing listing) => listing is Listing.Documents or Listing.Files or Listing.Failures or Listing.Problems or Listing.Blocks;

    /// <summary>Names of the filters that are set and mean nothing to this listing, such as a rule of failures; empty where all apply.</summary>
    public static IReadOnlyList<string> Unusable(Listing listing, ListingFilter filter)
    {
        var names = new List<string>();
        Check(filter.Measure is not null || filter.Fund is not null, listing is Listing.Figures, "measure, fund");
        Check(filter.Inconsistent, listing is Listing.Reports, "inconsistent");
        Check(filter.Kind is not null, listing is Listing.Reports or Listing.Rates, "kind");
        Check(filter.State is not null, listing is Listing.Files, "state");
        var aboutReports = !IsOfDocuments(listing);
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
