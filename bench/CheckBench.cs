using System.Diagnostics;
using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;

namespace PerfEval.Bench;

/// <summary>The time of each stage over a folder, warm, and what checking adds to extraction (reading included).</summary>
internal static class CheckBench
{
    private const int Rounds = 20;

    public static int Run(string folder)
    {
        var inputs = Directory.GetFiles(folder, "*.docx", SearchOption.AllDirectories).Select(f => new InputFile(f, File.ReadAllBytes(f))).ToArray();
        if (inputs.Length == 0) return Tool.Complain($"{folder}: no DOCX files");
        TimeSpan reading = default, extracting = default, checking = default;
        for (var round = -2; round < Rounds; round++)
        {
            foreach (var input in inputs)
            {
                var at = Stopwatch.GetTimestamp();
                if (DocumentReader.Read(input, IngestLimits.Default) is not Outcome<SourceDocument>.Done { Value: var document }) continue;
                var read = Stopwatch.GetElapsedTime(at);
                at = Stopwatch.GetTimestamp();
                var reports = ReportExtractor.Extract(document);
                var extracted = Stopwatch.GetElapsedTime(at);
                at = Stopwatch.GetTimestamp();
                _ = ReportChecker.Check(document, reports);
                if (round < 0) continue;
                (reading, extracting, checking) = (reading + read, extracting + extracted, checking + Stopwatch.GetElapsedTime(at));
            }
        }

        var documents = Rounds * inputs.Length;
        Console.WriteLine($"documents                   {documents}");
        Console.WriteLine($"reading, a document         {(reading / documents).TotalMilliseconds:F2} ms");
        Console.WriteLine($"extracting, a document      {(extracting / documents).TotalMilliseconds:F2} ms");
        Console.WriteLine($"checking, a document        {(checking / documents).TotalMilliseconds:F2} ms");
        Console.WriteLine($"checking : extraction       {checking / (reading + extracting):F2}");
        return 0;
    }
}
