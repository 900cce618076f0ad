using System.Collections.Concurrent;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

/// <summary>
/// Writes documents over one connection. Several documents share a transaction, because a commit costs more than a document.
/// One that fails half-way takes the open transaction with it: the store then is as it was after the last commit, and the next load does
/// the rest again. (A savepoint for each document would cost a third of the writing: the full-text index goes to its pages at every one.)
/// Who asks what is known does not wait for who writes: a second connection answers what was committed.
/// </summary>
internal sealed class SqliteLoader : IStoreLoader
{
    private const int DocumentsInBatch = 1024;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Lock _asking = new();
    private readonly Connection _reader;
    private readonly Lookups _committed;
    private readonly Lookups _stored;

    /// <summary>Bytes that the open transaction may have changed something of.</summary>
    private readonly ConcurrentDictionary<string, bool> _touched = new(StringComparer.Ordinal);
    private readonly Connection _connection;
    private readonly TimeProvider _clock;
    private readonly DocumentWriter _writer;
    private readonly DocumentEraser _eraser;
    private readonly PathWriter _paths;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _failure;
    private readonly Statement _otherFailure;
    private readonly Statement _sameFailure;
    private readonly Statement _skipped;
    private readonly Statement _notSkipped;
    private int _pending;
    private long _began;

