using System.Diagnostics;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;

namespace PerfEval.Bench;

/// <summary>Reads digital PDFs in one warm process and compares the time of a page with pdftotext's on the same files.</summary>
internal static class PdfBench
{
    private const int PagesWanted = 1000;

    public static int Run(string folder)
    {
        var files = Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories).Where(f => !f.EndsWith("-scan.pdf", StringComparison.Ordinal)).ToArray();
        if (files.Length == 0) return Tool.Complain($"{folder}: no digital PDF files");
        var inputs = files.Select(f => new InputFile(f, File.ReadAllBytes(f))).ToArray();
        var pagesOnce = inputs.Sum(Pages);
        if (pagesOnce == 0) return Tool.Complain($"{folder}: no page could be read");
        var rounds = Math.Max(1, PagesWanted / pagesOnce);
        var began = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var input in inputs) Pages(input);
        }

        var page = Stopwatch.GetElapsedTime(began) / (rounds * pagesOnce);
        var peer = TimeSpan.Zero;
        foreach (var file in files) peer += Measured.Median(5, () => Measured.Run("pdftotext", ["-layout", file, "-"])).Wall;
        var peerPage = peer / pagesOnce;
        Console.WriteLine($"pages                  {rounds * pagesOnce}");
        Console.WriteLine($"PerfEval, a page       {page.TotalMilliseconds:F2} ms");
        Console.WriteLine($"pdftotext, a page      {peerPage.TotalMilliseconds:F2} ms (its start-up shared out over its pages)");
        Console.WriteLine($"ratio PerfEval : peer  {page / peerPage:F2}");
        return 0;
    }

    private static int Pages(InputFile input) =>
        DocumentReader.Read(input, IngestLimits.Default) is Outcome<SourceDocument>.Done done ? done.Value.PageCount ?? 0 : 0;
}
