using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Letters that stand on one line, from left to right, with the spaces that are printed between them.</summary>
internal sealed class TextLine
{
    /// <param name="letters">Visible letters and spaces; at least one is visible.</param>
    /// <param name="column">The text column that it stands in: 0 where lines run over the whole page, else from 1.</param>
    public TextLine(PageFrame frame, PageLetter[] letters, int column = 0)
    {
        Frame = frame;
        Column = column;
        Letters = letters;
        First = Array.FindIndex(letters, l => !l.IsSpace);
        Last = Array.FindLastIndex(letters, l => !l.IsSpace);
        var bounds = letters[First].Box;
        for (var i = First + 1; i <= Last; i++)
        {
            if (!letters[i].IsSpace) bounds = Box.Union(bounds, letters[i].Box);
        }

        Bounds = bounds;
        WideSize = MainFontSize(letters, wide: true);
        NarrowSize = MainFontSize(letters, wide: false);
        FontSize = WideSize > 0 ? WideSize : NarrowSize;
        Bold = Array.TrueForAll(letters, l => l.Bold || l.IsSpace);
        Text = string.Concat(letters.Select(l => l.Text));
    }

    public PageFrame Frame { get; }

    public int Column { get; }

    public PageLetter[] Letters { get; }

    /// <summary>Positions of the first and the last visible letter.</summary>
    public int First { get; }

    public int Last { get; }

    /// <summary>Around the visible letters.</summary>
    public Box Bounds { get; }

    public float Left => Bounds.Left;

    public float Right => Bounds.Right;

    public float Width => Bounds.Width;

    public float Centre => (Bounds.Left + Bounds.Right) / 2;

    public float Middle => (Bounds.Top + Bounds.Bottom) / 2;

    /// <summary>
    /// The size of most of its letters, in points: of the Chinese ones where it has any, for Latin letters and digits are often
    /// of another font and a little larger or smaller, and a line of amounts has more of them than of characters.
    /// </summary>
    public float FontSize { get; }

    private float WideSize { get; }

    private float NarrowSize { get; }

    /// <summary>All of it is bold.</summary>
    public bool Bold { get; }

    public string Text { get; }

    public char FirstChar => Letters[First].Text[0];

    public char LastChar => Letters[Last].Text[^1];

    /// <summary>The right edge that counts against the margin: a last full-width mark may hang over it.</summary>
    public float RightWithoutHanging => Last > First && Letters[Last].Text[0] is '，' or '。' or '、' or '；' or '：' ? Letters[Last - 1].Box.Right : Right;

    /// <summary>
    /// Width of what a typesetter would have had to put on the line before, had it not begun this one: the first
    /// character or Latin word, with the marks that must not be parted from it.
    /// </summary>
    /// <remarks>
    /// After Unicode line breaking (UAX 14) as typesetters apply it to Chinese: no break beside quotation marks (LB19), none
    /// between a closing bracket and a number. Where they differ the longer unit is taken: it only matters for lines with
    /// little room left.
    /// </remarks>
    public float FirstWordWidth()
    {
        const int longest = 40;
        var end = First;
        while (end < Last && end - First < longest)
        {
            while (end < Last && Scripts.OpensLine(At(end))) end++;
            if (Scripts.JoinsWord(At(end)))
            {
                while (end < Last && ContinuesWord(end + 1)) end++;
            }

            while (end < Last && Scripts.ClosesLine(At(end + 1))) end++;
            var keepsNext = end < Last && (Scripts.IsQuote(At(end + 1)) || Scripts.IsQuote(At(end)) || (Scripts.ClosesBracket(At(end)) && Scripts.JoinsWord(At(end + 1))));
            if (!keepsNext) break;
            end++;
        }

        return Letters[end].Box.Right - Left;
    }

    /// <summary>Set in the same size: like is compared with like, characters with characters or digits with digits.</summary>
    /// <param name="tolerance">As a part of the larger one.</param>
    public bool IsSetLike(TextLine other, float tolerance)
    {
        var (a, b) = WideSize > 0 && other.WideSize > 0 ? (WideSize, other.WideSize)
            : NarrowSize > 0 && other.NarrowSize > 0 ? (NarrowSize, other.NarrowSize)
            : (FontSize, other.FontSize);
        return Math.Abs(a - b) <= tolerance * Math.Max(a, b);
    }

    private char At(int letter) => Letters[letter].Text[0];

    private bool ContinuesWord(int at)
    {
        var c = Letters[at].Text[0];
        return Scripts.JoinsWord(c) || (c is '.' or ',' && at < Last && char.IsAsciiDigit(Letters[at + 1].Text[0]));
    }

    /// <returns>0 where it has no such letters.</returns>
    private static float MainFontSize(PageLetter[] letters, bool wide)
    {
        // Boyer-Moore majority over sizes in tenths of a point; lines have one main size nearly always.
        var main = 0f;
        var votes = 0;
        foreach (var letter in letters)
        {
            if (letter.IsSpace || Scripts.IsWide(letter.Text[0]) != wide) continue;
            if (votes == 0) main = letter.FontSize;
            votes += Math.Abs(letter.FontSize - main) < 0.1f ? 1 : -1;
        }

        return main;
    }
}
