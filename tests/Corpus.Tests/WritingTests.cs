using PerfEval.Generator.Composition;
using PerfEval.Generator.Gold;
using PerfEval.Generator.Writing.Docx;
using PerfEval.Generator.Writing.Pdf;
using UglyToad.PdfPig;
using Xunit;
using Xunit.Abstractions;

namespace PerfEval.Tests.Corpus;

public sealed class WritingTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(Plans.Recipes), MemberType = typeof(Plans))]
    public void A_docx_holds_the_text_that_the_gold_was_read_off_in_the_same_order(string recipe)
    {
        foreach (var plan in Plans.Sound(recipe))
        {
            var letters = Plans.Letters(DocxWriter.Write(plan));
            foreach (var report in plan.Reports)
            {
                var at = 0;
                foreach (var run in ReportText.Of(report).Facts.Where(f => !InFootnote(report, f)))
                {
                    at = letters.IndexOf(Plans.Squeeze(run.Text), at, StringComparison.Ordinal);
                    Assert.True(at >= 0, $"«{run.Text}» of «{report.Title}» is missing or out of order.");
                    at++;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Plans.Recipes), MemberType = typeof(Plans))]
    public void A_pdf_prints_each_letter_of_the_report(string recipe)
    {
        if (PdfWriter.Missing() is { } missing)
        {
            output.WriteLine("Not run: " + missing);
            return;
        }

        foreach (var plan in Plans.Sound(recipe, 2))
        {
            using var pdf = PdfDocument.Open(PdfWriter.Write(plan));
            var printed = pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value).Where(v => !string.IsNullOrWhiteSpace(v)).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
            var expected = Plans.Squeeze(string.Concat(plan.Reports.Select(r => ReportText.Of(r).Text)));
            foreach (var letter in expected.GroupBy(c => c.ToString())) Assert.True(printed.GetValueOrDefault(letter.Key) >= letter.Count(), $"«{letter.Key}» is printed {printed.GetValueOrDefault(letter.Key)} times, not {letter.Count()}.");
        }
    }

    [Theory]
    [MemberData(nameof(Plans.Recipes), MemberType = typeof(Plans))]
    public void The_same_seed_gives_the_same_bytes(string recipe)
    {
        var (first, second) = (Plans.Sound(recipe, 1).Single(), Plans.Sound(recipe, 1).Single());
        Assert.Equal(DocxWriter.Write(first), DocxWriter.Write(second));
        Assert.Equal(GoldWriter.Write(first, "x"), GoldWriter.Write(second, "x"));
    }

    private static bool InFootnote(ReportPlan report, Run fact) =>
        report.Blocks.OfType<Paragraph>().SelectMany(p => p.Runs).Any(r => r.Footnote?.Runs.Contains(fact) == true);
}
