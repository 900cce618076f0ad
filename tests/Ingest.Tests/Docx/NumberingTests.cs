using PerfEval.Tests.Support;
using Xunit;
using static PerfEval.Tests.Support.DocxWriter;

namespace PerfEval.Tests.Ingest.Docx;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("chineseCounting", "%1、", "一、", "二、", "十二、")]
    [InlineData("chineseCountingThousand", "（%1）", "（一）", "（二）", "（十二）")]
    [InlineData("japaneseCounting", "第%1条", "第一条", "第二条", "第十二条")]
    [InlineData("ideographTraditional", "%1、", "甲、", "乙、", "12、")]
    [InlineData("ideographDigital", "%1、", "一、", "二、", "一二、")]
    [InlineData("chineseLegalSimplified", "%1、", "壹、", "贰、", "壹拾贰、")]
    [InlineData("decimal", "%1.", "1. ", "2. ", "12. ")]
    [InlineData("decimalZero", "%1.", "01. ", "02. ", "12. ")]
    [InlineData("decimalFullWidth", "%1．", "１．", "２．", "１２．")]
    [InlineData("decimalEnclosedCircle", "%1", "① ", "② ", "⑫ ")]
    [InlineData("decimalEnclosedCircleChinese", "%1", "① ", "② ", "⑫ ")]
    [InlineData("decimalEnclosedParen", "%1", "⑴ ", "⑵ ", "⑿ ")]
    [InlineData("lowerLetter", "%1)", "a) ", "b) ", "l) ")]
    [InlineData("upperRoman", "%1.", "I. ", "II. ", "XII. ")]
    [InlineData("lowerRoman", "%1.", "i. ", "ii. ", "xii. ")]
    [InlineData("none", "", "", "", "")]
    public void Numbers_are_printed_in_their_format(string format, string text, string first, string second, string twelfth)
    {
        var writer = new DocxWriter().Numbering(List(3, format, text));
        for (var i = 0; i < 12; i++) writer.Paragraph("内容", Item(3));
        var lines = writer.Lines();
        Assert.Equal([first + "内容", second + "内容", twelfth + "内容"], [lines[0], lines[1], lines[11]]);
    }

    [Theory]
    [InlineData(10, "十")]
    [InlineData(20, "二十")]
    [InlineData(21, "二十一")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(1001, "一千零一")]
    [InlineData(0, "零")]
    [InlineData(12345, "12345")]
    public void Chinese_counting_skips_empty_places(int start, string printed) =>
        Assert.Equal([printed + "、内容"], new DocxWriter()
            .Numbering(List(1, "chineseCountingThousand", "%1、").Replace("<w:start w:val=\"1\"/>", $"<w:start w:val=\"{start}\"/>"))
            .Paragraph("内容", Item(1)).Lines());

    [Fact]
    public void Levels_restart_below_and_show_the_levels_above() =>
        Assert.Equal(["1 甲", "1.1 乙", "1.2 丙", "2 丁", "2.1 戊"], Multilevel(Level(0, "decimal", "%1") + Level(1, "decimal", "%1.%2"), (0, "甲"), (1, "乙"), (1, "丙"), (0, "丁"), (1, "戊")));

    [Fact]
    public void A_level_that_never_restarts_counts_on() =>
        Assert.Equal(["一、甲", "1.乙", "二、丙", "2.丁"], Multilevel(
            Level(0, "chineseCounting", "%1、") + Level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/><w:suff w:val=\"nothing\"/>"), (0, "甲"), (1, "乙"), (0, "丙"), (1, "丁")));

    [Fact]
    public void Legal_style_prints_the_levels_above_in_digits() =>
        Assert.Equal(["第一章 甲", "1.1 乙"], Multilevel(
            Level(0, "chineseCounting", "第%1章", "<w:suff w:val=\"space\"/>") + Level(1, "decimal", "%1.%2", "<w:isLgl/>"), (0, "甲"), (1, "乙")));

    [Fact]
    public void Two_lists_of_one_abstract_list_count_on_unless_one_overrides_its_start()
    {
        const string lists = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
        var lines = new DocxWriter().Numbering(List(1, "chineseCounting", "%1、") + lists)
            .Paragraph("甲", Item(1)).Paragraph("乙", Item(2)).Paragraph("丙", Item(3)).Paragraph("丁", Item(3)).Lines();
        Assert.Equal(["一、甲", "二、乙", "一、丙", "二、丁"], lines);
    }

    [Fact]
    public void A_list_may_override_a_level() =>
        Assert.Equal(["（一）甲"], new DocxWriter().Numbering(
            $"<w:abstractNum w:abstractNumId=\"1\">{Level(0, "decimal", "%1.")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">{Level(0, "chineseCounting", "（%1）")}</w:lvlOverride></w:num>")
            .Paragraph("甲", Item(1)).Lines());

    [Fact]
    public void Styles_bring_their_list_and_level()
    {
        const string styles = "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var levels = Level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"h1\"/>") + Level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"h2\"/>");
        var lines = new DocxWriter().Styles(styles)
            .Numbering($"<w:abstractNum w:abstractNumId=\"1\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>")
            .Paragraph("甲", "<w:pStyle w:val=\"h1\"/>").Paragraph("乙", "<w:pStyle w:val=\"h2\"/>")
            .Paragraph("丙", "<w:pStyle w:val=\"h2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>").Lines();
        Assert.Equal(["一、甲", "（一）乙", "丙"], lines);
    }

    [Fact]
    public void A_list_may_follow_a_list_style() =>
        Assert.Equal(["①甲"], new DocxWriter().Numbering(
            "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"ls\"/></w:abstractNum>"
            + $"<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"ls\"/>{Level(0, "decimalEnclosedCircle", "%1", "<w:suff w:val=\"nothing\"/>")}</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>").Paragraph("甲", Item(1)).Lines());

    [Fact]
    public void Bullets_of_symbol_fonts_are_readable() =>
        Assert.Equal(["● 甲"], new DocxWriter().Numbering(List(1, "bullet", "\uF06C").Replace("</w:lvl>", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl>"))
            .Paragraph("甲", Item(1)).Lines());

    [Fact]
    public void A_cell_that_holds_nothing_but_its_number_shows_it() =>
        Assert.Equal(["1|甲", "2|乙"], new DocxWriter().Numbering(List(1, "decimal", "%1")).Body(TableOf(
            Row($"<w:tc>{P("", Item(1))}</w:tc>", Cell("甲")), Row($"<w:tc>{P("", Item(1))}</w:tc>", Cell("乙")))).Lines());

    [Fact]
    public void A_list_that_does_not_exist_prints_no_number() =>
        Assert.Equal(["甲"], new DocxWriter().Paragraph("甲", Item(77)).Lines());

    private static string[] Multilevel(string levels, params (int Level, string Text)[] items)
    {
        var writer = new DocxWriter().Numbering($"<w:abstractNum w:abstractNumId=\"1\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
        foreach (var (level, text) in items) writer.Paragraph(text, Item(1, level));
        return writer.Lines();
    }
}
