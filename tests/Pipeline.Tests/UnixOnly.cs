using System.Diagnostics;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>A test of what only Unix has: pipes and devices with a path, rights that bind everybody but root.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such files." : null;
}

internal static class Unix
{
    /// <summary>Root may read everything.</summary>
    public static bool IsRoot => Environment.UserName == "root";

    public static string Pipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return path;
    }
}
