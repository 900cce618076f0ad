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
            var white = line.Letters[i].Box.Left - line.Letters[last].Box.Right;
            if ((white > gap * line.FontSize && !(from == last && StandsApart(line, from, segments, white) && IsSpacedOut(line, last, i, white))) || (white > NarrowGap * line.FontSize && IsBetweenCells(line, from, last, i)))
            {
                segments.Add(Part(line, from, last));
                from = i;
            }

            last = i;
        }

        segments.Add(Part(line, from, last));
        return segments;
    }

    /// <summary>Half a character of white parts cells only behind an amount (2708.20 一、教育支出): what follows is no unit of it.</summary>
    private static bool IsBetweenCells(TextLine line, int from, int last, int next)
    {
        if (from == line.First && IsAccountCode(line, from, last)) return IsHan(line.Letters[next]);
        var decimals = 0;
        var i = last;
        for (; i >= from && line.Letters[i].Text is [>= '0' and <= '9']; i--) decimals++;
        if (decimals != 2 || i <= from || line.Letters[i].Text is not ".") return false;
        for (i--; i >= from; i--)
        {
            if (!line.Letters[i].IsSpace && line.Letters[i].Text is not ([>= '0' and <= '9'] or "," or "-")) return false;
        }

        return line.Letters[next].Text is [var c] && char.IsLetter(c) && !"万亿元人户".Contains(c, StringComparison.Ordinal);
    }

    /// <summary>204, 20404 or 2040401 at the beginning of a line: 类, 款 or 项.</summary>
    private static bool IsAccountCode(TextLine line, int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            if (line.Letters[i].Text is not [>= '0' and <= '9']) return false;
        }

        return last - from + 1 is 3 or 5 or 7;
    }

    private const float NarrowGap = 0.5f;

    /// <summary>项　目, 合　计: two characters with white between them and more white around are one word.</summary>
    private static bool IsSpacedOut(TextLine line, int last, int next, float white)
    {
        if (white > WidestSpacing * line.FontSize || !IsHan(line.Letters[last]) || !IsHan(line.Letters[next])) return false;
        for (var i = next + 1; i <= line.Last; i++)
        {
            if (!line.Letters[i].IsSpace) return line.Letters[i].Box.Left - line.Letters[next].Box.Right > MoreWhite * white;
        }

        return true;
    }

    private static bool StandsApart(TextLine line, int from, List<LineSegment> before, float white) =>
        before.Count == 0 || line.Letters[from].Box.Left - before[^1].Right > MoreWhite * white;

    private const float WidestSpacing = 4f;

    /// <summary>Around a word, against the white within it: 类 | 款 | 项 stand at even distances and are three.</summary>
    private const float MoreWhite = 1.5f;

    private static bool IsHan(PageLetter letter) => letter.Text is [>= '\u4E00' and <= '\u9FFF'];

    private static LineSegment Part(TextLine line, int from, int last)
    {
        var part = from == line.First && last == line.Last ? line : new TextLine(line.Frame, line.Letters[from..(last + 1)], line.Column);
        return new LineSegment(part, part.Left, part.Right);
    }
}
