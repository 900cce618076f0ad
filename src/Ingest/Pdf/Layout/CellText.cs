using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>The text of a cell: lines that the cell's width wrapped are joined, paragraphs are parted by '\n'.</summary>
internal static class CellText
{
    /// <param name="inner">Where the cell's text may stand: its borders less its margins.</param>
    public static SourceText Join(IReadOnlyList<TextLine> lines, Margins inner)
    {
        if (lines.Count == 0) return SourceText.Empty;
        var text = new TextAssembly();
        var leading = Leading(lines);
        var stacked = IsStacked(lines);
        var inline = lines.Any(l => ListMarkers.StandInside(l.Text));
        text.Append(lines[0]);
        for (var i = 1; i < lines.Count; i++)
        {
            if (stacked || (GoesOn(lines[i - 1], lines[i], inner, leading) && (inline || !BeginsItem(lines[i - 1], lines[i]))))
            {
                text.AppendWrapped(lines[i - 1], lines[i]);
            }
            else
            {
                text.AppendUnprinted('\n');
                text.Append(lines[i]);
            }
        }

        return text.ToText();
    }

    /// <summary>Is the second line the wrapped rest of the first?</summary>
    public static bool GoesOn(TextLine line, TextLine next, Margins inner, float leading)
    {
        // Centred lines leave room on both sides; what counts is the room that the line as a whole left.
        var indent = Math.Max(0, line.Left - inner.Left);
        var after = inner.Right - line.Right;
        var room = Math.Abs(indent - after) <= 0.5f * line.FontSize || indent > after ? Math.Max(after, inner.Width - line.Width) : after;
        if (!LineBreaks.WouldNotFit(line, next, room)) return false;
        if (leading > 0 && line.Frame.Number == next.Frame.Number && next.Middle - line.Middle > 1.35f * leading) return false;
        return true;
    }

    /// <summary>A label set upright, one character below the other.</summary>
    private static bool IsStacked(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 2) return false;
        var wide = 0;
        foreach (var line in lines)
        {
            if (line.First != line.Last || Math.Abs(line.Centre - lines[0].Centre) > 0.5f * line.FontSize) return false;
            if (Scripts.IsWide(line.FirstChar)) wide++;
        }

        return wide * 2 > lines.Count;
    }

    private static bool BeginsItem(TextLine line, TextLine next) =>
        ListMarkers.Begins(next.Text) && Scripts.EndsSentence(line.LastChar);

    /// <summary>The least distance of the cell's lines; 0 where it has less than three.</summary>
    private static float Leading(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < 3) return 0;
        var least = float.MaxValue;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Frame.Number == lines[i - 1].Frame.Number) least = Math.Min(least, lines[i].Middle - lines[i - 1].Middle);
        }

        return least == float.MaxValue ? 0 : least;
    }
}
