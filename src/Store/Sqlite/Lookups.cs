using PerfEval.Model.Findings;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>What a store knows of bytes, as one connection sees it. Not for several threads at once.</summary>
internal sealed class Lookups(Connection connection) : IDisposable
{
    private readonly Statement _document = connection.Prepare("SELECT id, path, status, stages, place, superseded_by FROM documents WHERE sha256 = ?");
    private readonly Statement _failure = connection.Prepare("SELECT path, stages, code FROM failures WHERE sha256 = ? ORDER BY at DESC LIMIT 1");

    /// <summary>The last failure of these bytes, or else their document; null where there is neither. A success erases failures: what failed did so later.</summary>
    public KnownDocument? Find(string sha256)
    {
        if (sha256.Length == 0) return null;
        var stored = Stored(sha256)?.Known;
        _failure.Add(sha256);
        try
        {
            return _failure.Step() ? new KnownDocument(_failure.Read(0).Text, DocumentStatus.Failed, _failure.Read(1).Text, _failure.Read(2).Text, stored?.Stages) : stored;
        }
        finally
        {
            _failure.Reset();
        }
    }

    /// <summary>The document with these bytes; null where none is stored.</summary>
    public StoredDocument? Stored(string sha256)
    {
        _document.Add(sha256);
        try
        {
            if (!_document.Step()) return null;
            var known = new KnownDocument(_document.Read(1).Text, Names.Status(_document.Read(2).Text), _document.Read(3).Text, null);
            return new StoredDocument(_document.Read(0).Integer, known, new DocumentPath(known.Path, TextOrNull(4), TextOrNull(5)));
        }
        finally
        {
            _document.Reset();
        }
    }

    private string? TextOrNull(int column) => _document.Read(column) is { IsNull: false } cell ? cell.Text : null;

    public void Dispose()
    {
        _document.Dispose();
        _failure.Dispose();
    }
}
