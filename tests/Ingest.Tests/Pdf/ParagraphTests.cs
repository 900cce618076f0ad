using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Ingest.Pdf;

public sealed class ParagraphTests
{
    /// <summary>37 characters of 12 points from x = 70: as wide as the text of a page of 595 points with equal margins.</summary>
    private const string Full = "本项目全年预算安排资金共计若干元用于支持各地开展基本公共服务工作并逐步加强";

    [Fact]
    public void A_full_line_goes_on_in_the_next_one_without_a_space()
    {
        var texts = Pages.Texts(new Pages().Lines(70, 100, Full, "按规定及时拨付到位。", Full, "完成。"));
        Assert.Equal([Full + "按规定及时拨付到位。", Full + "完成。"], texts);
    }

    [Fact]
    public void A_line_that_had_room_for_more_ends_its_paragraph()
    {
        var texts = Pages.Texts(new Pages().Lines(70, 100, Full, "拨付到位。", "资金由市级承担。", Full));
        Assert.Equal([Full + "拨付到位。", "资金由市级承担。", Full], texts);
    }

    [Fact]
    public void A_space_that_the_renderer_only_spaced_out_is_no_space()
    {
        var page = new Pages().Text(70, 100, "支出").Text(70 + 24 + 2.4f, 100, "650").Text(70 + 24 + 2.4f + 18 + 2.4f, 100, "万元").Text(70, 300, "支出 650 万元");
        Assert.Equal(["支出650万元", "支出 650 万元"], Pages.Texts(page));
    }

    [Fact]
    public void A_caption_in_the_middle_is_no_end_of_the_full_line_above_it()
    {
        var sentence = Full[..36] + "。";
        var page = new Pages().Lines(70, 100, Full, sentence).Text(214, 140, "表3工程结算情况（单位：万元）").Lines(70, 160, Full, "完成。");
        Assert.Equal([Full + sentence, "表3工程结算情况（单位：万元）", Full + "完成。"], Pages.Texts(page));
    }

    [Fact]
    public void A_number_broken_over_two_lines_is_one_number()
    {
        var line = Full[..36];
        var texts = Pages.Texts(new Pages().Lines(70, 100, line + "12", "34.56万元，按规定及时拨付到位。", Full, "完成。"));
        Assert.Equal(line + "1234.56万元，按规定及时拨付到位。", texts[0]);
    }

    [Fact]
    public void Digits_a_little_larger_than_the_characters_beside_them_end_no_paragraph()
    {
        // Half of the second line are digits: whichever a line has more of, it is one type.
        var page = new Pages().Lines(70, 100, Full);
        var left = Mixed(page, 70, 118, ["全年预算", "38620.00", "万元，其中甲类", "31240.00", "万元、乙类", "7380.00", "万元，占全部的"]);
        Assert.True(left < 70 + (37 * 12));
        Mixed(page, 70, 136, ["80.89%", "。"]);
        page.Lines(70, 154, Full, "完成。");
        Assert.Equal(Full + "全年预算38620.00万元，其中甲类31240.00万元、乙类7380.00万元，占全部的80.89%。", Pages.Texts(page)[0]);
    }

    /// <summary>Characters of 12 points in turn with digits of 12.6.</summary>
    private static float Mixed(Pages page, float left, float top, string[] runs)
    {
        foreach (var run in runs)
        {
            var size = char.IsAsciiDigit(run[0]) ? 12.6f : 12;
            page.Text(left, top, run, size);
            left += run.Length * (char.IsAsciiDigit(run[0]) ? size / 2 : size);
        }

        return left;
    }

    [Fact]
    public void Every_unit_of_the_text_has_its_place_on_the_page()
    {
        var block = Pages.Blocks(new Pages().Lines(70, 100, Full, "按规定拨付650万元。", Full, "完成。")).OfType<TextBlock>().First();
        var at = block.Text.Value.IndexOf("650", StringComparison.Ordinal);
        Assert.Equal(block.Text.Length, block.Text.Layout!.Length);
        var place = block.Text.Layout.Locate(at, at + 3);
        Assert.Equal((1, new Box(130, 118, 148, 130)), place);
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page_break()
    {
        var blocks = Pages.Blocks(new Pages(1).Lines(70, 700, Full, Full), new Pages(2).Lines(70, 80, "按规定及时拨付到位。", Full, "完成。"));
        Assert.Equal(Full + Full + "按规定及时拨付到位。", ((TextBlock)blocks[0]).Text.Value);
        Assert.Equal(1, blocks[0].Page);
        Assert.Equal(2, blocks[1].Page);
    }

    [Fact]
    public void An_indented_line_begins_a_paragraph_though_the_line_before_is_full()
    {
        var texts = Pages.Texts(new Pages()
            .Text(94, 100, Full[..35]).Text(70, 118, "完成。")
            .Text(94, 136, Full[..35]).Text(70, 154, Full[..36] + "。")
            .Text(94, 172, Full[..35]).Text(70, 190, "完成。"));
        Assert.Equal(3, texts.Length);
        Assert.StartsWith(Full[..35], texts[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_entries_of_a_contents_list_stay_apart()
    {
        var dots = new string('.', 60);
        var texts = Pages.Texts(new Pages().Lines(70, 100, "一、基本情况" + dots + "1", "二、资金情况" + dots + "2"));
        Assert.Equal(["一、基本情况\t1", "二、资金情况\t2"], texts);
    }

    [Fact]
    public void A_title_of_two_lines_is_one_paragraph()
    {
        var texts = Pages.Texts(new Pages().Text(81.5f, 60, "某某市关于公共服务项目二〇二三年度转移支付预算的", 18).Text(243.5f, 88, "绩效自评报告", 18).Lines(70, 130, Full, "完成。"));
        Assert.Equal("某某市关于公共服务项目二〇二三年度转移支付预算的绩效自评报告", texts[0]);
    }
}
