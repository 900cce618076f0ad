using System.IO.Compression;
using System.Text;
using PerfEval.Generator.Numbers;

namespace PerfEval.Generator.Hostile;

/// <summary>Parts of a zip package by their names, taken apart, broken and packed again.</summary>
internal static class Package
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var bytes = new MemoryStream();
            using var part = entry.Open();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    public static byte[] Of(IEnumerable<KeyValuePair<string, byte[]>> parts, Encoding? names = null)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Epoch;
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>Markup broken inside packages that are whole: what a checksum would find never gets as far as the parser.</summary>
    public static byte[] Mutant(byte[] package, Dice dice) =>
        Of(Parts(package).Select(part => dice.Chance(0.4) ? new(part.Key, ByteMutation.Of(part.Value, dice)) : part));

    /// <summary>A document around WordprocessingML, with nothing beside it but what is given.</summary>
    public static byte[] Docx(string body, params (string Name, string Content)[] more) => DocxOf(Document(body), more);

    public static byte[] DocxOf(string document, params (string Name, string Content)[] more)
    {
        var parts = new Dictionary<string, byte[]>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"u8.ToArray(),
            ["_rels/.rels"] = Encoding.UTF8.GetBytes(Relations("<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>")),
            ["word/document.xml"] = Encoding.UTF8.GetBytes(document),
        };
        foreach (var (name, content) in more) parts[name] = Encoding.UTF8.GetBytes(content);
        return Of(parts);
    }

    public const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public static string Document(string body) => $"<?xml version=\"1.0\"?><w:document {Namespaces}><w:body>{body}</w:body></w:document>";

    public static string Relations(string inside) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>";

    public static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
