using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

internal sealed class SqliteDialect : Dialect
{
    public static readonly SqliteDialect Instance = new();

    public override string Joined(string sql) => sql;

    public override string Like(string column, string parameter) => $"{column} LIKE {parameter} ESCAPE '\\'";

    public override string Direction(bool descending) => descending ? " DESC" : string.Empty;

    /// <summary>The reports of superseded documents are looked up once and kept in an index of their own.</summary>
    public override string CurrentFacts => "f.report_id NOT IN (SELECT o.id FROM documents AS old JOIN reports AS o ON o.document_id = old.id WHERE old.superseded_by IS NOT NULL)";

    public override object? Lookup(IReadOnlyList<string> words) => Bigrams.Expression(words);

    public override string DocumentsWith(string parameter) => $"SELECT rowid FROM block_index WHERE block_index MATCH {parameter}";
}
