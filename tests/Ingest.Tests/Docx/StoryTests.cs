using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using Xunit;
using static PerfEval.Tests.Support.DocxWriter;

namespace PerfEval.Tests.Ingest.Docx;

/// <summary>Text that stands outside the body's flow: text boxes, notes, headers and footers.</summary>
public sealed class StoryTests
{
    private const string Page = "<w:fldSimple w:instr=\" PAGE \\* MERGEFORMAT \"><w:r><w:t>7</w:t></w:r></w:fldSimple>";

    [Fact]
    public void A_text_box_follows_its_paragraph_and_counts_once()
    {
        var document = new DocxWriter()
            .Body($"<w:p>{R("前")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{Shape(P("框内30万元"))}</mc:Choice><mc:Fallback>{Picture(P("框内30万元"))}</mc:Fallback></mc:AlternateContent></w:r>{R("后")}</w:p>")
            .Paragraph("下一段").Read();
        Assert.Equal(["前后", "框内30万元", "下一段"], Texts(document));
        Assert.Equal([TextRole.Body, TextRole.TextBox, TextRole.Body], document.Blocks.Select(b => ((TextBlock)b).Role));
    }

    [Fact]
    public void A_fallback_counts_where_there_is_no_choice() =>
        Assert.Equal(["框内"], Texts(new DocxWriter().Body($"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback/></mc:AlternateContent>{Picture(P("框内"))}</w:r></w:p>").Read()));

    [Fact]
    public void A_table_in_a_text_box_is_a_table_and_a_box_in_a_cell_follows_the_table()
    {
        var document = new DocxWriter()
            .Body($"<w:p><w:r>{Picture(TableOf(Row(Cell("1"), Cell("2"))))}</w:r></w:p>")
            .Body(TableOf(Row($"<w:tc><w:p>{R("格")}<w:r>{Picture(P("框"))}</w:r></w:p></w:tc>"))).Read();
        Assert.Equal(["1|2"], document.Table(0).Grid.Rows());
        Assert.Equal(["格"], document.Table(1).Grid.Rows());
        Assert.Equal(TextRole.TextBox, document.Text(2).Role);
    }

    [Fact]
    public void Notes_stand_at_the_end_and_their_numbers_are_not_in_the_sentence()
    {
        var document = new DocxWriter()
            .Body($"<w:p>{R("支出12")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{R("万元")}<w:r><w:endnoteReference w:id=\"5\"/></w:r></w:p>").Paragraph("正文")
            .Footnotes($"<w:footnote w:id=\"0\" w:type=\"separator\">{P("线")}</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>{R("含结转")}</w:p></w:footnote><w:footnote w:id=\"3\">{P("没有人引用")}</w:footnote>")
            .Endnotes($"<w:endnote w:id=\"5\">{P("尾注")}</w:endnote>").Read();
        Assert.Equal(["支出12万元", "正文", "含结转", "尾注"], Texts(document));
        Assert.Equal([TextRole.Body, TextRole.Body, TextRole.Footnote, TextRole.Footnote], document.Blocks.Select(b => ((TextBlock)b).Role));
    }

    [Fact]
    public void A_note_that_is_referred_to_by_deleted_text_only_is_left_out() =>
        Assert.Equal(["正文"], Texts(new DocxWriter()
            .Body($"<w:p>{R("正文")}<w:del w:id=\"1\"><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:del></w:p>")
            .Footnotes($"<w:footnote w:id=\"2\">{P("脚注")}</w:footnote>").Read()));

    [Fact]
    public void Headers_and_footers_stand_once_at_the_end_without_page_numbers()
    {
        var document = new DocxWriter().Header("h1", P("某局绩效自评报告")).Header("h2", P("某局绩效自评报告"))
            .Footer("f1", $"<w:p>{R("第")}{Page}{R("页")}</w:p>").Footer("f2", $"<w:p>{R("内部资料 ")}{Page}</w:p>")
            .Body($"<w:p><w:pPr><w:sectPr><w:headerReference r:id=\"h1\"/><w:footerReference r:id=\"f1\"/></w:sectPr></w:pPr>{R("正文")}</w:p>")
            .Body("<w:sectPr><w:headerReference r:id=\"h2\"/><w:footerReference r:id=\"f2\"/></w:sectPr>").Read();
        Assert.Equal(["正文", "某局绩效自评报告", "内部资料"], Texts(document));
        Assert.Equal([TextRole.Body, TextRole.PageHeader, TextRole.PageFooter], document.Blocks.Select(b => ((TextBlock)b).Role));
    }

    [Fact]
    public void A_table_in_a_header_is_header_text()
    {
        var document = new DocxWriter().Header("h1", TableOf(Row(Cell("某局"), Cell(""), Cell("内部"))))
            .Paragraph("正文").Body("<w:sectPr><w:headerReference r:id=\"h1\"/></w:sectPr>").Read();
        Assert.Equal([TextRole.Body, TextRole.PageHeader, TextRole.PageHeader], document.Blocks.Select(b => ((TextBlock)b).Role));
    }

    private static string Shape(string inside) =>
        $"<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>";

    private static string Picture(string inside) =>
        $"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>";

    private static IEnumerable<string> Texts(SourceDocument document) => document.Blocks.OfType<TextBlock>().Select(block => block.Text.Value);
}
