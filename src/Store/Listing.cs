using PerfEval.Model.Findings;

namespace PerfEval.Store;

/// <summary>What can be listed; the names of the commands.</summary>
public enum Listing
{
    Documents,

    /// <summary>The text of documents: a row for each paragraph and each row of a table.</summary>
    Blocks,
    Reports,
    Figures,
    Headcounts,
    Indicators,
    Rates,
    Scores,
    Findings,

    /// <summary>Every number that a finding rests on, the stated one first.</summary>
    Evidence,
    Failures,

    /// <summary>What of documents could not be read, and what is doubtful.</summary>
    Problems,

    /// <summary>Every file that loads came upon, with what came of it and why.</summary>
    Files,
}

/// <summary>Which rows of a listing, in which order. <see cref="Listings.Unusable"/> tells which filters mean nothing to a listing.</summary>
/// <param name="Year">The report's fiscal year.</param>
/// <param name="Organization">Part of the organization's name.</param>
/// <param name="Project">Part of the project's name or of the report's title.</param>
/// <param name="Document">Part of the document's path, or the beginning of its sha256.</param>
/// <param name="Kind">Kind of report, or of rate in the listing of rates.</param>
/// <param name="Rule">Rule of findings; reports that have such a finding.</param>
/// <param name="Severity">At least this severe; reports that have such a finding.</param>
/// <param name="Text">Part of label, name, message or quote, as the listing has them.</param>
/// <param name="Measure">Measure of figures.</param>
/// <param name="Fund">Fund of figures.</param>
/// <param name="Inconsistent">Only reports with a finding of severity error or warning, worst first.</param>
/// <param name="Sort">Column to sort by, with a leading minus downwards; null for the listing's own order. One of <see cref="Listings.Columns"/>, else the call is refused.</param>
/// <param name="Limit">Most rows; null for all.</param>
/// <param name="State">State of files: ok, partial, failed, duplicate, skipped.</param>
/// <param name="AllVersions">Documents too that other bytes were found in place of, and what is of them (docs/decisions/0030).</param>
public sealed record ListingFilter(
    int? Year = null,
    string? Organization = null,
    string? Project = null,
    string? Document = null,
    string? Kind = null,
    string? Rule = null,
    Severity? Severity = null,
    string? Text = null,
    string? Measure = null,
    string? Fund = null,
    bool Inconsistent = false,
    string? Sort = null,
    int? Limit = null,
    string? State = null,
    bool AllVersions = false)
{
    /// <summary>Every row of what was found last.</summary>
    public static readonly ListingFilter All = new();
}
