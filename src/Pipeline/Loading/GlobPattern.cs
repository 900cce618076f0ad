using System.IO.Enumeration;

namespace PerfEval.Pipeline.Loading;

/// <summary>A path with wildcards: * and ? within a name, ** for any number of folders.</summary>
/// <param name="Folder">The longest part without wildcards: where to look.</param>
public sealed record GlobPattern(string Folder, IReadOnlyList<string> Names)
{
    private const string AnyFolders = "**";

    public static bool IsGlob(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    public static GlobPattern Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var names = path.Replace('\\', '/').Split('/');
        var fixedNames = names.TakeWhile(name => !IsGlob(name)).ToArray();
        var folder = string.Join('/', fixedNames);
        if (folder.Length == 0) folder = fixedNames.Length > 0 ? "/" : ".";
        return new GlobPattern(folder, [.. names.Skip(fixedNames.Length).Where(name => name.Length > 0)]);
    }

    public bool Matches(string file) => Reachable(file)[^1];

    /// <summary>Whether a file under this folder may match.</summary>
    public bool CanHold(string folder) => Reachable(folder).AsSpan(0, Names.Count).Contains(true);

    /// <summary>Row by row over the names: reachable[i] says that the first i parts of the pattern match the names so far.</summary>
    private bool[] Reachable(string path)
    {
        var names = Path.GetRelativePath(Folder, path).Replace('\\', '/').Split('/');
        var reachable = new bool[Names.Count + 1];
        reachable[0] = true;
        SkipAnyFolders(reachable);
        foreach (var name in names)
        {
            var next = new bool[reachable.Length];
            for (var i = 0; i < Names.Count; i++)
            {
                if (!reachable[i]) continue;
                if (Names[i] == AnyFolders) next[i] = true;
                else if (FileSystemName.MatchesSimpleExpression(Names[i], name, ignoreCase: false)) next[i + 1] = true;
            }

            SkipAnyFolders(next);
            reachable = next;
        }

        return reachable;
    }

    private void SkipAnyFolders(bool[] reachable)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (reachable[i] && Names[i] == AnyFolders) reachable[i + 1] = true;
        }
    }
}
