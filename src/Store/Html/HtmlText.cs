using System.Text;

namespace PerfEval.Store.Html;

/// <summary>Text of documents inside a page: nothing of it may become markup.</summary>
internal static class HtmlText
{
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0 && !text.Any(IsUnprintable)) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ when IsUnprintable(character) => escaped.Append('\ufffd'),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A link to a document, at the page if one is given; the words alone where none can be made.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="words">What is shown of the place, in markup; null for the document's path.</param>
    public static string Linked(string path, long? page = null, string? words = null)
    {
        var shown = words is null ? Escape(path) : $"<span class=\"place\">{words}</span>";
        return DocumentLink.To(path, page) is { } link ? $"<a href=\"{Escape(link.Href)}\">{shown}</a>" : shown;
    }

    /// <summary>The quote with the numbers that matter marked; a range that does not fit the quote is left out.</summary>
    public static string Marked(string quote, IEnumerable<(int Start, int End)?> ranges)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in ranges.OfType<(int Start, int End)>().OrderBy(range => range.Start))
        {
            if (start < at || end <= start || end > quote.Length) continue;
            marked.Append(Escape(quote[at..start])).Append("<mark>").Append(Escape(quote[start..end])).Append("</mark>");
            at = end;
        }

        return marked.Append(Escape(quote[at..])).ToString();
    }

    private static bool IsUnprintable(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}
