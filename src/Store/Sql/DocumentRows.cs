using System.Globalization;
using System.Text;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Store.Sql;

/// <summary>What stands in the rows of a document: the columns of each table, after its id, and the values in their order.</summary>
internal static class DocumentRows
{
    public const string DocumentColumns = "path, sha256, format, pages, bytes, status, ingested_at, stages, ocr_pages, place, superseded_by";
    public const string ProblemColumns = "document_id, code, message, message_en, page";
    public const string ReportColumns = "document_id, position, title, kind, organization, project, fiscal_year, self_score, grade, page, block, first_block, end_block, consistent, inconsistent, not_decidable, errors, warnings, infos, budget, executed, execution_rate";
    public const string FigureColumns = $"report_id, fact, label, measure, stage, fund, amount, amount_exact, decimals, unit_text, per, text, approximate, year, comparator, {SpanColumns}";
    public const string HeadcountColumns = $"report_id, fact, label, count, unit, role, text, approximate, year, comparator, {SpanColumns}";
    public const string RateColumns = $"report_id, fact, label, value, decimals, kind, comparator, text, approximate, year, {SpanColumns}";
    public const string IndicatorColumns = $"report_id, fact, level1, level2, level3, target, target_comparator, target_value, target_unit, target_base, actual, actual_comparator, actual_value, actual_unit, actual_base, weight, score, deviation, reached, {SpanColumns}";
    public const string ScoreColumns = $"report_id, fact, label, role, points, out_of, {SpanColumns}";
    public const string FindingColumns = $"report_id, position, rule, severity, message, message_en, stated, expected, difference, formula, also, reading_doubt, {SpanColumns}";
    public const string EvidenceColumns = $"finding_id, position, {SpanColumns}";
    public const string BlockColumns = "document_id, page, block, \"table\", row, text";

    private const string SpanColumns = "page, block, \"table\", row, \"column\", start_offset, end_offset, quote, box";

    /// <param name="own">The document's own path, which may be another than the one it was found at this time.</param>
    public static T Add<T>(T row, DocumentOutcome outcome, DocumentPath own, DateTimeOffset at) where T : IRow<T> => row
        .Add(own.Path).Add(outcome.Sha256)
        .Add(outcome.Document is { } source ? Names.Of(source.Format) : null).Add(outcome.Document?.PageCount)
        .Add(outcome.Bytes).Add(Names.Of(outcome.Status)).Add(at).Add(outcome.Stages).Add(PageList(outcome.Document?.OcrPages ?? []))
        .Add(own.Place).Add(own.SupersededBy);

    public static T Add<T>(T row, long document, Diagnostic problem) where T : IRow<T> =>
        row.Add(document).Add(problem.Code).Add(problem.Message).Add(problem.English).Add(problem.Page);

    public static T Add<T>(T row, long document, CheckedReport verdict) where T : IRow<T>
    {
        var report = verdict.Report;
        var severities = new int[3];
        foreach (var finding in verdict.Findings) severities[(int)finding.Severity]++;
        return row
            .Add(document).Add(report.Index).Add(report.Title).Add(Names.Of(report.Kind)).Add(report.Organization).Add(report.Project)
            .Add(report.FiscalYear).Add(report.SelfScore).Add(report.Grade)
            .Add(report.Source.Page).Add(report.Source.Block).Add(report.FirstBlock).Add(report.EndBlock)
            .Add(verdict.Coverage.Consistent).Add(verdict.Coverage.Inconsistent).Add(verdict.Coverage.NotDecidable)
            .Add(severities[(int)Severity.Error]).Add(severities[(int)Severity.Warning]).Add(severities[(int)Severity.Info])
            .Add(report.Execution.Budget?.Amount.Value).Add(report.Execution.Executed?.Amount.Value).Add(report.Execution.Rate?.Value.Value);
    }

