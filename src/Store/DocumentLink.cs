namespace PerfEval.Store;

/// <summary>Where a click on a document goes. Viewers of PDF understand <c>#page=3</c> (RFC 8118); other formats are opened at their beginning.</summary>
/// <param name="File">A file:/// URI. What stands in an archive is reached through the archive.</param>
/// <param name="Location">The part of a URI after #; null for the file as a whole.</param>
internal sealed record DocumentLink(string File, string? Location)
{
    /// <summary>What spreadsheets and browsers open.</summary>
    private const int Longest = 2_000;

    public string Href => Location is null ? File : $"{File}#{Location}";

    /// <summary>Null where no link can be made. Relative paths are those of the load, from the current folder.</summary>
    /// <param name="page">From 1; null where the place has none.</param>
    public static DocumentLink? To(string path, long? page)
    {
        var inArchive = path.IndexOf("!/", StringComparison.Ordinal);
        var file = inArchive < 0 ? path : path[..inArchive];
        if (file.Length == 0 || file.Contains('\0')) return null;
        if (!Uri.TryCreate(Path.GetFullPath(file), UriKind.Absolute, out var uri) || uri.AbsoluteUri.Length > Longest) return null;
        var paged = page is not null && inArchive < 0 && file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        return new DocumentLink(uri.AbsoluteUri, paged ? $"page={page}" : null);
    }
}
