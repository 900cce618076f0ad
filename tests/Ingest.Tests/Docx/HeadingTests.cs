using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Ingest.Docx;

public sealed class HeadingTests
{
    private const string Sheet =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"a\"/><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"小标题\"/><w:basedOn w:val=\"h2\"/><w:pPr><w:outlineLvl w:val=\"2\"/><w:jc w:val=\"center\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"loop1\"><w:basedOn w:val=\"loop2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"loop2\"><w:basedOn w:val=\"loop1\"/></w:style>";

    [Theory]
    [InlineData("<w:pStyle w:val=\"h2\"/>", 2)]
    [InlineData("<w:pStyle w:val=\"own\"/>", 3)]
    [InlineData("<w:outlineLvl w:val=\"0\"/>", 1)]
    [InlineData("<w:pStyle w:val=\"h2\"/><w:outlineLvl w:val=\"9\"/>", null)]
    [InlineData("<w:pStyle w:val=\"loop1\"/>", null)]
    [InlineData("", null)]
    public void The_outline_level_comes_from_the_paragraph_or_its_style(string properties, int? level) =>
        Assert.Equal(level, new DocxWriter().Styles(Sheet).Paragraph("标题", properties).Read().Text(0).OutlineLevel);

    [Fact]
    public void The_look_comes_from_defaults_styles_and_runs()
    {
        var document = new DocxWriter().Styles(Sheet)
            .Paragraph("正文")
            .Paragraph("标题", "<w:pStyle w:val=\"own\"/>")
            .Paragraph("大字", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"44\"/>").Read();
        Assert.Equal(new TextStyle(10.5, false, false), document.Text(0).Style);
        Assert.Equal(new TextStyle(16, true, true), document.Text(1).Style);
        Assert.Equal(new TextStyle(22, true, true), document.Text(2).Style);
    }

    [Fact]
    public void Styles_stay_the_same_when_table_styles_and_latent_ones_stand_between_them()
    {
        const string noise = "<w:latentStyles w:count=\"2\"><w:lsdException w:name=\"a\"/></w:latentStyles>"
            + "<w:style w:type=\"table\" w:styleId=\"t1\"><w:name w:val=\"heading 7\"/><w:tblStylePr w:type=\"firstRow\"/></w:style><w:style w:type=\"table\" w:styleId=\"t2\"/>";
        var document = new DocxWriter().Styles(noise + Sheet.Replace("<w:style w:type=\"paragraph\" w:styleId=\"own\">", noise + "<w:style w:type=\"paragraph\" w:styleId=\"own\">") + noise)
            .Paragraph("标题", "<w:pStyle w:val=\"own\"/>").Paragraph("标题", "<w:pStyle w:val=\"h2\"/>").Read();
        Assert.Equal([3, 2], document.Blocks.Select(block => ((TextBlock)block).OutlineLevel));
        Assert.Empty(document.Diagnostics);
    }
}
