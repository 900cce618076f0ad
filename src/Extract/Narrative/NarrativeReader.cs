using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>Reads the paragraphs of one report in order, with the headings over them.</summary>
/// <param name="fiscalYear">The report's year; null where it is unknown.</param>
/// <param name="subject">What the report is about, for labels that name nothing themselves: the project; null where unknown.</param>
/// <param name="planned">True in a budget document.</param>
public sealed class NarrativeReader(int? fiscalYear, string? subject = null, bool planned = false)
{
    /// <summary>Headings that every report has: as subjects they say nothing.</summary>
    private static readonly string[] EmptyTopics = ["基本", "概况", "概述", "总体", "背景", "结论", "问题", "建议", "依据", "评价", "自评"];

    private const int LongestLeadTitle = 24;

    private readonly HeadingPath _headings = new();
    private readonly SectionFunds _funds = new();
    private MeasureUnit? _moneyUnit;

    /// <summary>The headings over the paragraph that was read last: what a table below it stands under.</summary>
    public HeadingPath Headings => _headings;

    /// <summary>The facts of a paragraph. Running headers, footers and page numbers state none.</summary>
    public void Read(TextBlock block, FactSink sink)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(sink);
        if (block.Role is TextRole.PageHeader or TextRole.PageFooter or TextRole.PageNumber) return;
        var isHeading = _headings.Observe(block);
        var text = new ProseText(block.Text.Value);
        var headings = _headings.Headings;
        Sequence<string> around = isHeading || LeadTitle(text) is not { } own ? headings : [.. headings, own];
        _funds.Observe(text.Folded);
        var context = new ProseContext(fiscalYear, around, _moneyUnit, null, headings.Count > 0 ? TopicOf(headings[^1]) ?? subject : subject, planned && PlannedWords.Under(around)) { SectionFund = _funds.Current };
        Span SpanOf(int start, int end) => Span.In(block, start, end);
        if (text.Tokens.Length > 0)
        {
            var before = sink.Figures.Count;
            ProseExtractor.Extract(text, SpanOf, context, sink);
            for (var i = before; i < sink.Figures.Count; i++)
            {
                if (sink.Figures[i] is { Per: null, UnitText: { } unit }) _moneyUnit = MeasureUnit.Parse(unit) ?? _moneyUnit;
            }
        }

        if (!isHeading) IndicatorReader.Read(text, SpanOf, headings, sink.Indicators);
    }

    /// <summary>1.资金到位情况分析。中央资金…: a heading that its paragraph goes on behind; null where there is none.</summary>
    private static string? LeadTitle(ProseText text)
    {
        var folded = text.Folded.TrimStart();
        var (_, length) = HeadingPath.Numbering(folded);
        if (length == 0) return null;
        var stop = folded.AsSpan(length).IndexOfAny("。:,;");
        if (stop is < 4 or > LongestLeadTitle || folded[length + stop] != '。') return null;
        var title = folded.Substring(length, stop).Trim();
        return title.AsSpan().ContainsAnyInRange('0', '9') ? null : title;
    }

    /// <summary>A heading as the subject of a label: 资金执行情况分析 is about 资金执行.</summary>
    private static string? TopicOf(string heading)
    {
        foreach (var tail in new[] { "情况说明", "情况分析", "完成情况分析", "完成情况", "情况", "说明", "分析", "总体", "具体" })
        {
            if (heading.EndsWith(tail, StringComparison.Ordinal)) heading = heading[..^tail.Length];
        }

        return heading.Length > 1 && !Array.Exists(EmptyTopics, heading.Contains) ? heading : null;
    }
}
