using System.IO.Compression;
using System.Security;
using System.Text;

namespace PerfEval.Tests.Support;

/// <summary>
/// Makes small DOCX packages in memory, for tests: what the body holds is WordprocessingML as Word writes it.
/// <code>
/// byte[] file = new DocxWriter()
///     .Paragraph("一、项目概况")
///     .Table(["指标", "分值"], ["数量", "10"])
///     .Body("&lt;w:p&gt;…&lt;/w:p&gt;")
///     .Numbering(DocxWriter.List(1, "chineseCounting", "%1、"))
///     .ToBytes();
/// </code>
/// </summary>
public sealed class DocxWriter
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"" + Office + "\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    private readonly StringBuilder _body = new();
    private readonly List<(string Name, string Content)> _parts = [];
    private readonly StringBuilder _relationships = new();
    private string _main = "word/document.xml";
    private bool _strict;

    /// <summary>A paragraph with the text; <paramref name="properties"/> is the inside of its w:pPr, <paramref name="look"/> that of its run's w:rPr.</summary>
    public static string P(string text, string properties = "", string look = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{R(text, look)}</w:p>";

    /// <summary>A run with the text.</summary>
    public static string R(string text, string look = "") =>
        $"<w:r>{(look.Length > 0 ? $"<w:rPr>{look}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    /// <summary>A cell with the text; <paramref name="properties"/> is the inside of its w:tcPr.</summary>
    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string TableOf(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    /// <summary>An abstract list with one level and the list that uses it, both of the same id.</summary>
    public static string List(int id, string format, string text) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{Level(0, format, text)}</w:abstractNum><w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>";

    public static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{SecurityElement.Escape(text)}\"/></w:lvl>";

    /// <summary>The inside of a w:pPr that makes a paragraph an item of a list.</summary>
    public static string Item(int list, int level = 0) =>
        $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    public DocxWriter Paragraph(string text, string properties = "", string look = "") => Body(P(text, properties, look));

    public DocxWriter Table(params string[][] rows) => Body(TableOf([.. rows.Select(row => Row([.. row.Select(text => Cell(text))]))]));

    /// <summary>Adds WordprocessingML to the body as it is.</summary>
    public DocxWriter Body(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public DocxWriter Styles(string styles) => Part("word/styles.xml", $"<w:styles {Namespaces}>{styles}</w:styles>", "styles");

    public DocxWriter Numbering(string lists) => Part("word/numbering.xml", $"<w:numbering {Namespaces}>{lists}</w:numbering>", "numbering");

    public DocxWriter Footnotes(string notes) => Part("word/footnotes.xml", $"<w:footnotes {Namespaces}>{notes}</w:footnotes>", "footnotes");

    public DocxWriter Endnotes(string notes) => Part("word/endnotes.xml", $"<w:endnotes {Namespaces}>{notes}</w:endnotes>", "endnotes");

    /// <summary>A page header; refer to it from a w:sectPr by <paramref name="id"/>.</summary>
    public DocxWriter Header(string id, string paragraphs) => Part($"word/{id}.xml", $"<w:hdr {Namespaces}>{paragraphs}</w:hdr>", "header", id);

    public DocxWriter Footer(string id, string paragraphs) => Part($"word/{id}.xml", $"<w:ftr {Namespaces}>{paragraphs}</w:ftr>", "footer", id);

    /// <summary>Any part, related to the document under the last word of a relationship type.</summary>
    public DocxWriter Part(string name, string content, string type, string? id = null)
    {
        _parts.Add((name, content));
        var target = name.StartsWith("word/", StringComparison.Ordinal) ? name["word/".Length..] : "/" + name;
        _relationships.Append($"<Relationship Id=\"{id ?? "id" + _parts.Count}\" Type=\"{Office}/{type}\" Target=\"{target}\"/>");
        return this;
    }

    /// <summary>Puts the document elsewhere than word/document.xml, as some programs do.</summary>
    public DocxWriter MainPart(string name)
    {
        _main = name;
        return this;
    }

    /// <summary>Writes the namespaces of strict Office Open XML.</summary>
    public DocxWriter Strict()
    {
        _strict = true;
        return this;
    }

    public string DocumentXml => $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Namespaces}><w:body>{_body}</w:body></w:document>";

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var slash = _main.LastIndexOf('/');
            Write(package, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Write(package, "_rels/.rels", Relationships($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"{_main}\"/>"));
            Write(package, _main, DocumentXml);
            Write(package, $"{_main[..(slash + 1)]}_rels/{_main[(slash + 1)..]}.rels", Relationships(_relationships.ToString()));
            foreach (var (name, content) in _parts) Write(package, name, content);
        }

        return file.ToArray();
    }

    private static string Relationships(string inside) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>";

    private void Write(ZipArchive package, string name, string content)
    {
        // The same document has the same bytes, whenever it is written.
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes(_strict ? ToStrict(content) : content));
    }

    private static string ToStrict(string xml) => xml
        .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .Replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/");
}
