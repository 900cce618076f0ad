using PerfEval.Ingest;
using PerfEval.Ingest.Pdf;
using PerfEval.Model.Documents;

namespace PerfEval.Tests.Ingest.Pdf;

/// <summary>Builds pages for tests as a typesetter would: letters of one em or half an em beside each other, rules as given.</summary>
internal sealed class Pages(int number = 1, float width = 595, float height = 842, PageTurn turn = PageTurn.None)
{
    private readonly List<PageLetter> _letters = [];
    private readonly List<Rule> _horizontal = [];
    private readonly List<Rule> _vertical = [];

    /// <summary>A line of text; full-width characters take an em, others half of one.</summary>
    public Pages Text(float left, float top, string text, float size = 12, bool bold = false)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var advance = rune.Value < 0x2E80 ? size / 2 : size;
            _letters.Add(new PageLetter(rune.ToString(), new Box(left, top, left + advance, top + size), size, bold));
            left += advance;
        }

        return this;
    }

    /// <summary>Lines below each other, half as much again apart as they are high.</summary>
    public Pages Lines(float left, float top, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++) Text(left, top + (i * 18), lines[i]);
        return this;
    }

    public Pages Horizontal(float y, float from, float to)
    {
        _horizontal.Add(new Rule(y, from, to));
        return this;
    }

    public Pages Vertical(float x, float from, float to)
    {
        _vertical.Add(new Rule(x, from, to));
        return this;
    }

    /// <summary>All borders of a grid.</summary>
    public Pages Grid(float[] xs, float[] ys)
    {
        foreach (var y in ys) Horizontal(y, xs[0], xs[^1]);
        foreach (var x in xs) Vertical(x, ys[0], ys[^1]);
        return this;
    }

    public PageContent Page => new(new PageFrame(number, width, height, turn), _letters, _horizontal, _vertical);

    public static IReadOnlyList<Block> Blocks(params Pages[] pages) =>
        PageAnalysis.Blocks(pages.Select(p => p.Page), new ReadingBudget(IngestLimits.Default, CancellationToken.None));

    public static string[] Texts(params Pages[] pages) => [.. Blocks(pages).OfType<TextBlock>().Select(b => b.Text.Value)];

    public static TableGrid Table(params Pages[] pages) => Blocks(pages).OfType<TableBlock>().Single().Grid;
}
