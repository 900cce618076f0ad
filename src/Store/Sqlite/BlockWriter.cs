using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>Keeps the text of a document for full-text search.</summary>
internal sealed class BlockWriter : IDisposable
{
    private readonly Statement _block;
    private readonly Statement _index;
    private readonly Bigrams _bigrams = new();

    public BlockWriter(Connection connection)
    {
        _block = connection.PrepareInsert("blocks", DocumentRows.BlockColumns);
        _index = connection.PrepareInsert("block_index", "rowid, bigrams");
    }

    /// <param name="reports">Their labels are indexed too.</param>
    public void Write(SourceDocument source, IEnumerable<Report> reports, long document)
    {
        _bigrams.Clear();
        foreach (var block in BlockRow.Of(source))
        {
            DocumentRows.Add(_block, document, block).Run();
            _bigrams.Add(block.Text);
        }

        foreach (var label in reports.SelectMany(BlockRow.LabelsOf)) _bigrams.Add(label);
        _index.Add(document).Add(_bigrams.Tokens).Run();
    }

    public void Dispose()
    {
        _block.Dispose();
        _index.Dispose();
    }
}
