using System.Xml;

namespace PerfEval.Ingest.Docx;

/// <summary>The styles of a document, with what they inherit (w:basedOn) put together. Once read, they change no more: documents share them.</summary>
internal sealed class Styles
{
    private const int LongestChain = 32;

    private static readonly Resolved Unstyled = new(null, null, null, false, null, null, null, null, null);

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Resolved> _resolved = new(StringComparer.Ordinal);
    private Resolved _defaults = Unstyled;
    private string? _defaultParagraphStyle;

    /// <summary>What a paragraph that names no style looks like.</summary>
    private Resolved _plain = Unstyled;

    public static Styles Of(XmlReader reader)
    {
        var read = new Styles();
        read.Read(reader);
        return read;
    }

    /// <summary>Reads styles.xml. When it breaks off, what was read until then holds.</summary>
    public void Read(XmlReader reader)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || !WordXml.IsWord(reader)) continue;
                if (reader.LocalName == "rPrDefault") ReadDefaults(reader);
                else if (reader.LocalName == "style") ReadStyle(reader);
                else if (reader.LocalName == "latentStyles") PropertyReader.Skip(reader);
            }
        }
        finally
        {
            foreach (var name in _styles.Keys) _resolved[name] = Apply(name, _defaults);
            _plain = _defaultParagraphStyle is { } plain ? _resolved[plain] : _defaults;
        }
    }

    /// <summary>1 to 9 where the paragraph or its style says so; the names of the built-in heading styles count too.</summary>
    public int? OutlineLevel(in ParagraphProperties paragraph)
    {
        var level = paragraph.OutlineLevel ?? OfParagraph(paragraph.Style).OutlineLevel;
        return level is >= 0 and <= 8 ? level + 1 : null;
    }

    public bool IsCentered(in ParagraphProperties paragraph) => paragraph.Centered ?? OfParagraph(paragraph.Style).Centered ?? false;

    /// <summary>The list a paragraph belongs to, by itself or by its style; null where none.</summary>
    public (int Id, int? Level, string? Style)? NumberingOf(in ParagraphProperties paragraph)
    {
        var style = OfParagraph(paragraph.Style);
        if ((paragraph.NumberingId ?? style.NumberingId) is not (> 0 and var id)) return null;
        return (id, paragraph.NumberingLevel ?? (paragraph.NumberingId is null ? style.NumberingLevel : null), paragraph.Style ?? _defaultParagraphStyle);
    }

    public RunLook Look(in ParagraphProperties paragraph, in RunProperties run)
    {
        var look = OfParagraph(paragraph.Style);
        if (run.Style is { } name) look = OfCharacters(name, look);
        return new RunLook(run.Size ?? look.Size, run.Bold ?? look.Bold ?? false, run.Hidden ?? look.Hidden, run.Font, run.Shift ?? look.Shift ?? VerticalShift.None);
    }

    private Resolved OfParagraph(string? style) => style is not null && _resolved.TryGetValue(style, out var known) ? known : _plain;

    private Resolved OfCharacters(string style, Resolved paragraph) => _styles.ContainsKey(style) ? Apply(style, paragraph) : paragraph;

    private Resolved Apply(string name, Resolved below)
    {
        var chain = new List<Style>();
        for (var at = name; at is not null && chain.Count < LongestChain && _styles.TryGetValue(at, out var style); at = style.BasedOn) chain.Add(style);
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var (p, r) = (chain[i].Paragraph, chain[i].Run);
            below = new Resolved(
                p.OutlineLevel ?? chain[i].HeadingLevel ?? below.OutlineLevel,
                p.Centered ?? below.Centered,
                r.Bold ?? below.Bold,
                r.Hidden ?? below.Hidden,
                r.Size ?? below.Size,
                p.NumberingId ?? below.NumberingId,
                p.NumberingLevel ?? below.NumberingLevel,
                r.Font ?? below.Font,
                r.Shift ?? below.Shift);
        }

        return below;
    }

    private void ReadDefaults(XmlReader reader)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return;
        while (PropertyReader.NextChild(reader, depth))
        {
            if (reader.LocalName != "rPr") continue;
            var run = PropertyReader.ReadRun(reader);
            _defaults = _defaults with { Size = run.Size, Bold = run.Bold, Hidden = run.Hidden ?? false };
        }
    }

    private void ReadStyle(XmlReader reader)
    {
        var id = WordXml.Attribute(reader, "styleId");
        var isDefault = WordXml.Attribute(reader, "type") == "paragraph" && WordXml.Attribute(reader, "default") is "1" or "true" or "on";
        var style = new Style();
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return;
        while (PropertyReader.NextChild(reader, depth))
        {
            switch (reader.LocalName)
            {
                case "name": style.HeadingLevel = HeadingLevelOf(WordXml.Value(reader)); break;
                case "basedOn": style.BasedOn = WordXml.Value(reader); break;
                case "pPr": style.Paragraph = PropertyReader.ReadParagraph(reader); break;
                case "rPr": style.Run = PropertyReader.ReadRun(reader); break;
            }
        }

        if (id is null) return;
        _styles.TryAdd(id, style);
        if (isDefault) _defaultParagraphStyle ??= id;
    }

    /// <summary>「heading 1」 or 「标题 1」 gives 0, as w:outlineLvl counts.</summary>
    private static int? HeadingLevelOf(string? name)
    {
        if (name is null) return null;
        var text = name.AsSpan().Trim();
        var rest = text.StartsWith("heading", StringComparison.OrdinalIgnoreCase) ? text[7..] : text.StartsWith("标题") ? text[2..] : default;
        rest = rest.Trim();
        return rest.Length == 1 && rest[0] is >= '1' and <= '9' ? rest[0] - '1' : null;
    }

    private record struct Style
    {
        public string? BasedOn;
        public int? HeadingLevel;
        public ParagraphProperties Paragraph;
        public RunProperties Run;
    }

    private sealed record Resolved(
        int? OutlineLevel, bool? Centered, bool? Bold, bool Hidden, double? Size, int? NumberingId, int? NumberingLevel, string? Font, VerticalShift? Shift);
}
