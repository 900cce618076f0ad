using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed class ListingTests(ListingTests.Loaded loaded) : IClassFixture<ListingTests.Loaded>
{
    private readonly TemporaryStore _store = loaded.Store;

    public sealed class Loaded : IDisposable
    {
        internal TemporaryStore Store { get; } = new TemporaryStore().With([.. Enumerable.Range(1, 5).Select(i => Samples.Document(i)), Doubtful(6), Samples.Failure(9)]);

        public void Dispose() => Store.Dispose();

        private static DocumentOutcome Doubtful(int number) => Samples.Document(number) with { Problems = [new Diagnostic("ocr-low-confidence", "第2页识别不清", "page 2 is hard to read", 2)] };
    }

    [Theory]
    [InlineData(Listing.Documents, 6)]
    [InlineData(Listing.Reports, 6)]
    [InlineData(Listing.Figures, 18)]
    [InlineData(Listing.Headcounts, 6)]
    [InlineData(Listing.Indicators, 6)]
    [InlineData(Listing.Rates, 6)]
    [InlineData(Listing.Scores, 6)]
    [InlineData(Listing.Findings, 3)]
    [InlineData(Listing.Evidence, 9)]
    [InlineData(Listing.Problems, 1)]
    [InlineData(Listing.Failures, 1)]
    [InlineData(Listing.Files, 7)]
    [InlineData(Listing.Blocks, 24)]
    public void Every_listing_gives_its_rows_in_every_order(Listing listing, int count)
    {
        Assert.Equal(count, Rows(listing, ListingFilter.All).Length);
        foreach (var column in Listings.Columns(listing))
        {
            Assert.Equal(count, Rows(listing, ListingFilter.All with { Sort = column.Name }).Length);
            Assert.Single(Rows(listing, ListingFilter.All with { Sort = '-' + column.Name, Limit = 1 }));
        }
    }

    public static TheoryData<Listing, ListingFilter, int> Filtered => new()
    {
        { Listing.Figures, new(Year: 2021), 6 },
        { Listing.Figures, new(Organization: "第3中"), 3 },
        { Listing.Figures, new(Measure: "budget", Fund: "total"), 6 },
        { Listing.Figures, new(Text: "校舍维修资金", Limit: 5), 5 },
        { Listing.Figures, new(Text: "100%的_"), 0 },
        { Listing.Figures, new(Rule: "execution-rate"), 9 },
        { Listing.Figures, new(Document: "/reports/4"), 3 },
        { Listing.Reports, new(Inconsistent: true), 3 },
        { Listing.Reports, new(Severity: Severity.Warning, Rule: "execution-rate", Year: 2023), 1 },
        { Listing.Reports, new(Severity: Severity.Error, Rule: "sum"), 0 },
        { Listing.Reports, new(Kind: "project", Project: "校舍"), 6 },
        { Listing.Findings, new(Severity: Severity.Info, Rule: "execution-rate", Organization: "第1"), 1 },
        { Listing.Evidence, new(Rule: "execution-rate", Severity: Severity.Error, Organization: "第1"), 3 },
        { Listing.Evidence, new(Rule: "sum"), 0 },
        { Listing.Problems, new(Text: "识别"), 1 },
        { Listing.Problems, new(Document: "/reports/5"), 0 },
        { Listing.Indicators, new(Text: "96%"), 6 },
        { Listing.Rates, new(Kind: "execution"), 6 },
        { Listing.Rates, new(Kind: "share"), 0 },
        { Listing.Documents, new(Document: new string('0', 60)), 6 },
        { Listing.Documents, new(State: "ok", Year: 2021), 2 },
        { Listing.Documents, new(State: "partial"), 0 },
        { Listing.Documents, new(Organization: "第3"), 1 },
        { Listing.Problems, new(Year: 2021), 1 },
        { Listing.Problems, new(Year: 2022), 0 },
        { Listing.Blocks, new(Rule: "execution-rate", Text: "学生"), 3 },
        { Listing.Failures, new(Text: "加密"), 1 },
        { Listing.Files, new(Text: "failed"), 1 },
        { Listing.Files, new(Document: "/reports/4"), 1 },
        { Listing.Blocks, new(Document: "/reports/4", Text: "校舍维修面积"), 1 },
        { Listing.Figures, new(Organization: "' OR 1=1 --"), 0 },
    };

    [Theory]
    [MemberData(nameof(Filtered))]
    public void Filters_leave_the_rows_that_they_say(Listing listing, ListingFilter filter, int count) => Assert.Equal(count, Rows(listing, filter).Length);

    [Fact]
    public void Files_are_listed_by_state_with_their_reason()
    {
        using var files = new TemporaryStore();
        using (var store = files.Write())
        {
            store.Save(Samples.Document(1));
            store.SaveCopy(Samples.Sha(1), "/reports/copy.docx");
            store.Save(Samples.Failure(7));
            store.SaveSkipped("/reports/film.mp4", "not-a-document");
        }

        using var reader = files.Read();
        string Of(ListingFilter filter) => string.Join(' ', TemporaryStore.Text(reader.List(Listing.Files, filter)).Split('\n').Select(row => string.Join('|', row.Split('|')[..2])));
        Assert.Equal("ok| failed|encrypted duplicate|duplicate skipped|not-a-document", Of(ListingFilter.All));
        Assert.Equal("skipped|not-a-document", Of(new ListingFilter(State: "skipped")));
        Assert.Equal("failed|encrypted", Of(new ListingFilter(Text: ".pdf")));
        Assert.Equal("duplicate|duplicate", Of(new ListingFilter(Document: "copy")));
        Assert.Equal(["state"], Listings.Unusable(Listing.Reports, new ListingFilter(State: "ok")));
    }

    [Fact]
    public void A_limit_says_that_rows_were_left_out()
    {
        using var store = _store.Read();
        using var all = store.List(Listing.Reports, new ListingFilter(Limit: 6));
        while (all.Read())
        {
        }

        Assert.False(all.Truncated);
        using var some = store.List(Listing.Reports, new ListingFilter(Limit: 5));
        while (some.Read())
        {
        }

        Assert.True(some.Truncated);
    }

    [Fact]
    public void Filters_that_mean_nothing_to_a_listing_are_named()
    {
        Assert.Equal(["rule"], Listings.Unusable(Listing.Failures, new ListingFilter(Rule: "sum")));
        Assert.Empty(Listings.Unusable(Listing.Findings, new ListingFilter(Rule: "sum", Year: 2023)));
    }

    [Theory]
    [InlineData("绩效", 6)]
    [InlineData("绩效自评", 6)]
    [InlineData("预算", 6)]
    [InlineData("预算 学生", 6)]
    [InlineData("第3中学", 1)]
    [InlineData("人", 6)]
    [InlineData("次", 6)]
    [InlineData("。", 6)]
    [InlineData("３３．９１万元", 6)]
    [InlineData("≥95% | 96%", 6)]
    [InlineData("算预", 0)]
    [InlineData("\" OR *", 0)]
    [InlineData("", 0)]
    public void Search_finds_words_of_any_length(string text, int hits)
    {
        using var store = _store.Read();
        var found = TemporaryStore.Text(store.Search(text, ListingFilter.All)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(hits, found.Length);
    }

    [Fact]
    public void Search_shows_the_place()
    {
        using var store = _store.Read();
        Assert.Equal(
            "/reports/2.docx||1|||第2中学|….91万元，实际支出18.06万元，预算执行率55.20%，【惠及】学生820人次。|38|40",
            TemporaryStore.Text(store.Search("惠及", new ListingFilter(Organization: "第2"))));
    }

    private string[] Rows(Listing listing, ListingFilter filter)
    {
        using var store = _store.Read();
        return TemporaryStore.Text(store.List(listing, filter)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
