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
        Assert.Contains("<b>2</b>读出的文件", page);
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
    public void Relations_add_up_in_the_words_of_check()
    {
        var page = PageOf(Samples.Document(1), Samples.Document(2));
        foreach (var tile in (string[])["<b>11</b>核对关系", "<b>8</b>相符", "<b>1</b>不符", "<b>2</b>无法判定"]) Assert.Contains(tile, page);
    }

    [Fact]
    public void Documents_and_places_link_to_file_and_page()
    {
        var document = Samples.Document(1);
        var verdict = document.Reports[0];
        var evidence = verdict.Findings[0].Evidence[0] with { Page = 3 };
        var page = PageOf(document with { Path = "/reports/总 表.pdf", Reports = [verdict with { Findings = [verdict.Findings[0] with { Evidence = [evidence] }] }] }, Samples.Failure(9));
        Assert.Contains("<a href=\"file:///reports/%E6%80%BB%20%E8%A1%A8.pdf\">/reports/总 表.pdf</a>", page);
        Assert.Contains("<a href=\"file:///reports/%E6%80%BB%20%E8%A1%A8.pdf#page=3\"><span class=\"place\">第3页", page);
        Assert.Contains("<a href=\"file:///reports/9.pdf\">", page);
    }

    [Fact]
    public void Places_beyond_the_first_are_counted_and_folded()
    {
        var document = Samples.Document(1);
        var verdict = document.Reports[0];
        var many = Enumerable.Range(0, 15).Select(i => verdict.Findings[0].Evidence[0] with { Block = i }).ToArray();
        var page = PageOf(document with { Reports = [verdict with { Findings = [verdict.Findings[0] with { Evidence = [.. many] }] }] });
        Assert.Contains("<details><summary>另有 3 处出处", page);
        Assert.Equal(15, page.Split("<li").Count(part => part[0] is '>' or ' '));
        Assert.DoesNotContain("还有更多出处", page);
    }

    [Theory]
    [InlineData("第1个表第4行“执行率”列为82.4%，应为85%，相差-2.6%。", "0.824", "0.85", "-0.026", "82.4%|85%|-2.6%")]
    [InlineData("“本年支出”列为1340.25万元，分项合计与总数不符：334.62 + 1112.43 = 1447.05万元，相差-106.80万元。", "13402500", "14470500", "-1068000", "1340.25万元|1447.05万元|-106.80万元")]
    [InlineData("列为100%：830.72 ÷ 1205.44 = 68.91%，相差31.09%。", "1", "0.6891425537563048", "0.31085744624369527", "100%|68.91%|31.09%")]
    [InlineData("“合计”列为87，各项得分之和与总分不符：2 + 3 = 92，相差-5。", "87", "92", "-5", "87|92|-5")]
    [InlineData("“合计·已拨付”列为3552.93，分项合计与总数不符：7000.00 + 159.86 = 7159.86，相差-3606.93。", "35529300", "71598600", "-36069300", "3552.93|7159.86|-3606.93")]
    [InlineData("第6个表第3行“上年预算数”列为137.40，分项合计与总数不符：0.00 = 0.00，相差137.40。", "1374000", "0", "1374000", "137.40|0.00|137.40")]
    [InlineData("目标值为29万人，实际完成值为28.634万人，未达目标。", "286340", "290000", "-3660", "28.634万人|29万人|-0.366万人")]
    [InlineData("目标值为40座，实际完成值为38座，未达目标。", "38", "40", "-2", "38|40|-2")]
    [InlineData("预算执行率列为55.20%。", "0.552", "0.5326", null, "55.20%|53.26%|")]
    [InlineData("两处说法不同。", "13402500", "0.5", null, "13,402,500|0.5|")]
    public void Numbers_beside_a_formula_are_printed_as_the_message_prints_them(string message, string stated, string expected, string? difference, string printed) => Assert.Equal(
        printed, string.Join('|', new MessageNumbers(message).Print(Number(stated), Number(expected), Number(difference))));

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void An_empty_store_gives_a_page_too() => Assert.Contains("没有发现对不上的报告", PageOf());

    private static string PageOf(params Model.Findings.DocumentOutcome[] documents)
    {
        using var store = new TemporaryStore().With(documents);
        using var reader = store.Read();
        HtmlReport.Write(reader, store.File("report.html"), DateTimeOffset.UnixEpoch);
        return File.ReadAllText(store.File("report.html"));
    }

    [GeneratedRegex(@"src\s*=|<link|url\(|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();
}
