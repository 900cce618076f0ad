namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Tables without ruling lines, told by words that stand under each other.</summary>
internal static class AlignedTables
{
    public static List<PagePart> Find(PageFrame frame, List<TextLine> lines) => lines.ConvertAll(l => new PagePart(l, null));
}
