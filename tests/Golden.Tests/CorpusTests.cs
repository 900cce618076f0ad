using PerfEval.Evaluation;
using PerfEval.Evaluation.Gold;
using PerfEval.Evaluation.Output;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using Xunit;
using Xunit.Abstractions;
using Format = PerfEval.Model.Documents.DocumentFormat;

namespace PerfEval.Tests.Golden;

/// <summary>Every committed report, read and compared with its gold.</summary>
public sealed class CorpusTests(Corpus corpus, ITestOutputHelper output) : IClassFixture<Corpus>
{
    /// <summary>Made by: ./perfeval eval corpus --json --summary > tests/Golden.Tests/baseline.json</summary>
    private static string BaselineFile => Path.Combine(AppContext.BaseDirectory, "baseline.json");

    [Fact]
    public void Every_gold_file_has_a_document_that_is_read()
    {
        Assert.NotEmpty(corpus.Documents);
        Assert.Empty(GoldReader.ReadAll(Corpus.Folder).Select(gold => gold.Name).Except(corpus.Documents.Select(document => document.Gold.Name)));
        Assert.All(corpus.Outcomes, outcome => Assert.Equal(DocumentStatus.Ok, outcome.Status));
    }

    [Fact]
    public void Nothing_got_worse_than_the_baseline()
    {
        var baseline = EvaluationJson.Read(File.ReadAllBytes(BaselineFile));
        Assert.Equal(corpus.Evaluations.Select(file => file.File).Order(), baseline.Select(file => file.File).Order());
        var losses = Baseline.Losses(baseline, corpus.Evaluations);
        foreach (var loss in losses) output.WriteLine(loss.ToString());
        Assert.Empty(losses);
    }

    [Fact]
    public void No_error_is_reported_that_the_gold_does_not_know() =>
        Assert.Empty(corpus.Evaluations.SelectMany(file => file.Differences.Where(difference => difference.Aspect == Aspects.Quiet).Select(difference => $"{file.File}: {difference.What}")));

    [Fact]
    public void Every_span_quotes_the_text_at_its_place()
    {
        var wrong = from outcome in corpus.Outcomes
                    from span in outcome.Reports.SelectMany(SpansOf)
                    where !QuotesItsPlace(outcome.Document!, span)
                    select $"{outcome.Path}: {span}";
        Assert.Empty(wrong.Take(5));
    }

    [Fact]
    public void The_text_of_a_fact_in_prose_is_what_its_span_covers()
    {
        var wrong = from outcome in corpus.Outcomes
                    from report in outcome.Reports
                    from figure in report.Report.Figures
                    where !figure.Source.InTable && Covered(outcome.Document!, figure.Source) != figure.Text
                    select $"{outcome.Path}: {figure.Text} ≠ {Covered(outcome.Document!, figure.Source)}";
        Assert.Empty(wrong.Take(5));
    }

    [Fact]
    public void On_a_pdf_every_fact_has_its_box()
    {
        var without = from outcome in corpus.Outcomes
                      where outcome.Document?.Format == Format.Pdf
                      from report in outcome.Reports
                      from figure in report.Report.Figures
                      where figure.Source.Box is not { Width: > 0, Height: > 0 } || figure.Source.Page is null
                      select $"{outcome.Path}: {figure.Text}";
        Assert.Empty(without.Take(5));
    }

    private static IEnumerable<Span> SpansOf(CheckedReport checkedReport)
    {
        var report = checkedReport.Report;
        return [
            report.Source, .. report.Figures.Select(f => f.Source), .. report.Rates.Select(r => r.Source), .. report.Headcounts.Select(h => h.Source),
            .. report.Indicators.SelectMany(SpansOf), .. report.Scores.Select(s => s.Source), .. checkedReport.Findings.SelectMany(f => f.Evidence)];
    }

    private static IEnumerable<Span> SpansOf(Indicator indicator) =>
        new[] { indicator.Source, indicator.Target?.Source, indicator.Actual?.Source, indicator.Weight?.Source, indicator.Score?.Source }.OfType<Span>();

    private static bool QuotesItsPlace(SourceDocument document, Span span)
    {
        var text = TextAt(document, span);
        return span.End <= text.Length && text.Contains(span.Quote, StringComparison.Ordinal) && (text.Length > Span.LongestQuote || text == span.Quote);
    }

    private static string Covered(SourceDocument document, Span span) => TextAt(document, span)[span.Start..span.End];

    private static string TextAt(SourceDocument document, Span span) => document.Blocks[span.Block] switch
    {
        TextBlock block => block.Text.Value,
        TableBlock table => table.Grid.TextAt(span.Row ?? 0, span.Column ?? 0),
        var other => throw new InvalidOperationException($"A block is text or a table, not {other}."),
    };
}
