using PerfEval.Store.Rows;

namespace PerfEval.Store;

/// <param name="Rows">Most rows; null for all.</param>
/// <param name="Time">Longest run.</param>
public sealed record QueryLimits(int? Rows, TimeSpan Time)
{
    public static readonly QueryLimits Default = new(10_000, TimeSpan.FromSeconds(30));
}

/// <summary>What came of a statement that a person typed.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome()
    {
    }

    /// <summary>Rows to read. Reading may still end in <see cref="QueryStoppedException"/> when time runs out.</summary>
    public sealed record Answered(RowSet Rows) : QueryOutcome;

    /// <summary>The statement is not SQL, or names what is not there. Exit code 1.</summary>
    public sealed record Bad(string Message) : QueryOutcome;

    /// <summary>The statement would write, attach, or reach outside the store. Exit code 4.</summary>
    public sealed record Refused(string Message) : QueryOutcome;
}

/// <summary>A query that ran longer than its limit or failed while its rows were read. Exit code 1.</summary>
public sealed class QueryStoppedException(string message, bool isRefusal = false) : Exception(message)
{
    /// <summary>It reached for what is not allowed, which came out only while it ran. Exit code 4.</summary>
    public bool IsRefusal { get; } = isRefusal;
}