    /// <param name="reader">Of the same store; the loader owns it.</param>
    public SqliteLoader(Connection connection, Connection reader, TimeProvider clock)
    {
        _reader = reader;
        _committed = new Lookups(reader);
        _stored = new Lookups(connection);
        _connection = connection;
        _clock = clock;
        _writer = new DocumentWriter(connection);
        _eraser = new DocumentEraser(connection);
        _paths = new PathWriter(connection, _eraser);
        _begin = connection.Prepare("BEGIN IMMEDIATE");
        _commit = connection.Prepare("COMMIT");
        _failure = connection.Prepare("INSERT OR REPLACE INTO failures (path, sha256, code, message, at, message_en, bytes, stages) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        _otherFailure = connection.Prepare("DELETE FROM failures WHERE path = ? AND sha256 <> ?");
        _skipped = connection.Prepare("INSERT OR REPLACE INTO skipped (path, reason) VALUES (?, ?)");
        _notSkipped = connection.Prepare("DELETE FROM skipped WHERE path = ?");
        _sameFailure = connection.Prepare("""
            INSERT OR REPLACE INTO failures (path, sha256, code, message, at, message_en, bytes, stages)
            SELECT ?2, sha256, code, message, at, message_en, bytes, stages
            FROM (SELECT * FROM failures WHERE sha256 = ?1 ORDER BY at DESC LIMIT 1) AS last
            WHERE NOT EXISTS (SELECT 1 FROM failures AS own WHERE own.path = ?2 AND own.sha256 = ?1 AND own.code = last.code AND own.stages = last.stages)
            """);
    }

    public KnownDocument? Find(string sha256)
    {
        if (_touched.ContainsKey(sha256))
        {
            lock (_gate) return _stored.Find(sha256);
        }

        lock (_asking) return _committed.Find(sha256);
    }

    public SaveResult Save(DocumentOutcome outcome)
    {
        lock (_gate)
        {
            return Atomically(outcome.Sha256, () => outcome.Status == DocumentStatus.Failed ? SaveFailure(outcome) : SaveDocument(outcome));
        }
    }

    public void SaveCopy(string sha256, string path)
    {
        lock (_gate)
        {
            if (_stored.Stored(sha256) is { } stored)
            {
                var failedBefore = _eraser.AnyFailure(sha256, path);
                if (stored.Own == DocumentPath.Found(path) && !failedBefore) return;
                Atomically(sha256, () =>
                {
                    // What stood there when it could not be read is out of date: the bytes that are known stand there now.
                    if (failedBefore) NoteFailure(sha256, path);
                    _paths.Note(stored, path);
                    Found(path, sha256);
                    return SaveResult.AlreadyStored;
                });
            }
            else if (_stored.Find(sha256) is { } failed && failed.Path != path)
            {
                Atomically(sha256, () =>
                {
                    NoteFailure(sha256, path);
                    Found(path, sha256);
                    return SaveResult.Failed;
                });
            }
        }
    }

    public void SaveSkipped(string path, string reason)
    {
        lock (_gate)
        {
            Atomically(null, () =>
            {
                if (_eraser.AnyFailureAt(path)) _eraser.EraseFailuresAt(path);
                _skipped.Add(path).Add(reason).Run();
                _paths.Found(path, reason);
                return SaveResult.AlreadyStored;
            });
        }
    }

    public IReadOnlyList<ForgottenFile> Forget(string named)
    {
        lock (_gate)
        {
            Commit();
            // What is forgotten is overwritten in the file too, and not only marked as free.
            _connection.Execute("PRAGMA secure_delete = ON");
            IReadOnlyList<ForgottenFile> forgotten = [];
            Atomically(null, () =>
            {
                forgotten = _paths.Forget(named);
                return SaveResult.AlreadyStored;
            });
            Commit();
            return forgotten;
        }
    }

    public void Commit()
    {
        lock (_gate)
        {
            if (_pending == 0) return;
            try
            {
                _commit.Run();
            }
            catch
            {
                // Not to be tried again when the store is closed: the engine's complaint of that would hide why it failed.
                Rollback();
                throw;
            }

            Forget();
        }
    }

    private void Rollback()
    {
        Forget();
        // Of some failures, a full disk for one, SQLite has rolled back by itself.
        if (_connection.InTransaction) _connection.Execute("ROLLBACK");
    }

    private void Forget()
    {
        _pending = 0;
        _touched.Clear();
    }

    private SaveResult SaveDocument(DocumentOutcome outcome)
    {
        var stored = _stored.Stored(outcome.Sha256);
        if (stored is { } same && same.Known.Stages == outcome.Stages && same.Known.Status == outcome.Status)
        {
            // It may have failed in between, by stages that were given up again.
            _eraser.EraseFailures(outcome.Sha256, outcome.Path);
            _paths.Note(same, outcome.Path);
            Found(outcome.Path, outcome.Sha256);
            return SaveResult.AlreadyStored;
        }

        var failedBefore = _eraser.EraseFailures(outcome.Sha256, outcome.Path);
        if (stored is { } old) _eraser.Erase(old.Id);
        _writer.Write(outcome, stored?.Own ?? DocumentPath.Found(outcome.Path), stored?.Id, _clock.GetUtcNow());
        if (stored is { } replaced) _paths.Note(replaced, outcome.Path);
        Found(outcome.Path, outcome.Sha256);
        return stored is not null || failedBefore ? SaveResult.Replaced : SaveResult.Stored;
    }

    private SaveResult SaveFailure(DocumentOutcome outcome)
    {
        var kind = outcome.Failure ?? FailureKind.Internal;
        if (_stored.Stored(outcome.Sha256) is { } stored)
        {
            if (kind.MayBeOfTheMachine()) _paths.Note(stored, outcome.Path);
            else Erase(stored.Id);
        }

        _eraser.EraseFailuresAt(outcome.Path);
        var reason = outcome.Problems.IsEmpty ? null : outcome.Problems[0];
        var code = kind.Code();
        _failure.Add(outcome.Path).Add(outcome.Sha256).Add(code).Add(reason?.Message ?? code)
            .Add(_clock.GetUtcNow()).Add(reason?.English ?? code).Add(outcome.Bytes).Add(outcome.Stages).Run();
        Found(outcome.Path, outcome.Sha256);
        return SaveResult.Failed;
    }

    private void Erase(long document)
    {
        _eraser.Erase(document);
        _eraser.EraseCopies(document);
    }

    /// <summary>A path has the last failure of its bytes, where they have one, and none of others.</summary>
    private void NoteFailure(string sha256, string path)
    {
        _otherFailure.Add(path).Add(sha256).Run();
        _sameFailure.Add(sha256).Add(path).Run();
    }

    /// <summary>What earlier loads found at a path, or passed over there, gives way to what was found now.</summary>
    private void Found(string path, string sha256)
    {
        _notSkipped.Add(path).Run();
        _paths.Found(path, sha256);
    }

    /// <param name="sha256">The bytes of which something changes; null where it is said of a path alone.</param>
    private SaveResult Atomically(string? sha256, Func<SaveResult> save)
    {
        if (_pending == 0)
        {
            _begin.Run();
            // A document that is made anew goes and comes back under its id, and its other paths stay.
            _connection.Execute("PRAGMA defer_foreign_keys = ON");
            _began = _clock.GetTimestamp();
        }

        _pending++;
        if (sha256 is not null) _touched[sha256] = true;
        try
        {
            var result = save();
            if (_pending >= DocumentsInBatch || _clock.GetElapsedTime(_began) >= LongestBatch) Commit();
            return result;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    public void Dispose()
    {
        Commit();
        foreach (var statement in (Statement[])[_begin, _commit, _failure, _otherFailure, _sameFailure, _skipped, _notSkipped]) statement.Dispose();
        _writer.Dispose();
        _paths.Dispose();
        _eraser.Dispose();
        _stored.Dispose();
        _committed.Dispose();
        _reader.Dispose();
    }
}
