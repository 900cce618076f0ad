using System.IO.Enumeration;
using PerfEval.Ingest;
using PerfEval.Model;

namespace PerfEval.Pipeline.Loading;

/// <summary>
/// Everything under a folder, nothing left out in silence: links to files are files, links to folders are passed over (they
/// may lead in a circle, and what they lead to may be counted already), a folder that can't be listed is a failure.
/// </summary>
internal static class FolderWalk
{
    public const string LinkToFolder = "link-to-folder";

    /// <summary>Hidden files are files too.</summary>
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <param name="enters">Whether a folder under this one is looked into.</param>
    /// <returns>In no order.</returns>
    public static IEnumerable<FoundFile> Find(string folder, Func<string, bool>? enters = null)
    {
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var next))
        {
            var (entries, unlisted) = List(next);
            if (unlisted is not null) yield return new FoundFile(next, unlisted);
            foreach (var (path, isFolder, isLink) in entries)
            {
                var kind = isLink ? PathKinds.Of(path) : isFolder ? PathKind.Folder : PathKind.File;
                if (kind == PathKind.LinkToFolder) yield return new FoundFile(path, PassedOver: LinkToFolder);
                else if (kind != PathKind.Folder) yield return new FoundFile(path);
                else if (enters?.Invoke(path) ?? true) folders.Push(path);
            }
        }
    }

    private static (List<(string Path, bool IsFolder, bool IsLink)> Entries, Outcome<InputFile>.Failed? Unlisted) List(string folder)
    {
        var entries = new List<(string Path, bool IsFolder, bool IsLink)>();
        try
        {
            entries.AddRange(new FileSystemEnumerable<(string, bool, bool)>(
                folder, (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)), Everything));
            return (entries, null);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone since the folder above was listed: there is nothing to load in it.
            return (entries, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var (chinese, english) = SystemFault.Reason(failure);
            var kind = failure is UnauthorizedAccessException ? FailureKind.AccessDenied : FailureKind.Unreadable;
            return (entries, new Outcome<InputFile>.Failed(kind, $"无法列出文件夹：{chinese}", $"the folder can't be listed: {english}"));
        }
    }
}
