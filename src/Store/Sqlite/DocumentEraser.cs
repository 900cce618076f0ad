namespace PerfEval.Store.Sqlite;

/// <summary>Takes a document with all its rows out of the store, before it is written anew.</summary>
internal sealed class DocumentEraser : IDisposable
{
    private const string ReportsOfDocument = "report_id IN (SELECT id FROM reports WHERE document_id = ?)";

    private readonly Statement[] _ofDocument;
    private readonly Statement _copies;
    private readonly Statement _countFailures;
    private readonly Statement _failures;
    private readonly Statement _failuresAt;
    private readonly Statement _countFailuresAt;

    public DocumentEraser(Connection connection)
    {
        _ofDocument =
        [
            connection.Prepare($"DELETE FROM evidence WHERE finding_id IN (SELECT id FROM findings WHERE {ReportsOfDocument})"),
            .. ((string[])["findings", "scores", "indicators", "rates", "headcounts", "figures"]).Select(table => connection.Prepare($"DELETE FROM {table} WHERE {ReportsOfDocument}")),
            connection.Prepare("DELETE FROM reports WHERE document_id = ?"),
            connection.Prepare("DELETE FROM problems WHERE document_id = ?"),
            connection.Prepare("DELETE FROM block_index WHERE rowid = ?"),
            connection.Prepare("DELETE FROM blocks WHERE document_id = ?"),
            connection.Prepare("DELETE FROM documents WHERE id = ?"),
        ];
        _copies = connection.Prepare("DELETE FROM copies WHERE document_id = ?");
        _countFailures = connection.Prepare("SELECT 1 FROM failures WHERE path = ?1 OR (sha256 = ?2 AND sha256 <> '') LIMIT 1");
        _failures = connection.Prepare("DELETE FROM failures WHERE path = ?1 OR (sha256 = ?2 AND sha256 <> '')");
        _failuresAt = connection.Prepare("DELETE FROM failures WHERE path = ?");
        _countFailuresAt = connection.Prepare("SELECT 1 FROM failures WHERE path = ? LIMIT 1");
    }

    /// <summary>Everything but the copies' paths, which stay true when the document is written again.</summary>
    public void Erase(long document)
    {
        foreach (var statement in _ofDocument) statement.Add(document).Run();
    }

    public void EraseCopies(long document) => _copies.Add(document).Run();

    /// <summary>Failures that a success makes out of date: of the same bytes, or of the same path with other bytes.</summary>
    public bool EraseFailures(string sha256, string path)
    {
        var any = AnyFailure(sha256, path);
        if (any) _failures.Add(path).Add(sha256).Run();
        return any;
    }

    /// <summary>Whether anything failed at a path, or these bytes at any.</summary>
    public bool AnyFailure(string sha256, string path)
    {
        _countFailures.Add(path).Add(sha256);
        var any = _countFailures.Step();
        _countFailures.Reset();
        return any;
    }

    public bool AnyFailureAt(string path)
    {
        _countFailuresAt.Add(path);
        var any = _countFailuresAt.Step();
        _countFailuresAt.Reset();
        return any;
    }

    /// <summary>A path has one failure: that of the bytes which were found there last.</summary>
    public void EraseFailuresAt(string path) => _failuresAt.Add(path).Run();

    public void Dispose()
    {
        foreach (var statement in _ofDocument) statement.Dispose();
        _copies.Dispose();
        _countFailures.Dispose();
        _failures.Dispose();
        _failuresAt.Dispose();
        _countFailuresAt.Dispose();
    }
}
