namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>The part of a table that stands on one page.</summary>
/// <param name="ColumnEdges">x of the grid's vertical lines, one more than columns.</param>
/// <param name="RowEdges">y of its horizontal lines, one more than rows.</param>
/// <param name="Cells">In reading order.</param>
internal sealed record TablePiece(PageFrame Frame, float[] ColumnEdges, float[] RowEdges, List<PieceCell> Cells)
{
    public int Rows => RowEdges.Length - 1;

    public int Columns => ColumnEdges.Length - 1;

    public float Left => ColumnEdges[0];

    public float Right => ColumnEdges[^1];

    public float Top => RowEdges[0];

    public float Bottom => RowEdges[^1];

    public bool Contains(PageLetter letter) =>
        AnchorX(letter) is var x && x > Left && x < Right && letter.Middle > Top && letter.Middle < Bottom;

    /// <summary>The x that tells a letter's column: a mark that hangs over the margin belongs to the cell in which it begins.</summary>
    public static float AnchorX(PageLetter letter) =>
        Scripts.ClosesLine(letter.Text[0]) ? letter.Box.Left + (0.1f * letter.Box.Width) : letter.Centre;

    /// <summary>Typesetters let closing marks hang over the end of a full line, even over the border of its cell: such a mark keeps to the letter right before it.</summary>
    public static bool HangsOn(PageLetter mark, PageLetter letter) =>
        Scripts.NeverAlone(mark.Text[0]) && !letter.IsSpace && Math.Abs(mark.Middle - letter.Middle) <= 0.2f * mark.Box.Height
        && Math.Abs(mark.Box.Left - letter.Box.Right) <= 0.1f * mark.FontSize;

    /// <summary>The least distance that text keeps from vertical borders: the table's own cell margin, in points.</summary>
    public float Padding()
    {
        const float usualLeast = 2;
        var least = 6f;
        foreach (var cell in Cells)
        {
            foreach (var line in cell.Lines) least = Math.Min(least, Math.Min(line.Left - ColumnEdges[cell.Column], ColumnEdges[cell.EndColumn] - line.RightWithoutHanging));
        }

        return Math.Max(usualLeast, least);
    }
}

/// <summary>A cell of a piece and the lines in it, from top to bottom.</summary>
/// <param name="Open">It lacks the outer border that other rows have: without text it is not part of the table.</param>
internal sealed record PieceCell(int Row, int Column, int RowSpan, int ColumnSpan, List<TextLine> Lines, bool Open = false)
{
    /// <summary>Rows covered; grows while a table goes on over page breaks.</summary>
    public int RowSpan { get; set; } = RowSpan;

    public int EndRow => Row + RowSpan;

    public int EndColumn => Column + ColumnSpan;
}
