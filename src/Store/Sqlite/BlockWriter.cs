using System.Text;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>
/// Keeps the text of a document for full-text search: a row for each paragraph, and for each row of a table.
/// The index knows documents and not rows: a document repeats its words, and finding the row in it is quick.
/// </summary>
internal sealed class BlockWriter : IDisposable
{
    /// <summary>Between the cells of a table row.</summary>
    private const string CellSeparator = " | ";

    private readonly Statement _block;
    private readonly Statement _index;
    private readonly Bigrams _bigrams = new();
    private readonly StringBuilder _row = new();

    public BlockWriter(Connection connection)
    {
        _block = connection.PrepareInsert("blocks", "document_id, page, block, \"table\", row, text");
        _index = connection.PrepareInsert("block_index", "rowid, bigrams");
    }

    /// <param name="reports">Their labels are indexed too, which need not stand in the text as they are: listings look for documents by them.</param>
    public void Write(SourceDocument source, IEnumerable<Report> reports, long document)
    {
        _bigrams.Clear();
        foreach (var block in source.Blocks)
        {
            if (block is TextBlock text) Write(document, block.Page, block.Index, null, null, text.Text.Value);
            else if (block is TableBlock table) Write(document, table);
        }

        foreach (var report in reports) AddLabels(report);
        _index.Add(document).Add(_bigrams.Tokens).Run();
    }

    private void AddLabels(Report report)
    {
        foreach (var figure in report.Figures) _bigrams.Add(figure.Label);
        foreach (var headcount in report.Headcounts) _bigrams.Add(headcount.Label);
        foreach (var rate in report.Rates) _bigrams.Add(rate.Label);
        foreach (var score in report.Scores) _bigrams.Add(score.Label);
        foreach (var indicator in report.Indicators)
        {
            foreach (var text in (string?[])[indicator.Level1, indicator.Level2, indicator.Level3, indicator.Target?.Text, indicator.Actual?.Text, indicator.Deviation])
            {
                if (text is not null) _bigrams.Add(text);
            }
        }
    }

    private void Write(long document, TableBlock table)
    {
        for (var row = 0; row < table.Grid.Rows; row++)
        {
            int? page = null;
            _row.Clear();
            foreach (var cell in table.Grid.CellsBeginningIn(row))
            {
                if (cell.Text.Length == 0) continue;
                page ??= cell.Page;
                if (_row.Length > 0) _row.Append(CellSeparator);
                _row.Append(cell.Text.Value);
            }

            Write(document, page ?? table.Page, table.Index, table.Table, row, _row.ToString());
        }
    }

    private void Write(long document, int? page, int block, int? table, int? row, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        _block.Add(document).Add(page).Add(block).Add(table).Add(row).Add(text).Run();
        _bigrams.Add(text);
    }

    public void Dispose()
    {
        _block.Dispose();
        _index.Dispose();
    }
}
