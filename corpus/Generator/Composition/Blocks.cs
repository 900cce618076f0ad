namespace PerfEval.Generator.Composition;

public abstract class Block;

public enum ParagraphKind
{
    Title,
    Heading,
    Body,
    Caption,
    Contents,
    Cover,
    TextBox,
    Signature,
}

public sealed class Paragraph(ParagraphKind kind, int level = 0) : Block
{
    public ParagraphKind Kind { get; } = kind;

    /// <summary>Of a heading, from 1.</summary>
    public int Level { get; } = level;

    /// <summary>「一、」 or null; printed by the writer before the runs.</summary>
    public string? Label { get; init; }

    /// <summary>The label is not in the text: Word counts it.</summary>
    public bool AutomaticLabel { get; init; }

    /// <summary>Ties automatic labels of one list together; each restarts at its own first label.</summary>
    public int ListId { get; init; }

    public List<Run> Runs { get; } = [];

    public string Text => string.Concat(Runs.Select(r => r.Text));
}

public sealed class PageBreak : Block;

/// <summary>From here on the pages stand or lie.</summary>
public sealed class PageTurn(bool landscape) : Block
{
    public bool Landscape { get; } = landscape;
}

public enum Alignment
{
    Left,
    Center,
    Right,
}

/// <summary>A table row by row; a cell that covers later rows takes their places, so those rows name only what is their own.</summary>
public sealed class Table : Block
{
    public required int[] Widths { get; init; }

    public List<TableRow> Rows { get; } = [];

    /// <summary>Rows at the top that are printed again on each further page (PDF) or marked so (DOCX).</summary>
    public int RepeatedHeaderRows { get; set; }

    /// <summary>False: no lines, columns by alignment only.</summary>
    public bool Ruled { get; init; } = true;

    public double FontSize { get; init; } = 9;

    public TableRow Row()
    {
        var row = new TableRow();
        Rows.Add(row);
        return row;
    }
}

public sealed class TableRow
{
    public List<TableCell> Cells { get; } = [];
}

public sealed class TableCell
{
    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    public Alignment Align { get; init; } = Alignment.Center;

    /// <summary>Paragraphs; most cells hold one.</summary>
    public List<Paragraph> Paragraphs { get; } = [];

    public Table? Nested { get; set; }

    public string Text => string.Join('\n', Paragraphs.Select(p => p.Text));
}
