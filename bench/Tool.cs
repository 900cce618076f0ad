namespace PerfEval.Bench;

internal static class Tool
{
    /// <summary>The published command; `./perfeval --version` builds it.</summary>
    public static string Program => Find(Path.Combine("artifacts", "perfeval", "perfeval.dll"))
        ?? throw new FileNotFoundException("Run ./perfeval --version first: it builds the command that is measured.");

    /// <summary>The checkout that the benchmark was built from.</summary>
    public static string Root => Path.GetDirectoryName(Find("PerfEval.sln"))
        ?? throw new DirectoryNotFoundException("The benchmark runs inside the checkout.");

    public static int Complain(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

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
