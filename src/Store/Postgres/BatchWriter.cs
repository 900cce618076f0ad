using Npgsql;
using PerfEval.Model;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>
/// Writes a batch in one transaction under the store's lock. Everything that depends on what is stored is decided here: another load may have
/// stored the same bytes since they were asked for.
/// </summary>
internal sealed class BatchWriter(NpgsqlConnection connection)
{
    private const string SameFailure = """
        INSERT INTO failures (path, sha256, code, message, at, message_en, bytes, stages)
        SELECT $2, sha256, code, message, at, message_en, bytes, stages FROM failures
        WHERE sha256 = $1 AND NOT EXISTS (SELECT 1 FROM failures AS own WHERE own.path = $2) ORDER BY at DESC, path LIMIT 1
        """;

    private readonly NpgsqlConnection _connection = connection;

    public void Write(PendingBatch batch)
    {
        using var transaction = _connection.BeginTransaction();
        StoreLock.Take(_connection);
        using var commands = new NpgsqlBatch(_connection);
        var stored = Stored(batch);
        WriteDocuments(batch, stored);
        foreach (var failure in batch.Failures) AddFailure(commands, failure, stored);
        foreach (var (sha256, path) in batch.Copies) AddCopy(commands, sha256, path, stored);
        AddPaths(commands, batch);
        if (commands.BatchCommands.Count > 0) commands.ExecuteNonQuery();
        new PathUpdates(_connection).Found([
            .. batch.Documents.Select(document => (document.Outcome.Path, document.Outcome.Sha256)), .. batch.Failures.Select(failure => (failure.Outcome.Path, failure.Outcome.Sha256)),
            .. batch.Copies.Select(copy => (copy.Path, copy.Sha256)), .. batch.Skipped.Select(skipped => (skipped.Key, skipped.Value))]);
        transaction.Commit();
    }

    /// <summary>In a transaction of its own.</summary>
    public IReadOnlyList<ForgottenFile> Forget(string named)
    {
        using var transaction = _connection.BeginTransaction();
        StoreLock.Take(_connection);
        var forgotten = new PathUpdates(_connection).Forget(named);
        transaction.Commit();
        return forgotten;
    }

