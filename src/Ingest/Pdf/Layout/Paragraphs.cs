using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Lines that are one paragraph of the document.</summary>
internal sealed record Paragraph(IReadOnlyList<TextLine> Lines, bool Centered)
{
    public SourceText ToText()
    {
        var text = new TextAssembly();
        text.Append(Lines[0]);
        for (var i = 1; i < Lines.Count; i++) text.AppendWrapped(Lines[i - 1], Lines[i]);
        return text.ToText();
    }

    public TextStyle Style => new(Math.Round(Lines.Max(l => l.FontSize), 1), Centered, Lines.All(l => l.Bold));
}

/// <summary>
/// Joins lines into paragraphs. A line that had room for the next word was ended on purpose; where it was full, the
/// document's own habits (gaps between paragraphs, indented first lines) and list marks decide.
/// </summary>
internal sealed class Paragraphs
{
    private readonly MarginMap _margins;
    private readonly Dictionary<int, float> _leading;
    private readonly bool _gapsTell;
    private readonly bool _indentsTell;
    private readonly bool _indentsBegin;

    /// <param name="body">All body lines of the document in reading order: habits are learned from them.</param>
    public Paragraphs(IReadOnlyList<TextLine> body)
    {
        _margins = new MarginMap(body);
        _leading = Leading(body);
        (_gapsTell, _indentsTell, _indentsBegin) = Habits(body);
    }

    /// <summary>The paragraphs of consecutive lines, over page and column breaks.</summary>
    public IEnumerable<Paragraph> Join(IReadOnlyList<TextLine> lines)
    {
        for (var from = 0; from < lines.Count;)
        {
            var to = from + 1;
            while (to < lines.Count && GoesOn(lines[to - 1], lines[to])) to++;
            var paragraph = new List<TextLine>(to - from);
            for (var i = from; i < to; i++) paragraph.Add(lines[i]);
            yield return new Paragraph(paragraph, IsCentred(lines[from], _margins[lines[from]]));
            from = to;
        }
    }

    /// <summary>The notes of a page: each begins with its mark.</summary>
    public static IEnumerable<Paragraph> JoinNotes(IReadOnlyList<TextLine> lines)
    {
        for (var from = 0; from < lines.Count;)
        {
            var to = from + 1;
            while (to < lines.Count && Footnotes.Mark(lines[to]).Length == 0) to++;
            yield return new Paragraph([.. lines.Skip(from).Take(to - from)], false);
            from = to;
        }
    }

    private bool GoesOn(TextLine line, TextLine next)
    {
        if (!SameType(line, next) || !IsWrapped(line, next)) return false;
        var centred = AreCentred(line, next);
        var together = Together(line, next);
        if (together && Gap(line, next) is { } gap)
        {
            if (gap > 2.2f) return false;
            if (_gapsTell) return gap <= 1.2f;
        }

        if (_indentsBegin && !centred && IsIndented(next) && Scripts.EndsSentence(line.LastChar)) return false;
        if (_indentsTell && !centred) return !IsIndented(next) || (together && next.Left <= line.Left + (0.3f * line.FontSize) && !Scripts.EndsSentence(line.LastChar));
        if (ListMarkers.BeginsChapter(next.Text) && line.LastChar is not '第' and not '其') return false;
        return !(ListMarkers.Begins(next.Text) && Scripts.EndsSentence(line.LastChar)) || ListMarkers.StandInside(line.Text);
    }

    /// <summary>The line's end alone: it had no room for more, and the next one stands where a wrapped line would.</summary>
    private bool IsWrapped(TextLine line, TextLine next)
    {
        var margins = _margins[line];
        var nextMargins = _margins[next];
        var em = line.FontSize;
        if (EndsAsContents(line)) return false;
        var centred = AreCentred(line, next);
        if (!centred && next.Left > nextMargins.Left + (6 * em)) return false;
        if (!centred && line.Left > margins.Left + (8 * em)) return false;
        var room = centred ? margins.Width - line.Width : margins.Right - line.Right;
        return LineBreaks.WouldNotFit(line, next, room);
    }

