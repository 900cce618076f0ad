using System.Globalization;
using System.Xml;

namespace PerfEval.Ingest.Docx;

/// <summary>The lists of a document (numbering.xml): what each level prints. Once read, they change no more: documents share them.</summary>
internal sealed class Numbering
{
    public const int Levels = 9;

    private readonly Dictionary<int, AbstractList> _abstracts = [];
    private readonly Dictionary<int, ListInstance> _lists = [];
    private readonly Dictionary<string, int> _abstractOfStyle = new(StringComparer.Ordinal);

    public static Numbering Of(XmlReader reader)
    {
        var read = new Numbering();
        read.Read(reader);
        return read;
    }

    public void Read(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !WordXml.IsWord(reader)) continue;
            if (reader.LocalName == "abstractNum") ReadAbstract(reader);
            else if (reader.LocalName == "num") ReadList(reader);
        }
    }

    /// <summary>Null where there is no such list.</summary>
    public ListInstance? Find(int id) => _lists.GetValueOrDefault(id);

    /// <summary>The levels that a list follows: its own changes, or its abstract list's, or that of the list style it names.</summary>
    public (int Key, AbstractList List)? AbstractOf(ListInstance list)
    {
        if (!_abstracts.TryGetValue(list.AbstractId, out var found)) return null;
        if (found.FollowsStyle is { } style && _abstractOfStyle.TryGetValue(style, out var other) && _abstracts.TryGetValue(other, out var followed))
            return (other, followed);
        return (list.AbstractId, found);
    }

    private void ReadAbstract(XmlReader reader)
    {
        if (WordXml.Integer(reader, "abstractNumId") is not { } id) return;
        var list = new AbstractList();
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (PropertyReader.NextChild(reader, depth))
            {
                if (reader.LocalName == "lvl") ReadLevel(reader, list.Levels);
                else if (reader.LocalName == "numStyleLink") list.FollowsStyle = WordXml.Value(reader);
                else if (reader.LocalName == "styleLink" && WordXml.Value(reader) is { } style) _abstractOfStyle.TryAdd(style, id);
            }
        }

        _abstracts.TryAdd(id, list);
    }

    private void ReadList(XmlReader reader)
    {
        if (WordXml.Integer(reader, "numId") is not { } id) return;
        var list = new ListInstance();
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (PropertyReader.NextChild(reader, depth))
            {
                if (reader.LocalName == "abstractNumId") list.AbstractId = WordXml.Integer(reader) ?? 0;
                else if (reader.LocalName == "lvlOverride") ReadOverride(reader, list);
            }
        }

        _lists.TryAdd(id, list);
    }

    private static void ReadOverride(XmlReader reader, ListInstance list)
    {
        if (WordXml.Integer(reader, "ilvl") is not (>= 0 and < Levels and var at)) return;
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return;
        while (PropertyReader.NextChild(reader, depth))
        {
            if (reader.LocalName == "startOverride") list.Starts[at] = WordXml.Integer(reader);
            else if (reader.LocalName == "lvl") ReadLevel(reader, list.Levels);
        }
    }

    private static void ReadLevel(XmlReader reader, ListLevel?[] levels)
    {
        if (WordXml.Integer(reader, "ilvl") is not (>= 0 and < Levels and var at)) return;
        var level = new ListLevel();
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            // Deeper than one level, because a custom format stands in mc:AlternateContent.
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && WordXml.IsWord(reader)) ReadLevelProperty(reader, level);
            }
        }

        levels[at] = level;
    }

    private static void ReadLevelProperty(XmlReader reader, ListLevel level)
    {
        switch (reader.LocalName)
        {
            case "start": level.Start = WordXml.Integer(reader) ?? 0; break;
            case "numFmt" when WordXml.Value(reader) is { } format and not "custom": level.Format = format; break;
            case "numFmt": level.Format = CustomFormat(WordXml.Attribute(reader, "format")); break;
            case "lvlRestart": level.Restart = WordXml.Integer(reader); break;
            case "pStyle": level.Style = WordXml.Value(reader); break;
            case "isLgl": level.IsLegal = WordXml.IsOn(reader); break;
            case "suff": level.Suffix = WordXml.Value(reader) ?? "tab"; break;
            case "lvlText": level.Text = WordXml.Value(reader) ?? string.Empty; break;
            case "rPr":
                var run = PropertyReader.ReadRun(reader);
                level.Font = run.Font;
                level.Hidden = run.Hidden ?? false;
                break;
        }
    }

    /// <summary>「001, 002, 003, ...」: only the width of the first number is told apart.</summary>
    private static string CustomFormat(string? pattern) =>
        pattern is not null && pattern.StartsWith('0') ? "decimalZero" : "decimal";
}

internal sealed class AbstractList
{
    public ListLevel?[] Levels { get; } = new ListLevel?[Numbering.Levels];

    public string? FollowsStyle { get; set; }

    /// <summary>The level that a paragraph style is tied to.</summary>
    public int? LevelOfStyle(string? style)
    {
        if (style is null) return null;
        var at = Array.FindIndex(Levels, level => level?.Style == style);
        return at < 0 ? null : at;
    }
}

internal sealed class ListInstance
{
    public int AbstractId { get; set; }

    public ListLevel?[] Levels { get; } = new ListLevel?[Numbering.Levels];

    /// <summary>w:startOverride by level: the list begins anew where it is first used.</summary>
    public int?[] Starts { get; } = new int?[Numbering.Levels];
}

internal sealed class ListLevel
{
    public int Start { get; set; } = 1;

    public string Format { get; set; } = "decimal";

    /// <summary>「%1.%2」: %n stands for the number of level n.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>tab, space or nothing.</summary>
    public string Suffix { get; set; } = "tab";

    /// <summary>The level (from 1) after which this one begins anew; 0 never; null after any higher one.</summary>
    public int? Restart { get; set; }

    public bool IsLegal { get; set; }

    public bool Hidden { get; set; }

    public string? Font { get; set; }

    public string? Style { get; set; }

    public string Number(int value, bool legal) =>
        Format == "bullet" ? string.Empty : NumberFormats.Render(value, legal && Format != "none" ? "decimal" : Format);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text} ({Format} from {Start})");
}
