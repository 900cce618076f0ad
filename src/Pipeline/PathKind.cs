using System.Formats.Tar;

namespace PerfEval.Pipeline;

/// <summary>What stands at a path.</summary>
internal enum PathKind
{
    Nothing,
    File,
    Folder,
    LinkToFolder,

    /// <summary>A link that leads nowhere or in a circle.</summary>
    BrokenLink,

    /// <summary>A pipe, a socket, a device. Opening one may wait for ever, reading it may never end.</summary>
    Special,

    /// <summary>It is not ours to see.</summary>
    Denied,
}

internal static class PathKinds
{
    /// <summary>Where the open files of a process stand: what is none of the disk leads to a name that does not exist.</summary>
    private const string OwnDescriptors = "/proc/";

    /// <summary>Finds out without opening what is no file. A link to a file is a file.</summary>
    public static PathKind Of(string path)
    {
        try
        {
            var attributes = File.GetAttributes(path);
            var isLink = attributes.HasFlag(FileAttributes.ReparsePoint);

            // Not every reparse point of Windows is a link: a cloud drive's files are files.
            var target = isLink ? File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true) : null;
            if (target is not null)
            {
                if (Directory.Exists(path)) return PathKind.LinkToFolder;
                if (!target.Exists && !target.FullName.StartsWith(OwnDescriptors, StringComparison.Ordinal)) return PathKind.BrokenLink;
            }
            else if (attributes.HasFlag(FileAttributes.Directory))
            {
                return PathKind.Folder;
            }

            return OfFile(target?.FullName ?? path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or ArgumentException or NotSupportedException or PathTooLongException)
        {
            return PathKind.Nothing;
        }
        catch (UnauthorizedAccessException)
        {
            return PathKind.Denied;
        }
        catch (IOException)
        {
            return PathKind.BrokenLink;
        }
    }

    /// <param name="path">No link.</param>
    private static PathKind OfFile(string path)
    {
        var file = new FileInfo(path);

        // What an open descriptor of this process stands for has no path of its own.
        if (!file.Exists) return PathKind.Special;
        return file.Length > 0 || OperatingSystem.IsWindows() || IsEmptyFile(path) ? PathKind.File : PathKind.Special;
    }

    /// <summary>
    /// Everything that is no file says that it has no bytes, as an empty file does. What it is, the runtime tells nobody but its
    /// own writer of tar archives, which looks at a path without opening it where it is no file.
    /// </summary>
    private static bool IsEmptyFile(string path)
    {
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true)) writer.WriteEntry(path, "x");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
