using System.Diagnostics;

namespace PerfEval.Bench.Kills;

/// <summary>Loads a folder with the real command and kills it (SIGKILL, workers left to themselves) at moments drawn by chance, until it has been killed often enough.</summary>
/// <param name="Command">The program to start, and its first arguments.</param>
/// <param name="Paths">What to load.</param>
/// <param name="Scratch">A folder for stores.</param>
/// <param name="NewStore">Where the next store is to be; null for files in <paramref name="Scratch"/>.</param>
public sealed record KilledLoad(IReadOnlyList<string> Command, IReadOnlyList<string> Paths, string Scratch, Func<string>? NewStore = null)
{
    /// <summary>The earliest moment: before, the command has not begun to load.</summary>
    private const int EarliestMilliseconds = 20;

    /// <summary>A store that was loaded without disturbance, and how long that took.</summary>
    public (string Store, TimeSpan Time) Quiet()
    {
        var store = StoreAt("quiet.db");
        var began = Stopwatch.GetTimestamp();
        using var load = Start(store);
        load.WaitForExit();
        return (store, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>
    /// Stores whose loads were killed and started again until they ended by themselves: more than one where a load came to
    /// its end before all kills were done.
    /// </summary>
    /// <param name="longest">Kills come no later than this after the start.</param>
    public IEnumerable<(string Store, int Kills)> Killed(int kills, int seed, TimeSpan longest)
    {
        var random = new Random(seed);
        for (var round = 0; kills > 0; round++)
        {
            var store = StoreAt($"killed-{round}.db");
            var done = 0;
            var ended = false;
            while (!ended && done < kills)
            {
                ended = EndsWithin(store, TimeSpan.FromMilliseconds(random.Next(EarliestMilliseconds, (int)longest.TotalMilliseconds)));
                if (!ended) done++;
            }

            if (!ended)
            {
                using var last = Start(store);
                last.WaitForExit();
            }

            kills -= done;
            yield return (store, done);
        }
    }

    private string StoreAt(string file) => NewStore is null ? Path.Combine(Scratch, file) : NewStore();

    private bool EndsWithin(string store, TimeSpan time)
    {
        using var load = Start(store);
        if (load.WaitForExit(time)) return true;
        load.Kill();
        load.WaitForExit();
        return false;
    }

    private Process Start(string store)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command.Skip(1), "ingest", .. Paths, "--store", store, "--quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
