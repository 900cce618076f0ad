using System.ComponentModel;
using System.Diagnostics;

namespace PerfEval.Bench;

/// <summary>One run of a whole process.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="Processor">Time on processors, to the hundredth of a second: the only fair measure on a machine with other work.</param>
/// <param name="PeakBytes">Largest resident memory of the process itself.</param>
internal sealed record Measured(TimeSpan Wall, TimeSpan Processor, long PeakBytes, int ExitCode)
{
    /// <summary>Runs a program to its end; what it prints is read and dropped.</summary>
    /// <param name="environment">Variables to set, name and value.</param>
    public static Measured Run(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Run(new ProcessStartInfo(program, arguments), environment);

    public static Measured Run(ProcessStartInfo start, params (string Name, string Value)[] environment)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(10))
        {
            if (Used(process) is not { } used) break;
            (processor, peak) = (used.Processor, Math.Max(peak, used.PeakBytes));
        }

        Task.WaitAll(output, errors);
        process.WaitForExit();
        return new Measured(Stopwatch.GetElapsedTime(began), processor, peak, process.ExitCode);
    }

    /// <summary>The median of several runs by wall time, after one that does not count.</summary>
    public static Measured Median(int runs, Func<Measured> run)
    {
        _ = run();
        return Enumerable.Range(0, runs).Select(_ => run()).OrderBy(m => m.Wall).ElementAt(runs / 2);
    }

    /// <summary>Null once the process has ended.</summary>
    private static (TimeSpan Processor, long PeakBytes)? Used(Process process)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.PeakWorkingSet64);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended between the two calls; what was seen before stands.
            return null;
        }
    }
}
