using PerfEval.Ingest.Ocr;
using Xunit;

namespace PerfEval.Tests.Ingest.Ocr;

public class SignFinderTests
{
    /// <summary>Height of the type that the drawings are in, in pixels.</summary>
    private const float Type = 22;

    [Theory]
    [InlineData("≥")]
    [InlineData("≤")]
    public void A_chevron_over_a_bar_before_a_digit_is_a_comparator(string text) => Assert.Equal(text, Assert.Single(Found(Digit(Comparator(text), 32))).Text);

    [Theory]
    [InlineData("≥", 22, 8)]
    [InlineData("≤", 8, 22)]
    public void The_bar_may_run_along_the_lower_arm(string text, int from, int to) =>
        Assert.Equal(text, Assert.Single(Found(Digit(new Drawing(80, 40).Line(30 - from, 8, 30 - to, 14).Line(from, 14, to, 21).Line(from, 19, to, 26), 32))).Text);

    [Fact]
    public void A_comparator_in_a_column_of_its_own_needs_no_digit() => Assert.Equal("≥", Assert.Single(Found(Comparator("≥"))).Text);

    [Fact]
    public void A_part_of_a_character_that_looks_like_one_is_none() => Assert.Empty(Found(Comparator("≤").Box(25, 8, 42, 30)));

    [Fact]
    public void A_one_on_its_foot_is_a_digit() => Assert.Empty(Found(Digit(new Drawing(80, 40).Line(11, 13, 15, 10).Line(15, 10, 15, 28, 3).Box(11, 27, 21, 29), 24)));

    [Fact]
    public void Three_bars_are_a_character() => Assert.Empty(Found(Digit(new Drawing(80, 40).Box(10, 10, 26, 12).Box(10, 17, 26, 19).Box(10, 24, 26, 26), 32)));

    [Fact]
    public void A_slash_between_two_small_rings_is_a_percent_sign()
    {
        var drawing = Digit(new Drawing(80, 40), 4).Line(32, 28, 44, 10).Ring(30, 14, 3, 4).Ring(46, 24, 3, 4);

        Assert.Equal("%", Assert.Single(Found(drawing)).Text);
    }

    [Fact]
    public void A_slash_between_digits_is_none() => Assert.Empty(Found(Digit(Digit(new Drawing(80, 40), 4).Line(26, 28, 38, 10), 48)));

    [Fact]
    public void A_digit_in_a_circle_is_a_list_mark_and_a_letter_is_not()
    {
        var drawing = new Drawing(120, 40).Ring(20, 20, 11, 11).Line(20, 15, 20, 25).Ring(60, 20, 11, 11).Box(85, 9, 107, 31);

        var mark = Assert.Single(Found(drawing));

        Assert.True(mark.IsRing);
        Assert.Equal((9, 9), (mark.Box.Left, mark.Box.Top));
    }

    [Fact]
    public void Circled_digits_are_numbered_in_their_order_and_begin_anew_with_a_narrow_one()
    {
        var drawing = new Drawing(60, 200);
        foreach (var (y, half) in ((int, int)[])[(20, 0), (60, 3), (100, 3), (140, 0), (180, 3)])
            drawing.Ring(20, y, 11, 11).Box(20 - half, y - 5, 22 + half, y + 6);

        Assert.Equal("①②③①②", string.Concat(SignPlacing.Numbered(Found(drawing)).Select(s => s.Text)));
    }

    private static List<Sign> Found(Drawing drawing) => SignFinder.Find(drawing.Ink, Type);

    private static Drawing Comparator(string text)
    {
        var (open, tip) = text == "≥" ? (8, 22) : (22, 8);
        return new Drawing(80, 40).Line(open, 10, tip, 16).Line(tip, 16, open, 22).Box(8, 26, 24, 28);
    }

    private static Drawing Digit(Drawing drawing, int left) => drawing.Ring(left + 7, 19, 6, 9);
}
