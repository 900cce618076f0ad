namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Lines of a page in reading order, column by column where the page is set in two.</summary>
internal static class TextColumns
{
    public static List<TextLine> Lines(PageFrame frame, List<PageLetter> letters) => Layout.Lines.Build(frame, letters);
}
