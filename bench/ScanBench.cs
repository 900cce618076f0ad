using PerfEval.Evaluation;
using PerfEval.Evaluation.Gold;
using PerfEval.Generator.Scanning;
using PerfEval.Ingest;

namespace PerfEval.Bench;

/// <summary>Scans the digital PDFs of a folder under one condition after another and prints how well each set is read, as rows of a table.</summary>
internal static class ScanBench
{
    private const long Seed = 1;

    private static readonly (string Name, ScanCondition Condition)[] Conditions =
    [
        ("150 dpi, straight", new() { Resolution = 150 }),
        ("200 dpi, straight", new()),
        ("300 dpi, straight", new() { Resolution = 300 }),
        ("150 dpi, turned 1°", new() { Resolution = 150, Turn = 1 }),
        ("200 dpi, turned 0.5°", new() { Turn = 0.5 }),
        ("200 dpi, turned 1°", new() { Turn = 1 }),
        ("200 dpi, turned 2°", new() { Turn = 2 }),
        ("300 dpi, turned 2°", new() { Resolution = 300, Turn = 2 }),
        ("150 dpi, grain", new() { Resolution = 150, Noise = 8 }),
        ("200 dpi, grain", new() { Noise = 8 }),
        ("200 dpi, turned 2°, grain", new() { Turn = 2, Noise = 8 }),
        ("200 dpi, shadow at the fold", new() { Shadow = 0.35, Noise = 4 }),
    ];

    public static int Run(string folder)
    {
        Console.WriteLine("| scan | figures F1 | rates F1 | headcounts F1 | table indicators F1 | required findings | unknown errors |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (name, condition) in Conditions)
        {
            var scans = Directory.CreateTempSubdirectory("perfeval-bench-");
            try
            {
                if (Scanner.ScanFolder(folder, scans.FullName, condition, Seed) == 0) return Tool.Complain($"{folder}: no NAME.pdf with NAME.gold.json");
                var files = Evaluator.Run(Evaluator.Find(GoldReader.ReadAll(scans.FullName), ["scan"]), IngestLimits.Default, Environment.ProcessorCount);
                Console.WriteLine(Row(name, Only(Evaluator.SumsByFormat(files))));
            }
            finally
            {
                scans.Delete(recursive: true);
            }
        }

        return 0;
    }

    private static FileEvaluation Only(IReadOnlyList<FileEvaluation> sums) => sums is [var only] ? only : throw new InvalidOperationException("One format was evaluated.");

    private static string Row(string name, FileEvaluation sum)
    {
        string F1(string aspect) => sum.Tallies[aspect].F1.ToString("F3");
        var (required, quiet) = (sum.Shares[Aspects.Required], sum.Shares[Aspects.Quiet]);
        return $"| {name} | {F1(Aspects.Figures)} | {F1(Aspects.Rates)} | {F1(Aspects.Headcounts)} | {F1(Aspects.Indicators)} | {required.Right}/{required.Of} | {quiet.Of - quiet.Right} |";
    }
}
