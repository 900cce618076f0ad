using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Cli.Output;

/// <summary>Writes what came of a document as the JSON document of the contract, schema perfeval/1. Chinese stays readable.</summary>
public sealed class DocumentJson(Utf8JsonWriter json, Language language)
{
    public const string Schema = "perfeval/1";

    /// <summary>The bytes go to pipes and files, never into a web page: only what JSON itself demands is escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly FactJson _facts = new(json);

    /// <summary>One line with the document, ended by a line feed.</summary>
    public static byte[] Line(DocumentOutcome outcome, Language language) => LineOf(json => new DocumentJson(json, language).Write(outcome));

    /// <summary>One line with a finding, its file and its report.</summary>
    public static byte[] Line(DocumentOutcome outcome, CheckedReport report, Finding finding, Language language) => LineOf(json =>
    {
        json.WriteStartObject();
        json.WriteString("path", outcome.Path);
        json.WriteNumber("report", report.Report.Index);
        json.WriteString("title", report.Report.Title);
        new DocumentJson(json, language).WriteFields(finding);
        json.WriteEndObject();
    });

    public void Write(DocumentOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteSource(outcome);
        json.WriteString("status", outcome.Status.Spelled());
        json.WriteString("stages", outcome.Stages);
        json.WriteStartArray("problems");
        foreach (var problem in outcome.Problems) Write(problem);
        json.WriteEndArray();
        json.WriteStartArray("reports");
        foreach (var report in outcome.Reports) Write(report);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] LineOf(Action<Utf8JsonWriter> write)
    {
        using var line = new MemoryStream(1 << 16);
        using (var json = new Utf8JsonWriter(line, Options)) write(json);
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    private void WriteSource(DocumentOutcome outcome)
    {
        json.WriteStartObject("source");
        json.WriteString("path", outcome.Path);
        json.WriteString("sha256", outcome.Sha256.Length == 0 ? null : outcome.Sha256);
        json.WriteString("format", outcome.Document?.Format.Spelled());
        if (outcome.Document?.PageCount is { } pages) json.WriteNumber("pages", pages);
        else json.WriteNull("pages");
        json.WriteNumber("bytes", outcome.Bytes);
        json.WriteStartArray("ocrPages");
        foreach (var page in outcome.Document?.OcrPages ?? []) json.WriteNumberValue(page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Diagnostic problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("message", language.Of(problem.Message, problem.English));
        if (problem.Page is { } page) json.WriteNumber("page", page);
        else json.WriteNull("page");
        json.WriteEndObject();
    }

    private void Write(CheckedReport checkedReport)
    {
        var report = checkedReport.Report;
        json.WriteStartObject();
        json.WriteNumber("index", report.Index);
        json.WriteString("title", report.Title);
        json.WriteString("kind", report.Kind.Spelled());
        json.WriteString("organization", report.Organization);
        json.WriteString("project", report.Project);
        _facts.Number("fiscalYear", report.FiscalYear);
        _facts.Number("selfScore", report.SelfScore);
        json.WriteString("grade", report.Grade);
        _facts.Number("totalBudget", report.Execution.Budget?.Amount.Value);
        _facts.Number("totalExecuted", report.Execution.Executed?.Amount.Value);
        _facts.Number("executionRate", report.Execution.Rate?.Value.Value);
        _facts.Write("span", report.Source);
        List("figures", report.Figures, _facts.Write);
        List("headcounts", report.Headcounts, _facts.Write);
        List("rates", report.Rates, _facts.Write);
        List("indicators", report.Indicators, _facts.Write);
        List("scores", report.Scores, _facts.Write);
        json.WriteStartArray("findings");
        foreach (var finding in checkedReport.Findings)
        {
            json.WriteStartObject();
            WriteFields(finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(checkedReport.Coverage);
        json.WriteEndObject();
    }

    private void WriteFields(Finding finding)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.Spelled());
        json.WriteString("message", language.Of(finding.Message.Chinese, finding.Message.English));
        _facts.Number("stated", finding.Stated);
        _facts.Number("expected", finding.Expected);
        _facts.Number("difference", finding.Difference);
        List("evidence", finding.Evidence, _facts.Write);
        json.WriteString("formula", finding.Formula);
        json.WriteStartArray("also");
        foreach (var rule in finding.Also) json.WriteStringValue(rule);
        json.WriteEndArray();
        if (finding.ReadingDoubt) json.WriteBoolean("readingDoubt", true);
    }

    private void Write(Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("stated", coverage.Stated);
        json.WriteNumber("consistent", coverage.Consistent);
        json.WriteNumber("inconsistent", coverage.Inconsistent);
        json.WriteNumber("notDecidable", coverage.NotDecidable);
        json.WriteStartObject("reasons");
        foreach (var reason in coverage.Reasons) json.WriteNumber(reason.Code, reason.Count);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void List<T>(string name, Sequence<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }
}
