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
/// memory of the command and its workers, the files that kept the load waiting longest, and who came to the listener. The whole suite
/// takes many minutes of text recognition, so the load's own progress goes to stderr.
/// </summary>
internal static class HostileBench
{
    private const long MostBytes = 1536L << 20;
    private const int SlowestShown = 10;

    public static int Run(string corpus, string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("perfeval-hostile-");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        try
        {
            var files = Write(corpus, folder.FullName, $"http://{listener.LocalEndpoint}", options.Contains("--harmful-only"));
            Console.Error.WriteLine($"{files.Values.Sum()} files written, loading");
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
        var start = Tool.Start("ingest", "files", "--store", "s.db", "--log-format", "json", "--lang", "en");
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError, start.StandardOutputEncoding, start.StandardErrorEncoding) = (folder, true, true, Encoding.UTF8, Encoding.UTF8);
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        var lines = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not { } text) return;
            lock (lines) lines.Add(text);
            if (Progress(text) is { } progress) Console.Error.WriteLine($"{Stopwatch.GetElapsedTime(began):mm\\:ss}  {Interlocked.Read(ref peak) >> 20} MB at most  {progress}");
        };
        process.BeginErrorReadLine();
        while (!process.WaitForExit(20)) Interlocked.Exchange(ref peak, Math.Max(peak, ProcessTree.ResidentBytes(process.Id)));
        process.WaitForExit();
        return new LoadRun(process.ExitCode, Stopwatch.GetElapsedTime(began), peak, output.GetAwaiter().GetResult().Trim(), lines);
    }

    /// <summary>The message of a line that tells how far the load is; null for every other line.</summary>
    private static string? Progress(string line)
    {
        if (!line.StartsWith('{')) return null;
        using var told = JsonDocument.Parse(line);
        return told.RootElement.GetProperty("event").GetString() == "progress" ? told.RootElement.GetProperty("message").GetString() : null;
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

        var settled = rows.Where(row => row.At.Length > 0).Select(row => (At: DateTimeOffset.Parse(row.At, CultureInfo.InvariantCulture), row.Path)).OrderBy(row => row.At).ToList();
        var waits = settled.Zip(settled.Skip(1), (before, file) => (Time: file.At - before.At, file.Path)).OrderByDescending(wait => wait.Time).Take(SlowestShown).ToList();
        var traces = run.Errors.Count(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal));
        Console.WriteLine();
        Console.WriteLine($"files written            {written.Values.Sum()}");
        Console.WriteLine($"summary                  {run.Output.Split('\n')[^1]}");
        Console.WriteLine($"exit code                {run.ExitCode}");
        Console.WriteLine($"time                     {run.Wall.TotalSeconds:F0} s");
        Console.WriteLine($"peak memory              {run.PeakBytes >> 20} MB with workers");
        Console.WriteLine($"lines of stack traces    {traces}");
        Console.WriteLine($"anything fetched         {(fetched ? "yes" : "no")}");
        foreach (var (time, path) in waits) Console.WriteLine($"waited {time.TotalSeconds,5:F1} s for {path}");
        foreach (var row in rows.Where(row => row.Code is "crashed" or "timed-out" or "too-much-memory" or "internal")) Console.WriteLine($"stopped: {row.Path} ({row.Code})");
        return run.ExitCode is 0 or 3 && traces == 0 && !fetched && run.PeakBytes < MostBytes && run.Output.Contains("files found", StringComparison.Ordinal) ? 0 : 1;
    }

    private static List<(string Path, string State, string Code, string At)> Query(string folder, string sql)
    {
        var start = Tool.Start("query", sql, "--store", "s.db", "--format", "jsonl");
        (start.WorkingDirectory, start.RedirectStandardOutput, start.StandardOutputEncoding) = (folder, true, Encoding.UTF8);
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
