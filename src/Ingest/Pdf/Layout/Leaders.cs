using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>The dots between an entry of a table of contents and its page number: a tab in the document, printed as a line of dots.</summary>
internal static class Leaders
{
    private const int LeastDots = 5;

    public static PageLetter[] Shorten(PageLetter[] letters)
    {
        var end = letters.Length;
        while (end > 0 && (letters[end - 1].IsSpace || char.IsAsciiDigit(letters[end - 1].Text[0]))) end--;
        var from = end;
        while (from > 0 && (letters[from - 1].IsSpace || letters[from - 1].Text is "." or "…" or "·" or "．" or "‥")) from--;
        while (from < end && letters[from].IsSpace) from++;
        if (end - from < LeastDots || end == letters.Length || from == 0) return letters;
        var dots = letters[from] with { Text = "\t", Box = Box.Union(letters[from].Box, letters[end - 1].Box) };
        return [.. letters[..from], dots, .. letters[end..]];
    }
}
