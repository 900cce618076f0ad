namespace PerfEval.Cli.Output;

/// <summary>Numbers of things in English: 1 error, 2 errors, 0 errors.</summary>
internal static class Counted
{
    /// <param name="thing">In the singular; its plural takes an s.</param>
    public static string Of(long number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
