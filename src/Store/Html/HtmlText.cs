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

    /// <summary>The quote with the number that matters marked.</summary>
    public static string Marked(string quote, int? start, int? end)
    {
        if (start is not { } from || end is not { } to || from < 0 || to <= from || to > quote.Length) return Escape(quote);
        return $"{Escape(quote[..from])}<mark>{Escape(quote[from..to])}</mark>{Escape(quote[to..])}";
    }

    private static bool IsUnprintable(char character) => char.IsControl(character) && character is not ('\n' or '\t');
}
