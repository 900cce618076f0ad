using System.IO.Compression;
using System.Text;
using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Writing.Docx;

/// <summary>
/// A plan as WordprocessingML, written as text straight into the zip: ten thousand files take seconds, and the same plan gives the same bytes.
/// </summary>
public static class DocxWriter
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(DocumentPlan plan)
    {
        var body = new DocxBody(plan);
        var document = body.Write();
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", DocxParts.ContentTypes(plan.Furniture));
            Put(zip, "_rels/.rels", DocxParts.PackageRelations);
            Put(zip, "word/_rels/document.xml.rels", DocxParts.DocumentRelations(plan.Furniture));
            Put(zip, "word/document.xml", document);
            Put(zip, "word/styles.xml", DocxParts.Styles);
            Put(zip, "word/numbering.xml", DocxParts.Numbering(plan.Reports.Count));
            Put(zip, "word/footnotes.xml", body.Footnotes());
            if (plan.Furniture.Header is { } header) Put(zip, "word/header1.xml", DocxParts.Header(header));
            if (plan.Furniture.PageNumbers) Put(zip, "word/footer1.xml", DocxParts.Footer);
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }
}
