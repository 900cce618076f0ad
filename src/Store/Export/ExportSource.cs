using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>The tables of one export: listings under its filter, and the filter itself where there is one.</summary>
internal sealed class ExportSource(IReportStore store, ListingFilter filter, IReadOnlyList<Listing> listings)
{
    private readonly IReadOnlyList<FilterPart> _parts = Listings.Parts(filter);

    /// <summary>Each table with its name; whoever takes one disposes of its rows.</summary>
    public IEnumerable<(string Name, RowSet Rows)> Tables()
    {
        if (_parts.Count > 0) yield return (FilterRows.Table, new FilterRows(_parts));
        foreach (var listing in listings) yield return (Exports.NameOf(listing), store.List(listing, Listings.Usable(listing, filter)));
    }

    /// <summary>What is not in the export.</summary>
    public IEnumerable<Message> LeftOut()
    {
        var cut = _parts.Where(part => part.LeavesOut).ToList();
        if (cut.Count > 0)
        {
            var words = string.Join(' ', cut.Select(part => part.AsOption));
            yield return new Message($"只导出筛选出的数据（{words}），筛选条件见表 {FilterRows.Table}", $"only what the filter leaves was exported ({words}); table {FilterRows.Table} says so");
            if (cut.Any(part => Listings.Unusable(Listing.Files, part.Alone).Count > 0))
                yield return new Message("表 files 和 failures 不属于任何报告，只按 --document 筛选", "tables files and failures belong to no report: of the filter only --document applies to them");
        }

        if (Listings.Superseded(store, filter) is var old and > 0)
            yield return new Message($"未导出 {old} 个已被取代的旧版本（--all-versions 可导出）", $"{old} superseded documents were left out (--all-versions has them in)");
    }
}
