namespace PerfEval.Store.Sql;

/// <summary>A path at which the bytes of a document were found.</summary>
/// <param name="Path">As it was given; what listings show.</param>
/// <param name="Place">Where it leads, whatever folder the load was started in; null where an older version of the program did not note it.</param>
/// <param name="SupersededBy">SHA-256 of the bytes that were found there later, or why those were passed over; null as long as the document's own were found there last.</param>
internal sealed record DocumentPath(string Path, string? Place, string? SupersededBy)
{
    /// <summary>What separates an archive from the entry in it: an entry's name is not the file system's.</summary>
    private const string InArchive = "!/";

    public bool IsHeld => SupersededBy is null;

    /// <summary>The path, with the document's bytes there right now.</summary>
    public static DocumentPath Found(string path) => new(path, PlaceOf(path), null);

    /// <summary>
    /// The one that a document is listed under: the first in ordinal order of those that hold it, or of all where none does. It depends on what was found
    /// where, and not on the order in which it was.
    /// </summary>
    public static DocumentPath Own(IEnumerable<DocumentPath> paths) => paths.OrderBy(path => !path.IsHeld).ThenBy(path => path.Path, StringComparer.Ordinal).First();

    /// <summary>Two loads that were started in different folders may both come upon 「reports/1.docx」 and mean two files.</summary>
    public static string PlaceOf(string path)
    {
        var end = path.IndexOf(InArchive, StringComparison.Ordinal);
        var file = end < 0 ? path : path[..end];
        return file.Length == 0 || file.Contains('\0') ? path : System.IO.Path.GetFullPath(file) + path[file.Length..];
    }
}

/// <summary>A document that is in a store.</summary>
/// <param name="Own">The path that it is listed under.</param>
internal sealed record StoredDocument(long Id, KnownDocument Known, DocumentPath Own);
