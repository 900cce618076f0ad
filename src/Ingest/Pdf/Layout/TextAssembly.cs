using System.Text;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Builds a text and, unit by unit, the places of its characters.</summary>
internal sealed class TextAssembly
{
    private readonly StringBuilder _text = new();
    private readonly List<Glyph> _glyphs = [];

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds the visible part of a line.</summary>
    public void Append(TextLine line)
    {
        for (var i = line.First; i <= line.Last; i++)
        {
            var letter = line.Letters[i];
            var glyph = new Glyph(line.Frame.Number, line.Frame.OnPage(letter.Box), letter.Confidence);
            foreach (var unit in letter.Text)
            {
                _text.Append(unit);
                _glyphs.Add(glyph);
            }
        }
    }

    /// <summary>Adds a line that goes on where the one before was wrapped.</summary>
    public void AppendWrapped(TextLine before, TextLine line)
    {
        if (LineBreaks.NeedsSpace(before, line)) AppendUnprinted(' ');
        Append(line);
    }

    /// <summary>Adds a character that stands nowhere on the page: a joining space, the end of a paragraph in a cell.</summary>
    public void AppendUnprinted(char c)
    {
        _text.Append(c);
        _glyphs.Add(new Glyph(0, default));
    }

    public SourceText ToText() => _text.Length == 0 ? SourceText.Empty : new SourceText(_text.ToString(), new TextLayout([.. _glyphs]));
}
