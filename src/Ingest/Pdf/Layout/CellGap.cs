namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Tells whether the white between two letters of a line parts two cells of a table without rules.</summary>
internal static class CellGap
{
    /// <summary>In em: enough behind an amount or an account code.</summary>
    private const float Narrow = 0.5f;

    /// <summary>In em: words are not spaced out wider.</summary>
    private const float WidestSpacing = 4f;

    /// <summary>Around a word, against the white within it: 类 | 款 | 项 stand at even distances and are three.</summary>
    private const float MoreWhite = 1.5f;

    /// <param name="from">Where the cell begins so far.</param>
    /// <param name="last">Its last letter so far.</param>
    /// <param name="next">The letter behind the white.</param>
    /// <param name="usual">In em: more white parts cells, whatever stands on its sides.</param>
    /// <param name="before">Right edge of the cell before.</param>
    public static bool Parts(TextLine line, int from, int last, int next, float usual, float before)
    {
        var white = line.Letters[next].Box.Left - line.Letters[last].Box.Right;
        if (white > usual * line.FontSize) return from != last || !IsSpacedOut(line, last, next, white, before);
        return white > Narrow * line.FontSize && (IsAccountCode(line, from, last) ? IsHan(line.Letters[next]) : IsAmount(line, from, last) && IsNoUnit(line.Letters[next]));
    }

    /// <summary>项　目, 合　计: two characters with white between them and more white around are one word.</summary>
    private static bool IsSpacedOut(TextLine line, int last, int next, float white, float before)
    {
        if (white > WidestSpacing * line.FontSize || !IsHan(line.Letters[last]) || !IsHan(line.Letters[next]) || line.Letters[last].Box.Left - before <= MoreWhite * white) return false;
        for (var i = next + 1; i <= line.Last; i++)
        {
            if (!line.Letters[i].IsSpace) return line.Letters[i].Box.Left - line.Letters[next].Box.Right > MoreWhite * white;
        }

        return true;
    }

    /// <summary>204, 20404 or 2040401 at the beginning of a line: 类, 款 or 项.</summary>
    private static bool IsAccountCode(TextLine line, int from, int last)
    {
        if (from != line.First || last - from + 1 is not (3 or 5 or 7)) return false;
        for (var i = from; i <= last; i++)
        {
            if (!IsDigit(line.Letters[i])) return false;
        }

        return true;
    }

    /// <summary>2708.20 and 1,003.75: with two decimals.</summary>
    private static bool IsAmount(TextLine line, int from, int last)
    {
        if (last - from < 3 || !IsDigit(line.Letters[last]) || !IsDigit(line.Letters[last - 1]) || line.Letters[last - 2].Text is not ".") return false;
        for (var i = last - 3; i >= from; i--)
        {
            if (!line.Letters[i].IsSpace && !IsDigit(line.Letters[i]) && line.Letters[i].Text is not ("," or "-")) return false;
        }

        return true;
    }

    private static bool IsNoUnit(PageLetter letter) => letter.Text is [var c] && char.IsLetter(c) && !"万亿元人户".Contains(c, StringComparison.Ordinal);

    private static bool IsDigit(PageLetter letter) => letter.Text is [>= '0' and <= '9'];

    private static bool IsHan(PageLetter letter) => letter.Text is [>= '\u4E00' and <= '\u9FFF'];
}
