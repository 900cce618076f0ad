namespace PerfEval.Store.Sql;

/// <summary>What the two databases say differently in the SQL that they share.</summary>
internal abstract class Dialect
{
    /// <summary>A statement with its joins as this database writes them: the shared text says CROSS JOIN … ON, which holds SQLite to the order of the tables.</summary>
    public abstract string Joined(string sql);

    /// <summary>A column that matches a pattern with \ before what is to be taken as it is; capitals and small letters of ASCII are the same.</summary>
    public abstract string Like(string column, string parameter);

    /// <summary>Of a column that may be NULL: NULL comes before every value, and downwards after it.</summary>
    public abstract string Direction(bool descending);

    /// <summary>The condition that f, a fact or a finding, is of no superseded document.</summary>
    public abstract string CurrentFacts { get; }

    /// <summary>What the full-text index is asked with for documents that may hold all these words; null where no word has a character to look for.</summary>
    /// <param name="words">As <see cref="Bigrams.Words"/> gives them.</param>
    public abstract object? Lookup(IReadOnlyList<string> words);

    /// <summary>A SELECT of the ids of documents that the full-text index names for a lookup.</summary>
    public abstract string DocumentsWith(string parameter);
}
