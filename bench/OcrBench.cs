using System.Diagnostics;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;

namespace PerfEval.Bench;

/// <summary>Reads a scanned PDF, tables included, and compares the time of a page and core with the tesseract command on the same pictures.</summary>
internal static class OcrBench
{
    public static int Run(string file)
    {
        var input = new InputFile(file, File.ReadAllBytes(file));
        _ = DocumentReader.Read(input, IngestLimits.Default);
        using var self = Process.GetCurrentProcess();
        var (before, began) = (self.TotalProcessorTime, Stopwatch.GetTimestamp());
        var outcome = DocumentReader.Read(input, IngestLimits.Default);
        var wall = Stopwatch.GetElapsedTime(began);
        self.Refresh();
        var processor = self.TotalProcessorTime - before;
        if (outcome is not Outcome<SourceDocument>.Done { Value.PageCount: { } pages and > 0 }) return Tool.Complain($"{file}: could not be read");

        var pictures = Directory.CreateTempSubdirectory("perfeval-bench-");
        try
        {
            _ = Measured.Run("pdfimages", ["-all", file, Path.Combine(pictures.FullName, "page")]);
            var peer = TimeSpan.Zero;
            foreach (var picture in Directory.GetFiles(pictures.FullName).Order(StringComparer.Ordinal))
                peer += Measured.Run("tesseract", [picture, "-", "-l", "chi_sim", "--psm", "3"], ("OMP_THREAD_LIMIT", "1")).Processor;
            Console.WriteLine($"pages                          {pages}");
            Console.WriteLine($"PerfEval, a page and core      {(processor / pages).TotalSeconds:F2} s");
            Console.WriteLine($"PerfEval, a page, wall         {(wall / pages).TotalSeconds:F2} s");
            Console.WriteLine($"tesseract, a page and core     {(peer / pages).TotalSeconds:F2} s");
            Console.WriteLine($"ratio PerfEval : peer, a core  {processor / peer:F2}");
            Console.WriteLine($"peak memory                    {self.PeakWorkingSet64 >> 20} MB");
            return 0;
        }
        finally
        {
            pictures.Delete(recursive: true);
        }
    }
}
