namespace PerfEval.Pipeline.Loading;

/// <summary>Finds the files that paths stand for: files, folders with everything under them, globs, and what is in archives.</summary>
public static class FileWalk
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link may lead in a circle; hidden files are still files.
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>Lazily, and each file once a path. A path that does not exist is found too: as a failure.</summary>
    /// <param name="listed">Told how many more files are known to come, whenever a folder was listed or an archive opened.</param>
    public static IEnumerable<FoundFile> Find(IEnumerable<string> paths, LoadLimits limits, Action<int>? listed = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(limits);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return paths.SelectMany(path => Listed(FilesOf(path).Where(file => seen.Add(Path.GetFullPath(file))), listed)).SelectMany(path => Unpacked(path, limits, listed));
    }

    private static List<string> Listed(IEnumerable<string> files, Action<int>? listed)
    {
        var all = files.ToList();
        listed?.Invoke(all.Count);
        return all;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (Directory.Exists(path)) return Directory.EnumerateFiles(path, "*", Everything).Order(StringComparer.Ordinal);
        if (File.Exists(path) || !GlobPattern.IsGlob(path)) return [path];
        var glob = GlobPattern.Parse(path);
        var matches = Directory.Exists(glob.Folder) ? Directory.EnumerateFiles(glob.Folder, "*", Everything).Where(glob.Matches).Order(StringComparer.Ordinal).ToList() : [];
        return matches.Count > 0 ? matches : [path];
    }

    private static IEnumerable<FoundFile> Unpacked(string path, LoadLimits limits, Action<int>? listed) =>
        ArchiveWalk.IsArchiveName(path) && File.Exists(path) && FileStart.IsZip(path) ? ArchiveWalk.Find(path, limits, listed) : [new FoundFile(path)];
}
