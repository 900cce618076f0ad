namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>
/// Notes at the foot of a page: small type below a short rule at the left margin. They would otherwise stand in the
/// middle of a paragraph that goes on over the page break, and their marks would be read as digits of numbers.
/// </summary>
internal static class Footnotes
{
    /// <summary>The rule's length as a share of the page's width.</summary>
    private const float Shortest = 0.08f;
    private const float Longest = 0.45f;

    /// <summary>Note type and raised marks as a share of the text's type size.</summary>
    private const float SmallType = 0.95f;
    private const float Raised = 0.8f;

    /// <summary>Takes the notes out of a page's lines.</summary>
    /// <param name="lines">All lines outside tables; loses those of the notes, and the marks that point at them.</param>
    public static List<TextLine> Take(PageFrame frame, List<TextLine> lines, IReadOnlyList<Rule> rules)
    {
        if (lines.Count < 2) return [];
        var left = lines.Min(l => l.Left);
        foreach (var rule in rules.OrderByDescending(r => r.At))
        {
            if (rule.At < 0.5f * frame.Height) break;
            if (rule.Length < Shortest * frame.Width || rule.Length > Longest * frame.Width || rule.From > left + 20) continue;
            var notes = Below(lines, rule.At);
            if (notes.Count == 0) continue;
            lines.RemoveAll(notes.Contains);
            var marks = notes.Select(Mark).Where(m => m.Length > 0).ToHashSet();
            for (var i = 0; i < lines.Count; i++) lines[i] = WithoutMarks(lines[i], marks);
            return notes;
        }

        return [];
    }

    /// <summary>Small lines directly below the rule; a page number further down is none.</summary>
    private static List<TextLine> Below(List<TextLine> lines, float rule)
    {
        var size = MarginMap.Median(lines.ConvertAll(l => l.FontSize));
        var notes = new List<TextLine>();
        var last = rule;
        foreach (var line in lines.Where(l => l.Middle > rule).OrderBy(l => l.Middle))
        {
            if (line.FontSize > SmallType * size || line.Bounds.Top - last > 1.5f * size) break;
            notes.Add(line);
            last = line.Bounds.Bottom;
        }

        return notes.Count > 0 && Mark(notes[0]).Length > 0 ? notes : [];
    }

    /// <summary>The number or circled number that a note begins with.</summary>
    public static string Mark(TextLine line)
    {
        var text = line.Text.AsSpan().TrimStart("[〔");
        var end = 0;
        while (end < Math.Min(text.Length, 3) && (char.IsAsciiDigit(text[end]) || text[end] is (>= '①' and <= '⑳') or '*')) end++;
        return end is > 0 and < 3 ? text[..end].ToString() : string.Empty;
    }

    private static TextLine WithoutMarks(TextLine line, HashSet<string> marks)
    {
        var kept = new List<PageLetter>(line.Letters.Length);
        for (var i = 0; i < line.Letters.Length;)
        {
            var end = i;
            while (end < line.Letters.Length && IsRaised(line, line.Letters[end])) end++;
            if (end > i && marks.Contains(string.Concat(line.Letters[i..end].Select(l => l.Text))))
            {
                i = end;
                continue;
            }

            kept.Add(line.Letters[i++]);
        }

        return kept.Count == line.Letters.Length || kept.TrueForAll(l => l.IsSpace) ? line : new TextLine(line.Frame, [.. kept], line.Column);
    }

    private static bool IsRaised(TextLine line, PageLetter letter) =>
        !letter.IsSpace && letter.FontSize < Raised * line.FontSize && letter.Middle < line.Middle;
}
