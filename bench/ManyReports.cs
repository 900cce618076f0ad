using System.Security.Cryptography;
using PerfEval.Ingest;
using PerfEval.Model.Documents;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Pipeline;

namespace PerfEval.Bench;

/// <summary>
/// As many different documents as are wanted, made from the committed reports as the pipeline reads them: each with bytes, path, body, year and
/// amounts of its own. Reading a million figures would measure the reader; this measures the store.
/// </summary>
internal sealed class ManyReports(int seed)
{
    private const string PlaceCharacters = "汝江岭桥泉湖溪洲潭屏塔河源峰林石沙柳梅松云竹荷兰菊桂枫榆槐柏";
    private const int FirstYear = 2016;
    private const int Years = 9;

    private readonly Random _random = new(seed);

    /// <summary>Documents until their figures are as many as wanted.</summary>
    public IEnumerable<DocumentOutcome> Until(long figures)
    {
        var templates = Templates();
        var (made, number) = (0L, 0);
        while (made < figures)
        {
            var outcome = Copy(templates[number % templates.Count], number++);
            made += outcome.Reports.Sum(report => report.Report.Figures.Count);
            yield return outcome;
        }
    }

    private static List<DocumentOutcome> Templates() =>
    [
        .. Directory.GetFiles(Path.Combine(Tool.Root, "corpus", "reports"))
            .Where(file => Path.GetExtension(file) is ".docx" or ".pdf")
            .Order(StringComparer.Ordinal)
            .Select(file => DocumentPipeline.RunFile(file, IngestLimits.Default))
            .Where(outcome => outcome.Document is not null && !outcome.Reports.IsEmpty),
    ];

    private DocumentOutcome Copy(DocumentOutcome template, int number)
    {
        var body = template.Reports[0].Report.Organization ?? template.Reports[0].Report.Title;
        var (old, place) = (body[..2], Place());
        var factor = 1 + (_random.Next(1, 5000) / 100m);
        var year = FirstYear + _random.Next(Years);
        return template with
        {
            Path = $"/reports/{year}/{place}/{number:D7}{Path.GetExtension(template.Path)}",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number))),
            Document = template.Document! with { Blocks = template.Document.Blocks.Select(Renamed).ToSequence() },
            Reports = template.Reports.Select(Checked).ToSequence(),
        };

        string Named(string text) => text.Replace(old, place, StringComparison.Ordinal);

        Span Quoting(Span span) => span with { Quote = Named(span.Quote) };

        Block Renamed(Block block) => block switch
        {
            TextBlock text => text with { Text = new SourceText(Named(text.Text.Value)) },
            TableBlock table => table with { Grid = new TableGrid(table.Grid.Rows, table.Grid.Columns, table.Grid.Cells.Select(cell => cell with { Text = new SourceText(Named(cell.Text.Value)) }).ToSequence()) },
            _ => block,
        };

        CheckedReport Checked(CheckedReport verdict) => verdict with
        {
            Report = verdict.Report with
            {
                Title = Named(verdict.Report.Title),
                Organization = Named(body),
                FiscalYear = year,
                Figures = verdict.Report.Figures.Select(fact => fact with { Amount = fact.Amount with { Value = decimal.Round(fact.Amount.Value * factor, 2) }, Source = Quoting(fact.Source) }).ToSequence(),
                Headcounts = verdict.Report.Headcounts.Select(fact => fact with { Source = Quoting(fact.Source) }).ToSequence(),
                Rates = verdict.Report.Rates.Select(fact => fact with { Source = Quoting(fact.Source) }).ToSequence(),
            },
            Findings = verdict.Findings.Select(finding => finding with { Evidence = finding.Evidence.Select(Quoting).ToSequence() }).ToSequence(),
        };
    }

    private string Place() => string.Create(2, _random, (characters, random) =>
    {
        for (var i = 0; i < characters.Length; i++) characters[i] = PlaceCharacters[random.Next(PlaceCharacters.Length)];
    });
}
