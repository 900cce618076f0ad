using System.Buffers;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>A part of a line between clear gaps: what may be a cell of a table without rules.</summary>
internal sealed record LineSegment(TextLine Line, float Left, float Right)
{
    /// <summary>Holds a number and little else: an amount, a rate, a count, or a dash in their place.</summary>
    public bool IsNumeric
    {
        get
        {
            var digits = 0;
            var others = 0;
            foreach (var c in Line.Text)
            {
                if (char.IsAsciiDigit(c)) digits++;
                else if (c is not ('.' or ',' or '%' or '-' or '－' or '—' or '⸺' or '/' or '≥' or '≤' or ' ' or '(' or ')')) others++;
            }

            return others == 0 || (digits > 0 && others <= 2);
        }
    }

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-－—─⸺ ");

    /// <summary>Stands for an empty place.</summary>
    public bool IsDash => !Line.Text.AsSpan().ContainsAnyExcept(Dashes);

    /// <summary>The segments of a line, from left to right.</summary>
    /// <param name="gap">Least gap in em between two segments.</param>
    public static List<LineSegment> Split(TextLine line, float gap)
    {
        var segments = new List<LineSegment>();
        var from = line.First;
        var last = line.First;
        for (var i = line.First + 1; i <= line.Last; i++)
        {
            if (line.Letters[i].IsSpace) continue;
            if (CellGap.Parts(line, from, last, i, gap, segments.Count == 0 ? float.MinValue : segments[^1].Right))
            {
                segments.Add(Part(line, from, last));
                from = i;
            }

            last = i;
        }

        segments.Add(Part(line, from, last));
        return segments;
    }

    private static LineSegment Part(TextLine line, int from, int last)
    {
        var part = from == line.First && last == line.Last ? line : new TextLine(line.Frame, line.Letters[from..(last + 1)], line.Column);
        return new LineSegment(part, part.Left, part.Right);
    }
}
