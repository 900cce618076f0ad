using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using Xunit;
using static PerfEval.Tests.Support.DocxWriter;

namespace PerfEval.Tests.Ingest.Docx;

public sealed class ParagraphTests
{
    [Fact]
    public void Paragraphs_are_blocks_in_order_and_empty_ones_are_none()
    {
        var document = new DocxWriter().Paragraph("一、基本情况").Body("<w:p/>").Paragraph("　").Paragraph("全年支出12.5万元。").Read();
        Assert.Equal(["一、基本情况", "全年支出12.5万元。"], document.Blocks.Select(b => ((TextBlock)b).Text.Value));
        Assert.Equal([0, 1], document.Blocks.Select(b => b.Index));
        Assert.Null(document.PageCount);
    }

    [Fact]
    public void Runs_that_cut_a_number_are_joined_without_a_space() =>
        Assert.Equal(["共计1234.5万元"], new DocxWriter().Body($"<w:p>{R("共计12")}{R("34.")}{R("5万元")}</w:p>").Lines());

    [Fact]
    public void White_space_that_xml_does_not_keep_is_not_printed() =>
        Assert.Equal(["甲乙", "甲 丙"], new DocxWriter()
            .Body("<w:p><w:r><w:t>甲 </w:t></w:r><w:r><w:t>\n  乙</w:t></w:r></w:p>")
            .Body("<w:p><w:r><w:t xml:space=\"preserve\">甲 </w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>").Lines());

    [Fact]
    public void Full_width_forms_stay_as_they_are_printed() =>
        Assert.Equal(["１２．５％（Ａ）"], new DocxWriter().Paragraph("１２．５％（Ａ）").Lines());

    [Fact]
    public void Tabs_and_line_breaks_separate_words() =>
        Assert.Equal(["甲\t乙\n丙"], new DocxWriter()
            .Body($"<w:p>{R("甲")}<w:r><w:tab/></w:r>{R("乙")}<w:r><w:br/></w:r>{R("丙")}</w:p>").Lines());

    [Fact]
    public void Hyphens_that_print_are_kept_and_those_that_do_not_are_dropped() =>
        Assert.Equal(["95-100甲乙"], new DocxWriter()
            .Body($"<w:p>{R("95")}<w:r><w:noBreakHyphen/></w:r>{R("100甲")}<w:r><w:softHyphen/></w:r>{R("乙\u00AD\u200B")}</w:p>").Lines());

    [Fact]
    public void Symbols_are_the_characters_they_look_like() =>
        Assert.Equal(["≥95≤×√☑✓"], new DocxWriter().Body(
            "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + R("95")
            + "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>\uF0A3\uF0B4\uF0D6</w:t></w:r>"
            + "<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>").Lines());

