using PerfEval.Model.Documents;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Output;

/// <summary>Tells a place of a document in words.</summary>
internal static class SpanView
{
    private const int Around = 24;

    /// <summary>第3页 表2 第4行第2列, or 第12段, and what stands there: counted from 1, as people and the messages of findings do. (In JSON block 11: data counts from 0.)</summary>
    public static string Of(Span span, Language language)
    {
        var onPage = span.Page is { } number ? language.Of($"第{number}页 ", $"page {number}, ") : string.Empty;
        var place = span.Table is not null
            ? language.Of($"表{span.Table + 1} 第{span.Row + 1}行第{span.Column + 1}列", $"table {span.Table + 1}, row {span.Row + 1}, column {span.Column + 1}")
            : language.Of($"第{span.Block + 1}段", $"paragraph {span.Block + 1}");
        return $"{onPage}{place} 「{Excerpt(span.Quote, span.Start, span.End)}」";
    }

    /// <summary>The text with a little around it, on one line. A quote that was cut does not begin where its text does, and is shown whole.</summary>
    private static string Excerpt(string quote, int start, int end)
    {
        if (quote.Length < Span.LongestQuote && start <= end && end <= quote.Length)
            quote = (start > Around ? "…" : string.Empty) + quote[Math.Max(0, start - Around)..Math.Min(quote.Length, end + Around)] + (end + Around < quote.Length ? "…" : string.Empty);
        return Printable.OnOneLine(quote);
    }
}
