using PerfEval.Model.Documents;

namespace PerfEval.Cli.Output;

/// <summary>Tells a place of a document in words.</summary>
internal static class SpanView
{
    private const int Around = 24;

    /// <summary>第3页 表2 第4行第2列, or 第12段: counted from 1, as people do.</summary>
    public static string Place(Span span, Language language)
    {
        var page = span.Page is { } number ? language.Of($"第{number}页 ", $"page {number}, ") : string.Empty;
        return page + (span.InTable
            ? language.Of($"表{span.Table + 1} 第{span.Row + 1}行第{span.Column + 1}列", $"table {span.Table + 1}, row {span.Row + 1}, column {span.Column + 1}")
            : language.Of($"第{span.Block + 1}段", $"block {span.Block + 1}"));
    }

    /// <summary>The text with a little around it, on one line.</summary>
    public static string Excerpt(Span span)
    {
        var quote = span.Quote;
        if (quote.Length < Span.LongestQuote && span.End <= quote.Length)
            quote = (span.Start > Around ? "…" : string.Empty) + quote[Math.Max(0, span.Start - Around)..Math.Min(quote.Length, span.End + Around)] + (span.End + Around < quote.Length ? "…" : string.Empty);
        return quote.ReplaceLineEndings(" ");
    }
}
