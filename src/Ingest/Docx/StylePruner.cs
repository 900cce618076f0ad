namespace PerfEval.Ingest.Docx;

/// <summary>
/// Takes out of styles.xml what no text looks at: table styles and the list of latent styles, which are most of it (a few
/// hundred kilobytes in a document of five pages) and cost more to parse than the document itself.
/// </summary>
internal static class StylePruner
{
    /// <summary>Moves what stays to the front of the buffer and gives its length. Markup in another shape stays whole.</summary>
    public static int Prune(Span<byte> xml)
    {
        var length = Drop(xml, "<w:latentStyles"u8, "</w:latentStyles>"u8, []);
        return Drop(xml[..length], "<w:style "u8, "</w:style>"u8, "w:type=\"table\""u8);
    }

    /// <summary>Drops the elements whose start tag holds an attribute. Styles don't nest, so the next end tag is theirs.</summary>
    private static int Drop(Span<byte> xml, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end, ReadOnlySpan<byte> attribute)
    {
        var (read, kept) = (0, 0);
        while (read < xml.Length)
        {
            var rest = xml[read..];
            var at = rest.IndexOf(start);
            if (at < 0) break;
            var tag = rest[at..].IndexOf((byte)'>');
            if (tag < 0) break;
            var drops = rest[at + tag - 1] != '/' && rest.Slice(at, tag).IndexOf(attribute) >= 0;
            var stop = drops ? rest[at..].IndexOf(end) : -1;
            if (drops && stop < 0) break;
            var copied = drops ? at : at + tag;
            rest[..copied].CopyTo(xml[kept..]);
            kept += copied;
            read += drops ? at + stop + end.Length : copied;
        }

        xml[read..].CopyTo(xml[kept..]);
        return kept + xml.Length - read;
    }
}
