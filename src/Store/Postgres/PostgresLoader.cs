using System.Collections.Concurrent;
using Npgsql;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>
/// Collects what is saved and writes it in batches: binary COPY costs about as much for one document as for fifty. No transaction is open in between, so
/// that loads into one database wait for each other only while one writes. Who asks what is known does not wait for who writes.
/// </summary>
internal sealed class PostgresLoader : IStoreLoader
{
    private const int RowsInBatch = 20_000;
    private const int DocumentsInBatch = 256;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(1);

    private const string Known = """
        SELECT found.path, found.status, found.stages, found.code, CASE WHEN found.rank = 0 THEN (SELECT stages FROM documents WHERE sha256 = $1) END FROM (
            SELECT 1 AS rank, path, status, stages, NULL::text AS code, NULL::timestamptz AS at FROM documents WHERE sha256 = $1
            UNION ALL SELECT 0, path, 'failed', stages, code, at FROM failures WHERE sha256 = $1 AND sha256 <> '') AS found
        ORDER BY found.rank, found.at DESC, found.path LIMIT 1
        """;

    private readonly Lock _gate = new();
    private readonly Lock _asking = new();
    private readonly NpgsqlConnection _reader;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _known;
    private readonly NpgsqlParameter<string> _sha256;
    private readonly TimeProvider _clock;
    private readonly BatchWriter _writer;
    private readonly Bigrams _bigrams = new();

    /// <summary>What the batch says of bytes: of documents and failures, and null where only a path is added.</summary>
    private readonly ConcurrentDictionary<string, KnownDocument?> _pending = new(StringComparer.Ordinal);

    /// <summary>Paths of the batch's failures, and of its documents.</summary>
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private PendingBatch _batch = new();
    private long _began;

    /// <param name="connection">To write over.</param>
    /// <param name="reader">To the same database; the loader owns both.</param>
    public PostgresLoader(NpgsqlConnection connection, NpgsqlConnection reader, TimeProvider clock)
    {
        (_connection, _reader, _clock) = (connection, reader, clock);
        _writer = new BatchWriter(connection);
        _sha256 = (NpgsqlParameter<string>)Database.Parameter(string.Empty);
        _known = new NpgsqlCommand(Known, reader) { Parameters = { _sha256 } };
        _known.Prepare();
    }

    public KnownDocument? Find(string sha256) => Guarded(() => _pending.TryGetValue(sha256, out var pending) && pending is not null ? pending : Committed(sha256));

    public SaveResult Save(DocumentOutcome outcome) => Guarded(() =>
    {
        lock (_gate)
        {
            return outcome.Status == DocumentStatus.Failed ? SaveFailure(outcome) : SaveDocument(outcome);
        }
    });

    public void SaveCopy(string sha256, string path) => Guarded(() =>
    {
        lock (_gate)
        {
            if (_paths.Contains(path)) Flush();
            if (Find(sha256) is { } known && (known.Path != path || IsNews(sha256, path))) AddCopy(sha256, path);
            return true;
        }
    });

    public void SaveSkipped(string path, string reason) => Guarded(() =>
    {
        lock (_gate)
        {
            Begin();
            _batch.Skipped[path] = reason;
            FlushWhenDue(1);
            return true;
        }
    });

    public IReadOnlyList<ForgottenFile> Forget(string named) => Guarded(() =>
    {
        lock (_gate)
        {
            Flush();
            return _writer.Forget(named);
        }
    });

    public void Commit() => Guarded(() =>
    {
        lock (_gate) Flush();
        return true;
    });

