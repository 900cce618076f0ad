using System.Globalization;
using System.Reflection;
using System.Text;

namespace PerfEval.Store.Html;

/// <param name="Reports">Inconsistent reports shown with their findings at most.</param>
/// <param name="Lines">Further ones that have a line in a table at most; how many are left out is said.</param>
/// <param name="Findings">Findings shown of each at most.</param>
/// <param name="Evidence">Places shown of each finding at once.</param>
/// <param name="Folded">Further ones that a click unfolds at most; how many there are is said.</param>
/// <param name="Failures">Failures shown at most.</param>
public sealed record HtmlReportLimits(int Reports = 200, int Lines = 2000, int Findings = 20, int Evidence = 12, int Folded = 200, int Failures = 500);

/// <summary>
/// The state of a store as one page for a person: totals, charts, inconsistent reports worst first with arithmetic and quotes, failures.
/// Self-contained: it loads nothing, and its content security policy forbids it to.
/// </summary>
public static class HtmlReport
{
    private const int OrganizationsShown = 15;

    /// <summary>Characters of a cell that needs no line of its own.</summary>
    private const int ShortQuote = 14;

    /// <param name="filter">What of the store; null for everything. The page says what it was.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(IReportStore store, string file, DateTimeOffset at, HtmlReportLimits? limits = null, ListingFilter? filter = null) => Export.Exports.Replacing(file, stream =>
    {
        using var page = new StreamWriter(stream, new UTF8Encoding(false));
        new Page(new PageData(store, filter ?? ListingFilter.All), Listings.Parts(filter ?? ListingFilter.All), page, limits ?? new HtmlReportLimits()).Write(at);
        return true;
    });

    private sealed class Page(PageData data, IReadOnlyList<FilterPart> filter, StreamWriter page, HtmlReportLimits limits)
    {
        private readonly PageTotals _totals = data.Totals();

        public void Write(DateTimeOffset at)
        {
            page.Write($"""
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>绩效自评报告核查 · Performance self-evaluation check</title><style>{Style()}</style></head><body>
                <h1>绩效自评报告核查 <span class="en">Performance self-evaluation check</span></h1>
                <p class="meta">生成时间 <span class="en">made at</span> {at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC · PerfEval</p>

                """);
            WriteFilter();
            WriteTotals();
            WriteCharts();
            WriteReports();
            WriteFailures();
            page.Write("</body></html>\n");
        }

        private void WriteFilter()
        {
            if (filter.Count == 0) return;
            page.Write($"<p class=\"meta\">筛选 <span class=\"en\">filter</span> <code>{HtmlText.Escape(string.Join(' ', filter.Select(part => part.AsOption)))}</code>");
            if (filter.Any(part => Listings.Unusable(Listing.Failures, part.Alone).Count > 0))
                page.Write(" · 读取失败的文件不属于任何报告，只按 --document 筛选 <span class=\"en\">files that failed belong to no report: of the filter only --document applies to them</span>");
            page.Write("</p>\n");
        }

        private void WriteTotals()
        {
            page.Write("<div class=\"tiles\">");
            Tile("读出的文件", "files read", data.Count(Listing.Documents, ListingFilter.All));
            Tile("读取不全", "read in part", data.Count(Listing.Documents, new ListingFilter(State: "partial")), bad: true);
            Tile("读取失败", "failed", data.Count(Listing.Failures, ListingFilter.All), bad: true);
            Tile("报告", "reports", _totals.Reports);
            Tile("有错误的报告", "reports with errors", _totals.ReportsWithErrors, bad: true);
            Tile("错误", "errors", _totals.Errors, bad: true);
            Tile("警告", "warnings", _totals.Warnings);
            Tile("金额", "amounts", data.Count(Listing.Figures, ListingFilter.All));
            Tile("指标", "indicators", data.Count(Listing.Indicators, ListingFilter.All));
            page.Write("</div>\n<div class=\"tiles sum\">");
            // In the words of `check`: the first is the sum of the three others.
            Tile("核对关系", "relations", _totals.Consistent + _totals.Inconsistent + _totals.NotDecidable);
            Tile("相符", "consistent", _totals.Consistent);
            Tile("不符", "inconsistent", _totals.Inconsistent, bad: true);
            Tile("无法判定", "not decidable", _totals.NotDecidable);
            page.Write("</div>\n");
        }

        private void Tile(string chinese, string english, long count, bool bad = false) =>
            page.Write($"<div class=\"tile{(bad && count > 0 ? " bad" : string.Empty)}\"><b>{count.ToString("N0", CultureInfo.InvariantCulture)}</b>{chinese} <span class=\"en\">{english}</span></div>");

        private void WriteCharts()
        {
            Heading("概况", "At a glance");
            page.Write("<div class=\"charts\">");
            Chart("预算执行率分布", "reports by execution rate", _totals.ExecutionRates, Charts.Columns);
            Chart("自评得分分布", "reports by self-score", _totals.Scores, Charts.Columns);
            Chart("问题按规则", "findings by rule", _totals.Rules, Charts.Bars, severities: true);
            Chart("问题按单位", "findings by body", _totals.Organizations(OrganizationsShown), Charts.Bars, severities: true);
            page.Write("</div>\n");
        }

        private void Chart(string chinese, string english, IReadOnlyList<Bar> bars, Func<IReadOnlyList<Bar>, string> draw, bool severities = false)
        {
            page.Write($"<figure><figcaption>{chinese} <span class=\"en\">{english}</span>");
            if (severities) page.Write("<span class=\"key\"><i class=\"error\"></i>错误 error<i class=\"warning\"></i>警告 warning<i class=\"info\"></i>提示 info</span>");
            page.Write($"</figcaption>{(bars.Count == 0 ? "<p class=\"meta\">无数据 / none</p>" : draw(bars))}</figure>");
        }

        private void WriteReports()
        {
            Heading("对不上的报告，问题最多者在前", "Inconsistent reports, worst first");
            var all = data.Count(Listing.Reports, new ListingFilter(Inconsistent: true));
            var shown = data.Worst(limits.Reports);
            if (all == 0) page.Write("<p>没有发现对不上的报告。 <span class=\"en\">No report was found inconsistent.</span></p>");
            var findings = data.Findings(shown, limits.Findings);
            var evidence = data.Evidence(findings.SelectMany(ofReport => ofReport), limits.Evidence + limits.Folded);
            var counts = data.EvidenceCounts(findings.SelectMany(ofReport => ofReport));
            foreach (var report in shown) WriteReport(report, [.. findings[report.Id]], evidence, counts);
            if (all > shown.Count) WriteFurther(all, shown.Count);
        }

        /// <summary>The reports after those that are shown with their findings, a line each.</summary>
        private void WriteFurther(long all, int shown)
        {
            var further = data.Worst(limits.Lines, shown);
            if (further.Count > 0)
            {
                Heading($"其余 {all - shown} 份对不上的报告", "the other inconsistent reports");
                page.Write("<div class=\"wide\"><table><thead><tr><th class=\"number\">错误 errors</th><th class=\"number\">警告 warnings</th><th>单位 body</th><th>项目 project</th><th>年度 year</th><th>文件 file</th></tr></thead><tbody>\n");
                foreach (var report in further)
                    page.Write($"<tr><td class=\"number\">{report.Errors}</td><td class=\"number\">{report.Warnings}</td><td>{HtmlText.Escape(report.Organization)}</td><td>{HtmlText.Escape(NameOf(report))}</td><td>{HtmlText.Escape(report.Year)}</td><td>{HtmlText.Linked(report.Document)}</td></tr>\n");
                page.Write("</tbody></table></div>");
            }

            if (all - shown - further.Count is var left and > 0) page.Write($"<p class=\"meta\">另有 {left} 份报告未列出 / {left} more: <code>perfeval reports --inconsistent</code></p>");
        }

        private static string NameOf(ShownReport report) => report.Project.Length > 0 ? report.Project : report.Title;

        private void WriteReport(ShownReport report, List<ShownFinding> findings, ILookup<long, ShownEvidence> evidence, Dictionary<long, long> counts)
        {
            var name = string.Join(" · ", new[] { report.Organization, NameOf(report), report.Year }.Where(part => part.Length > 0).Select(HtmlText.Escape));
            var score = report.SelfScore.Length > 0 ? $" · 自评 {HtmlText.Escape(report.SelfScore)} {HtmlText.Escape(report.Grade)}" : string.Empty;
            page.Write($"<article class=\"report\"><header><h3>{name}</h3><div class=\"meta\">错误 {report.Errors} · 警告 {report.Warnings}{score} · {HtmlText.Linked(report.Document)}</div></header>");
            foreach (var finding in findings) WriteFinding(finding, report.Document, [.. evidence[finding.Id]], counts.GetValueOrDefault(finding.Id));
            if (_totals.FindingsOf(report.Id) - findings.Count is var left and > 0) page.Write($"<div class=\"finding meta\">另有 {left} 个问题 / {left} more: <code>perfeval findings</code></div>");
            page.Write("</article>\n");
        }

        private void WriteFinding(ShownFinding finding, string document, List<ShownEvidence> evidence, long count)
        {
            var also = finding.Also.Length > 0 ? $" <span class=\"en\">+ {HtmlText.Escape(finding.Also)}</span>" : string.Empty;
            page.Write($"<section class=\"finding\"><div><span class=\"badge {HtmlText.Escape(finding.Severity)}\">{HtmlText.Escape(finding.Rule)}</span>{HtmlText.Escape(finding.Message)}{also}</div><div class=\"en\">{HtmlText.Escape(finding.English)}</div>");
            if (finding.Formula.Length > 0) page.Write($"<div><code>{HtmlText.Escape(finding.Formula)}</code>{Arithmetic(finding)}</div>");
            WritePlaces(document, evidence.Take(limits.Evidence));
            if (count > limits.Evidence)
            {
                page.Write($"<details><summary>另有 {count - limits.Evidence} 处出处 <span class=\"en\">{count - limits.Evidence} more places</span></summary>");
                WritePlaces(document, evidence.Skip(limits.Evidence));
                if (count > evidence.Count) page.Write($"<p class=\"meta\">还有 {count - evidence.Count} 处未列出 / {count - evidence.Count} more: <code>perfeval evidence</code></p>");
                page.Write("</details>");
            }

            page.Write("</section>");
        }

        /// <summary>Numbers of one place share its quote.</summary>
        private void WritePlaces(string document, IEnumerable<ShownEvidence> evidence)
        {
            page.Write("<ul class=\"evidence\">");
            foreach (var place in evidence.GroupBy(shown => (shown.Place, shown.Page, shown.Quote)))
                page.Write($"<li{(place.Key.Quote.Length <= ShortQuote ? " class=\"short\"" : string.Empty)}>{HtmlText.Linked(document, place.Key.Page, place.Key.Place)}{HtmlText.Marked(place.Key.Quote, place.Select(shown => shown.Marked))}</li>");
            page.Write("</ul>");
        }

        private static string Arithmetic(ShownFinding finding)
        {
            var printed = new MessageNumbers(finding.Message).Print(finding.Stated, finding.Expected, finding.Difference);
            return Part("表述", "stated", printed[0]) + Part("应为", "expected", printed[1]) + Part("差", "difference", printed[2]);

            static string Part(string chinese, string english, string? number) =>
                number is null ? string.Empty : $" {chinese} <span class=\"en\">{english}</span> {HtmlText.Escape(number)}";
        }

        private void WriteFailures()
        {
            var all = data.Count(Listing.Failures, ListingFilter.All);
            if (all == 0) return;
            Heading("未能读取的文件", "Files that could not be read");
            page.Write("<div class=\"wide\"><table><thead><tr><th>文件 file</th><th>代码 code</th><th>原因 reason</th></tr></thead><tbody>\n");
            foreach (var row in data.Failures(limits.Failures))
                page.Write($"<tr><td>{HtmlText.Linked(row[0])}</td><td>{HtmlText.Escape(row[1])}</td><td>{HtmlText.Escape(row[2])} <span class=\"en\">{HtmlText.Escape(row[3])}</span></td></tr>\n");
            page.Write("</tbody></table></div>");
            if (all > limits.Failures) page.Write($"<p class=\"meta\">另有 {all - limits.Failures} 个 / {all - limits.Failures} more: <code>perfeval failures</code></p>");
        }

        private void Heading(string chinese, string english) => page.Write($"<h2>{chinese} <span class=\"en\">{english}</span></h2>\n");

        private static string Style()
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
