using PerfEval.Pipeline.Isolation;

namespace PerfEval.Cli.Loading;

/// <summary>How this program starts itself as a worker: whether it runs as a program of its own or under dotnet.</summary>
internal static class OwnProgram
{
    /// <summary>The hidden command that serves as a worker over standard input and output.</summary>
    public const string WorkerName = "worker";

    public static WorkerCommand Worker()
    {
        const string Name = "perfeval";
        var running = Environment.ProcessPath ?? string.Empty;
        if (Path.GetFileNameWithoutExtension(running) == Name) return new WorkerCommand(running, [WorkerName]);
        var dotnet = Path.GetFileNameWithoutExtension(running) == "dotnet" ? running : "dotnet";
        return new WorkerCommand(dotnet, [Path.Combine(AppContext.BaseDirectory, Name + ".dll"), WorkerName]);
    }
}
