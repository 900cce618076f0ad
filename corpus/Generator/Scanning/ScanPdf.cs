using System.Globalization;
using System.Text;

namespace PerfEval.Generator.Scanning;

/// <summary>A PDF whose pages are one JPEG each, as scanners write it. Written as the pages come, so that one is in memory at a time.</summary>
internal sealed class ScanPdf(Stream stream) : IDisposable
{
    private readonly List<long> _offsets = [];
    private int _pages;

    /// <param name="jpeg">A grey picture.</param>
    /// <param name="resolution">Pixels an inch; sets the size of the page.</param>
    public void Add(Sheet sheet, byte[] jpeg, int resolution)
    {
        if (_pages == 0) Ascii("%PDF-1.4\n");
        var (width, height) = (Points(sheet.Width, resolution), Points(sheet.Height, resolution));
        var draw = $"q {width} 0 0 {height} 0 0 cm /P Do Q";
        var first = 3 + (3 * _pages++);
        Object(first, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {first + 1} 0 R /Resources << /XObject << /P {first + 2} 0 R >> >> >>");
        Object(first + 1, $"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream");
        Object(first + 2, $"<< /Type /XObject /Subtype /Image /Width {sheet.Width} /Height {sheet.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length {jpeg.Length} >>\nstream\n", jpeg);
    }

    /// <summary>Writes what comes after the last page.</summary>
    public void Dispose()
    {
        Object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        Object(2, $"<< /Type /Pages /Count {_pages} /Kids [{string.Join(' ', Enumerable.Range(0, _pages).Select(i => $"{3 + (3 * i)} 0 R"))}] >>");
        var start = stream.Position;
        Ascii($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in _offsets) Ascii(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Ascii($"trailer\n<< /Size {_offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    }

    private void Object(int number, string text, byte[]? data = null)
    {
        while (_offsets.Count < number) _offsets.Add(0);
        _offsets[number - 1] = stream.Position;
        Ascii($"{number} 0 obj\n{text}");
        if (data is not null)
        {
            stream.Write(data);
            Ascii("\nendstream");
        }

        Ascii("\nendobj\n");
    }

    private void Ascii(string text) => stream.Write(Encoding.ASCII.GetBytes(text));

    private static string Points(int pixels, int resolution) => (pixels * 72.0 / resolution).ToString("0.##", CultureInfo.InvariantCulture);
}
