using PerfEval.Ingest.Pdf.Layout;
using PerfEval.Model.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PerfEval.Ingest.Pdf;

/// <summary>
/// Text that a page shows without having it in its content: values of filled form fields and text typed onto the page
/// (free-text annotations). Set into their boxes as lines of letters. Called by <see cref="PdfFile"/> only.
/// </summary>
internal static class PdfFormText
{
    private const float LargestType = 12;
    private const int LongestText = 2000;

    public static IEnumerable<PageLetter> Read(PdfDocument document, Page page, PageFrame frame)
    {
        if (!page.Dictionary.ContainsKey(NameToken.Annots)) yield break;
        if (document.TryGetForm(out var form))
        {
            foreach (var field in form.GetFieldsForPage(page.Number))
            {
                if (field is not AcroTextField { Value: { Length: > 0 } value, Bounds: { } bounds }) continue;
                foreach (var letter in Set(value, bounds, page, frame)) yield return letter;
            }
        }

        foreach (var annotation in page.GetAnnotations())
        {
            if (annotation.Type != AnnotationType.FreeText || annotation.Content is not { Length: > 0 } content) continue;
            foreach (var letter in Set(content, annotation.Rectangle, page, frame)) yield return letter;
        }
    }

    private static IEnumerable<PageLetter> Set(string text, PdfRectangle bounds, Page page, PageFrame frame)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        var lines = text.Split('\r', '\n').Where(l => !string.IsNullOrWhiteSpace(l)).ToArray();
        if (lines.Length == 0) yield break;
        var box = frame.Upright(new Box((float)bounds.Left, (float)(page.Height - bounds.Top), (float)bounds.Right, (float)(page.Height - bounds.Bottom)));
        var pitch = box.Height / lines.Length;
        for (var i = 0; i < lines.Length; i++)
        {
            var size = Math.Min(LargestType, 0.8f * pitch);
            if (size < 1) yield break;
            var middle = box.Top + ((i + 0.5f) * pitch);
            var usual = lines[i].Sum(c => Scripts.IsWide(c) ? size : size / 2);
            var line = new Box(box.Left, middle - (size / 2), box.Left + Math.Min(usual, box.Width), middle + (size / 2));
            foreach (var letter in PageLetter.Spread(PlainCharacters.Of(lines[i].Trim()), line, size, 1)) yield return letter;
        }
    }
}
