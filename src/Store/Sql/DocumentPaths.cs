using System.Globalization;

namespace PerfEval.Store.Sql;

/// <summary>
/// What becomes of documents when other bytes are found at their path, and when somebody wants them forgotten (docs/decisions/0030). Both are rare, so the
/// statements are the same for both databases: $1, $2 … in the order of their first use. Transactions are the caller's.
/// </summary>
internal abstract class DocumentPaths
{
    private const string OfDocument = "SELECT path, place, superseded_by FROM documents WHERE id = $1 UNION ALL SELECT path, place, superseded_by FROM copies WHERE document_id = $1";

    /// <summary>Rows as texts, NULL as null.</summary>
    protected abstract List<string?[]> Rows(string sql, params ReadOnlySpan<object?> values);

    protected abstract void Run(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Takes a document out with all its rows, those of its text index and its further paths too.</summary>
    protected abstract void Erase(long document);

    /// <summary>Other bytes were found at a place: what earlier loads found there is not there any more. A document that is nowhere else is superseded.</summary>
    /// <param name="found">Their SHA-256, or the reason's code where they are no document and were not read to their end.</param>
    public void Displace(string place, string found)
    {
        Run("UPDATE copies SET superseded_by = $1 WHERE place = $2 AND superseded_by IS NULL AND document_id IN (SELECT d.id FROM documents AS d WHERE d.id = copies.document_id AND d.sha256 <> $1)", found, place);
        var lost = Rows("SELECT id FROM documents WHERE place = $1 AND sha256 <> $2 AND superseded_by IS NULL", place, found);
        Run("UPDATE documents SET superseded_by = $1 WHERE place = $2 AND sha256 <> $1 AND superseded_by IS NULL", found, place);
        foreach (var row in lost) Settle(Id(row));
    }

    /// <summary>Takes out what a path or a hash names, whatever the version.</summary>
    /// <param name="named">A SHA-256 in 64 hexadecimal digits, or a path: as the store lists it, or one that leads to the same place.</param>
    /// <returns>Empty where the store knows nothing of it.</returns>
    public IReadOnlyList<ForgottenFile> Forget(string named)
    {
        var forgotten = new List<ForgottenFile>();
        foreach (var row in Rows("SELECT id, path, sha256 FROM documents WHERE sha256 = $1", named.ToLowerInvariant()))
        {
            Erase(Id(row));
            forgotten.Add(new ForgottenFile(row[1]!, row[2]!, null));
        }

        foreach (var row in DocumentsAt(named)) forgotten.AddRange(ForgetPath(Id(row), row[1]!, named));
        foreach (var row in Rows("SELECT path, sha256 FROM failures WHERE path = $1 OR sha256 = $2", named, named.ToLowerInvariant())) Failed(row[0]!, row[1]!);
        Run("DELETE FROM failures WHERE path = $1 OR sha256 = $2", named, named.ToLowerInvariant());
        foreach (var row in Rows("SELECT path FROM skipped WHERE path = $1", named)) forgotten.Add(new ForgottenFile(row[0]!, string.Empty, null));
        Run("DELETE FROM skipped WHERE path = $1", named);
        return forgotten;

        // What was read before stands beside a failure of the machine: one file all the same.
        void Failed(string path, string sha256)
        {
            if (!forgotten.Any(file => file.Path == path && file.Sha256 == sha256)) forgotten.Add(new ForgottenFile(path, sha256, null));
        }
    }

    /// <summary>Id and hash of the documents that were found at a place, or, where none was, under the very words.</summary>
    private List<string?[]> DocumentsAt(string path)
    {
        var there = With("place", DocumentPath.PlaceOf(path));
        return there.Count > 0 ? there : With("path", path);

        List<string?[]> With(string column, string value) =>
            Rows($"SELECT id, sha256 FROM documents WHERE {column} = $1 OR id IN (SELECT document_id FROM copies WHERE {column} = $1) ORDER BY id", value);
    }

    /// <summary>A document that has other paths stays at those.</summary>
    private IEnumerable<ForgottenFile> ForgetPath(long document, string sha256, string named)
    {
        var place = DocumentPath.PlaceOf(named);
        var paths = PathsOf(document);
        var gone = paths.Where(path => path.Place == place).ToList();
        if (gone.Count == 0) gone = [.. paths.Where(path => path.Path == named)];
        var rest = paths.Except(gone).ToList();
        if (rest.Count == 0) Erase(document);
        else Keep(document, rest);
        var stillAt = rest.Count == 0 ? null : DocumentPath.Own(rest).Path;
        return gone.Select(path => new ForgottenFile(path.Path, sha256, stillAt));
    }

    private void Settle(long document)
    {
        var paths = PathsOf(document);
        if (DocumentPath.Own(paths) != paths[0]) Keep(document, paths);
    }

    /// <summary>Writes a document's paths anew, its own and the others.</summary>
    private void Keep(long document, IReadOnlyList<DocumentPath> paths)
    {
        var own = DocumentPath.Own(paths);
        Run("UPDATE documents SET path = $1, place = $2, superseded_by = $3 WHERE id = $4", own.Path, own.Place, own.SupersededBy, document);
        Run("DELETE FROM copies WHERE document_id = $1", document);
        foreach (var path in paths.Where(path => path != own))
            Run("INSERT INTO copies (document_id, path, place, superseded_by) VALUES ($1, $2, $3, $4)", document, path.Path, path.Place, path.SupersededBy);
    }

    /// <summary>The own path first.</summary>
    private List<DocumentPath> PathsOf(long document) => [.. Rows(OfDocument, document).Select(row => new DocumentPath(row[0]!, row[1], row[2]))];

    private static long Id(string?[] row) => long.Parse(row[0]!, CultureInfo.InvariantCulture);
}
