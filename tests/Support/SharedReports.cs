namespace PerfEval.Tests.Support;

/// <summary>Real reports that may lie beside the checkout. No test needs them; those that can use them say when they did not run.</summary>
public static class SharedReports
{
    /// <summary>The folder, or null where it is not there.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "PerfEval.sln"))) continue;
            var folder = Path.Combine(at.Parent?.FullName ?? at.FullName, "shared", "reports");
            return Directory.Exists(folder) ? folder : null;
        }

        return null;
    }
}
