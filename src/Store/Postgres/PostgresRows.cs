using System.Globalization;
using Npgsql;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>How a column of the server is read.</summary>
internal enum Reading
{
    Integer,
    Exact,
    Real,
    Flag,
    Moment,
    Text,

    /// <summary>A number as the server writes it, because it may have more digits than a decimal.</summary>
    Digits,

    /// <summary>As the server writes it: every type that the store itself does not have.</summary>
    Written,
}

/// <summary>The rows of a command as they come from the server, never all in memory. Owns the command and its connection.</summary>
internal sealed class PostgresRows : RowSet
{
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlConnection _connection;
    private readonly int? _limit;
    private NpgsqlDataReader? _reader;
    private Reading[]? _readings;
    private int _read;
    private bool _truncated;
    private bool _ended;

    /// <param name="limit">Rows to give at most; one more is looked for, to tell whether any were left out.</param>
    /// <param name="readings">Of the columns; null to go by what the server says of them.</param>
    public PostgresRows(NpgsqlConnection connection, NpgsqlCommand command, IReadOnlyList<Column> columns, int? limit, Reading[]? readings = null)
    {
        (_connection, _command, _limit, _readings) = (connection, command, limit, readings);
        Columns = columns;
    }

    public override IReadOnlyList<Column> Columns { get; }

    public override bool Truncated => _truncated;

    /// <exception cref="StoreException">The server gave up, or is gone.</exception>
    public override bool Read()
    {
        try
        {
            return ReadRow();
        }
        catch (Exception failure) when (PostgresFailures.IsOurs(failure))
        {
            throw PostgresFailures.Of(failure);
        }
    }

    /// <summary>The same, with the failures as the server's client throws them.</summary>
    public bool ReadRow()
    {
        if (_truncated || _ended) return false;
        _reader ??= _command.ExecuteReader();
        _readings ??= [.. Enumerable.Range(0, _reader.FieldCount).Select(i => Of(_reader.GetDataTypeName(i)))];
        if (!_reader.Read())
        {
            _ended = true;
            return false;
        }

        _truncated = _read == _limit;
        _read++;
        return !_truncated;
    }

    public override Cell this[int column]
    {
        get
        {
            if (_reader!.IsDBNull(column)) return Cell.Null;
            return _readings![column] switch
            {
                Reading.Integer => Cell.Of(_reader.GetInt64(column)),
                Reading.Exact => Cell.Of(_reader.GetDecimal(column)),
                Reading.Real => Cell.Of(Decimals.Printed(_reader.GetDouble(column))),
                Reading.Flag => Cell.Of(_reader.GetBoolean(column) ? 1L : 0L),
                Reading.Moment => Cell.Of(Moments.Text(_reader.GetDateTime(column))),
                Reading.Digits => OfDigits(_reader.GetString(column)),
                _ => Cell.Of(_reader.GetString(column)),
            };
        }
    }

    /// <param name="type">As Npgsql names it.</param>
    public static Reading Of(string type) => type switch
    {
        "bigint" or "integer" or "smallint" => Reading.Integer,
        "numeric" => Reading.Exact,
        "double precision" => Reading.Real,
        "boolean" => Reading.Flag,
        "timestamp with time zone" => Reading.Moment,
        "text" => Reading.Text,
        _ => Reading.Written,
    };

    private static Cell OfDigits(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Cell.Of(Decimals.Printed(number))
        : Cell.Of(text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text);

    /// <summary>Ends the command and leaves the connection to who has it.</summary>
    public void CloseReader()
    {
        // What is left would be sent and thrown away.
        if (_reader is not null && !_ended) _command.Cancel();
        try
        {
            _reader?.Dispose();
        }
        catch (NpgsqlException) when (!_ended)
        {
            // It was told to stop, and says so.
            _ended = true;
        }

        _command.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        CloseReader();
        _connection.Dispose();
    }
}
