using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

internal sealed class PostgresDialect : Dialect
{
    public static readonly PostgresDialect Instance = new();

    /// <summary>The planner orders the tables by what it knows of their rows.</summary>
    public override string Joined(string sql) => sql.Replace("CROSS JOIN", "JOIN");

    /// <summary>Without regard to the case of ASCII alone, because the columns have the collation "C".</summary>
    public override string Like(string column, string parameter) => $"{column} ILIKE {parameter}";

    public override string Direction(bool descending) => descending ? " DESC NULLS LAST" : " NULLS FIRST";

    /// <summary>NOT IN is compared row by row where the planner takes the list to be larger than work_mem, which is what it thinks of every new store.</summary>
    public override string CurrentFacts => "NOT EXISTS (SELECT 1 FROM reports AS o JOIN documents AS old ON old.id = o.document_id WHERE o.id = f.report_id AND old.superseded_by IS NOT NULL)";

    public override object? Lookup(IReadOnlyList<string> words) => Bigrams.Codes(words);

    public override string DocumentsWith(string parameter) => $"SELECT i.document_id FROM block_index AS i WHERE i.bigrams @> {parameter}";
}
