using System.Globalization;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>Notes where documents were found. Transactions are the caller's.</summary>
internal sealed class PathWriter(Connection connection, DocumentEraser eraser) : DocumentPaths, IDisposable
{
    private readonly Statement _copy = connection.Prepare("""
        INSERT INTO copies (document_id, path, place, superseded_by) VALUES (?, ?, ?, ?)
        ON CONFLICT (document_id, path) DO UPDATE SET place = excluded.place, superseded_by = excluded.superseded_by
        WHERE place IS NOT excluded.place OR superseded_by IS NOT excluded.superseded_by
        """);

    private readonly Statement _noCopy = connection.Prepare("DELETE FROM copies WHERE document_id = ? AND path = ?");
    private readonly Statement _own = connection.Prepare("UPDATE documents SET path = ?2, place = ?3, superseded_by = ?4 WHERE id = ?1");
    private readonly Statement _other = connection.Prepare("""
        SELECT 1 FROM documents WHERE place = ?1 AND sha256 <> ?2 AND superseded_by IS NULL
        UNION ALL SELECT 1 FROM copies AS c JOIN documents AS d ON d.id = c.document_id WHERE c.place = ?1 AND c.superseded_by IS NULL AND d.sha256 <> ?2
        LIMIT 1
        """);

    /// <summary>A stored document was found at a path: of several the first in ordinal order is its own, so that what is stored does not depend on the order of loading.</summary>
    public void Note(StoredDocument stored, string path)
    {
        var (own, found) = (stored.Own, DocumentPath.Found(path));
        if (own == found) return;
        if (own.Path != path)
        {
            var first = !own.IsHeld || string.CompareOrdinal(path, own.Path) < 0;
            AddCopy(stored.Id, first ? own : found);
            if (!first) return;
            _noCopy.Add(stored.Id).Add(path).Run();
        }

        _own.Add(stored.Id).Add(found.Path).Add(found.Place).Add(found.SupersededBy).Run();
    }

    /// <summary>What earlier loads found at a path gives way to what was found there now.</summary>
    /// <param name="found">SHA-256 of its bytes, or why it was passed over; empty where nothing is known of it.</param>
    public void Found(string path, string found)
    {
        if (found.Length == 0) return;
        var place = DocumentPath.PlaceOf(path);
        _other.Add(place).Add(found);
        var any = _other.Step();
        _other.Reset();
        if (any) Displace(place, found);
    }

    protected override List<string?[]> Rows(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = connection.Prepare(sql).AddAll(values.ToArray());
        var rows = new List<string?[]>();
        while (statement.Step()) rows.Add([.. Enumerable.Range(0, statement.ColumnCount).Select(column => Text(statement.Read(column)))]);
        return rows;
    }

    protected override void Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = connection.Prepare(sql).AddAll(values.ToArray());
        statement.Run();
    }

    protected override void Erase(long document)
    {
        eraser.Erase(document);
        eraser.EraseCopies(document);
    }

    private void AddCopy(long document, DocumentPath path) => _copy.Add(document).Add(path.Path).Add(path.Place).Add(path.SupersededBy).Run();

    private static string? Text(Cell cell) => cell.IsNull ? null : cell.IsNumber ? cell.Integer.ToString(CultureInfo.InvariantCulture) : cell.Text;

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_copy, _noCopy, _own, _other]) statement.Dispose();
    }
}
