using System.IO.Compression;
using PerfEval.Ingest;
using PerfEval.Model;

namespace PerfEval.Pipeline.Loading;

/// <summary>
/// Finds the files in a .zip archive, and in archives inside it. Nothing is written to the disk, so that no entry can
/// land outside a folder; entry names only make the path that is shown.
/// </summary>
public static class ArchiveWalk
{
    private const string Ending = ".zip";

    public static bool IsArchiveName(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The entries, one after the other: an entry's bytes are read when it is asked for.</summary>
    /// <param name="listed">Told how many more files an archive holds than the one that it is itself.</param>
    public static IEnumerable<FoundFile> Find(string path, LoadLimits limits, Action<int>? listed = null)
    {
        FileStream file;
        try
        {
            file = File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [new FoundFile(path)];
        }

        return Entries(new FoundFile(path), file, limits, new Budget(limits.ArchiveEntries, limits.ArchiveBytes + (file.Length * limits.ArchiveGrowth)), listed, depth: 1);
    }

    /// <param name="whole">The archive as a file, for the case that it is a document under a wrong name: every DOCX is a ZIP.</param>
    private static IEnumerable<FoundFile> Entries(FoundFile whole, Stream bytes, LoadLimits limits, Budget budget, Action<int>? listed, int depth)
    {
        var path = whole.Path;
        using (bytes)
        {
            using var archive = Open(bytes);
            if (archive is null)
            {
                yield return Bad(path, FailureKind.Damaged, "压缩包已损坏", "the archive is damaged");
                yield break;
            }

            if (FileFormats.IsPackage(archive.Entries.Select(entry => entry.FullName)))
            {
                yield return whole;
                yield break;
            }

            var files = archive.Entries.Count(entry => !entry.FullName.EndsWith('/'));
            if (files == 0)
            {
                yield return Bad(path, FailureKind.Empty, "压缩包中没有文件", "the archive holds no files");
                yield break;
            }

            listed?.Invoke(files - 1);
            var names = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var entry in archive.Entries)
            {
                var name = EntryName.Decode(entry.FullName);
                if (name.EndsWith('/')) continue;
                var shown = $"{path}!/{EntryName.Once(EntryName.Inside(name), names)}";
                if (!budget.TakeEntry())
                {
                    yield return Bad(shown, FailureKind.TooLarge, "压缩包条目过多，其余未读取", "the archive has too many entries; the rest was not read");
                    yield break;
                }

                var content = Read(entry, shown, limits.Document, budget);
                if (content is not Outcome<InputFile>.Done(var file, _) || !IsArchiveName(name) || !FileStart.IsZip(file.Bytes.Span))
                {
                    yield return new FoundFile(shown, content);
                    if (budget.IsSpent) yield break;
                    continue;
                }

                if (depth >= limits.ArchiveNesting)
                {
                    yield return Bad(shown, FailureKind.TooDeep, "压缩包嵌套过深", "archives are nested too deeply");
                    continue;
                }

                foreach (var inner in Entries(new FoundFile(shown, content), new MemoryStream(file.Bytes.ToArray(), writable: false), limits, budget, listed, depth + 1)) yield return inner;
            }
        }
    }

    private static ZipArchive? Open(Stream bytes)
    {
        try
        {
            var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true, EntryName.Raw);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Unpacks an entry, counting real bytes: what the archive declares may be a lie.</summary>
    private static Outcome<InputFile> Read(ZipArchiveEntry entry, string shown, IngestLimits limits, Budget budget)
    {
        try
        {
            if (entry.IsEncrypted) return new Outcome<InputFile>.Failed(FailureKind.Encrypted, "压缩包已加密", "the archive is encrypted");

            // Who says so is believed; who says less is counted.
            if (entry.Length > limits.FileBytes) return TooLarge(limits);
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                if (bytes.Length + read > limits.FileBytes) return TooLarge(limits);
                if (!budget.TakeBytes(read)) return new Outcome<InputFile>.Failed(FailureKind.TooLarge, "压缩包解压后过大，其余未读取", "the archive unpacks to too much; the rest was not read");
                bytes.Write(buffer, 0, read);
            }

            return new Outcome<InputFile>.Done(new InputFile(shown, bytes.ToArray()));
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new Outcome<InputFile>.Failed(FailureKind.Damaged, "压缩包中的文件已损坏或加密", "the file in the archive is damaged or encrypted");
        }
    }

    private static Outcome<InputFile>.Failed TooLarge(IngestLimits limits) =>
        new(FailureKind.TooLarge, $"文件超过 {limits.FileBytes >> 20} MB", $"the file is larger than {limits.FileBytes >> 20} MB");

    private static FoundFile Bad(string path, FailureKind kind, string message, string english) => new(path, new Outcome<InputFile>.Failed(kind, message, english));

    /// <summary>What an archive with all that is nested in it may still unpack to.</summary>
    private sealed class Budget(int entries, long bytes)
    {
        public bool IsSpent => bytes <= 0;

        public bool TakeEntry() => entries-- > 0;

        public bool TakeBytes(int count) => (bytes -= count) > 0;
    }
}