    [Fact]
    public void Hidden_text_is_left_out_by_run_and_by_style() =>
        Assert.Equal(["看得见", "也看得见"], new DocxWriter()
            .Styles("<w:style w:type=\"character\" w:styleId=\"ghost\"><w:rPr><w:vanish/></w:rPr></w:style>")
            .Body($"<w:p>{R("看得见")}{R("看不见", "<w:vanish/>")}{R("也看不见", "<w:rStyle w:val=\"ghost\"/>")}</w:p>")
            .Paragraph("也看得见", look: "<w:vanish w:val=\"0\"/>").Lines());

    [Fact]
    public void Raised_and_lowered_digits_are_not_glued_to_numbers() =>
        Assert.Equal(["面积12m²，支出15³万元，CO₂"], new DocxWriter().Body(
            $"<w:p>{R("面积12m")}{R("2", "<w:vertAlign w:val=\"superscript\"/>")}{R("，支出15")}{R("3", "<w:vertAlign w:val=\"superscript\"/>")}{R("万元，CO")}{R("2", "<w:vertAlign w:val=\"subscript\"/>")}</w:p>").Lines());

    [Fact]
    public void A_joined_paragraph_before_a_table_stays_before_it() =>
        Assert.Equal(["前", "格", "后"], new DocxWriter().Paragraph("前", "<w:rPr><w:del w:id=\"1\"/></w:rPr>").Body(TableOf(Row(Cell("格")))).Paragraph("后").Lines());

    [Fact]
    public void Insertions_count_and_deletions_do_not() =>
        Assert.Equal(["支出300万元，移入"], new DocxWriter().Body(
            $"<w:p>{R("支出")}<w:del w:id=\"1\"><w:r><w:delText>200</w:delText></w:r></w:del><w:ins w:id=\"2\">{R("300")}</w:ins>{R("万元，")}"
            + $"<w:moveFrom w:id=\"3\">{R("移走")}</w:moveFrom><w:moveTo w:id=\"4\">{R("移入")}</w:moveTo></w:p>").Lines());

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() =>
        Assert.Equal(["前半后半", "下一段"], new DocxWriter()
            .Paragraph("前半", "<w:rPr><w:del w:id=\"1\"/></w:rPr>").Paragraph("后半").Paragraph("下一段").Lines());

    [Fact]
    public void Of_a_field_the_result_counts_and_the_instruction_does_not() =>
        Assert.Equal(["见表3，共5页内容"], new DocxWriter().Body(
            $"<w:p>{R("见")}{Field(" REF tab \\h ", "表3")}<w:fldSimple w:instr=\" DOCPROPERTY x \">{R("，共5")}</w:fldSimple>{R("页内容")}</w:p>").Lines());

    [Fact]
    public void Nested_fields_and_fields_over_paragraphs_keep_their_results() =>
        Assert.Equal(["目录一", "目录二", "正文"], new DocxWriter().Body(
            $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Field("HYPERLINK \\l", "目录一")}</w:p>"
            + $"<w:p>{R("目录二")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" + P("正文")).Lines());

    [Fact]
    public void A_field_that_never_ends_does_not_swallow_the_document() =>
        Assert.Equal(["甲", "正文"], new DocxWriter()
            .Body($"<w:p>{R("甲")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{R("代码")}</w:p>").Paragraph("正文").Lines());

    [Fact]
    public void Form_fields_show_their_state_and_encircled_numbers_their_circle() =>
        Assert.Equal(["☑是☐否⑫"], new DocxWriter().Body(
            $"<w:p>{Box("<w:checked/>")}{R("是")}{Box("<w:default w:val=\"0\"/>")}{R("否")}"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> eq \\o\\ac(○,12)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").Lines());

    [Fact]
    public void Hyperlinks_smart_tags_and_content_controls_are_text() =>
        Assert.Equal(["甲乙丙丁", "块级"], new DocxWriter().Body(
            $"<w:p><w:hyperlink r:id=\"x\">{R("甲")}</w:hyperlink><w:smartTag w:element=\"date\">{R("乙")}</w:smartTag>"
            + $"<w:sdt><w:sdtPr><w:alias w:val=\"不是文字\"/></w:sdtPr><w:sdtContent>{R("丙")}</w:sdtContent></w:sdt><w:customXml>{R("丁")}</w:customXml></w:p>"
            + $"<w:sdt><w:sdtContent>{P("块级")}</w:sdtContent></w:sdt>").Lines());

    [Fact]
    public void Ruby_shows_its_base() =>
        Assert.Equal(["绩效"], new DocxWriter().Body($"<w:p><w:r><w:ruby><w:rubyPr/><w:rt>{R("jixiao")}</w:rt><w:rubyBase>{R("绩效")}</w:rubyBase></w:ruby></w:r></w:p>").Lines());

    [Fact]
    public void Equations_are_text_with_fractions_as_quotients() =>
        Assert.Equal(["执行率=[(执行数-结转)/预算数]×100%"], new DocxWriter().Body(
            $"<w:p>{R("执行率=")}<m:oMath><m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e><m:f><m:num><m:d><m:e><m:r><m:t>执行数-结转</m:t></m:r></m:e></m:d></m:num>"
            + "<m:den><m:r><m:t>预算数</m:t></m:r></m:den></m:f></m:e></m:d><m:r><m:t>×100%</m:t></m:r></m:oMath></w:p>").Lines());

    [Fact]
    public void Strict_namespaces_read_the_same() =>
        Assert.Equal(["甲", "1.乙"], new DocxWriter().Strict().Numbering(List(1, "decimal", "%1."))
            .Paragraph("甲").Paragraph("乙", Item(1)).Lines().Select(line => line.Replace(" ", "")));

    [Fact]
    public void The_main_part_may_stand_anywhere() =>
        Assert.Equal(["甲"], new DocxWriter().MainPart("inhalt/haupt.xml").Paragraph("甲").Lines());

    [Fact]
    public void A_document_of_pictures_alone_is_partial() =>
        Assert.Contains(new DocxWriter().Body("<w:p><w:r><w:drawing><a:blip r:embed=\"x\"/></w:drawing></w:r></w:p>").Read().Diagnostics, d => d is { Code: "pictures-only", Loses: true });

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() =>
        Assert.Equal(["甲\uFFFD乙😀"], new DocxWriter().Body("<w:p><w:r><w:t>甲&#xD83D;乙😀</w:t></w:r></w:p>").Lines());

    [Fact]
    public void An_embedded_document_is_missed_and_said_so()
    {
        var document = new DocxWriter().Paragraph("甲").Body("<w:altChunk r:id=\"x\"/>").Read();
        Assert.Contains(document.Diagnostics, d => d is { Code: "embedded-document", Loses: true });
    }

    private static string Field(string instruction, string result) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R(result)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Box(string state) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
