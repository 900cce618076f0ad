using System.Text;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Docx;

/// <summary>Where paragraphs go: a body, a text box, a note, or a cell, whose paragraphs become lines of one text.</summary>
internal sealed class Story
{
    private readonly StringBuilder? _lines;

    private Story(TextRole role, StringBuilder? lines)
    {
        Role = role;
        _lines = lines;
    }

    public TextRole Role { get; }

    /// <summary>Blocks in order; of a cell only those that stand in it as blocks of their own.</summary>
    public List<Draft> Blocks { get; } = [];

    /// <summary>A paragraph whose mark is deleted or hidden: the next one goes on in it.</summary>
    public Paragraph? Unfinished { get; set; }

    public string CellText => _lines?.ToString() ?? string.Empty;

    public static Story Of(TextRole role) => new(role, null);

    public static Story OfCell() => new(TextRole.Body, new StringBuilder());

    public void Add(Paragraph paragraph, string text, int? outlineLevel, bool centered)
    {
        if (text.Length > 0)
        {
            if (_lines is null) Blocks.Add(new TextDraft(text, Role, outlineLevel, paragraph.Style(centered)));
            else if (_lines.Length == 0) _lines.Append(text);
            else _lines.Append('\n').Append(text);
        }

        Blocks.AddRange(paragraph.Anchored);
    }
}
