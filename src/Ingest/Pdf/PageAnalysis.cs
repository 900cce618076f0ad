using PerfEval.Ingest.Pdf.Layout;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf;

/// <summary>Makes a document's blocks of its pages. The same for digital pages and for pages read from pictures; no I/O.</summary>
public static class PageAnalysis
{
    /// <summary>Paragraphs, tables and running text in reading order, numbered from 0.</summary>
    /// <param name="pages">In order; each is taken apart as it comes, so that its letters need not stay in memory.</param>
    public static List<Block> Blocks(IEnumerable<PageContent> pages, ReadingBudget budget)
    {
        var parts = new List<PageParts>();
        foreach (var page in pages)
        {
            budget.ChargeCharacters(page.Letters.Count);
            budget.CheckTime();
            parts.Add(PageLayout.Analyse(page, budget));
        }

        return DocumentLayout.Assemble(parts, budget);
    }
}
