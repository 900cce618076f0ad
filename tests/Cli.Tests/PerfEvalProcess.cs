using System.Diagnostics;
using System.Text;

namespace PerfEval.Tests.Cli;

/// <summary>The built command, run as a process of its own: what a user sees.</summary>
internal static class PerfEvalProcess
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>What starts it: the library of this build, or the program that PERFEVAL_PROGRAM names, so that the one that users have can be tried too.</summary>
    public static IReadOnlyList<string> Command { get; } = Environment.GetEnvironmentVariable("PERFEVAL_PROGRAM") is { Length: > 0 } program ? [program]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "perfeval.dll")];

    public static Result Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    /// <param name="environment">Variables to set; those of the caller that the command obeys are taken away.</param>
    public static Result Run(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command.Skip(1), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PERFEVAL_", StringComparison.Ordinal) || name.StartsWith("OTEL_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Longest)) process.Kill();
        return new Result(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>The command with its output on a device that is always full, as a shell starts it.</summary>
    public static Result IntoFullDevice(string folder, string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{string.Join(' ', Command.Select(part => $"'{part}'"))} {command} > /dev/full"])
        {
            WorkingDirectory = folder, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, string.Empty, errors);
    }

    internal sealed record Result(int Code, string Output, string Errors)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
