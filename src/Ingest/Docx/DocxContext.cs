using System.Xml;
using PerfEval.Model;

namespace PerfEval.Ingest.Docx;

/// <summary>What the parts of one document share while it is read: limits, styles, lists, notes, sections and doubts.</summary>
internal sealed class DocxContext
{
    private readonly HashSet<(string Kind, string Id)> _notes = [];
    private readonly List<string> _pageParts = [];
    private readonly HashSet<string> _knownPageParts = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _doubts = [];

    private readonly ListCounter _lists;

    public DocxContext(ReadingBudget budget)
    {
        Budget = budget;
        _lists = new ListCounter(this);
    }

    public ReadingBudget Budget { get; }

    public Styles Styles { get; set; } = new();

    public Numbering Numbering { get; set; } = new();

    /// <summary>Relationship ids of headers and footers, in the order of their sections.</summary>
    public IReadOnlyList<string> PageParts => _pageParts;

    public IReadOnlyList<Diagnostic> Doubts => _doubts;

    public bool HasPictures { get; set; }

    public bool HasNotes(string kind) => _notes.Any(note => note.Kind == kind);

    /// <summary>The number of a list paragraph as it is printed, with the space after it; empty where there is none.</summary>
    public string NumberOf(in ParagraphProperties paragraph) => _lists.Next(paragraph);

    /// <summary>Called on w:footnoteReference and w:endnoteReference: their numbers are no part of the sentence.</summary>
    public void NoteReferred(XmlReader reader)
    {
        if (WordXml.Attribute(reader, "id") is { } id) _notes.Add((reader.LocalName[..^"Reference".Length], id));
    }

    /// <summary>Whether a note (the reader is on its start tag) was referred to by text that is printed.</summary>
    public bool IsNotePrinted(XmlReader reader) =>
        WordXml.Attribute(reader, "id") is { } id && _notes.Contains((reader.LocalName, id));

    /// <summary>Reads a w:sectPr for its headers and footers; leaves the reader on its end tag.</summary>
    public void ReadSection(XmlReader reader)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return;
        while (PropertyReader.NextChild(reader, depth))
        {
            if (reader.LocalName is not ("headerReference" or "footerReference")) continue;
            if (WordXml.RelationshipId(reader) is { } id && _knownPageParts.Add(id)) _pageParts.Add(id);
        }
    }

    /// <summary>Something of the document is not in the model.</summary>
    public void Missing(string code, string message, string english) => Doubt(new Diagnostic(code, message, english));

    public void Doubt(Diagnostic doubt)
    {
        if (!_doubts.Contains(doubt)) _doubts.Add(doubt);
    }
}
