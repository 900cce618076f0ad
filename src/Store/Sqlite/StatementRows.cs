using PerfEval.Store.Rows;

namespace PerfEval.Store.Sqlite;

/// <summary>The rows of a statement as they come. Owns the statement.</summary>
internal sealed class StatementRows : RowSet
{
    private readonly Statement _statement;
    private readonly IDisposable? _owned;
    private readonly int? _limit;
    private int _read;
    private bool _truncated;

    /// <param name="limit">Rows to give at most; one more is looked for, to tell whether any were left out.</param>
    /// <param name="owned">A connection that only these rows use.</param>
    public StatementRows(Statement statement, IReadOnlyList<Column> columns, int? limit = null, IDisposable? owned = null)
    {
        _statement = statement;
        _limit = limit;
        _owned = owned;
        Columns = columns;
    }

    public override IReadOnlyList<Column> Columns { get; }

    public override bool Truncated => _truncated;

    public override bool Read()
    {
        if (_truncated || !_statement.Step()) return false;
        _truncated = _read == _limit;
        _read++;
        return !_truncated;
    }

    public override Cell this[int column] => _statement.Read(column);

    protected override void Dispose(bool disposing)
    {
        _statement.Dispose();
        _owned?.Dispose();
    }
}
