using System.Text;
using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Writing.Docx;

/// <summary>The parts of a DOCX that hardly vary.</summary>
internal static class DocxParts
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Office = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public const string PackageRelations = Declaration +
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" + Relation + "officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    public const string Footer = Declaration + "<w:ftr " + Word + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>" +
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" +
        "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";

    public static string Styles { get; } = Declaration + "<w:styles " + Word + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>" +
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>" +
        "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"a\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr></w:style>" +
        Heading(1, "黑体", 32) + Heading(2, "楷体", 30) + Heading(3, "仿宋", 28) + Heading(4, "仿宋", 28) +
        "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/><w:basedOn w:val=\"a\"/></w:style></w:styles>";

    public static string ContentTypes(PageFurniture furniture)
    {
        var xml = new StringBuilder(Declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        void Part(string name, string type) => xml.Append($"<Override PartName=\"/word/{name}.xml\" ContentType=\"{Office}{type}+xml\"/>");
        Part("document", "document.main");
        Part("styles", "styles");
        Part("numbering", "numbering");
        Part("footnotes", "footnotes");
        if (furniture.Header is not null) Part("header1", "header");
        if (furniture.PageNumbers) Part("footer1", "footer");
        return xml.Append("</Types>").ToString();
    }

    public static string DocumentRelations(PageFurniture furniture)
    {
        var xml = new StringBuilder(Declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        void Part(string id, string name, string type) => xml.Append($"<Relationship Id=\"{id}\" Type=\"{Relation}{type}\" Target=\"{name}.xml\"/>");
        Part("rId1", "styles", "styles");
        Part("rId2", "numbering", "numbering");
        Part("rId3", "footnotes", "footnotes");
        if (furniture.Header is not null) Part("rId4", "header1", "header");
        if (furniture.PageNumbers) Part("rId5", "footer1", "footer");
        return xml.Append("</Relationships>").ToString();
    }

    public static string Header(string text) =>
        Declaration + "<w:hdr " + Word + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>" + Escape(text) + "</w:t></w:r></w:p></w:hdr>";

    /// <summary>一、 （一） 1. （1）, one list for each report so that each starts at one.</summary>
    public static string Numbering(int lists)
    {
        var xml = new StringBuilder(Declaration + "<w:numbering " + Word + "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>");
        void Level(int level, string format, string text) => xml.Append($"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{text}\"/></w:lvl>");
        Level(0, "chineseCountingThousand", "%1、");
        Level(1, "chineseCountingThousand", "（%2）");
        Level(2, "decimal", "%3.");
        Level(3, "decimal", "（%4）");
        xml.Append("</w:abstractNum>");
        for (var i = 1; i <= lists; i++)
        {
            xml.Append($"<w:num w:numId=\"{i}\"><w:abstractNumId w:val=\"0\"/>");
            for (var level = 0; level < 4; level++) xml.Append($"<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
            xml.Append("</w:num>");
        }

        return xml.Append("</w:numbering>").ToString();
    }

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny('&', '<', '>') < 0) return text;
        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    private static string Heading(int level, string font, int size) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{level}\"><w:name w:val=\"heading {level}\"/><w:basedOn w:val=\"a\"/><w:pPr><w:keepNext/><w:outlineLvl w:val=\"{level - 1}\"/></w:pPr><w:rPr><w:rFonts w:eastAsia=\"{font}\"/><w:b/><w:sz w:val=\"{size}\"/></w:rPr></w:style>";
}
