using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using PerfEval.Generator.Hostile;

namespace PerfEval.Bench;

/// <summary>
/// Loads the hostile suite with the real command and prints what came of it, class by class and code by code, with the peak
/// memory of the command and its workers, the longest time between two settled files, and who came to the listener.
/// </summary>
internal static class HostileBench
{
    private const long MostBytes = 1536L << 20;

    public static int Run(string corpus, string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("perfeval-hostile-");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        try
        {
            var files = Write(corpus, folder.FullName, $"http://{listener.LocalEndpoint}", options.Contains("--harmful-only"));
            var run = Load(folder.FullName);
            var fetched = listener.Pending();
            return Tell(files, folder.FullName, run, fetched);
        }
        finally
        {
            if (options.Contains("--keep")) Console.Error.WriteLine(folder.FullName);
            else folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, int> Write(string corpus, string folder, string listener, bool harmfulOnly)
    {
        var suite = HostileSuite.Over(corpus, listener);
        var counts = new Dictionary<string, int>();
        foreach (var file in harmfulOnly ? suite.Harmful() : suite.Files())
        {
            Directory.CreateDirectory(Path.Combine(folder, "files", file.Class));
            File.WriteAllBytes(Path.Combine(folder, "files", file.Class, file.Name), file.Bytes());
            counts[file.Class] = counts.GetValueOrDefault(file.Class) + 1;
        }

        return counts;
    }

    private static LoadRun Load(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])[Tool.Program, "ingest", "files", "--store", "s.db", "--quiet", "--lang", "en"]) start.ArgumentList.Add(argument);
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var lines = new List<(TimeSpan At, string Text)>();
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text) lock (lines) lines.Add((Stopwatch.GetElapsedTime(began), text));
        };
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(20)) peak = Math.Max(peak, ProcessTree.ResidentBytes(process.Id));
        process.WaitForExit();
        return new LoadRun(process.ExitCode, Stopwatch.GetElapsedTime(began), peak, output.GetAwaiter().GetResult().Trim(), [.. lines.Select(line => line.Text)]);
    }

    private static int Tell(Dictionary<string, int> written, string folder, LoadRun run, bool fetched)
    {
        var rows = Query(folder, """
            SELECT path, status AS state, coalesce((SELECT code FROM problems WHERE document_id = d.id ORDER BY id LIMIT 1), '') AS code, ingested_at AS at FROM documents AS d
            UNION ALL SELECT path, 'failed', code, at FROM failures
            UNION ALL SELECT path, 'duplicate', '', '' FROM copies
            """);
        Console.WriteLine("| class | files | settled | outcomes |\n| --- | --- | --- | --- |");
        foreach (var (kind, count) in written)
        {
            var mine = rows.Where(row => row.Path.StartsWith($"files/{kind}/", StringComparison.Ordinal)).ToList();
            var outcomes = mine.GroupBy(row => row.Code.Length == 0 ? row.State : $"{row.State}: {row.Code}").OrderByDescending(group => group.Count()).Select(group => $"{group.Key} {group.Count()}");
            Console.WriteLine($"| {kind} | {count} | {mine.Count} | {string.Join(", ", outcomes)} |");
        }

        var settled = rows.Where(row => row.At.Length > 0).Select(row => DateTimeOffset.Parse(row.At, CultureInfo.InvariantCulture)).Order().ToList();
        var longest = settled.Zip(settled.Skip(1), (a, b) => b - a).DefaultIfEmpty().Max();
        var traces = run.Errors.Count(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal));
        Console.WriteLine();
        Console.WriteLine($"files written            {written.Values.Sum()}");
        Console.WriteLine($"summary                  {run.Output.Split('\n')[^1]}");
        Console.WriteLine($"exit code                {run.ExitCode}");
        Console.WriteLine($"time                     {run.Wall.TotalSeconds:F0} s");
        Console.WriteLine($"longest time of silence  {longest.TotalSeconds:F1} s");
        Console.WriteLine($"peak memory              {run.PeakBytes >> 20} MB with workers");
        Console.WriteLine($"lines of stack traces    {traces}");
        Console.WriteLine($"anything fetched         {(fetched ? "yes" : "no")}");
        foreach (var row in rows.Where(row => row.Code is "crashed" or "timed-out" or "too-much-memory" or "internal")) Console.WriteLine($"stopped: {row.Path} ({row.Code})");
        return run.ExitCode is 0 or 3 && traces == 0 && !fetched && run.PeakBytes < MostBytes && run.Output.Contains("files found", StringComparison.Ordinal) ? 0 : 1;
    }

    private static List<(string Path, string State, string Code, string At)> Query(string folder, string sql)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])[Tool.Program, "query", sql, "--store", "s.db", "--format", "jsonl"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var rows = new List<(string, string, string, string)>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            string Text(string name) => row.RootElement.GetProperty(name).GetString() ?? string.Empty;
            rows.Add((Text("path"), Text("state"), Text("code"), Text("at")));
        }

        process.WaitForExit();
        return rows;
    }

    /// <param name="Errors">Lines on stderr.</param>
    private sealed record LoadRun(int ExitCode, TimeSpan Wall, long PeakBytes, string Output, IReadOnlyList<string> Errors);
}
