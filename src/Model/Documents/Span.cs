namespace PerfEval.Model.Documents;

/// <summary>The place of a fact in its file. A span claims only what its format knows: a DOCX has no pages and no boxes.</summary>
/// <param name="Page">From 1, or null.</param>
/// <param name="Block">Position of the block in the document, from 0.</param>
/// <param name="Table">Position among the document's tables, from 0; null in prose.</param>
/// <param name="Row">Row and column of the cell, from 0; null in prose.</param>
/// <param name="Start">First character, in the block's or the cell's text.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Quote">That text, at most 200 characters around the place: always the document's own.</param>
/// <param name="Box">Where the characters are printed; null where the format does not know.</param>
public sealed record Span(int? Page, int Block, int? Table, int? Row, int? Column, int Start, int End, string Quote, Box? Box)
{
    public const int LongestQuote = 200;

    public bool InTable => Table is not null;

    public static Span In(TextBlock block, int start, int end) =>
        Over(block.Text, block.Page, block.Index, null, null, null, start, end);

    public static Span In(TableBlock block, Cell cell, int start, int end) =>
        Over(cell.Text, cell.Page ?? block.Page, block.Index, block.Table, cell.Row, cell.Column, start, end);

    /// <summary>A whole cell.</summary>
    public static Span In(TableBlock block, Cell cell) => In(block, cell, 0, cell.Text.Length);

    private static Span Over(SourceText text, int? page, int block, int? table, int? row, int? column, int start, int end)
    {
        if (start < 0 || end < start || end > text.Length) throw new ArgumentOutOfRangeException(nameof(start), $"{start}..{end} is not within a text of {text.Length} characters.");
        var place = text.Layout?.Locate(start, end);
        return new Span(place?.Page ?? page, block, table, row, column, start, end, QuoteAround(text.Value, start, end), place?.Box);
    }

    private static string QuoteAround(string text, int start, int end)
    {
        if (text.Length <= LongestQuote) return text;
        var length = Math.Min(end - start, LongestQuote);
        var from = Math.Clamp(start - ((LongestQuote - length) / 2), 0, text.Length - LongestQuote);
        return text.Substring(from, LongestQuote);
    }
}
