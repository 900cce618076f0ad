using PerfEval.Model.Documents;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Output;

/// <summary>Tells a place of a document in words.</summary>
internal static class SpanView
{
    private const int Around = 24;

    /// <summary>第3页 表2 第4行第2列, or 第12段: counted from 1, as people and the messages of findings do. (In JSON block 11: data counts from 0.)</summary>
    public static string Place(Span span, Language language) => Place(span.Page, span.Block, span.Table, span.Row, span.Column, language);

    public static string Place(int? page, int block, int? table, int? row, int? column, Language language)
    {
        var onPage = page is { } number ? language.Of($"第{number}页 ", $"page {number}, ") : string.Empty;
        return onPage + (table is not null
            ? language.Of($"表{table + 1} 第{row + 1}行第{column + 1}列", $"table {table + 1}, row {row + 1}, column {column + 1}")
            : language.Of($"第{block + 1}段", $"paragraph {block + 1}"));
    }

    public static string Excerpt(Span span) => Excerpt(span.Quote, span.Start, span.End);

    /// <summary>The text with a little around it, on one line. A quote that was cut does not begin where its text does, and is shown whole.</summary>
    public static string Excerpt(string quote, int start, int end)
    {
        if (quote.Length < Span.LongestQuote && start <= end && end <= quote.Length)
            quote = (start > Around ? "…" : string.Empty) + quote[Math.Max(0, start - Around)..Math.Min(quote.Length, end + Around)] + (end + Around < quote.Length ? "…" : string.Empty);
        return Printable.OnOneLine(quote);
    }
}
