using PerfEval.Model.Values;

namespace PerfEval.Model.Documents;

public enum DocumentFormat
{
    Docx,
    Pdf,
    Image,
    Xlsx,
    Html,
    Doc,
    Txt,
}

/// <summary>
/// A file as text blocks and tables in reading order, whatever its format was. The extractor sees nothing else.
/// </summary>
/// <param name="Format">The format the file was read as.</param>
/// <param name="PageCount">Null where the format has no pages (DOCX).</param>
/// <param name="Blocks">In reading order; <see cref="Block.Index"/> is the position in this list.</param>
/// <param name="OcrPages">Pages, counted from 1, that were read by OCR.</param>
/// <param name="Diagnostics">What could not be read, and what is doubtful.</param>
public sealed record SourceDocument(
    DocumentFormat Format,
    int? PageCount,
    Sequence<Block> Blocks,
    Sequence<int> OcrPages = default,
    Sequence<Diagnostic> Diagnostics = default);

/// <summary>One paragraph or table. <see cref="Page"/> is where it begins, from 1, null where the format has no pages.</summary>
public abstract record Block(int Index, int? Page);

/// <summary>What a text block is in the layout of its page; what it means is the extractor's business.</summary>
public enum TextRole
{
    Body,
    PageHeader,
    PageFooter,
    PageNumber,
    Footnote,
    TextBox,
}

/// <summary>A paragraph: one logical line of text without line breaks of the layout.</summary>
/// <param name="Text">Automatic numbering is rendered into it (一、 （一） 1.); characters are as printed.</param>
/// <param name="OutlineLevel">1 to 9 where the file itself says that this is a heading of that level, else null.</param>
/// <param name="Style">Size and alignment where the format tells them: evidence for titles.</param>
public sealed record TextBlock(int Index, int? Page, SourceText Text, TextRole Role = TextRole.Body, int? OutlineLevel = null, TextStyle? Style = null)
    : Block(Index, Page);

/// <param name="FontSize">In points; the largest in the block.</param>
public sealed record TextStyle(double? FontSize, bool Centered, bool Bold);

/// <param name="Table">Position among the document's tables, from 0.</param>
/// <param name="Container">Where the table stands inside another one: block and cell; else null.</param>
public sealed record TableBlock(int Index, int? Page, int Table, TableGrid Grid, CellPlace? Container = null)
    : Block(Index, Page);

public readonly record struct CellPlace(int Block, int Row, int Column);
