using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;

namespace PerfEval.Bench;

/// <summary>
/// The processor time and the allocations of each stage over a folder, warm, and what checking adds to extraction (reading included).
/// Processor time and not the clock's: what else the machine does at the time costs the stages nothing.
/// </summary>
internal static class CheckBench
{
    private const int DocumentsWanted = 2000;
    private const int DocumentsToWarmUp = 600;

    public static int Run(string folder)
    {
        var inputs = Directory.GetFiles(folder, "*.docx", SearchOption.AllDirectories).Select(f => new InputFile(f, File.ReadAllBytes(f))).ToArray();
        if (inputs.Length == 0) return Tool.Complain($"{folder}: no DOCX files");
        var rounds = Math.Max(3, DocumentsWanted / inputs.Length);
        var warmUps = 1 + (DocumentsToWarmUp / inputs.Length);
        Stage reading = new(), extracting = new(), checking = new();
        for (var round = -warmUps; round < rounds; round++)
        {
            if (round == 0) (reading, extracting, checking) = (new(), new(), new());
            foreach (var input in inputs)
            {
                if (reading.Run(() => DocumentReader.Read(input, IngestLimits.Default)) is not Outcome<SourceDocument>.Done { Value: var document }) continue;
                var reports = extracting.Run(() => ReportExtractor.Extract(document));
                _ = checking.Run(() => ReportChecker.Check(document, reports));
            }
        }

        var documents = rounds * inputs.Length;
        Console.WriteLine($"documents                   {documents}");
        Console.WriteLine($"reading, a document         {reading.PerDocument(documents)}");
        Console.WriteLine($"extracting, a document      {extracting.PerDocument(documents)}");
        Console.WriteLine($"checking, a document        {checking.PerDocument(documents)}");
        Console.WriteLine($"checking : extraction       {checking.Time / (reading.Time + extracting.Time):F2}");
        return 0;
    }

    private sealed class Stage
    {
        private long _bytes;

        public TimeSpan Time { get; private set; }

        public T Run<T>(Func<T> work)
        {
            var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            var result = work();
            Time += Environment.CpuUsage.TotalTime - time;
            _bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
            return result;
        }

        public string PerDocument(int documents) => $"{(Time / documents).TotalMilliseconds:F2} ms, {_bytes / documents >> 10} KB allocated";
    }
}
