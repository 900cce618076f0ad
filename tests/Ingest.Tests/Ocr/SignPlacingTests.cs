using PerfEval.Ingest.Ocr;
using Xunit;

namespace PerfEval.Tests.Ingest.Ocr;

public class SignPlacingTests
{
    [Theory]
    [InlineData("%", 62, "各承担|50|，", "各承担|50|%|，")]
    [InlineData("%", 95, "各承担|50|，", "各承担|50|%|，")]
    [InlineData("≥", 55, "目标值|92|，", "目标值|≥|92|，")]
    [InlineData("≥", 75, "目标值|92|，", "目标值|≥|92|，")]
    [InlineData("≥", 30, "目标值92", "目标值|≥|92")]
    [InlineData("①", 2, "培训人次|260", "①|培训人次|260")]
    public void A_sign_stands_where_it_fits_near_its_place(string sign, int centre, string read, string placed)
    {
        var words = new List<OcrWord>();
        foreach (var part in read.Split('|'))
        {
            var left = words.Count == 0 ? 0 : words[^1].Right + 10;
            words.Add(new OcrWord(part, left, 0, left + (10 * part.Length), 20, 0.9f, words.Count == 0, 0, 20));
        }

        var all = SignPlacing.Place(words, [(sign, new Region(centre - 5, 2, centre + 5, 18))]);

        Assert.Equal(placed, string.Join('|', all.Select(w => w.Text)));
        Assert.True(all[0].StartsLine);
        Assert.Single(all, w => w.StartsLine);
    }

    [Fact]
    public void A_sign_that_no_line_passes_through_is_a_line_of_its_own()
    {
        var all = SignPlacing.Place([new OcrWord("以上", 0, 40, 20, 60, 0.9f, true, 40, 60)], [("≥", new Region(0, 2, 10, 18))]);

        Assert.Equal(["≥", "以上"], all.Select(w => w.Text));
        Assert.All(all, w => Assert.True(w.StartsLine));
    }
}
