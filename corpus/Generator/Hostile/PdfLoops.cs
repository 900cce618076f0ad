using static PerfEval.Generator.Hostile.Package;

namespace PerfEval.Generator.Hostile;

/// <summary>PDF files whose objects lead in circles, or deeper than any stack reaches.</summary>
internal static class PdfLoops
{
    private const string Words = "BT /F 12 Tf 72 700 Td (5) Tj ET";

    public static IEnumerable<HostileFile> All()
    {
        yield return Loop("page-tree-that-is-its-own-kid", new PdfDraft().Tree("<< /Type /Pages /Count 1 /Kids [2 0 R] >>"));
        yield return Loop("page-tree-in-a-circle", new PdfDraft().Tree("<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>")
            .Raw("<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [4 0 R] >>").Raw("<< /Type /Pages /Parent 3 0 R /Count 1 /Kids [3 0 R 2 0 R] >>"));
        yield return Loop("page-tree-a-hundred-thousand-deep", DeepTree(100_000));
        yield return Loop("page-tree-two-thousand-deep", DeepTree(2_000));
        yield return Loop("same-page-a-hundred-thousand-times", new PdfDraft().Tree($"<< /Type /Pages /Count 100000 /Kids [{Repeat("3 0 R ", 100_000)}] >>").Page(Words));
        yield return Loop("a-billion-pages", new PdfDraft().Tree("<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>").Page(Words));
        yield return Loop("fewer-than-no-pages", new PdfDraft().Tree("<< /Type /Pages /Count -5 /Kids [3 0 R] >>").Page(Words));
        yield return Loop("page-that-is-its-own-parent", new PdfDraft().Raw("<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>").Stream(Words));
        yield return Loop("parents-in-a-circle", new PdfDraft().Raw("<< /Type /Page /Parent 4 0 R /Contents 6 0 R >>").Raw("<< /Type /Pages /Parent 5 0 R >>").Raw("<< /Type /Pages /Parent 4 0 R >>").Stream(Words));
        yield return Loop("reference-to-itself", new PdfDraft().Tree("2 0 R"));
        yield return Loop("references-in-a-circle", new PdfDraft().Raw("4 0 R").Raw("5 0 R").Raw("3 0 R").Tree("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"));
        yield return Loop("catalog-of-the-trailer-is-the-tree", new PdfDraft().Trailer("/Root 2 0 R").Tree("<< /Type /Catalog /Pages 2 0 R /Kids [2 0 R] >>"));
        yield return Loop("table-before-itself", new PdfDraft().Page(Words).Trailer("/Prev OFFSET"));
        yield return Loop("tables-in-a-circle", new PdfDraft().Page(Words).Trailer("/Prev OFFSET /XRefStm OFFSET"));
        yield return Loop("table-before-the-file", new PdfDraft().Page(Words).Trailer("/Prev -100"));
        yield return Loop("table-behind-the-file", new PdfDraft().Page(Words).Trailer("/Prev 99999999999"));
        yield return Loop("table-stream-before-itself", new PdfDraft().Page(Words).Xref(
            "9 0 obj\n<< /Type /XRef /Size 10 /W [1 4 2] /Root 1 0 R /Prev OFFSET /Length 0 >>\nstream\n\nendstream\nendobj\n"));
        yield return Loop("table-stream-with-widest-fields", new PdfDraft().Page(Words).Xref(
            "9 0 obj\n<< /Type /XRef /Size 2000000000 /W [2000000000 2000000000 2000000000] /Index [0 2000000000] /Root 1 0 R /Length 4 >>\nstream\nABCD\nendstream\nendobj\n"));
        yield return Loop("table-of-two-billion-objects", new PdfDraft().Page(Words).Xref("xref\n0 2000000000\n0000000000 65535 f \ntrailer\n<< /Size 2000000000 /Root 1 0 R >>\n"));
        yield return Loop("object-stream-in-itself", new PdfDraft().Page(Words).Raw("<< /Type /ObjStm /N 1 /First 4 /Extends 5 0 R /Length 10 >>\nstream\n5 0 5 0 R \nendstream").Catalog("/Names 5 0 R"));
        yield return Loop("object-stream-of-a-billion", new PdfDraft().Page(Words).Raw("<< /Type /ObjStm /N 1000000000 /First 4 /Length 4 >>\nstream\n1 0 \nendstream"));
        yield return Loop("length-of-a-stream-in-the-stream", new PdfDraft().Raw("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>").Raw("<< /Length 4 0 R >>\nstream\nBT ET\nendstream"));
        yield return Loop("lengths-in-a-circle", new PdfDraft().Raw("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>").Raw("<< /Length 5 0 R >>\nstream\nBT ET\nendstream").Raw("6 0 R").Raw("5 0 R"));
        yield return Loop("form-that-draws-itself", new PdfDraft().Page("/X Do", "/Resources << /XObject << /X 5 0 R >> >>")
            .Stream("/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"));
        yield return Loop("forms-that-draw-each-other-twice", Doubling(40));
        yield return Loop("resources-in-a-circle", new PdfDraft().Page(Words, "/Resources 5 0 R").Raw("<< /Font 6 0 R /XObject 5 0 R >>").Raw("<< /F 5 0 R >>"));
        yield return Loop("letter-that-draws-itself", new PdfDraft().Page("BT /F 12 Tf 9 9 Td (aaaa) Tj ET", "/Resources << /Font << /F 5 0 R >> >>")
            .Raw("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F 5 0 R >> >> >>")
            .Stream("BT /F 12 Tf (a) Tj ET"));
        yield return Loop("font-that-is-its-own-descendant", new PdfDraft().Page(Words, "/Resources << /Font << /F 5 0 R >> >>").Raw("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>"));
        yield return Loop("soft-mask-that-is-its-own", new PdfDraft().Page("q 595 0 0 842 0 0 cm /X Do Q", "/Resources << /XObject << /X 5 0 R >> >>").Stream("abc", "/Type /XObject /Subtype /Image /Width 800 /Height 900 /BitsPerComponent 8 /ColorSpace 5 0 R /SMask 5 0 R"));
        yield return Loop("outlines-and-names-in-a-circle", new PdfDraft().Page(Words).Catalog("/Outlines 5 0 R /Dests 6 0 R /Names << /Dests 6 0 R >>")
            .Raw("<< /Type /Outlines /First 5 0 R /Last 5 0 R /Next 5 0 R /Title (a) >>").Raw("<< /Kids [6 0 R 6 0 R] /Limits [(a) (b)] >>"));
        yield return Loop("form-fields-in-a-circle", new PdfDraft().Page(Words, "/Annots [5 0 R]").Catalog("/AcroForm << /Fields [5 0 R] >>").Raw("<< /FT /Tx /T (a) /V (5) /Kids [5 0 R 5 0 R] /Parent 5 0 R /Subtype /Widget /Rect [0 0 9 9] >>"));
        foreach (var depth in (int[])[2_000, 200_000])
        {
            yield return Loop($"arrays-{depth}-deep", new PdfDraft().Page(Words).Raw(Repeat("[", depth) + Repeat("]", depth)).Catalog("/X 5 0 R"));
            yield return Loop($"arrays-{depth}-deep-and-open", new PdfDraft().Tree(Repeat("[", depth)));
            yield return Loop($"dictionaries-{depth}-deep", new PdfDraft().Page(Words, "/Resources 5 0 R").Raw(Repeat("<< /Font ", depth) + "5" + Repeat(" >>", depth)));
            yield return Loop($"arrays-{depth}-deep-in-content", new PdfDraft().Page(Repeat("[", depth) + Repeat("]", depth) + " TJ " + Words));
            yield return Loop($"strings-{depth}-deep", new PdfDraft().Page("BT /F 12 Tf " + Repeat("(", depth) + Repeat(")", depth) + " Tj ET"));
            yield return Loop($"states-{depth}-deep", new PdfDraft().Page(Repeat("q ", depth) + Words + Repeat(" Q", depth)));
            yield return Loop($"marked-content-{depth}-deep", new PdfDraft().Page(Repeat("/P BMC ", depth) + Words + Repeat(" EMC", depth)));
        }
    }

    private static HostileFile Loop(string name, PdfDraft draft) => new("pdf-loop", name + ".pdf", draft.ToBytes);

    private static PdfDraft DeepTree(int depth)
    {
        var draft = new PdfDraft().Tree("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        for (var i = 0; i < depth; i++) draft.Raw($"<< /Type /Pages /Parent {draft.Next - 1} 0 R /Count 1 /Kids [{draft.Next + 1} 0 R] >>");
        return draft.Raw($"<< /Type /Page /Parent {draft.Next - 1} 0 R /MediaBox [0 0 9 9] >>");
    }

    /// <summary>Each form draws the next one twice: 2 to the power of <paramref name="steps"/> drawings.</summary>
    private static PdfDraft Doubling(int steps)
    {
        var draft = new PdfDraft().Page("/X Do", "/Resources << /XObject << /X 5 0 R >> >>");
        for (var i = 0; i < steps; i++) draft.Stream("/X Do /X Do", $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {draft.Next + 1} 0 R >> >>");
        return draft.Stream("0 0 9 9 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]");
    }
}