    public static T Add<T>(T row, long report, Figure fact) where T : IRow<T> => AddSpan(
        row.Add(report).Add(fact.Id).Add(fact.Label).Add(Names.Of(fact.Measure))
            .Add(fact.Stage is { } stage ? Names.Of(stage) : null).Add(fact.Fund is { } fund ? Names.Of(fund) : null)
            .AddAmount(fact.Amount.Value).Add(fact.Amount.Decimals)
            .Add(fact.UnitText).Add(fact.Per).Add(fact.Text).Add(fact.Approximate).Add(fact.Year).Add(fact.Comparator?.Sign()),
        fact.Source);

    public static T Add<T>(T row, long report, Headcount fact) where T : IRow<T> => AddSpan(
        row.Add(report).Add(fact.Id).Add(fact.Label).Add(fact.Count.Value).Add(fact.Unit).Add(Names.Of(fact.Role))
            .Add(fact.Text).Add(fact.Approximate).Add(fact.Year).Add(fact.Comparator?.Sign()),
        fact.Source);

    public static T Add<T>(T row, long report, Rate fact) where T : IRow<T> => AddSpan(
        row.Add(report).Add(fact.Id).Add(fact.Label).Add(fact.Value.Value).Add(fact.Value.Decimals).Add(Names.Of(fact.Kind))
            .Add(fact.Comparator?.Sign()).Add(fact.Text).Add(fact.Approximate).Add(fact.Year),
        fact.Source);

    public static T Add<T>(T row, long report, Indicator fact) where T : IRow<T>
    {
        row.Add(report).Add(fact.Id).Add(fact.Level1).Add(fact.Level2).Add(fact.Level3);
        foreach (var value in (ReadOnlySpan<IndicatorValue?>)[fact.Target, fact.Actual])
            row.Add(value?.Text).Add(value?.Comparator?.Sign()).Add(value?.Number).Add(value?.UnitText).Add(value?.Normalised?.Value);
        return AddSpan(row.Add(fact.Weight?.Value).Add(fact.Score?.Value).Add(fact.Deviation).Add(fact.Reached), fact.Source);
    }

    public static T Add<T>(T row, long report, Score fact) where T : IRow<T> => AddSpan(
        row.Add(report).Add(fact.Id).Add(fact.Label).Add(Names.Of(fact.Role)).Add(fact.Points?.Value).Add(fact.OutOf?.Value), fact.Source);

    /// <summary>A finding's span is that of the stated number, the first of its evidence.</summary>
    public static T Add<T>(T row, long report, int position, Finding finding) where T : IRow<T> => AddSpan(
        row.Add(report).Add(position).Add(finding.Rule).Add(Names.Of(finding.Severity))
            .Add(finding.Message.Chinese).Add(finding.Message.English)
            .Add(finding.Stated).Add(finding.Expected).Add(finding.Difference).Add(finding.Formula)
            .Add(finding.Also.IsEmpty ? null : string.Join(' ', finding.Also)).Add(finding.ReadingDoubt),
        finding.Evidence.IsEmpty ? null : finding.Evidence[0]);

    public static T Add<T>(T row, long finding, int position, Span evidence) where T : IRow<T> => AddSpan(row.Add(finding).Add(position), evidence);

    public static T Add<T>(T row, long document, BlockRow block) where T : IRow<T> =>
        row.Add(document).Add(block.Page).Add(block.Block).Add(block.Table).Add(block.Row).Add(block.Text);

    private static T AddSpan<T>(T row, Span? span) where T : IRow<T> =>
        row.Add(span?.Page).Add(span?.Block).Add(span?.Table).Add(span?.Row).Add(span?.Column)
            .Add(span?.Start).Add(span?.End).Add(span?.Quote).Add(BoxText(span?.Box));

    private static string? BoxText(Box? box) => box is { } b
        ? string.Create(CultureInfo.InvariantCulture, $"[{b.Left:0.##},{b.Top:0.##},{b.Right:0.##},{b.Bottom:0.##}]")
        : null;

    private static string? PageList(Sequence<int> pages)
    {
        if (pages.IsEmpty) return null;
        var list = new StringBuilder("[").AppendJoin(',', pages);
        return list.Append(']').ToString();
    }
}
