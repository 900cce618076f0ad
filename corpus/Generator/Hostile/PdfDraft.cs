using System.Globalization;
using System.Text;

namespace PerfEval.Generator.Hostile;

/// <summary>
/// A PDF written down object by object: 1 is the catalog, 2 the page tree, the others as they are added, from 3. Pages are
/// those objects that say so of themselves, unless a page tree is given.
/// </summary>
internal sealed class PdfDraft
{
    private const int FirstFree = 3;
    private readonly List<string> _objects = [];
    private string _catalog = string.Empty;
    private string? _tree;
    private string _trailer = string.Empty;
    private string? _xref;

    /// <summary>The number that the next object gets.</summary>
    public int Next => FirstFree + _objects.Count;

    /// <summary>A page with its content in the object after it.</summary>
    public PdfDraft Page(string content, string entries = "", string streamEntries = "") => Raw(
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {Next + 1} 0 R {(entries.Contains("/Resources", StringComparison.Ordinal) ? "" : "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>")} {entries} >>")
        .Stream(content, streamEntries);

    public PdfDraft Stream(string content, string entries = "") => Raw($"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream");

    public PdfDraft Stream(byte[] content, string entries) => Stream(Encoding.Latin1.GetString(content), entries);

    /// <summary>An object as it stands between obj and endobj.</summary>
    public PdfDraft Raw(string text)
    {
        _objects.Add(text);
        return this;
    }

    public PdfDraft Catalog(string entries)
    {
        _catalog = entries;
        return this;
    }

    /// <summary>The page tree's root, object 2.</summary>
    public PdfDraft Tree(string text)
    {
        _tree = text;
        return this;
    }

    public PdfDraft Trailer(string entries)
    {
        _trailer = entries;
        return this;
    }

    /// <summary>What stands in place of the table; OFFSET is replaced by the place where it begins.</summary>
    public PdfDraft Xref(string text)
    {
        _xref = text;
        return this;
    }

    public byte[] ToBytes()
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var pages = Enumerable.Range(0, _objects.Count).Where(i => _objects[i].Contains("/Type /Page ", StringComparison.Ordinal)).Select(i => $"{i + FirstFree} 0 R").ToList();
        string[] all = [$"<< /Type /Catalog /Pages 2 0 R {_catalog} >>", _tree ?? $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages)}] >>", .. _objects];
        var offsets = new List<int>();
        for (var i = 0; i < all.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n").Append(all[i]).Append("\nendobj\n");
        }

        var start = text.Length;
        if (_xref is { } own)
        {
            text.Append(own.Replace("OFFSET", start.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"xref\n0 {all.Length + 1}\n0000000000 65535 f \n");
            foreach (var offset in offsets) text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {all.Length + 1} /Root 1 0 R {_trailer.Replace("OFFSET", start.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} >>\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
