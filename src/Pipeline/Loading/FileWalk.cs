namespace PerfEval.Pipeline.Loading;

/// <summary>Finds the files that paths stand for: files, folders with everything under them, globs, and what is in archives.</summary>
public static class FileWalk
{
    private const string Here = "./";

    /// <summary>Lazily, and each file once a path. A path that does not exist is found too: as a failure.</summary>
    /// <param name="listed">Told how many more files are known to come, whenever a folder was listed or an archive opened.</param>
    /// <param name="own">Files of the load itself, such as its store, which are no part of what is loaded.</param>
    public static IEnumerable<FoundFile> Find(IEnumerable<string> paths, LoadLimits limits, Action<int>? listed = null, IEnumerable<string>? own = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(limits);
        var seen = new HashSet<string>((own ?? []).Select(Path.GetFullPath), StringComparer.Ordinal);
        return paths.SelectMany(path => Listed(FilesOf(path).Where(file => seen.Add(Path.GetFullPath(file.Path))), listed)).SelectMany(file => Unpacked(file, limits, listed));
    }

    /// <summary>The files that a command line names, where nothing is unpacked: globs expanded, everything else as it is.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(path => Matches(path) is { Count: > 0 } matches
            ? matches.Where(file => file.PassedOver is null && DocumentKinds.PassedOver(file.Path) != DocumentKinds.SystemFile).Select(file => file.Path)
            : [path]);
    }

    private static List<FoundFile> Listed(IEnumerable<FoundFile> files, Action<int>? listed)
    {
        var all = files.ToList();
        listed?.Invoke(all.Count);
        return all;
    }

    private static IEnumerable<FoundFile> FilesOf(string path)
    {
        if (Directory.Exists(path)) return InOrder(FolderWalk.Find(path));
        return Matches(path) is { Count: > 0 } matches ? matches : [new FoundFile(path)];
    }

    /// <summary>What a glob stands for; empty where the path is none, or names a file as it is written.</summary>
    private static List<FoundFile> Matches(string path)
    {
        if (!GlobPattern.IsGlob(path) || File.Exists(path)) return [];
        var glob = GlobPattern.Parse(path);
        if (!Directory.Exists(glob.Folder)) return [];
        var found = FolderWalk.Find(glob.Folder, glob.CanHold).Where(file => file.AtHand is not null || glob.Matches(file.Path));

        // As a shell writes them: *.docx gives a.docx.
        if (glob.Folder == "." && !path.StartsWith(Here, StringComparison.Ordinal)) found = found.Select(file => file with { Path = WithoutHere(file.Path) });
        return [.. InOrder(found)];
    }

    private static string WithoutHere(string path) => path.StartsWith('.') && path.Length > Here.Length && path[1] is '/' or '\\' ? path[Here.Length..] : path;

    private static IEnumerable<FoundFile> InOrder(IEnumerable<FoundFile> files) => files.OrderBy(file => file.Path, StringComparer.Ordinal);

    private static IEnumerable<FoundFile> Unpacked(FoundFile file, LoadLimits limits, Action<int>? listed) =>
        file is { AtHand: null, PassedOver: null } && ArchiveWalk.IsArchiveName(file.Path) && FileStart.IsZip(file.Path) ? ArchiveWalk.Find(file.Path, limits, listed) : [file];
}
