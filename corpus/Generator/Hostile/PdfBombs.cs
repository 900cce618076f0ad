using System.IO.Compression;
using System.Text;
using static PerfEval.Generator.Hostile.Package;

namespace PerfEval.Generator.Hostile;

/// <summary>PDF files that are far more than they look: unpacked, drawn, or counted.</summary>
internal static class PdfBombs
{
    private const int Million = 1_000_000;
    private const string Words = "BT /F 12 Tf 72 700 Td (5) Tj ET";

    public static IEnumerable<HostileFile> All()
    {
        yield return Bomb("content-of-a-gigabyte", () => Page(Flate(1000, ' '), "/Filter /FlateDecode"));
        yield return Bomb("content-packed-three-times", () => Page(Flate(Flate(Flate(1000, ' '))), "/Filter [/FlateDecode /FlateDecode /FlateDecode]"));
        yield return Bomb("hundred-filters", () => Page(Encoding.Latin1.GetBytes(Repeat("34", 50_000) + ">"), $"/Filter [{Repeat("/ASCIIHexDecode ", 100)}]"));
        yield return Bomb("run-lengths", () => Page([.. Enumerable.Range(0, 4 * Million).Select(i => i % 2 == 0 ? (byte)129 : (byte)' ')], "/Filter /RunLengthDecode"));
        yield return Bomb("predictor-of-widest-rows", () => Page(Flate(10, '0'), "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 /Colors 32 /BitsPerComponent 16 >>"));
        yield return Bomb("million-letters", () => Page("BT /F 12 Tf 72 700 Td " + Repeat("(1234567890) Tj ", Million / 10) + "ET"));
        yield return Bomb("million-letters-in-one-place", () => Page($"BT /F 12 Tf 72 700 Td ({Repeat("1", Million)}) Tj ET"));
        yield return Bomb("two-hundred-thousand-letters-over-the-page", () => Page("BT /F 1 Tf " + Scattered(190_000) + "ET"));
        yield return Bomb("letters-of-no-size", () => Page("BT /F 0 Tf 72 700 Td " + Repeat("(12) Tj ", 50_000) + "ET"));
        yield return Bomb("letters-of-all-sizes", () => Page("BT " + string.Concat(Enumerable.Range(1, 30_000).Select(i => $"/F {i} Tf 1 0 0 1 {i % 500} {i % 700} Tm (1) Tj ")) + "ET"));
        yield return Bomb("million-rules", () => Page(Repeat("0 0 m 500 0 l S ", Million)));
        yield return Bomb("fifty-thousand-crossing-rules", () => Page(Crossing(25_000) + Words));
        yield return Bomb("table-of-two-hundred-thousand-cells", () => Page(Crossing(450) + Words));
        yield return Bomb("million-rectangles", () => Page(Repeat("1 1 9 9 re f ", Million)));
        yield return Bomb("path-of-a-million-points", () => Page("0 0 m " + Repeat("9 9 l ", Million) + "S"));
        yield return Bomb("operands-without-operator", () => Page(Repeat("1 ", 5 * Million)));
        yield return Bomb("code-map-of-everything", () => new PdfDraft().Page("BT /F 12 Tf 9 700 Td <00410042> Tj ET", "/Resources << /Font << /F 5 0 R >> >>")
            .Raw("<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] /ToUnicode 6 0 R >>")
            .Stream("begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange endcmap").ToBytes());
        yield return Bomb("page-a-billion-wide", () => new PdfDraft().Raw("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000000000 1000000000] /Contents 4 0 R /Resources << >> >>").Stream("q 1000000000 0 0 1000000000 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q").ToBytes());
        yield return Bomb("page-of-200-inches-with-a-picture", () => new PdfDraft().Raw("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400 14400] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>").Stream("q 14400 0 0 14400 0 0 cm /X Do Q")
            .Stream("abc", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB").ToBytes());
        yield return Bomb("page-of-no-size", () => new PdfDraft().Raw("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] /Contents 4 0 R >>").Stream(Words).ToBytes());
        yield return Bomb("page-inside-out", () => new PdfDraft().Raw("<< /Type /Page /Parent 2 0 R /MediaBox [595 842 -1e30 -1e30] /Rotate 37 /UserUnit 1e10 /Contents 4 0 R >>").Stream(Words).ToBytes());
        foreach (var filter in (string[])["FlateDecode", "DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode", "LZWDecode"])
            yield return Bomb("picture-of-100000-by-100000-" + filter, () => Picture(100_000, 100_000, filter, Flate(1, '0')));
        yield return Bomb("picture-of-a-gigabyte", () => Picture(30_000, 30_000, "FlateDecode", Flate(900, '\u00FF')));
        yield return Bomb("thousand-pictures", () => new PdfDraft().Page(Repeat("q 595 0 0 842 0 0 cm /X Do Q ", 1000), "/Resources << /XObject << /X 5 0 R >> >>").Stream(Flate(4, '0'), "/Type /XObject /Subtype /Image /Width 2000 /Height 2000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode").ToBytes());
        yield return Bomb("encrypted", () => new PdfDraft().Page(Words).Trailer($"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{Repeat("AB", 32)}> /U <{Repeat("CD", 32)}> >>").ToBytes());
        yield return Bomb("encrypted-by-nonsense", () => new PdfDraft().Page(Words).Trailer("/Encrypt << /Filter /Other /V 99 /R 99 /O 5 /U [ ] >>").ToBytes());
        yield return Bomb("header-alone", () => "%PDF-1.7\n"u8.ToArray());
        yield return Bomb("thousand-ends", () => [.. new PdfDraft().Page(Words).ToBytes(), .. Encoding.Latin1.GetBytes(Repeat("startxref\n0\n%%EOF\n", 100_000))]);
        yield return Bomb("objects-that-never-end", () => Encoding.Latin1.GetBytes("%PDF-1.7\n" + Repeat("1 0 obj << ", 300_000)));
        yield return Bomb("streams-that-never-end", () => Encoding.Latin1.GetBytes("%PDF-1.7\n" + Repeat("1 0 obj << /Length 9 >> stream ", 100_000)));
    }

    private static HostileFile Bomb(string name, Func<byte[]> bytes) => new("pdf-bomb", name + ".pdf", bytes);

    private static byte[] Page(string content) => new PdfDraft().Page(content).ToBytes();

    private static byte[] Page(byte[] content, string entries) => Page(Encoding.Latin1.GetString(content), entries);

    private static byte[] Page(string content, string entries) => new PdfDraft().Page(content, streamEntries: entries).ToBytes();

    private static byte[] Picture(int width, int height, string filter, byte[] bytes) => new PdfDraft()
        .Page("q 595 0 0 842 0 0 cm /X Do Q", "/Resources << /XObject << /X 5 0 R >> >>")
        .Stream(bytes, $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /{filter}").ToBytes();

    private static byte[] Flate(int millions, char filler)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var part = new byte[Million];
            Array.Fill(part, (byte)filler);
            for (var i = 0; i < millions; i++) zlib.Write(part);
        }

        return packed.ToArray();
    }

    private static byte[] Flate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    private static string Scattered(int letters) => string.Concat(Enumerable.Range(0, letters).Select(i => $"1 0 0 1 {(i * 7919L) % 595} {(i * 104729L) % 842} Tm (1) Tj "));

    private static string Crossing(int lines) => string.Concat(Enumerable.Range(0, lines).Select(i =>
        FormattableString.Invariant($"0 {i * 842.0 / lines:0.###} m 595 {i * 842.0 / lines:0.###} l S {i * 595.0 / lines:0.###} 0 m {i * 595.0 / lines:0.###} 842 l S ")));
}
