using System.ComponentModel;
using System.Diagnostics;

namespace PerfEval.Ingest.Ocr;

/// <summary>Renders a page of a PDF with pdftoppm (poppler-utils), from memory to memory: for pages that are not one picture, and for picture formats that need the PDF around them (CCITT, JBIG2).</summary>
internal static class PageRenderer
{
    /// <summary>What the engine reads best: 300 dpi costs twice the time of 200 and read no more digits right on scans.</summary>
    public const int PixelsPerInch = 200;

    private const long LargestOutput = 256L << 20;

    /// <summary>Of the renderer's process: a page that takes more is a bomb.</summary>
    private const long LargestMemory = 384L << 20;

    private const double PointsPerInch = 72;

    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>The usual resolution, or less for a page so large that its picture would be too large.</summary>
    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    public static int ResolutionFor(float width, float height)
    {
        var most = Math.Sqrt(Picture.LargestPixels / Math.Max(1, (double)width * height)) * PointsPerInch;
        return (int)Math.Clamp(most, 1, PixelsPerInch);
    }

    /// <summary>The page as an encoded picture (PGM); null where pdftoppm is missing, fails or takes too long.</summary>
    /// <param name="pdf">The whole file.</param>
    /// <param name="page">From 1.</param>
    public static byte[]? Render(ReadOnlyMemory<byte> pdf, int page, int pixelsPerInch)
    {
        var start = new ProcessStartInfo(SystemParts.OfThisMachine.Renderer())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])["-q", "-gray", "-r", pixelsPerInch.ToString(), "-f", page.ToString(), "-l", page.ToString(), "-"]) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start);
            if (process is null) return null;
            var began = Stopwatch.GetTimestamp();
            using var watch = new Timer(_ => Watch(process, began), null, Look, Look);
            var feeding = Task.Run(() => Feed(process, pdf));
            var errors = process.StandardError.ReadToEndAsync();
            var output = Drain(process);
            process.WaitForExit();
            Task.WaitAll(feeding, errors);
            return process.ExitCode == 0 && output.Length > 0 ? output.ToArray() : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Watch(Process process, long began)
    {
        try
        {
            process.Refresh();
            if (process.WorkingSet64 > LargestMemory || Stopwatch.GetElapsedTime(began) > LongestTime) Stop(process);
        }
        catch (InvalidOperationException)
        {
            // It ended, or was never there: its exit code tells.
            return;
        }
    }

    private static MemoryStream Drain(Process process)
    {
        var output = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = process.StandardOutput.BaseStream.Read(buffer)) > 0)
        {
            output.Write(buffer, 0, read);
            if (output.Length <= LargestOutput) continue;
            Stop(process);
            break;
        }

        return output;
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> pdf)
    {
        try
        {
            process.StandardInput.BaseStream.Write(pdf.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The renderer has seen enough, or was stopped: its exit code tells.
            process.StandardInput.Dispose();
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in between: nothing is left to stop.
            return;
        }
    }
}
