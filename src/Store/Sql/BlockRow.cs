using System.Text;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Store.Sql;

/// <summary>
/// Text of a document to search: a paragraph, or a row of a table with its cells joined.
/// The index knows documents and not rows: a document repeats its words, and finding the row in it is quick.
/// </summary>
internal readonly record struct BlockRow(int? Page, int Block, int? Table, int? Row, string Text)
{
    /// <summary>Between the cells of a table row.</summary>
    private const string CellSeparator = " | ";

    /// <summary>The rows of a document in reading order; none is blank.</summary>
    public static IEnumerable<BlockRow> Of(SourceDocument source)
    {
        var joined = new StringBuilder();
        foreach (var block in source.Blocks)
        {
            if (block is TextBlock text && !string.IsNullOrWhiteSpace(text.Text.Value)) yield return new BlockRow(block.Page, block.Index, null, null, text.Text.Value);
            if (block is not TableBlock table) continue;
            for (var row = 0; row < table.Grid.Rows; row++)
            {
                if (Joined(table, row, joined) is { } line) yield return line;
            }
        }
    }

    /// <summary>Labels of facts, which need not stand in the text as they are: listings look for documents by them.</summary>
    public static IEnumerable<string> LabelsOf(Report report)
    {
        foreach (var fact in report.Figures) yield return fact.Label;
        foreach (var fact in report.Headcounts) yield return fact.Label;
        foreach (var fact in report.Rates) yield return fact.Label;
        foreach (var fact in report.Scores) yield return fact.Label;
        foreach (var fact in report.Indicators)
        {
            foreach (var text in (string?[])[fact.Level1, fact.Level2, fact.Level3, fact.Target?.Text, fact.Actual?.Text, fact.Deviation])
            {
                if (text is not null) yield return text;
            }
        }
    }

    private static BlockRow? Joined(TableBlock table, int row, StringBuilder joined)
    {
        int? page = null;
        joined.Clear();
        foreach (var cell in table.Grid.CellsBeginningIn(row))
        {
            if (cell.Text.Length == 0) continue;
            page ??= cell.Page;
            if (joined.Length > 0) joined.Append(CellSeparator);
            joined.Append(cell.Text.Value);
        }

        var text = joined.ToString();
        return string.IsNullOrWhiteSpace(text) ? null : new BlockRow(page ?? table.Page, table.Index, table.Table, row, text);
    }
}
