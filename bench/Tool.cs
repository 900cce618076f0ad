using System.Diagnostics;

namespace PerfEval.Bench;

internal static class Tool
{
    private static readonly Lazy<IReadOnlyList<string>> Current = new(Build);

    /// <summary>The built command as `./perfeval` starts it: a program of its own, or a library under dotnet. Built first where sources are newer: a measure of old code misleads.</summary>
    public static IReadOnlyList<string> Command => Current.Value;

    private static IReadOnlyList<string> Build()
    {
        var script = Path.Combine(Root, OperatingSystem.IsWindows() ? "perfeval.cmd" : "perfeval");
        if (File.Exists(script)) Process.Start(script, ["--version"]).WaitForExit();
        return Built("perfeval.dll") is { } library ? ["dotnet", library]
            : [Built("perfeval") ?? throw new FileNotFoundException("Run ./perfeval --version first: it builds the command that is measured.")];
    }

    public static ProcessStartInfo Start(params IEnumerable<string> arguments) => new(Command[0], [.. Command.Skip(1), .. arguments]);

    /// <summary>The checkout that the benchmark was built from.</summary>
    public static string Root => Path.GetDirectoryName(Find("PerfEval.sln"))
        ?? throw new DirectoryNotFoundException("The benchmark runs inside the checkout.");

    public static int Complain(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    private static string? Built(string file) => Path.Combine(Root, "artifacts", "perfeval", file) is var built && File.Exists(built) ? built : null;

    /// <summary>A file in the folder of the benchmark or in one above it.</summary>
    private static string? Find(string file)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, file) is var found && File.Exists(found)) return found;
        }

        return null;
    }
}
