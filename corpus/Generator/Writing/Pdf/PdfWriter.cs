using System.Text;
using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Writing.Pdf;

/// <summary>A plan as a digital PDF, as Word would print it: headings, wrapped paragraphs, ruled tables over pages, page numbers.</summary>
public static class PdfWriter
{
    /// <summary>What this machine lacks for PDFs, or null.</summary>
    public static string? Missing() => PdfFonts.Missing();

    public static byte[] Write(DocumentPlan plan)
    {
        var file = new PdfFile();
        var pages = new PdfPages(file, plan.Furniture);
        foreach (var block in plan.Blocks) Add(pages, block);
        return file.Build();
    }

    private static void Add(PdfPages pages, Block block)
    {
        if (block is not PageTurn) pages.Begin();
        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(pages, paragraph);
                break;
            case Table table:
                PdfTable.Add(pages, table);
                break;
            case PageBreak:
                if (pages.Y > PdfPages.Margin) pages.NewPage();
                break;
            case PageTurn turn:
                pages.Turn(turn.Landscape);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static void AddParagraph(PdfPages pages, Paragraph paragraph)
    {
        var (size, space) = paragraph.Kind switch
        {
            ParagraphKind.Title => (20.0, 10.0),
            ParagraphKind.Cover => (24.0, 18.0),
            ParagraphKind.Heading => (15.0 - (paragraph.Level * 0.5), 4.0),
            ParagraphKind.Caption => (11.0, 2.0),
            _ => (13.0, 0.0),
        };
        if (paragraph.Kind == ParagraphKind.Contents)
        {
            AddContentsLine(pages, paragraph.Text);
            return;
        }

        var centered = paragraph.Kind is ParagraphKind.Title or ParagraphKind.Cover or ParagraphKind.Caption;
        var indent = paragraph.Kind is ParagraphKind.Body or ParagraphKind.Heading ? size * 2 : 0;
        var height = size * 1.6;
        pages.Y += space;
        foreach (var line in TextLines.Break(paragraph.Label + paragraph.Text, pages.Width, size, indent))
        {
            pages.Need(height);
            var x = PdfPages.Margin + indent;
            if (centered) x = PdfPages.Margin + ((pages.Width - TextLines.Width(line, size)) / 2);
            if (paragraph.Kind == ParagraphKind.Signature) x = PdfPages.Margin + pages.Width - TextLines.Width(line, size);
            pages.Text(line, size, x, pages.Y);
            pages.Y += height;
            indent = 0;
        }

        pages.Y += space;
        foreach (var footnote in paragraph.Runs.Select(r => r.Footnote).OfType<Paragraph>()) AddParagraph(pages, footnote);
    }

    private static void AddContentsLine(PdfPages pages, string text)
    {
        const double Size = 12;
        pages.Need(Size * 1.7);
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        var left = tab < 0 ? text : text[..tab];
        var right = tab < 0 ? string.Empty : text[(tab + 1)..];
        var dots = new StringBuilder();
        var free = pages.Width - TextLines.Width(left + right, Size) - 8;
        while (TextLines.Width(".", Size) * (dots.Length + 1) < free) dots.Append('.');
        pages.Text(left + dots + right, Size, PdfPages.Margin, pages.Y);
        pages.Y += Size * 1.7;
    }
}
