using static PerfEval.Generator.Hostile.Package;

namespace PerfEval.Generator.Hostile;

/// <summary>DOCX files that are far more than they look: unpacked, nested, or counted.</summary>
internal static class DocxBombs
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Million = 1_000_000;

    public static IEnumerable<HostileFile> All()
    {
        yield return Bomb("text-120-megabytes", () => Docx(Paragraph(Repeat("零", 40 * Million))));
        yield return Bomb("spaces-between-elements", () => Docx(Repeat(" ", 60 * Million)));
        yield return Bomb("attribute-without-end", () => Docx($"<w:p w:rsid=\"{Repeat("x", 40 * Million)}\"/>"));
        yield return Bomb("comment-without-end", () => Docx($"<!--{Repeat("x", 40 * Million)}-->"));
        yield return Bomb("million-letters", () => Docx(Paragraph(Repeat("支出", Million / 2))));
        yield return Bomb("million-letters-of-digits", () => Docx(Paragraph(Repeat("1", Million))));
        yield return Bomb("million-amounts", () => Docx(Paragraph(Repeat("支出1万元，", Million / 5))));
        yield return Bomb("many-amounts-in-paragraphs", () => Docx(Repeat(Paragraph("其中：支出12.5万元，占比50%，合计25万元。"), 20_000)));
        yield return Bomb("many-open-brackets", () => Docx(Paragraph(Repeat("（其中：", 100_000))));
        yield return Bomb("many-titles", () => Docx(Repeat(Paragraph("2023年度泵站维修项目绩效自评报告"), 20_000)));
        yield return Bomb("many-headings", () => Docx(Repeat(Paragraph("一、项目概况") + Paragraph("（一）资金情况"), 20_000)));
        yield return Bomb("million-paragraphs", () => Docx(Repeat("<w:p/>", Million)));
        yield return Bomb("million-runs", () => Docx("<w:p>" + Repeat("<w:r><w:t>甲</w:t></w:r>", Million / 2) + "</w:p>"));
        yield return Bomb("million-cells", () => Docx(Table(1000, 1000, "<w:tc/>")));
        yield return Bomb("more-than-a-million-cells", () => Docx(Table(1100, 1000, "<w:tc/>")));
        yield return Bomb("hundred-thousand-cells-with-amounts", () => Docx(Table(10_000, 10, $"<w:tc>{Paragraph("12.50")}</w:tc>")));
        yield return Bomb("row-of-fifty-thousand-cells", () => Docx(Table(1, 50_000, $"<w:tc>{Paragraph("1")}</w:tc>")));
        yield return Bomb("widest-spans", () => Docx(Table(1, 2000, $"<w:tc><w:tcPr><w:gridSpan w:val=\"{int.MaxValue}\"/></w:tcPr></w:tc>")));
        yield return Bomb("cells-far-apart", () => Docx("<w:tbl>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<w:tr><w:trPr><w:gridBefore w:val=\"{i}\"/></w:trPr><w:tc/></w:tr>")) + "</w:tbl>"));
        yield return Bomb("deep-content-controls", () => Docx(Repeat("<w:sdt>", 200_000)));
        yield return Bomb("deep-unknown-elements", () => Docx(Repeat("<w:x>", 500_000)));
        yield return Bomb("deep-tables", () => Docx(Repeat("<w:tbl><w:tr><w:tc>", 100_000)));
        yield return Bomb("deep-tables-closed", () => Docx(Repeat("<w:tbl><w:tr><w:tc>", 5_000) + Repeat("<w:p/></w:tc></w:tr></w:tbl>", 5_000)));
        yield return Bomb("tables-just-deep-enough", () => Docx(Repeat("<w:tbl><w:tr><w:tc>", 60) + Paragraph("底") + Repeat("<w:p/></w:tc></w:tr></w:tbl>", 60)));
        yield return Bomb("fields-that-only-begin", () => Docx("<w:p>" + Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 200_000) + "</w:p>"));
        yield return Bomb("entities", () => DocxOf(Laughs("w:document", $"<w:document {Namespaces}><w:body>{Paragraph("&j;")}</w:body></w:document>")));
        yield return Bomb("entities-in-content-types", () => Docx(Paragraph("甲"), ("[Content_Types].xml", Laughs("Types", "<Types>&j;</Types>"))));
        yield return Bomb("entities-in-relationships", () => Docx(Paragraph("甲"), ("_rels/.rels", Laughs("Relationships", "<Relationships>&j;</Relationships>"))));
        yield return Bomb("entities-in-styles", () => Docx(Paragraph("甲"), Styles(Laughs("w:styles", $"<w:styles {Namespaces}>&j;</w:styles>"))));
        yield return Bomb("styles-in-a-circle", () => Docx("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", Styles(
            $"<w:styles {Namespaces}><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>")));
        yield return Bomb("hundred-thousand-styles-in-a-line", () => Docx("<w:p><w:pPr><w:pStyle w:val=\"s99999\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", Styles(
            $"<w:styles {Namespaces}>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<w:style w:type=\"paragraph\" w:styleId=\"s{i}\"><w:basedOn w:val=\"s{i - 1}\"/></w:style>")) + "</w:styles>")));
        yield return Bomb("document-that-is-its-own-header", () => Docx($"{Paragraph("甲")}<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>", ("word/_rels/document.xml.rels", Relations($"<Relationship Id=\"h\" Type=\"{Office}/header\" Target=\"document.xml\"/>"))));
        yield return Bomb("hundred-thousand-parts", () => Docx(Paragraph("甲"), [.. Enumerable.Range(0, 100_000).Select(i => ($"word/x{i}.xml", "<x/>"))]));
    }

    private static HostileFile Bomb(string name, Func<byte[]> bytes) => new("docx-bomb", name + ".docx", bytes);

    private static string Table(int rows, int columns, string cell) => "<w:tbl>" + Repeat("<w:tr>" + Repeat(cell, columns) + "</w:tr>", rows) + "</w:tbl>";

    /// <summary>A billion of nothing much (CWE-776).</summary>
    private static string Laughs(string root, string document) =>
        $"<?xml version=\"1.0\"?><!DOCTYPE {root} [<!ENTITY a \"0123456789\">"
        + string.Concat("bcdefghij".Select((name, i) => $"<!ENTITY {name} \"{Repeat($"&{"abcdefghi"[i]};", 10)}\">")) + "]>" + document;

    private static (string, string)[] Styles(string styles) =>
    [
        ("word/styles.xml", styles),
        ("word/_rels/document.xml.rels", Relations($"<Relationship Id=\"s\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>")),
    ];
}
