using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PerfEval.Generator.Hostile;

/// <summary>Pictures of a page of a PDF in every format that is read, small, made by pdftoppm (poppler-utils).</summary>
internal static class PictureSeeds
{
    private const int PixelsPerInch = 50;

    /// <summary>Endings and bytes; none where pdftoppm is missing.</summary>
    public static IReadOnlyList<(string Ending, byte[] Bytes)> Of(byte[] pdf)
    {
        var found = new List<(string, byte[])>();
        foreach (var (ending, option) in (ReadOnlySpan<(string, string)>)[("jpg", "-jpeg"), ("png", "-png"), ("tif", "-tiff")])
        {
            if (Rendered(pdf, [option]) is { Length: > 0 } bytes) found.Add((ending, bytes));
        }

        if (Rendered(pdf, []) is { Length: > 0 } plain) found.Add(("bmp", Bmp(plain)));
        return found;
    }

    private static byte[]? Rendered(byte[] pdf, string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("perfeval-picture-");
        try
        {
            var input = Path.Combine(folder.FullName, "in.pdf");
            File.WriteAllBytes(input, pdf);
            var start = new ProcessStartInfo("pdftoppm") { RedirectStandardError = true };
            foreach (var argument in (string[])["-gray", "-singlefile", "-r", $"{PixelsPerInch}", "-l", "1", .. options, input, Path.Combine(folder.FullName, "out")]) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return folder.GetFiles("out*") is [var picture] ? File.ReadAllBytes(picture.FullName) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A PGM (P5, levels to 255) as a BMP of 24 bits.</summary>
    private static byte[] Bmp(byte[] pgm)
    {
        var head = Encoding.ASCII.GetString(pgm, 0, Math.Min(40, pgm.Length)).Split('\n', 4);
        var size = head[1].Split(' ');
        int width = int.Parse(size[0]), height = int.Parse(size[1]);
        var first = head[0].Length + head[1].Length + head[2].Length + 3;
        var stride = ((width * 3) + 3) / 4 * 4;
        var file = new byte[54 + (stride * height)];
        "BM"u8.CopyTo(file);
        foreach (var (at, value) in (ReadOnlySpan<(int, int)>)[(2, file.Length), (10, 54), (14, 40), (18, width), (22, height), (34, stride * height)])
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
        file[26] = 1;
        file[28] = 24;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) file.AsSpan(54 + ((height - 1 - y) * stride) + (x * 3), 3).Fill(pgm[first + (y * width) + x]);
        }

        return file;
    }
}
