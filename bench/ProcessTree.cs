using System.Globalization;

namespace PerfEval.Bench;

/// <summary>Memory of a process with all its children, read from /proc: what a load costs its machine, workers included.</summary>
internal static class ProcessTree
{
    /// <summary>Resident bytes right now; 0 where there is no /proc.</summary>
    public static long ResidentBytes(int root)
    {
        if (!Directory.Exists("/proc")) return 0;
        var parents = new Dictionary<int, (int Parent, long Bytes)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(folder) is { } entry) parents[id] = entry;
        }

        return parents.Where(process => DescendsFrom(process.Key)).Sum(process => process.Value.Bytes);

        bool DescendsFrom(int id)
        {
            for (var steps = 0; steps < 64; steps++)
            {
                if (id == root) return true;
                if (!parents.TryGetValue(id, out var entry)) return false;
                id = entry.Parent;
            }

            return false;
        }
    }

    /// <summary>Fields 4 (parent) and 24 (resident pages) of /proc/[pid]/stat, see proc(5); the name before them may hold anything.</summary>
    private static (int Parent, long Bytes)? Read(string folder)
    {
        try
        {
            var line = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
