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
    private const int LargestHeld = 8 << 20;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReadingBudget _budget;
    private readonly TemplateParts _templates;

    /// <summary>The names of elements and attributes that were met in the parts read so far.</summary>
    public XmlNameTable Names { get; } = WordXml.Names();

    private DocxPackage(ZipArchive archive, ReadingBudget budget, TemplateParts templates)
    {
        _archive = archive;
        _budget = budget;
        _templates = templates;
    }

    public static DocxPackage Open(Stream bytes, ReadingBudget budget, TemplateParts templates)
    {
        var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        var package = new DocxPackage(archive, budget, templates);
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
    /// What a part says, which is read once for all documents that have it byte for byte; null where the package has none of that name, it is
    /// too large to hold, or its bytes do not have the checksum that the package promised.
    /// </summary>
    /// <param name="prune">Shortens the part in its buffer before it is parsed and gives its new length.</param>
    public T? Learn<T>(string part, Func<XmlReader, T> read, Func<ArraySegment<byte>, int>? prune = null)
        where T : class
    {
        if (!_entries.TryGetValue(Normalize(part), out var entry) || entry.Length > LargestHeld) return null;
        using var stream = new MeteredStream(entry.Open(), _budget);
        // Some hundred kilobytes in each document: made anew, they would call the collector for every few documents.
        var bytes = ArrayPool<byte>.Shared.Rent((int)entry.Length);
        try
        {
            var length = stream.ReadAtLeast(bytes.AsSpan(0, (int)entry.Length), (int)entry.Length, throwOnEndOfStream: false);
            if (stream.ReadToEnd() != entry.Crc32) return null;
            return _templates.Of(part, new ArraySegment<byte>(bytes, 0, length), Parse);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        T Parse(ArraySegment<byte> whole)
        {
            using var kept = new MemoryStream(whole.Array!, 0, prune?.Invoke(whole) ?? whole.Count);
            using var reader = WordXml.Open(kept, LargestHeld, Names);
            return read(reader);
        }
    }

    /// <summary>The relationships of a part within the package, by id; links to the outside are left out.</summary>
    public IReadOnlyDictionary<string, Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? string.Empty : part[..(slash + 1)];
        var name = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        if (Learn(name, reader => Relationships(reader, folder, [])) is { } learnt) return learnt;
        var found = new Dictionary<string, Relationship>();
        Read(name, reader => Relationships(reader, folder, found), out _);
        return found;
    }

    private static Dictionary<string, Relationship> Relationships(XmlReader reader, string folder, Dictionary<string, Relationship> found)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
            if (reader.GetAttribute("TargetMode") == "External") continue;
            if (reader.GetAttribute("Id") is not { } id || reader.GetAttribute("Target") is not { } target) continue;
            var type = reader.GetAttribute("Type") ?? string.Empty;
            found.TryAdd(id, new Relationship(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }

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
