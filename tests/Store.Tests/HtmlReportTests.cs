using System.Text.RegularExpressions;
using PerfEval.Store.Html;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed partial class HtmlReportTests
{
    [Fact]
    public void The_page_shows_totals_charts_and_the_inconsistent_reports_with_quotes()
    {
        var page = PageOf(Samples.Document(1), Samples.Document(2), Samples.Failure(9));
        Assert.Contains("<b>2</b>文件", page);
        Assert.Contains("第1中学 · 校舍维修 · 2021", page);
        Assert.DoesNotContain("第2中学 · 校舍维修", page);
        Assert.Contains("<code>18.06 / 33.91</code>", page);
        Assert.Contains("<mark>", page);
        Assert.Contains("<svg", page);
        Assert.Contains("/reports/9.pdf", page);
    }

    [Fact]
    public void The_page_loads_nothing()
    {
        var page = PageOf(Samples.Document(1));
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotMatch(Loading(), page);
        Assert.Contains("default-src 'none'", page);
    }

    [Fact]
    public void Text_of_documents_does_not_become_markup()
    {
        var document = Samples.Document(1);
        var verdict = document.Reports[0];
        const string Evil = "<script>alert(1)</script>\"'&";
        var page = PageOf(document with
        {
            Path = $"/tmp/{Evil}.docx",
            Reports = [verdict with { Report = verdict.Report with { Organization = Evil, Project = Evil }, Findings = [verdict.Findings[0] with { Rule = Evil, Formula = Evil }] }],
        });
        Assert.DoesNotContain("<script", page);
        Assert.Contains("&lt;script&gt;", page);
    }

    [Fact]
    public void An_empty_store_gives_a_page_too() => Assert.Contains("没有发现对不上的报告", PageOf());

    private static string PageOf(params Model.Findings.DocumentOutcome[] documents)
    {
        using var store = new TemporaryStore().With(documents);
        using var reader = store.Read();
        HtmlReport.Write(reader, store.File("report.html"), DateTimeOffset.UnixEpoch);
        return File.ReadAllText(store.File("report.html"));
    }

    [GeneratedRegex(@"(src|href)\s*=|url\(|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();
}
