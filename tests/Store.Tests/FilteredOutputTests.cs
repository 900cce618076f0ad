using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store;
using PerfEval.Store.Export;
using PerfEval.Store.Html;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>Exports, the page and searches take the filters of listings, and say what they leave out.</summary>
public sealed class FilteredOutputTests : IDisposable
{
    private TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    private void Use(StoreKind kind) => _store = new TemporaryStore(kind).With([.. Enumerable.Range(1, 6).Select(i => Samples.Document(i)), Samples.Failure(9)]);

    public static TheoryData<StoreKind, ListingFilter, string> Filters()
    {
        var data = new TheoryData<StoreKind, ListingFilter, string>();
        foreach (var kind in new EveryStoreAttribute().GetData(null!).Select(row => (StoreKind)row[0]))
        {
            data.Add(kind, new ListingFilter(Year: 2021), "1 6");
            data.Add(kind, new ListingFilter(Organization: "第3中"), "3");
            data.Add(kind, new ListingFilter(Project: "第4中学校舍"), "4");
            data.Add(kind, new ListingFilter(Document: "/REPORTS/5"), "5");
            data.Add(kind, new ListingFilter(Document: Samples.Sha(2)[..64]), "2");
            data.Add(kind, new ListingFilter(Rule: "execution-rate"), "1 3 5");
            data.Add(kind, new ListingFilter(Severity: Severity.Error, Year: 2021), "1");
            data.Add(kind, new ListingFilter(Rule: "sum"), string.Empty);
            data.Add(kind, new ListingFilter(Organization: "%"), string.Empty);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_leaves_the_same_documents_everywhere(StoreKind kind, ListingFilter filter, string numbers)
    {
        Use(kind);
        var expected = numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => $"/reports/{number}.docx").ToArray();
        using var store = _store.Read();
        foreach (var listing in (Listing[])[Listing.Documents, Listing.Reports, Listing.Blocks, Listing.Figures])
        {
            Assert.Equal(expected, Column(store.List(listing, filter), listing == Listing.Documents ? "path" : "document").Distinct().Order(StringComparer.Ordinal));
            Assert.Equal(Column(store.List(listing, filter), Listings.Columns(listing)[0].Name).Length, store.Count(listing, filter));
        }

        Assert.Equal(expected, Column(store.Search("绩效", filter), "document").Order(StringComparer.Ordinal));
        Assert.Equal(expected, Paths(Exported(store, filter), "reports"));
        Assert.Equal(expected, Paths(Exported(store, filter), "documents"));
        Assert.Contains($"<b>{expected.Length}</b>读出的文件", Page(store, filter), StringComparison.Ordinal);
        Assert.Contains($"<b>{expected.Length}</b>报告", Page(store, filter), StringComparison.Ordinal);
    }

    [Theory, EveryStore]
    public void An_export_says_what_was_left_out(StoreKind kind)
    {
        Use(kind);
        _store.With(Samples.Document(7) with { Path = "/reports/6.docx" });
        using var store = _store.Read();
        Assert.Equal(["未导出 1 个已被取代的旧版本（--all-versions 可导出）"], Notes(store, ListingFilter.All));
        Assert.DoesNotContain(Exported(store, ListingFilter.All), line => line.Contains("\"table\":\"filter\"", StringComparison.Ordinal));
        Assert.Empty(Notes(store, new ListingFilter(AllVersions: true)));

        var filter = new ListingFilter(Year: 2021, Organization: "中学", AllVersions: true);
        Assert.Equal(
            ["只导出筛选出的数据（--year 2021 --organization 中学），筛选条件见表 filter", "表 files 和 failures 不属于任何报告，只按 --document 筛选"], Notes(store, filter));
        Assert.Equal(
            ["{\"table\":\"filter\",\"option\":\"year\",\"value\":\"2021\"}", "{\"table\":\"filter\",\"option\":\"organization\",\"value\":\"中学\"}", "{\"table\":\"filter\",\"option\":\"all-versions\",\"value\":\"\"}"],
            Exported(store, filter).Take(3));
        Assert.Contains(Exported(store, filter), line => line.StartsWith("{\"table\":\"failures\"", StringComparison.Ordinal));
        Assert.DoesNotContain(Exported(store, new ListingFilter(Document: "6.docx")), line => line.StartsWith("{\"table\":\"failures\"", StringComparison.Ordinal));
        Assert.Single(Notes(store, new ListingFilter(Document: "/reports/1.docx")));
    }

    [Theory, EveryStore]
    public void A_workbook_and_each_file_of_a_table_tell_the_filter(StoreKind kind)
    {
        Use(kind);
        using var store = _store.Read();
        foreach (var file in (string[])["all.xlsx", "all.csv", "all.parquet"])
            Assert.Equal(("filter", 1L), Exports.Write(store, _store.File(file), new ListingFilter(Year: 2021)) is Outcome<ExportSummary>.Done(var summary, _) ? (summary.Tables[0].Table, summary.Tables[0].Rows) : default);
        Assert.Equal(["option,value", "year,2021"], File.ReadAllLines(_store.File("all.filter.csv")));
    }

    [Theory, EveryStore]
    public void The_page_says_what_was_left_out_and_shows_what_was_asked_for(StoreKind kind)
    {
        Use(kind);
        using var store = _store.Read();
        Assert.DoesNotContain("筛选", Page(store, ListingFilter.All), StringComparison.Ordinal);
        var page = Page(store, new ListingFilter(Organization: "<第1>"));
        Assert.Contains("<code>--organization &lt;第1&gt;</code>", page, StringComparison.Ordinal);
        Assert.Contains("没有发现对不上的报告", page, StringComparison.Ordinal);
        page = Page(store, new ListingFilter(Year: 2021, Rule: "execution-rate"));
        Assert.Contains("第1中学 · 校舍维修 · 2021", page, StringComparison.Ordinal);
        Assert.DoesNotContain("第3中学", page, StringComparison.Ordinal);
        Assert.Contains("<b>1</b>错误 ", page, StringComparison.Ordinal);
    }

    private static string[] Column(PerfEval.Store.Rows.RowSet rows, string name)
    {
        using (rows)
        {
            var at = rows.Columns.Select(column => column.Name).ToList().IndexOf(name);
            var values = new List<string>();
            while (rows.Read()) values.Add(rows[at].ToString());
            return [.. values];
        }
    }

    private string[] Exported(IReportStore store, ListingFilter filter)
    {
        Assert.IsType<Outcome<ExportSummary>.Done>(Exports.Write(store, _store.File("all.jsonl"), filter));
        return File.ReadAllLines(_store.File("all.jsonl"));
    }

    private static string[] Paths(string[] lines, string table) =>
    [
        .. lines.Where(line => line.StartsWith($"{{\"table\":\"{table}\"", StringComparison.Ordinal)).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
            .Select(row => row.GetProperty(table == "documents" ? "path" : "document").GetString()!).Order(StringComparer.Ordinal),
    ];

    private string[] Notes(IReportStore store, ListingFilter filter) =>
        [.. Assert.IsType<Outcome<ExportSummary>.Done>(Exports.Write(store, _store.File("all.jsonl"), filter)).Value.Notes.Select(note => note.Chinese)];

    private string Page(IReportStore store, ListingFilter filter)
    {
        HtmlReport.Write(store, _store.File("page.html"), DateTimeOffset.UnixEpoch, filter: filter);
        return File.ReadAllText(_store.File("page.html"));
    }
}
