using System.Text;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Docx;

/// <summary>Where paragraphs go: a body, a text box, a note, or a cell, whose paragraphs become lines of one text.</summary>
internal sealed class Story
{
    private readonly bool _isCell;
    private string _line = string.Empty;
    private StringBuilder? _lines;

    private Story(TextRole role, bool isCell)
    {
        Role = role;
        _isCell = isCell;
    }

    public TextRole Role { get; }

    /// <summary>Blocks in order; of a cell only those that stand in it as blocks of their own.</summary>
    public List<Draft> Blocks { get; } = [];

    /// <summary>A paragraph whose mark is deleted or hidden: the next one goes on in it.</summary>
    public Paragraph? Unfinished { get; set; }

    public string CellText => _lines?.ToString() ?? _line;

    public static Story Of(TextRole role) => new(role, isCell: false);

    public static Story OfCell() => new(TextRole.Body, isCell: true);

    public void Add(Paragraph paragraph, string text, int? outlineLevel, bool centered)
    {
        if (text.Length > 0)
        {
            if (_isCell) AddLine(text);
            else Blocks.Add(new TextDraft(text, Role, outlineLevel, paragraph.Style(centered)));
        }

        if (paragraph.HasAnchored) Blocks.AddRange(paragraph.Anchored);
    }

    /// <summary>Most cells have one line.</summary>
    private void AddLine(string text)
    {
        if (_line.Length == 0) _line = text;
        else (_lines ??= new StringBuilder(_line)).Append('\n').Append(text);
    }
}
