using System.Text;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Docx;

/// <summary>A paragraph while its runs come in.</summary>
internal sealed class Paragraph
{
    private int _boldCharacters;
    private int _inkedCharacters;
    private List<Draft>? _anchored;

    public StringBuilder Text { get; } = new();

    public ParagraphProperties Properties { get; set; }

    /// <summary>Text boxes anchored here: blocks of their own, after the paragraph.</summary>
    public List<Draft> Anchored => _anchored ??= [];

    public bool HasAnchored => _anchored is not null;

    public bool HasPageNumber { get; set; }

    public double? LargestSize { get; private set; }

    /// <summary>More than half of what is printed.</summary>
    public bool MostlyBold => _boldCharacters * 2 > _inkedCharacters;

    public void Note(in RunLook look, int characters)
    {
        _inkedCharacters += characters;
        if (look.Bold) _boldCharacters += characters;
        if (look.Size is { } size && characters > 0) LargestSize = Math.Max(LargestSize ?? 0, size);
    }

    public TextStyle Style(bool centered) => new(LargestSize, centered, MostlyBold);
}

/// <summary>What a run looks like once its own properties and its styles are put together.</summary>
internal readonly record struct RunLook(double? Size, bool Bold, bool Hidden, string? Font, VerticalShift Shift);
