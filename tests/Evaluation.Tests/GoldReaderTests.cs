using PerfEval.Evaluation.Gold;
using Xunit;

namespace PerfEval.Tests.Evaluation;

public sealed class GoldReaderTests
{
    [Fact]
    public void Alternatives_null_among_them_count_as_right()
    {
        using var golds = new Golds();
        var figure = golds.Read("""{"file":"bridge","reports":[{"title":"x","figures":[{"text":"5万元","amount":50000,"measure":"executed","fund":"total","fundAlt":[null,"county"]}]}]}""").Reports[0].Figures[0];
        Assert.True(figure.Fund.Admits(null, (a, b) => a == b));
        Assert.True(figure.Fund.Admits("county", (a, b) => a == b));
        Assert.False(figure.Fund.Admits("central", (a, b) => a == b));
        Assert.Equal(50000m, figure.Amount.Value);
        Assert.False(figure.StageGiven);
    }

    [Fact]
    public void A_file_may_be_cut_where_the_gold_says_so()
    {
        using var golds = new Golds();
        Assert.Equal((1, 3), golds.Read("""{"file":"bridge","reports":[{"title":"x","mayBeSplitAt":["自评表","评分表"]}]}""").ReportCount);
    }

    [Fact]
    public void Rates_keep_their_decimals()
    {
        using var golds = new Golds();
        var rate = golds.Read("""{"file":"bridge","reports":[{"rates":[{"text":"55.20%","value":0.552,"kind":"execution","optional":true}]}]}""").Reports[0].Rates[0];
        Assert.Equal(0.552m, rate.Value.Value);
        Assert.True(rate.Optional);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"reports":[{"figures":[{"amount":"viel"}]}]}""")]
    public void A_wrong_gold_file_is_named(string json)
    {
        using var golds = new Golds();
        Assert.Contains("bridge.gold.json", Assert.Throws<GoldException>(() => golds.Read(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_gold_is_said_to_be_one()
    {
        using var golds = new Golds();
        Assert.Throws<GoldException>(() => GoldReader.ReadAll(golds.Folder));
        Assert.Throws<GoldException>(() => GoldReader.ReadAll(Path.Combine(golds.Folder, "nowhere")));
    }
}
