using System.Globalization;
using Npgsql;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>Paths of documents, within a transaction under the store's lock.</summary>
internal sealed class PathUpdates(NpgsqlConnection connection) : DocumentPaths
{
    /// <summary>Of places and the bytes that were found there: those at which the store has other bytes.</summary>
    private const string Others = """
        SELECT f.place, f.sha256 FROM unnest($1, $2) AS f(place, sha256)
        WHERE EXISTS (SELECT 1 FROM documents AS d WHERE d.place = f.place AND d.sha256 <> f.sha256 AND d.superseded_by IS NULL)
           OR EXISTS (SELECT 1 FROM copies AS c JOIN documents AS d ON d.id = c.document_id WHERE c.place = f.place AND c.superseded_by IS NULL AND d.sha256 <> f.sha256)
        """;

    /// <summary>What earlier loads found at the paths gives way to these bytes; of what was passed over the reason stands for them.</summary>
    public void Found(IEnumerable<(string Path, string Sha256)> files)
    {
        var found = files.Where(file => file.Sha256.Length > 0).Select(file => (Place: DocumentPath.PlaceOf(file.Path), file.Sha256)).Distinct().ToList();
        if (found.Count == 0) return;
        string[] places = [.. found.Select(file => file.Place)];
        string[] hashes = [.. found.Select(file => file.Sha256)];
        foreach (var other in Database.Rows(connection, Others, row => (Place: row.GetString(0), Sha256: row.GetString(1)), places, hashes)) Displace(other.Place, other.Sha256);
    }

    protected override List<string?[]> Rows(string sql, params ReadOnlySpan<object?> values) => Database.Rows(
        connection, sql, row => Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? null : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture)).ToArray(), values);

    protected override void Run(string sql, params ReadOnlySpan<object?> values) => Database.Execute(connection, sql, values);

    protected override void Erase(long document)
    {
        Run("DELETE FROM copies WHERE document_id = $1", document);
        Run("DELETE FROM documents WHERE id = $1", document);
    }
}
