using System.Globalization;
using System.Text;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>Inserts the rows of one document with statements that are prepared once. Transactions are the caller's.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private const string SpanColumns = "page, block, \"table\", row, \"column\", start_offset, end_offset, quote, box";
    private readonly Statement _document;
    private readonly Statement _problem;
    private readonly Statement _report;
    private readonly Statement _figure;
    private readonly Statement _headcount;
    private readonly Statement _rate;
    private readonly Statement _indicator;
    private readonly Statement _score;
    private readonly Statement _finding;
    private readonly Statement _evidence;
    private readonly BlockWriter _blocks;

    public DocumentWriter(Connection connection)
    {
        _document = connection.PrepareInsert("documents", "id, path, sha256, format, pages, bytes, status, ingested_at, stages, ocr_pages");
        _problem = connection.PrepareInsert("problems", "document_id, code, message, message_en, page");
        _report = connection.PrepareInsert("reports", "document_id, position, title, kind, organization, project, fiscal_year, self_score, grade, page, block, first_block, end_block, consistent, inconsistent, not_decidable, errors, warnings, infos, budget, executed, execution_rate");
        _figure = connection.PrepareInsert("figures", $"report_id, fact, label, measure, stage, fund, amount, amount_exact, decimals, unit_text, per, text, approximate, year, comparator, {SpanColumns}");
        _headcount = connection.PrepareInsert("headcounts", $"report_id, fact, label, count, unit, role, text, approximate, year, comparator, {SpanColumns}");
        _rate = connection.PrepareInsert("rates", $"report_id, fact, label, value, decimals, kind, comparator, text, approximate, year, {SpanColumns}");
        _indicator = connection.PrepareInsert("indicators", $"report_id, fact, level1, level2, level3, target, target_comparator, target_value, target_unit, target_base, actual, actual_comparator, actual_value, actual_unit, actual_base, weight, score, deviation, reached, {SpanColumns}");
        _score = connection.PrepareInsert("scores", $"report_id, fact, label, role, points, out_of, {SpanColumns}");
        _finding = connection.PrepareInsert("findings", $"report_id, position, rule, severity, message, message_en, stated, expected, difference, formula, also, reading_doubt, {SpanColumns}");
        _evidence = connection.PrepareInsert("evidence", $"finding_id, position, {SpanColumns}");
        _blocks = new BlockWriter(connection);
    }

    /// <param name="id">The id to keep when a document is replaced; null for a new one.</param>
    public void Write(DocumentOutcome outcome, long? id, DateTimeOffset at)
    {
        var document = _document
            .Add(id).Add(outcome.Path).Add(outcome.Sha256)
            .Add(outcome.Document is { } source ? Names.Of(source.Format) : null).Add(outcome.Document?.PageCount)
            .Add(outcome.Bytes).Add(Names.Of(outcome.Status)).Add(Moment(at)).Add(outcome.Stages).Add(PageList(outcome.Document?.OcrPages ?? []))
            .Insert();
        foreach (var problem in outcome.Problems)
            _problem.Add(document).Add(problem.Code).Add(problem.Message).Add(problem.English).Add(problem.Page).Run();
        foreach (var report in outcome.Reports) Write(report, document);
        if (outcome.Document is { } read) _blocks.Write(read, outcome.Reports.Select(verdict => verdict.Report), document);
    }

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private void Write(CheckedReport verdict, long document)
    {
        var report = verdict.Report;
        var severities = new int[3];
        foreach (var finding in verdict.Findings) severities[(int)finding.Severity]++;
        var id = _report
            .Add(document).Add(report.Index).Add(report.Title).Add(Names.Of(report.Kind)).Add(report.Organization).Add(report.Project)
            .Add(report.FiscalYear).Add(report.SelfScore).Add(report.Grade)
            .Add(report.Source.Page).Add(report.Source.Block).Add(report.FirstBlock).Add(report.EndBlock)
            .Add(verdict.Coverage.Consistent).Add(verdict.Coverage.Inconsistent).Add(verdict.Coverage.NotDecidable)
            .Add(severities[(int)Severity.Error]).Add(severities[(int)Severity.Warning]).Add(severities[(int)Severity.Info])
            .Add(report.Execution.Budget?.Amount.Value).Add(report.Execution.Executed?.Amount.Value).Add(report.Execution.Rate?.Value.Value)
            .Insert();
        foreach (var figure in report.Figures) Write(figure, id);
        foreach (var headcount in report.Headcounts) Write(headcount, id);
        foreach (var rate in report.Rates) Write(rate, id);
        foreach (var indicator in report.Indicators) Write(indicator, id);
        foreach (var score in report.Scores) Write(score, id);
        for (var i = 0; i < verdict.Findings.Count; i++) Write(verdict.Findings[i], i, id);
    }

    private void Write(Figure fact, long report)
    {
        _figure.Add(report).Add(fact.Id).Add(fact.Label).Add(Names.Of(fact.Measure))
            .Add(fact.Stage is { } stage ? Names.Of(stage) : null).Add(fact.Fund is { } fund ? Names.Of(fund) : null)
            .Add(fact.Amount.Value).Add(Decimals.Exact(fact.Amount.Value)).Add(fact.Amount.Decimals)
            .Add(fact.UnitText).Add(fact.Per).Add(fact.Text).Add(fact.Approximate).Add(fact.Year).Add(fact.Comparator?.Sign());
        Finish(_figure, fact.Source);
    }

    private void Write(Headcount fact, long report)
    {
        _headcount.Add(report).Add(fact.Id).Add(fact.Label).Add(fact.Count.Value).Add(fact.UnitText).Add(Names.Of(fact.Role))
            .Add(fact.Text).Add(fact.Approximate).Add(fact.Year).Add(fact.Comparator?.Sign());
        Finish(_headcount, fact.Source);
    }

    private void Write(Rate fact, long report)
    {
        _rate.Add(report).Add(fact.Id).Add(fact.Label).Add(fact.Value.Value).Add(fact.Value.Decimals).Add(Names.Of(fact.Kind))
            .Add(fact.Comparator?.Sign()).Add(fact.Text).Add(fact.Approximate).Add(fact.Year);
        Finish(_rate, fact.Source);
    }

    private void Write(Indicator fact, long report)
    {
        _indicator.Add(report).Add(fact.Id).Add(fact.Level1).Add(fact.Level2).Add(fact.Level3);
        Value(fact.Target);
        Value(fact.Actual);
        _indicator.Add(fact.Weight?.Value).Add(fact.Score?.Value).Add(fact.Deviation).Add(fact.Reached);
        Finish(_indicator, fact.Source);
    }

    private void Value(IndicatorValue? value) =>
        _indicator.Add(value?.Text).Add(value?.Comparator?.Sign()).Add(value?.Number).Add(value?.UnitText).Add(value?.Normalised?.Value);

    private void Write(Score fact, long report)
    {
        _score.Add(report).Add(fact.Id).Add(fact.Label).Add(Names.Of(fact.Role)).Add(fact.Points?.Value).Add(fact.OutOf?.Value);
        Finish(_score, fact.Source);
    }

    private void Write(Finding finding, int position, long report)
    {
        _finding.Add(report).Add(position).Add(finding.Rule).Add(Names.Of(finding.Severity))
            .Add(finding.Message.Chinese).Add(finding.Message.English)
            .Add(finding.Stated).Add(finding.Expected).Add(finding.Difference).Add(finding.Formula)
            .Add(finding.Also.IsEmpty ? null : string.Join(' ', finding.Also)).Add(finding.ReadingDoubt);
        var id = Finish(_finding, finding.Evidence.IsEmpty ? null : finding.Evidence[0]);
        for (var i = 0; i < finding.Evidence.Count; i++) Finish(_evidence.Add(id).Add(i), finding.Evidence[i]);
    }

    private static long Finish(Statement statement, Span? span) =>
        statement.Add(span?.Page).Add(span?.Block).Add(span?.Table).Add(span?.Row).Add(span?.Column)
            .Add(span?.Start).Add(span?.End).Add(span?.Quote).Add(BoxText(span?.Box)).Insert();

    private static string? BoxText(Box? box) => box is { } b
        ? string.Create(CultureInfo.InvariantCulture, $"[{b.Left:0.##},{b.Top:0.##},{b.Right:0.##},{b.Bottom:0.##}]")
        : null;

    private static string? PageList(Sequence<int> pages)
    {
        if (pages.IsEmpty) return null;
        var list = new StringBuilder("[").AppendJoin(',', pages);
        return list.Append(']').ToString();
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_document, _problem, _report, _figure, _headcount, _rate, _indicator, _score, _finding, _evidence]) statement.Dispose();
        _blocks.Dispose();
    }
}
