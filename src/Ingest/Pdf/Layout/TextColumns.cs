namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Lines of a page in reading order, column by column where the page is set in two.</summary>
internal static class TextColumns
{
    /// <summary>Half of the least width, in points, of the space between two columns.</summary>
    private const float HalfGutter = 5f;

    /// <summary>Lines that each column must have.</summary>
    private const int LeastLines = 8;

    /// <summary>How much of a column's width its lines must fill on average: prose does, a table's column does not.</summary>
    private const float Filled = 0.6f;

    /// <summary>The share of a page's lines with numbers only on the right from which on it holds a table.</summary>
    private const float MostNumbers = 0.3f;

    public static List<TextLine> Lines(PageFrame frame, List<PageLetter> letters)
    {
        var lines = Layout.Lines.Build(frame, letters);
        return Gutter(frame, lines) is { } gutter ? InColumns(frame, lines, gutter) : lines;
    }

    private static float? Gutter(PageFrame frame, List<TextLine> lines)
    {
        if (lines.Count < LeastLines) return null;
        var best = (At: 0f, Crossing: int.MaxValue);
        for (var x = 0.4f * frame.Width; x <= 0.6f * frame.Width; x += 3)
        {
            var crossing = lines.Count(l => Crosses(l, x));
            if (crossing < best.Crossing) best = (x, crossing);
        }

        if (best.Crossing > 0.2f * lines.Count) return null;
        var left = new List<(float From, float To)>();
        var right = new List<(float From, float To)>();
        foreach (var line in lines)
        {
            if (Crosses(line, best.At)) continue;
            AddSide(line, l => l.Centre < best.At, left);
            AddSide(line, l => l.Centre >= best.At, right);
        }

        return IsColumn(left) && IsColumn(right) && !IsTable(lines, best.At) ? best.At : null;
    }

    /// <summary>Numbers and nothing else to the right of the space: the columns of a table, not of a page.</summary>
    private static bool IsTable(List<TextLine> lines, float x) =>
        lines.Count(l => !Crosses(l, x) && HoldsNumbersOnly(l, x)) > MostNumbers * lines.Count;

    private static bool HoldsNumbersOnly(TextLine line, float x)
    {
        var digits = 0;
        foreach (var letter in line.Letters)
        {
            if (letter.IsSpace || letter.Centre < x) continue;
            foreach (var c in letter.Text)
            {
                if (char.IsAsciiDigit(c)) digits++;
                else if (c is not (',' or '.' or '%' or '-' or '—' or '－')) return false;
            }
        }

        return digits > 0;
    }

    private static bool Crosses(TextLine line, float x)
    {
        if (line.Left > x + HalfGutter || line.Right < x - HalfGutter) return false;
        foreach (var letter in line.Letters)
        {
            if (!letter.IsSpace && letter.Box.Left < x + HalfGutter && letter.Box.Right > x - HalfGutter) return true;
        }

        return false;
    }

    private static void AddSide(TextLine line, Func<PageLetter, bool> side, List<(float From, float To)> widths)
    {
        var (from, to) = (float.MaxValue, float.MinValue);
        foreach (var letter in line.Letters)
        {
            if (letter.IsSpace || !side(letter)) continue;
            from = Math.Min(from, letter.Box.Left);
            to = Math.Max(to, letter.Box.Right);
        }

        if (to > from) widths.Add((from, to));
    }

    private static bool IsColumn(List<(float From, float To)> lines)
    {
        if (lines.Count < LeastLines) return false;
        var width = lines.Max(l => l.To) - lines.Min(l => l.From);
        return lines.Average(l => l.To - l.From) >= Filled * width;
    }

    /// <summary>Lines over both columns cut the page into bands; each band is read down its left column, then down its right one.</summary>
    private static List<TextLine> InColumns(PageFrame frame, List<TextLine> lines, float gutter)
    {
        var ordered = new List<TextLine>(lines.Count);
        var left = new List<PageLetter>();
        var right = new List<PageLetter>();
        foreach (var line in lines)
        {
            if (Crosses(line, gutter))
            {
                Flush();
                ordered.Add(line);
                continue;
            }

            foreach (var letter in line.Letters) (letter.Centre < gutter ? left : right).Add(letter);
        }

        Flush();
        return ordered;

        void Flush()
        {
            ordered.AddRange(Layout.Lines.Build(frame, left, 1));
            ordered.AddRange(Layout.Lines.Build(frame, right, 2));
            left.Clear();
            right.Clear();
        }
    }
}
