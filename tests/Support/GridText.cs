using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Tests.Support;

/// <summary>
/// Documents written as text. A line with bars is a row of a table, cells parted by |; ^ goes on with the cell above, &lt; with
/// the cell to the left. Rows may be shorter than the table. Any other line is a paragraph; a blank line parts two tables.
/// </summary>
public static class GridText
{
    public static SourceDocument Document(string text, DocumentFormat format = DocumentFormat.Docx)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<Block>();
        var rows = new List<string[]>();
        var tables = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Contains('|', StringComparison.Ordinal))
            {
                rows.Add([.. (trimmed.StartsWith('|') ? trimmed[1..] : trimmed).TrimEnd('|').Split('|').Select(c => c.Trim().Replace("\\n", "\n", StringComparison.Ordinal))]);
                continue;
            }

            Flush();
            if (trimmed.Length > 0) blocks.Add(new TextBlock(blocks.Count, null, new SourceText(trimmed)));
        }

        Flush();
        return new SourceDocument(format, null, blocks.ToSequence());

        void Flush()
        {
            if (rows.Count > 0) blocks.Add(new TableBlock(blocks.Count, null, tables++, Grid(rows)));
            rows.Clear();
        }
    }

    /// <summary>One grid from its rows.</summary>
    public static TableGrid Grid(IReadOnlyList<string[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = rows.Max(r => r.Length);
        var cells = new List<Cell>();
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is "^" or "<") continue;
                var width = 1;
                while (c + width < rows[r].Length && rows[r][c + width] == "<") width++;
                var height = 1;
                while (r + height < rows.Count && c < rows[r + height].Length && rows[r + height][c] == "^") height++;
                cells.Add(new Cell(r, c, height, width, new SourceText(rows[r][c])));
            }
        }

        return new TableGrid(rows.Count, columns, cells.ToSequence());
    }
}
