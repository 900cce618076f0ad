using System.Xml;

namespace PerfEval.Ingest.Docx;

internal enum Merge
{
    None,
    Start,
    Continue,
}

internal enum VerticalShift
{
    None,
    Raised,
    Lowered,
}

/// <summary>What w:rPr says itself; null where it leaves the word to the style.</summary>
internal record struct RunProperties
{
    public string? Style;
    public string? Font;
    public double? Size;
    public bool? Bold;
    public bool? Hidden;
    public VerticalShift? Shift;

    /// <summary>Of a paragraph mark: deleted by a tracked change, so that the next paragraph goes on in this one.</summary>
    public bool Deleted;
}

/// <summary>What w:pPr says itself.</summary>
internal record struct ParagraphProperties
{
    public string? Style;
    public int? OutlineLevel;
    public bool? Centered;
    public int? NumberingId;
    public int? NumberingLevel;
    public RunProperties Mark;
}

internal record struct CellProperties()
{
    public int GridSpan = 1;
    public Merge VerticalMerge = Merge.None;
    public Merge HorizontalMerge = Merge.None;
    public bool Deleted;
}

internal record struct RowProperties
{
    public int GridBefore;
    public bool Header;
    public bool Deleted;
}

/// <summary>Reads property elements. Each method is called on the start tag and leaves the reader on the end tag.</summary>
internal static class PropertyReader
{
    public static RunProperties ReadRun(XmlReader reader)
    {
        var read = default(RunProperties);
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return read;
        while (NextChild(reader, depth))
        {
            switch (reader.LocalName)
            {
                case "rStyle": read.Style = WordXml.Value(reader); break;
                case "rFonts": read.Font = WordXml.Attribute(reader, "ascii") ?? WordXml.Attribute(reader, "hAnsi"); break;
                case "sz": read.Size = WordXml.Integer(reader) / 2.0; break;
                case "b": read.Bold = WordXml.IsOn(reader); break;
                case "vanish": read.Hidden = WordXml.IsOn(reader); break;
                case "vertAlign": read.Shift = ReadShift(reader); break;
                case "del" or "moveFrom": read.Deleted = true; break;
            }
        }

        return read;
    }

    /// <param name="section">Called on a w:sectPr, which it must leave on its end tag.</param>
    public static ParagraphProperties ReadParagraph(XmlReader reader, Action<XmlReader>? section = null)
    {
        var read = default(ParagraphProperties);
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return read;
        while (NextChild(reader, depth))
        {
            switch (reader.LocalName)
            {
                case "pStyle": read.Style = WordXml.Value(reader); break;
                case "outlineLvl": read.OutlineLevel = WordXml.Integer(reader); break;
                case "jc": read.Centered = WordXml.Value(reader) == "center"; break;
                case "numPr": ReadNumbering(reader, ref read); break;
                case "rPr": read.Mark = ReadRun(reader); break;
                case "sectPr" when section is not null: section(reader); break;
            }
        }

        return read;
    }

    public static CellProperties ReadCell(XmlReader reader)
    {
        var read = new CellProperties();
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return read;
        while (NextChild(reader, depth))
        {
            switch (reader.LocalName)
            {
                case "gridSpan": read.GridSpan = WordXml.Integer(reader) ?? 1; break;
                case "vMerge": read.VerticalMerge = ReadMerge(reader); break;
                case "hMerge": read.HorizontalMerge = ReadMerge(reader); break;
                case "cellDel": read.Deleted = true; break;
            }
        }

        return read;
    }

    public static RowProperties ReadRow(XmlReader reader)
    {
        var read = default(RowProperties);
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return read;
        while (NextChild(reader, depth))
        {
            switch (reader.LocalName)
            {
                case "gridBefore": read.GridBefore = WordXml.Integer(reader) ?? 0; break;
                case "tblHeader": read.Header = WordXml.IsOn(reader); break;
                case "del": read.Deleted = true; break;
                case "hidden": read.Deleted |= WordXml.IsOn(reader); break;
            }
        }

        return read;
    }

    /// <summary>
    /// Moves to the next element right below the one at <paramref name="depth"/>; deeper ones, which a property without
    /// a reader of its own may hold (w:rPrChange: how it was before), are passed over.
    /// </summary>
    public static bool NextChild(XmlReader reader, int depth)
    {
        while (reader.Read())
        {
            if (reader.Depth <= depth) return false;
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1) return true;
        }

        return false;
    }

    /// <summary>Passes over an element and all in it; leaves the reader on its end tag, or on the start tag of an empty element.</summary>
    public static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }

    private static void ReadNumbering(XmlReader reader, ref ParagraphProperties read)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return;
        while (NextChild(reader, depth))
        {
            if (reader.LocalName == "ilvl") read.NumberingLevel = WordXml.Integer(reader);
            else if (reader.LocalName == "numId") read.NumberingId = WordXml.Integer(reader);
        }
    }

    private static VerticalShift ReadShift(XmlReader reader) => WordXml.Value(reader) switch
    {
        "superscript" => VerticalShift.Raised,
        "subscript" => VerticalShift.Lowered,
        _ => VerticalShift.None,
    };

    private static Merge ReadMerge(XmlReader reader) => WordXml.Value(reader) == "restart" ? Merge.Start : Merge.Continue;
}