    private SaveResult SaveDocument(DocumentOutcome outcome)
    {
        if (_pending.TryGetValue(outcome.Sha256, out var pending) && !IsSame(pending, outcome)) Flush();
        if (_paths.Contains(outcome.Path)) Flush();
        var known = Find(outcome.Sha256);
        if (IsSame(known, outcome))
        {
            if (known!.Path != outcome.Path || IsNews(outcome.Sha256, outcome.Path)) AddCopy(outcome.Sha256, outcome.Path);
            return SaveResult.AlreadyStored;
        }

        var document = PendingDocument.Of(outcome, _bigrams, _clock.GetUtcNow());
        var failedBefore = known is null && FailedAt(outcome.Path);
        Begin();
        _batch.Documents.Add(document);
        Note(outcome, null);
        FlushWhenDue(document.Rows);
        return known is not null || failedBefore ? SaveResult.Replaced : SaveResult.Stored;
    }

    private SaveResult SaveFailure(DocumentOutcome outcome)
    {
        if (_pending.ContainsKey(outcome.Sha256) || _paths.Contains(outcome.Path)) Flush();
        Begin();
        _batch.Failures.Add(new PendingFailure(outcome, _clock.GetUtcNow()));
        Note(outcome, (outcome.Failure ?? FailureKind.Internal).Code());
        FlushWhenDue(1);
        return SaveResult.Failed;
    }

    private void AddCopy(string sha256, string path)
    {
        Begin();
        _batch.Skipped.Remove(path);
        _batch.Copies.Add((sha256, path));
        _pending.TryAdd(sha256, null);
        FlushWhenDue(1);
    }

    private void Note(DocumentOutcome outcome, string? failure)
    {
        _paths.Add(outcome.Path);
        _batch.Skipped.Remove(outcome.Path);
        if (outcome.Sha256.Length > 0) _pending[outcome.Sha256] = new KnownDocument(outcome.Path, outcome.Status, outcome.Stages, failure);
    }

    private static bool IsSame(KnownDocument? known, DocumentOutcome outcome) => known is not null && known.Stages == outcome.Stages && known.Status == outcome.Status;

    private KnownDocument? Committed(string sha256)
    {
        lock (_asking)
        {
            _sha256.TypedValue = sha256;
            using var row = _known.ExecuteReader();
            return row.Read() ? new KnownDocument(row.GetString(0), Names.Status(row.GetString(1)), row.GetString(2), Text(3), Text(4)) : null;

            string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        }
    }

    /// <summary>Whether it changes anything that a document was found at its own path.</summary>
    private bool IsNews(string sha256, string path)
    {
        const string News = "SELECT 1::bigint WHERE EXISTS (SELECT 1 FROM failures WHERE path = $1 AND sha256 <> $2) OR EXISTS (SELECT 1 FROM documents WHERE sha256 = $2 AND (superseded_by IS NOT NULL OR place IS DISTINCT FROM $3))";
        lock (_asking) return Database.Scalar(_reader, News, path, sha256, DocumentPath.PlaceOf(path)) is not null;
    }

    private bool FailedAt(string path)
    {
        lock (_asking) return Database.Scalar(_reader, "SELECT 1::bigint FROM failures WHERE path = $1 LIMIT 1", path) is not null;
    }

    private void Begin()
    {
        if (_batch.IsEmpty) _began = _clock.GetTimestamp();
    }

    private void FlushWhenDue(int rows)
    {
        _batch.Rows += rows;
        if (_batch.Rows >= RowsInBatch || _batch.Documents.Count >= DocumentsInBatch || _clock.GetElapsedTime(_began) >= LongestBatch) Flush();
    }

    private void Flush()
    {
        if (_batch.IsEmpty) return;
        try
        {
            _writer.Write(_batch);
        }
        finally
        {
            // Of a batch that failed nothing is stored, and the next load does it again.
            _batch = new PendingBatch();
            _pending.Clear();
            _paths.Clear();
        }
    }

    private static T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (PostgresFailures.IsOurs(failure))
        {
            throw PostgresFailures.Of(failure);
        }
    }

    public void Dispose()
    {
        try
        {
            Commit();
        }
        finally
        {
            _known.Dispose();
            _reader.Dispose();
            _connection.Dispose();
        }
    }
}
