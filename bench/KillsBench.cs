using PerfEval.Bench.Kills;

namespace PerfEval.Bench;

/// <summary>Loads a folder quietly, then killed at random moments and started again, and compares every row of every table.</summary>
internal static class KillsBench
{
    private const int Kills = 20;

    public static int Run(string folder, string[] options)
    {
        var scratch = Directory.CreateTempSubdirectory("perfeval-kills-");
        try
        {
            var load = new KilledLoad(Tool.Command, [folder], scratch.FullName);
            var (store, time) = load.Quiet();
            var expected = StoreRows.Of(store);
            Console.WriteLine($"quiet load   {time.TotalSeconds:F1} s, {expected.Values.Sum(rows => rows.Count)} rows in {expected.Count} tables");
            var differences = 0;
            var (longest, most) = (TimeSpan.FromTicks(Math.Max(time.Ticks / 3, TimeSpan.TicksPerSecond * 2)), Option(options, "--kills", Kills));
            foreach (var (killed, kills) in load.Killed(most, Option(options, "--seed", 1), longest))
            {
                var difference = StoreRows.Difference(expected, StoreRows.Of(killed));
                Console.WriteLine($"{kills,2} kills     {difference ?? "the same rows in every table"}");
                if (difference is not null) differences++;
            }

            return differences == 0 ? 0 : 1;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static int Option(string[] options, string name, int otherwise) =>
        Array.IndexOf(options, name) is var at && at >= 0 && at + 1 < options.Length && int.TryParse(options[at + 1], out var value) ? value : otherwise;
}
