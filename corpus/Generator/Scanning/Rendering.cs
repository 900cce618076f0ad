using System.Diagnostics;
using System.Globalization;

namespace PerfEval.Generator.Scanning;

/// <summary>Prints the pages of a PDF on sheets, with pdftoppm (poppler-utils).</summary>
internal static class Rendering
{
    /// <summary>The sheets of a PDF in order, one in memory at a time.</summary>
    /// <exception cref="InvalidDataException">pdftoppm printed something else than grey pictures, or nothing.</exception>
    public static IEnumerable<Sheet> Sheets(string pdf, int resolution)
    {
        var start = new ProcessStartInfo("pdftoppm") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["-q", "-gray", "-r", resolution.ToString(CultureInfo.InvariantCulture), pdf]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidDataException("pdftoppm did not start.");
        var output = process.StandardOutput.BaseStream;
        var pages = 0;
        while (Next(output) is { } sheet)
        {
            pages++;
            yield return sheet;
        }

        process.WaitForExit();
        if (pages == 0) throw new InvalidDataException($"pdftoppm gave no page of {pdf}.");
    }

    /// <summary>One picture in the format PGM, binary: P5, width, height, 255, then the levels.</summary>
    private static Sheet? Next(Stream stream)
    {
        if (Word(stream) is not { } kind) return null;
        if (kind != "P5") throw new InvalidDataException($"P5 expected, {kind} found.");
        int width = Number(stream), height = Number(stream);
        if (Number(stream) != 255) throw new InvalidDataException("255 grey levels expected.");
        var pixels = new byte[width * height];
        stream.ReadExactly(pixels);
        return new Sheet(width, height, pixels);
    }

    private static int Number(Stream stream) => int.Parse(Word(stream) ?? string.Empty, CultureInfo.InvariantCulture);

    /// <summary>Up to the next white space, which is taken too.</summary>
    private static string? Word(Stream stream)
    {
        var word = string.Empty;
        int next;
        while ((next = stream.ReadByte()) > ' ') word += (char)next;
        return word.Length == 0 ? null : word;
    }
}
