using System.Text.Json;
using PerfEval.Generator.Gold;
using Xunit;

namespace PerfEval.Tests.Corpus;

public sealed class GoldTests
{
    [Theory]
    [MemberData(nameof(Plans.Recipes), MemberType = typeof(Plans))]
    public void Each_fact_of_the_gold_stands_in_the_text_as_often_as_its_occurrence_says(string recipe)
    {
        foreach (var plan in Plans.Sound(recipe))
        {
            using var gold = JsonDocument.Parse(GoldWriter.Write(plan, "x"));
            var reports = gold.RootElement.GetProperty("reports");
            for (var i = 0; i < plan.Reports.Count; i++)
            {
                var text = ReportText.Of(plan.Reports[i]).Text;
                foreach (var list in (ReadOnlySpan<string>)["figures", "headcounts", "rates"])
                {
                    foreach (var fact in reports[i].GetProperty(list).EnumerateArray())
                    {
                        var printed = fact.GetProperty("text").GetString()!;
                        Assert.True(Count(text, printed) >= fact.GetProperty("occurrence").GetInt32(), printed);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Plans.Recipes), MemberType = typeof(Plans))]
    public void No_fact_repeats_its_place(string recipe)
    {
        foreach (var plan in Plans.Sound(recipe))
        {
            using var gold = JsonDocument.Parse(GoldWriter.Write(plan, "x"));
            foreach (var report in gold.RootElement.GetProperty("reports").EnumerateArray())
            {
                foreach (var list in (ReadOnlySpan<string>)["figures", "headcounts", "rates"])
                {
                    var places = report.GetProperty(list).EnumerateArray().Select(f => (f.GetProperty("text").GetString(), f.GetProperty("occurrence").GetInt32())).ToList();
                    Assert.Equal(places.Count, places.Distinct().Count());
                }
            }
        }
    }

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }
}
