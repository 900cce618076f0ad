using PerfEval.Pipeline.Isolation;

namespace PerfEval.Cli.Loading;

/// <summary>How this program starts itself as a worker: whether it runs as a program of its own or under dotnet.</summary>
internal static class OwnProgram
{
    /// <summary>The hidden command that serves as a worker over standard input and output.</summary>
    public const string WorkerName = "worker";

    public static WorkerCommand Worker()
    {
        var library = typeof(OwnProgram).Assembly.Location;
        var running = Environment.ProcessPath ?? string.Empty;
        if (library.Length == 0 || Path.GetFileNameWithoutExtension(running) == Path.GetFileNameWithoutExtension(library)) return new WorkerCommand(running, [WorkerName]);
        var dotnet = Path.GetFileNameWithoutExtension(running) == "dotnet" ? running : "dotnet";
        return new WorkerCommand(dotnet, [library, WorkerName]);
    }
}
