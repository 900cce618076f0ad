using PerfEval.Model.Findings;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>Inserts the rows of one document with statements that are prepared once. Transactions are the caller's.</summary>
internal sealed class DocumentWriter : IDisposable
{
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
        _document = connection.PrepareInsert("documents", $"id, {DocumentRows.DocumentColumns}");
        _problem = connection.PrepareInsert("problems", DocumentRows.ProblemColumns);
        _report = connection.PrepareInsert("reports", DocumentRows.ReportColumns);
        _figure = connection.PrepareInsert("figures", DocumentRows.FigureColumns);
        _headcount = connection.PrepareInsert("headcounts", DocumentRows.HeadcountColumns);
        _rate = connection.PrepareInsert("rates", DocumentRows.RateColumns);
        _indicator = connection.PrepareInsert("indicators", DocumentRows.IndicatorColumns);
        _score = connection.PrepareInsert("scores", DocumentRows.ScoreColumns);
        _finding = connection.PrepareInsert("findings", DocumentRows.FindingColumns);
        _evidence = connection.PrepareInsert("evidence", DocumentRows.EvidenceColumns);
        _blocks = new BlockWriter(connection);
    }

    /// <param name="own">The path that it is listed under.</param>
    /// <param name="id">The id to keep when a document is replaced; null for a new one.</param>
    public void Write(DocumentOutcome outcome, DocumentPath own, long? id, DateTimeOffset at)
    {
        var document = DocumentRows.Add(_document.Add(id), outcome, own, at).Insert();
        foreach (var problem in outcome.Problems) DocumentRows.Add(_problem, document, problem).Run();
        foreach (var report in outcome.Reports) Write(report, document);
        if (outcome.Document is { } read) _blocks.Write(read, outcome.Reports.Select(verdict => verdict.Report), document);
    }

    private void Write(CheckedReport verdict, long document)
    {
        var report = verdict.Report;
        var id = DocumentRows.Add(_report, document, verdict).Insert();
        foreach (var figure in report.Figures) DocumentRows.Add(_figure, id, figure).Run();
        foreach (var headcount in report.Headcounts) DocumentRows.Add(_headcount, id, headcount).Run();
        foreach (var rate in report.Rates) DocumentRows.Add(_rate, id, rate).Run();
        foreach (var indicator in report.Indicators) DocumentRows.Add(_indicator, id, indicator).Run();
        foreach (var score in report.Scores) DocumentRows.Add(_score, id, score).Run();
        for (var i = 0; i < verdict.Findings.Count; i++) Write(verdict.Findings[i], i, id);
    }

    private void Write(Finding finding, int position, long report)
    {
        var id = DocumentRows.Add(_finding, report, position, finding).Insert();
        for (var i = 0; i < finding.Evidence.Count; i++) DocumentRows.Add(_evidence, id, i, finding.Evidence[i]).Run();
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_document, _problem, _report, _figure, _headcount, _rate, _indicator, _score, _finding, _evidence]) statement.Dispose();
        _blocks.Dispose();
    }
}
