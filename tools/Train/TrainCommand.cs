using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Train;

/// <summary>
/// dotnet run -c Release --project tools/Train -- [--count N] [--out FILE] [GOLD_DIR…]: trains on the generator's train recipes and compares
/// rules, learning and both on its held-out recipes and on every folder of documents with gold that is named.
/// </summary>
internal static class TrainCommand
{
    private const int UsageError = 64;
    private const long TrainSeed = 11;
    private const long HeldoutSeed = 77;
    private const int UsualCount = 600;

    public static int Run(string[] args)
    {
        var count = UsualCount;
        string? file = null;
        var folders = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--count" && i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out count)) i++;
            else if (args[i] == "--out" && i + 1 < args.Length) file = args[++i];
            else if (Directory.Exists(args[i])) folders.Add(args[i]);
            else
            {
                Console.Error.WriteLine("Write instead: [--count N] [--out FILE] [GOLD_DIR…]");
                return UsageError;
            }
        }

        var work = Directory.CreateTempSubdirectory("perfeval-train");
        try
        {
            var table = Compare(Generated(work, "train", TrainSeed, count), [("held-out", [Generated(work, "heldout", HeldoutSeed, count / 2)]), .. folders.Select(f => (Path.GetFileName(Path.TrimEndingDirectorySeparator(f)), new[] { f }))]);
            Console.Write(table);
            if (file is not null) File.WriteAllText(file, table);
        }
        finally
        {
            work.Delete(recursive: true);
        }

        return 0;
    }

    private static string Generated(DirectoryInfo work, string split, long seed, int count)
    {
        var folder = Path.Combine(work.FullName, split);
        var done = Generator.CommandLine.Run(["--out", folder, "--count", $"{count}", "--seed", $"{seed}", "--split", split, "--formats", "docx"]);
        return done == 0 ? folder : throw new InvalidOperationException($"The generator ended with {done}.");
    }

    private static string Compare(string train, IReadOnlyList<(string Name, string[] Folders)> tests)
    {
        var trained = Harvest.From([train]);
        var asked = tests.Select(t => (t.Name, Questions: Harvest.From(t.Folders))).ToList();
        var table = new StringBuilder();
        table.AppendLine("| question | documents | asked | rules | learning | rules as a feature | learning where rules are silent |");
        table.AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        var cost = new List<string>();
        foreach (var (task, examples) in trained.All)
        {
            var watch = Stopwatch.StartNew();
            var alone = new Classifier(examples, withRules: false);
            var both = new Classifier(examples, withRules: true);
            var time = 0.0;
            foreach (var (name, questions) in asked)
            {
                var test = questions.All.Single(q => q.Task == task).Examples;
                if (test.Count == 0) continue;
                (var line, time) = Line(task, name, test, alone, both);
                table.AppendLine(line);
            }

            cost.Add($"{task}: {examples.Count} examples (sha256 {HashOf(examples)}), {alone.Answers} answers, {Classifier.Places} places, trained in {watch.Elapsed.TotalSeconds:0.0} s, {time:0.0} µs a question");
        }

        table.AppendLine();
        foreach (var line in cost) table.AppendLine("- " + line);
        return table.ToString();
    }

    private static (string Line, double Microseconds) Line(string task, string name, List<Example> test, Classifier alone, Classifier both)
    {
        var (answers, time) = alone.Ask(test);
        var (combined, _) = both.Ask(test);
        var rules = test.Count(e => e.Admits(e.Rules));
        var learned = Enumerable.Range(0, test.Count).Count(i => test[i].Admits(answers[i].Answer));
        var together = Enumerable.Range(0, test.Count).Count(i => test[i].Admits(combined[i].Answer));
        var filled = Enumerable.Range(0, test.Count).Count(i => test[i].Admits(IsSilent(test[i].Rules) ? answers[i].Answer : test[i].Rules));
        string Of(int right) => ((double)right / test.Count).ToString("0.000", CultureInfo.InvariantCulture);
        return ($"| {task} | {name} | {test.Count} | {Of(rules)} | {Of(learned)} | {Of(together)} | {Of(filled)} |", time);
    }

    /// <summary>The answers that rules give where they found no evidence.</summary>
    private static bool IsSilent(string rules) => rules is "other" or "none";

    private static string HashOf(List<Example> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples) hash.AppendData(Encoding.UTF8.GetBytes($"{example.Answer}\t{string.Join(' ', example.Words)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
