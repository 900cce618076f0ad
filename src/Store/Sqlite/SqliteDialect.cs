using PerfEval.Store.Sql;

namespace PerfEval.Store.Sqlite;

internal sealed class SqliteDialect : Dialect
{
    public static readonly SqliteDialect Instance = new();

    public override string Joined(string sql) => sql;

    public override string Like(string column, string parameter) => $"{column} LIKE {parameter} ESCAPE '\\'";

    public override string Direction(bool descending) => descending ? " DESC" : string.Empty;

    public override object? Lookup(IReadOnlyList<string> words) => Bigrams.Expression(words);

    public override string DocumentsWith(string parameter) => $"SELECT rowid FROM block_index WHERE block_index MATCH {parameter}";
}