    /// <summary>Lines of a title: each in the middle, the first perhaps as wide as the page. A full line that ends a sentence ends a paragraph above a title.</summary>
    private bool AreCentred(TextLine line, TextLine next) =>
        IsCentred(next, _margins[next]) && (IsCentred(line, _margins[line]) || (IsFull(line, _margins[line]) && !Scripts.EndsSentence(line.LastChar)));

    private bool IsIndented(TextLine line) => line.Left > _margins[line].Left + (1.2f * line.FontSize);

    /// <summary>Sizes are exact in digital text; of text read from pictures they are estimates.</summary>
    private static bool SameType(TextLine line, TextLine next) =>
        line.IsSetLike(next, line.Letters[line.First].Confidence < 1 ? 0.25f : 0.04f);

    private static bool Together(TextLine line, TextLine next) =>
        line.Frame.Number == next.Frame.Number && line.Column == next.Column && next.Middle > line.Middle;

    /// <summary>The distance of two lines as a multiple of the distance of lines within paragraphs.</summary>
    private float? Gap(TextLine line, TextLine next) =>
        _leading.TryGetValue(SizeKey(next), out var leading) && leading > 0 ? (next.Middle - line.Middle) / leading : null;

    private static bool IsCentred(TextLine line, Margins margins)
    {
        var left = line.Left - margins.Left;
        var right = margins.Right - line.Right;
        return left > 2.5f * line.FontSize && Math.Abs(left - right) <= Math.Max(line.FontSize, 0.06f * margins.Width);
    }

    private static bool IsFull(TextLine line, Margins margins) =>
        line.Left - margins.Left < 1.5f * line.FontSize && margins.Right - line.Right < 1.5f * line.FontSize;

    /// <summary>An entry of a table of contents: dots, then a page number at the margin.</summary>
    private static bool EndsAsContents(TextLine line)
    {
        var text = line.Text.AsSpan().TrimEnd();
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1])) digits--;
        if (digits == text.Length) return false;
        var before = text[..digits].TrimEnd();
        return (before.Length < digits && text[before.Length..digits].Contains('\t')) || before.EndsWith("..") || before.EndsWith("…") || before.EndsWith("··") || before.EndsWith("．．");
    }

    private static int SizeKey(TextLine line) => (int)MathF.Round(line.FontSize * 2);

    /// <summary>The usual distance between lines of one paragraph for each type size (in half points).</summary>
    private Dictionary<int, float> Leading(IReadOnlyList<TextLine> lines)
    {
        var distances = new Dictionary<int, List<float>>();
        for (var i = 1; i < lines.Count; i++)
        {
            var (line, next) = (lines[i - 1], lines[i]);
            if (!Together(line, next) || !SameType(line, next) || !IsWrapped(line, next) || IsIndented(next)) continue;
            if (!distances.TryGetValue(SizeKey(next), out var list)) distances[SizeKey(next)] = list = [];
            list.Add(next.Middle - line.Middle);
        }

        return distances.ToDictionary(d => d.Key, d => MarginMap.Median(d.Value));
    }

    /// <returns>
    /// Whether larger gaps stand between all paragraphs; whether all paragraphs begin with an indent; whether what is
    /// indented begins a paragraph, at least.
    /// </returns>
    private (bool Gaps, bool Indents, bool IndentsBegin) Habits(IReadOnlyList<TextLine> lines)
    {
        int ends = 0, gaps = 0, indents = 0, wrapped = 0, wrappedIndents = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            var (line, next) = (lines[i - 1], lines[i]);
            if (!Together(line, next) || !SameType(line, next)) continue;
            if (IsWrapped(line, next))
            {
                wrapped++;
                if (IsIndented(next)) wrappedIndents++;
                continue;
            }

            if (EndsAsContents(line) || IsCentred(next, _margins[next])) continue;
            ends++;
            if (Gap(line, next) > 1.2f) gaps++;
            if (IsIndented(next)) indents++;
        }

        var begin = wrapped >= 2 && wrappedIndents <= 0.35 * wrapped;
        return (ends >= 3 && gaps >= 0.8 * ends, ends >= 3 && indents >= 0.7 * ends && begin, begin);
    }
}
