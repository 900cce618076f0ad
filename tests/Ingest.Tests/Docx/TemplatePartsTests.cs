using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Ingest.Docx;

/// <summary>Documents of one template share what its parts say, and nothing that one document makes of them.</summary>
public sealed class TemplatePartsTests
{
    private static DocxWriter Report(string level, string text) => new DocxWriter()
        .Styles($"<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"heading {level}\"/></w:style>")
        .Numbering(DocxWriter.List(1, "decimal", "%1."))
        .Paragraph(text, "<w:pStyle w:val=\"own\"/>").Paragraph("甲", DocxWriter.Item(1)).Paragraph("乙", DocxWriter.Item(1));

    private static void HasItsOwn(SourceDocument document, int level, string text)
    {
        Assert.Equal([text, "1. 甲", "2. 乙"], document.Blocks.Select(block => ((TextBlock)block).Text.Value));
        Assert.Equal(level, document.Text(0).OutlineLevel);
    }

    [Fact]
    public void Documents_of_one_template_and_of_another_read_in_turns_are_as_if_read_alone()
    {
        for (var i = 0; i < 6; i++) HasItsOwn(Report(i % 2 == 0 ? "1" : "4", $"第{i}份").Read(), i % 2 == 0 ? 1 : 4, $"第{i}份");
    }

    [Fact]
    public void So_are_documents_that_are_read_at_once() =>
        Parallel.For(0, 64, i => HasItsOwn(Report($"{1 + (i % 5)}", $"第{i}份").Read(), 1 + (i % 5), $"第{i}份"));

    [Fact]
    public void A_part_that_breaks_off_is_not_remembered_as_whole()
    {
        const string broken = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"heading 3\"/></w:style><w:style";
        for (var i = 0; i < 2; i++)
        {
            var document = new DocxWriter().Part("word/styles.xml", broken, "styles").Paragraph("标题", "<w:pStyle w:val=\"own\"/>").Read();
            Assert.Equal(3, document.Text(0).OutlineLevel);
            Assert.Equal("part-damaged", Assert.Single(document.Diagnostics).Code);
        }
    }
}
