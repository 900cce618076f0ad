using System.Text;
using PerfEval.Ingest.Pdf;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using UglyToad.PdfPig;
using Xunit;
using Format = PerfEval.Model.Documents.DocumentFormat;

namespace PerfEval.Tests.Golden;

/// <summary>The boxes of facts on PDFs, held against the letters as the PDF library itself gives them.</summary>
public sealed class PdfBoxTests(Corpus corpus) : IClassFixture<Corpus>
{
    /// <summary>Boxes are rounded to a hundredth of a point.</summary>
    private const double Tolerance = 0.05;

    /// <summary>Feet of letters further apart than this, in points, stand on different lines.</summary>
    private const double LineStep = 4;

    [Fact]
    public void The_box_of_a_fact_covers_the_letters_of_its_number_and_no_others()
    {
        var wrong = new List<string>();
        var facts = 0;
        foreach (var outcome in corpus.Outcomes.Where(o => o.Document?.Format == Format.Pdf))
        {
            var pages = LettersByPage(outcome.Path);
            foreach (var (text, span) in outcome.Reports.SelectMany(r => NumbersOf(r.Report)))
            {
                facts++;
                if (span is not { Page: { } page, Box: { } box }) wrong.Add($"{outcome.Path}: {text} has no box");
                else if (pages[page].FindAll(l => Covers(box, l)) is var seen && Folded([Covered(outcome.Document!, span)]) is var printed && !IsOf(seen, printed) && !GoesOnBehind(seen, pages.GetValueOrDefault(page + 1), printed)) wrong.Add($"{Path.GetFileName(outcome.Path)}: {text} ≠ {Folded(seen.Select(l => l.Text))} in {box}");
            }
        }

        Assert.True(facts > 100, $"{facts} facts");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(9)));
    }

    /// <summary>On one line the letters are those of the number and no others; a number over two lines has one box around both.</summary>
    private static bool IsOf(List<(string Text, double X, double Y)> seen, string printed)
    {
        // Browsers set a mark half a character into the bracket before it.
        var lines = seen.Where(l => l.Text is not ("。" or "，" or "；") || printed.Contains(l.Text, StringComparison.Ordinal)).GroupBy(l => Math.Round(l.Y / LineStep)).Select(line => Folded(line.Select(l => l.Text))).ToList();
        if (lines.Count <= 1) return string.Concat(lines) == printed;
        return Holds(string.Concat(lines), printed);
    }

    /// <summary>A number that a page's end divides has its box around what stands before it.</summary>
    private static bool GoesOnBehind(List<(string Text, double X, double Y)> seen, List<(string Text, double X, double Y)>? next, string printed)
    {
        var before = Folded(seen.Select(l => l.Text));
        var rest = printed.ToList();
        return next is not null && before.Length > 0 && before.Length < printed.Length && before.All(rest.Remove) && Holds(Folded(next.Select(l => l.Text)), string.Concat(rest));
    }

    private static bool Holds(string letters, string printed)
    {
        var left = letters.ToList();
        return printed.All(left.Remove);
    }

    private static IEnumerable<(string Text, Span Span)> NumbersOf(Report report) =>
        [.. report.Figures.Select(f => (f.Text, f.Source)), .. report.Rates.Select(r => (r.Text, r.Source)), .. report.Headcounts.Select(h => (h.Text, h.Source))];

    private static Dictionary<int, List<(string Text, double X, double Y)>> LettersByPage(string path)
    {
        using var pdf = PdfDocument.Open(path);
        return pdf.GetPages().ToDictionary(page => page.Number, page => page.Letters
            .Select(l => (PageLetter.Plain(l.Value), (l.StartBaseLine.X + l.EndBaseLine.X) / 2, page.Height - l.StartBaseLine.Y)).ToList());
    }

    /// <summary>The middle of a letter's foot is what is asked for: it lies within its line whatever the font says of heights.</summary>
    private static bool Covers(Box box, (string Text, double X, double Y) letter) =>
        letter.X > box.Left - Tolerance && letter.X < box.Right + Tolerance && letter.Y > box.Top - Tolerance && letter.Y < box.Bottom + Tolerance;

    /// <summary>Letters in any order.</summary>
    private static string Folded(IEnumerable<string> letters) =>
        string.Concat(string.Concat(letters).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Order());

    private static string Covered(SourceDocument document, Span span) => (document.Blocks[span.Block] switch
    {
        TextBlock block => block.Text.Value,
        TableBlock table => table.Grid.TextAt(span.Row ?? 0, span.Column ?? 0),
        var other => throw new InvalidOperationException($"A block is text or a table, not {other}."),
    })[span.Start..span.End];
}
