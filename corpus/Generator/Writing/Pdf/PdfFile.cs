using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PerfEval.Generator.Writing.Pdf;

/// <summary>
/// The pages of a PDF 1.7 file (ISO 32000-1) and its bytes. Points from the top left corner; the same calls give the same bytes.
/// </summary>
internal sealed class PdfFile
{
    private readonly List<(double Width, double Height, StringBuilder Content)> _pages = [];
    private readonly FontSubset _chinese = new(PdfFonts.Chinese);
    private readonly FontSubset _latin = new(PdfFonts.Latin);
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<int> _offsets = [];

    public int PageCount => _pages.Count;

    public void AddPage(double width, double height) => _pages.Add((width, height, new StringBuilder()));

    /// <summary>Takes the last page back.</summary>
    public void DropPage() => _pages.RemoveAt(_pages.Count - 1);

    /// <summary>Text of one font, its baseline at y.</summary>
    public void Text(ReadOnlySpan<char> text, bool chinese, double size, double x, double y)
    {
        var (_, height, content) = _pages[^1];
        var font = chinese ? _chinese : _latin;
        content.Append("BT /").Append(chinese ? "C " : "L ").Append(Number(size)).Append(" Tf ").Append(Number(x)).Append(' ').Append(Number(height - y)).Append(" Td <");
        foreach (var c in text) content.Append(font.Use(c).ToString("X4", CultureInfo.InvariantCulture));
        content.Append("> Tj ET\n");
    }

    public void Line(double x1, double y1, double x2, double y2)
    {
        var (_, height, content) = _pages[^1];
        content.Append($"{Number(x1)} {Number(height - y1)} m {Number(x2)} {Number(height - y2)} l S\n");
    }

    public byte[] Build()
    {
        _bytes.Write("%PDF-1.7\n%\u4e2d\n"u8);
        var fonts = 3 + (2 * _pages.Count);
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{3 + (2 * i)} 0 R"))}] >>");
        foreach (var (width, height, content) in _pages)
        {
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Number(width)} {Number(height)}] /Contents {_offsets.Count + 2} 0 R /Resources << /Font << /C {fonts} 0 R /L {fonts + 5} 0 R >> >> >>");
            Stream(string.Empty, Encoding.ASCII.GetBytes("0.6 w\n" + content));
        }

        Font("DroidSansFallback", _chinese);
        Font("DejaVuSans", _latin);
        return Finish();
    }

    private void Font(string name, FontSubset subset)
    {
        var first = _offsets.Count + 1;
        var file = subset.Build();
        var full = "AAAAAA+" + name;
        Object($"<< /Type /Font /Subtype /Type0 /BaseFont /{full} /Encoding /Identity-H /DescendantFonts [{first + 1} 0 R] /ToUnicode {first + 4} 0 R >>");
        Object($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{full} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {first + 2} 0 R /DW 1000 /CIDToGIDMap /Identity /W [0 [{string.Join(' ', subset.Widths())}]] >>");
        var (ascent, descent) = (subset.Font.Ascent * 1000 / subset.Font.UnitsPerEm, subset.Font.Descent * 1000 / subset.Font.UnitsPerEm);
        Object($"<< /Type /FontDescriptor /FontName /{full} /Flags 4 /FontBBox [-200 {descent} 1200 {ascent}] /ItalicAngle 0 /Ascent {ascent} /Descent {descent} /CapHeight 700 /StemV 80 /FontFile2 {first + 3} 0 R >>");
        Stream($"/Length1 {file.Length} ", file);
        Stream(string.Empty, Encoding.ASCII.GetBytes(ToUnicode(subset)));
    }

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var chunk in subset.Characters.Chunk(100))
        {
            map.Append(chunk.Length).Append(" beginbfchar\n");
            foreach (var (glyph, character) in chunk) map.Append($"<{glyph:X4}> <{(int)character:X4}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private void Object(string text)
    {
        _offsets.Add(_bytes.WrittenCount);
        Ascii($"{_offsets.Count} 0 obj\n{text}\nendobj\n");
    }

    private void Stream(string entries, byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        _offsets.Add(_bytes.WrittenCount);
        Ascii($"{_offsets.Count} 0 obj\n<< {entries}/Length {packed.Length} /Filter /FlateDecode >>\nstream\n");
        _bytes.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Ascii("\nendstream\nendobj\n");
    }

    private byte[] Finish()
    {
        var start = _bytes.WrittenCount;
        Ascii($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in _offsets) Ascii(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Ascii($"trailer\n<< /Size {_offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return _bytes.WrittenSpan.ToArray();
    }

    private void Ascii(string text) => _bytes.Write(Encoding.ASCII.GetBytes(text));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
