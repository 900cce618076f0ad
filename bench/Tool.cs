namespace PerfEval.Bench;

internal static class Tool
{
    /// <summary>The published command; `./perfeval --version` builds it.</summary>
    public static string Program { get; } = Find();

    public static int Complain(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var program = Path.Combine(at.FullName, "artifacts", "perfeval", "perfeval.dll");
            if (File.Exists(program)) return program;
        }

        throw new FileNotFoundException("Run ./perfeval --version first: it builds the command that is measured.");
    }
}
