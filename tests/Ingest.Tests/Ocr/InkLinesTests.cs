using PerfEval.Ingest.Ocr;
using Xunit;

namespace PerfEval.Tests.Ingest.Ocr;

public class InkLinesTests
{
    private const float Type = 22;
    private static readonly Region Cell = new(2, 2, 118, 78);

    [Fact]
    public void Two_lines_close_to_each_other_are_two()
    {
        var lines = InkLines.Of(Cell, new Drawing(120, 80).Box(10, 10, 32, 32).Box(40, 10, 62, 32).Box(10, 36, 32, 58).Ink, Type);

        Assert.Equal([new Region(10, 10, 62, 32), new Region(10, 36, 32, 58)], lines);
    }

    [Fact]
    public void The_strokes_of_one_character_stay_together() =>
        Assert.Equal([new Region(10, 12, 32, 32)], InkLines.Of(Cell, new Drawing(120, 80).Box(10, 12, 32, 14).Box(12, 21, 30, 23).Box(10, 30, 32, 32).Ink, Type));

    [Fact]
    public void Lines_that_touch_are_cut_where_they_are_thinnest()
    {
        var touching = new Drawing(120, 80).Box(10, 10, 60, 32).Box(12, 32, 14, 36).Box(10, 36, 60, 58);

        var lines = InkLines.Of(Cell, touching.Ink, Type);

        Assert.Equal(2, lines.Count);
        Assert.InRange(lines[0].Bottom, 32, 36);
    }

    [Fact]
    public void Large_type_is_one_line() => Assert.Single(InkLines.Of(Cell, new Drawing(120, 80).Box(10, 10, 60, 60).Ink, Type));
}
