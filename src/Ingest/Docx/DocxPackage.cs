using System.Buffers;
using System.IO.Compression;
using System.Xml;

namespace PerfEval.Ingest.Docx;

/// <summary>
/// The parts of an OPC package, by name. Opened as a plain ZIP and not with the SDK: relationships to other files and to
/// the network are never followed, every inflated byte is counted, and a part that is damaged does not spoil the others.
/// </summary>
internal sealed class DocxPackage : IDisposable
{
    private const int MostEntries = 20_000;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadingBudget _budget;

    /// <summary>The names of elements and attributes that were met in the parts read so far.</summary>
    public XmlNameTable Names { get; } = WordXml.Names();

    private DocxPackage(ZipArchive archive, ReadingBudget budget)
    {
        _archive = archive;
        _budget = budget;
    }

    public static DocxPackage Open(Stream bytes, ReadingBudget budget)
    {
        var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        var package = new DocxPackage(archive, budget);
        if (archive.Entries.Count > MostEntries) throw LimitExceededException.TooLarge("压缩包内文件过多", "the package has too many parts");
        foreach (var entry in archive.Entries) package._entries.TryAdd(Normalize(entry.FullName), entry);
        return package;
    }

    public bool Has(string part) => _entries.ContainsKey(Normalize(part));

    /// <summary>
    /// Reads a part from its beginning to where <paramref name="read"/> stops; false where the package has none of that name.
    /// </summary>
    /// <param name="intact">False where the bytes do not have the checksum that the package promised.</param>
    public bool Read(string? part, Action<XmlReader> read, out bool intact)
    {
        intact = true;
        if (part is null || !_entries.TryGetValue(Normalize(part), out var entry)) return false;
        using var stream = new MeteredStream(entry.Open(), _budget);
        using var reader = WordXml.Open(stream, _budget.Limits.UnpackedBytes, Names);
        read(reader);
        intact = stream.ReadToEnd() == entry.Crc32;
        return true;
    }

    /// <summary>
    /// Inflates a part whole and hands it over in a buffer that is lent for the time of the call; false where the package has
    /// none of that name, it is too large to hold, or its bytes do not have the checksum that the package promised.
    /// </summary>
    public bool Inflate(string? part, int most, Action<ArraySegment<byte>> use)
    {
        if (part is null || !_entries.TryGetValue(Normalize(part), out var entry) || entry.Length > most) return false;
        using var stream = new MeteredStream(entry.Open(), _budget);
        // Some hundred kilobytes in each document: made anew, they would call the collector for every few documents.
        var bytes = ArrayPool<byte>.Shared.Rent((int)entry.Length);
        try
        {
            var length = stream.ReadAtLeast(bytes.AsSpan(0, (int)entry.Length), (int)entry.Length, throwOnEndOfStream: false);
            if (stream.ReadToEnd() != entry.Crc32) return false;
            use(new ArraySegment<byte>(bytes, 0, length));
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The relationships of a part within the package, by id; links to the outside are left out.</summary>
    public IReadOnlyDictionary<string, Relationship> RelationshipsOf(string part)
    {
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? string.Empty : part[..(slash + 1)];
        Read($"{folder}_rels/{part[(slash + 1)..]}.rels", reader =>
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
                if (reader.GetAttribute("TargetMode") == "External") continue;
                if (reader.GetAttribute("Id") is not { } id || reader.GetAttribute("Target") is not { } target) continue;
                var type = reader.GetAttribute("Type") ?? string.Empty;
                found.TryAdd(id, new Relationship(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            }
        }, out _);
        return found;
    }

    /// <summary>The part that [Content_Types].xml calls a Word document, template or one with macros; null where none.</summary>
    public string? MainPartByContentType()
    {
        string? found = null;
        Read("[Content_Types].xml", reader =>
        {
            while (found is null && reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Override") continue;
                var type = reader.GetAttribute("ContentType") ?? string.Empty;
                if (type.EndsWith(".main+xml", StringComparison.Ordinal) && type.Contains("word", StringComparison.Ordinal)) found = reader.GetAttribute("PartName");
            }
        }, out _);
        return found is null ? null : Normalize(found);
    }

    public void Dispose() => _archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        var path = target.StartsWith('/') ? target : folder + target;
        var kept = new List<string>();
        foreach (var step in Normalize(path).Split('/'))
        {
            if (step is "" or ".") continue;
            if (step != "..") kept.Add(step);
            else if (kept.Count > 0) kept.RemoveAt(kept.Count - 1);
        }

        return string.Join('/', kept);
    }

    private static string Normalize(string name)
    {
        if (name.Contains('\\')) name = name.Replace('\\', '/');
        if (name.Contains('%')) name = Uri.UnescapeDataString(name);
        return name.TrimStart('/');
    }
}

/// <param name="Type">The last word of the relationship's type: officeDocument, styles, header …</param>
/// <param name="Target">Name of the part, from the package's root.</param>
internal sealed record Relationship(string Type, string Target);
