using PerfEval.Ingest.Ocr;
using Xunit;

namespace PerfEval.Tests.Ingest.Ocr;

public class RulingFinderTests
{
    private const int Resolution = 200;
    private const int Ink = 128;

    [Fact]
    public void Lines_of_a_grid_are_found_once_each()
    {
        var picture = Sheet();
        foreach (var y in (int[])[100, 200, 300]) Draw(picture, 50, y, 650, y + 3);
        foreach (var x in (int[])[50, 350, 648]) Draw(picture, x, 100, x + 3, 303);

        var rules = RulingFinder.Find(picture, Ink, Resolution);

        Assert.Equal(3, rules.Count(r => r.Horizontal));
        Assert.Equal(3, rules.Count(r => !r.Horizontal));
    }

    [Fact]
    public void A_line_that_leans_a_little_is_one_line()
    {
        var picture = Sheet();
        for (var x = 50; x < 650; x++) Draw(picture, x, 100 + (x / 150), x + 1, 103 + (x / 150));

        var rule = Assert.Single(RulingFinder.Find(picture, Ink, Resolution));

        Assert.True(rule.Horizontal);
        Assert.InRange(rule.Length, 590, 610);
    }

    [Fact]
    public void Strokes_of_letters_and_solid_areas_are_no_lines()
    {
        var picture = Sheet();
        Draw(picture, 100, 100, 103, 130);
        Draw(picture, 100, 100, 130, 103);
        Draw(picture, 300, 300, 500, 400);

        Assert.Empty(RulingFinder.Find(picture, Ink, Resolution));
    }

    [Fact]
    public void A_short_upright_line_counts_where_it_ends_on_lines()
    {
        var picture = Sheet();
        Draw(picture, 50, 100, 650, 103);
        Draw(picture, 50, 140, 650, 143);
        Draw(picture, 350, 100, 353, 143);

        Assert.Single(RulingFinder.Find(picture, Ink, Resolution), r => !r.Horizontal);
    }

    private static Picture Sheet()
    {
        var pixels = new byte[700 * 500];
        Array.Fill(pixels, (byte)255);
        return new Picture(700, 500, pixels);
    }

    private static void Draw(Picture picture, int left, int top, int right, int bottom)
    {
        for (var y = top; y < bottom; y++) picture.Pixels.AsSpan((y * picture.Width) + left, right - left).Clear();
    }
}
