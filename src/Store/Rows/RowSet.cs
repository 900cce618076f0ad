namespace PerfEval.Store.Rows;

/// <summary>What a column holds, for typed exports and for the alignment of tables.</summary>
public enum ColumnType
{
    Text,
    Integer,

    /// <summary>A decimal number: an amount in 元, a rate as a fraction, points.</summary>
    Number,

    /// <summary>0 or 1.</summary>
    Flag,

    /// <summary>A moment, ISO 8601 in UTC.</summary>
    Moment,

    /// <summary>A list of numbers as JSON: the edges of a box, the pages that were scanned.</summary>
    Json,

    /// <summary>Unknown before the rows are read: a column of a free query.</summary>
    Any,
}

/// <param name="Main">Shown in a table for a person; the others are for programs.</param>
public sealed record Column(string Name, ColumnType Type, bool Main = true);

/// <summary>Rows as they stream from the store, in flat memory. Read one, look at its cells, read the next; dispose when done.</summary>
public abstract class RowSet : IDisposable
{
    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>True where rows were left out because of a limit: known when reading has come to its end.</summary>
    public virtual bool Truncated => false;

    /// <summary>Goes on to the next row; false at the end.</summary>
    public abstract bool Read();

    /// <summary>A cell of the row that was read last.</summary>
    public abstract Cell this[int column] { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