    /// <summary>The documents of the batch's bytes that are in the store, by sha256.</summary>
    private Dictionary<string, StoredDocument> Stored(PendingBatch batch)
    {
        string[] asked = [.. batch.Documents.Select(document => document.Outcome.Sha256).Concat(batch.Failures.Select(failure => failure.Outcome.Sha256)).Concat(batch.Copies.Select(copy => copy.Sha256)).Distinct()];
        return Database.Rows(
                _connection,
                "SELECT sha256, id, path, status, stages, place, superseded_by FROM documents WHERE sha256 = ANY($1)",
                row => (Sha256: row.GetString(0), Document: new StoredDocument(
                    row.GetInt64(1), new KnownDocument(row.GetString(2), Names.Status(row.GetString(3)), row.GetString(4), null),
                    new DocumentPath(row.GetString(2), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6)))),
                [asked])
            .ToDictionary(row => row.Sha256, row => row.Document);
    }

    private void WriteDocuments(PendingBatch batch, Dictionary<string, StoredDocument> stored)
    {
        var placed = new List<PlacedDocument>();
        var replaced = new List<long>();
        var last = batch.Documents.Count > 0 ? (long)Database.Scalar(_connection, "SELECT coalesce(max(id), 0) FROM documents")! : 0;
        foreach (var pending in batch.Documents)
        {
            var outcome = pending.Outcome;
            var known = stored.GetValueOrDefault(outcome.Sha256);
            if (known is not null)
            {
                // The path that it was found at this time is one of its paths, whoever stored it.
                batch.Copies.Insert(0, (outcome.Sha256, outcome.Path));
                if (known.Known.Stages == outcome.Stages && known.Known.Status == outcome.Status) continue;
                replaced.Add(known.Id);
            }

            var document = new PlacedDocument(pending, known?.Id ?? ++last, known?.Own ?? DocumentPath.Found(outcome.Path));
            placed.Add(document);
            stored[outcome.Sha256] = new StoredDocument(document.Id, new KnownDocument(document.Own.Path, outcome.Status, outcome.Stages, null), document.Own);
        }

        if (batch.Documents.Count == 0) return;
        // Failures that a success makes out of date: of the same bytes, or of the same path with other bytes.
        Database.Execute(
            _connection, "DELETE FROM failures WHERE path = ANY($1) OR (sha256 = ANY($2) AND sha256 <> '')",
            batch.Documents.Select(document => document.Outcome.Path).ToArray(), batch.Documents.Select(document => document.Outcome.Sha256).ToArray());
        if (replaced.Count > 0) Database.Execute(_connection, "DELETE FROM documents WHERE id = ANY($1)", replaced.ToArray());
        DocumentCopier.Write(_connection, placed);
    }

    private static void AddFailure(NpgsqlBatch commands, PendingFailure failure, Dictionary<string, StoredDocument> stored)
    {
        var outcome = failure.Outcome;
        var kind = outcome.Failure ?? FailureKind.Internal;
        if (kind.MayBeOfTheMachine()) AddPath(commands, outcome.Sha256, outcome.Path, stored);
        else if (stored.Remove(outcome.Sha256, out var document))
        {
            Add(commands, "DELETE FROM copies WHERE document_id = $1", document.Id);
            Add(commands, "DELETE FROM documents WHERE id = $1", document.Id);
        }

        Add(commands, "DELETE FROM failures WHERE path = $1", outcome.Path);
        var reason = outcome.Problems.IsEmpty ? null : outcome.Problems[0];
        var code = kind.Code();
        Add(
            commands, "INSERT INTO failures (path, sha256, code, message, at, message_en, bytes, stages) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            outcome.Path, outcome.Sha256, code, reason?.Message ?? code, failure.At, reason?.English ?? code, outcome.Bytes, outcome.Stages);
    }

    /// <summary>A path at which something was found was not passed over, and the other way round.</summary>
    private static void AddPaths(NpgsqlBatch commands, PendingBatch batch)
    {
        string[] skipped = [.. batch.Skipped.Keys];
        string[] found = [.. batch.Documents.Select(document => document.Outcome.Path), .. batch.Failures.Select(failure => failure.Outcome.Path), .. batch.Copies.Select(copy => copy.Path)];
        Add(commands, "DELETE FROM skipped WHERE path = ANY($1)", (object)found.Concat(skipped).ToArray());
        if (skipped.Length == 0) return;
        Add(commands, "DELETE FROM failures WHERE path = ANY($1)", (object)skipped);
        Add(commands, "INSERT INTO skipped (path, reason) SELECT path, reason FROM unnest($1, $2) AS s(path, reason)", skipped, batch.Skipped.Values.ToArray());
    }

    private static void AddCopy(NpgsqlBatch commands, string sha256, string path, Dictionary<string, StoredDocument> stored)
    {
        // What stood there when it could not be read is out of date: the bytes that are known stand there now, which may have failed themselves.
        var isKnown = stored.ContainsKey(sha256) ? string.Empty : " AND EXISTS (SELECT 1 FROM failures AS same WHERE same.sha256 = $2)";
        Add(commands, "DELETE FROM failures WHERE path = $1 AND sha256 <> $2" + isKnown, path, sha256);
        Add(commands, SameFailure, sha256, path);
        AddPath(commands, sha256, path, stored);
    }

    // Of several paths the first in ordinal order is the document's own: what is stored must not depend on the order of loading.
    private static void AddPath(NpgsqlBatch commands, string sha256, string path, Dictionary<string, StoredDocument> stored)
    {
        if (!stored.TryGetValue(sha256, out var document)) return;
        var (own, found) = (document.Own, DocumentPath.Found(path));
        if (own == found) return;
        if (own.Path != path)
        {
            var first = !own.IsHeld || string.CompareOrdinal(path, own.Path) < 0;
            var other = first ? own : found;
            Add(
                commands, "UPDATE copies SET place = $3, superseded_by = $4 WHERE document_id = $1 AND path = $2 AND (place IS DISTINCT FROM $3 OR superseded_by IS DISTINCT FROM $4)",
                document.Id, other.Path, other.Place, other.SupersededBy);
            Add(
                commands, "INSERT INTO copies (document_id, path, place, superseded_by) SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT 1 FROM copies WHERE document_id = $1 AND path = $2)",
                document.Id, other.Path, other.Place, other.SupersededBy);
            if (!first) return;
            Add(commands, "DELETE FROM copies WHERE document_id = $1 AND path = $2", document.Id, path);
        }

        Add(commands, "UPDATE documents SET path = $2, place = $3, superseded_by = NULL WHERE id = $1", document.Id, found.Path, found.Place);
        stored[sha256] = document with { Own = found };
    }

    private static void Add(NpgsqlBatch commands, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(Database.Parameter(value));
        commands.BatchCommands.Add(command);
    }
}
