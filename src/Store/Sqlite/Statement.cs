using System.Text;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;
using SQLitePCL;

namespace PerfEval.Store.Sqlite;

/// <summary>A prepared statement that is used again and again. Values are added from left to right, then it runs or is stepped.</summary>
internal sealed class Statement : IRow<Statement>, IDisposable
{
    private readonly Connection _connection;
    private readonly sqlite3_stmt _handle;

    /// <summary>What each parameter holds: it stays when the statement is reset, and a row has much in common with the one before it.</summary>
    private readonly Held[] _held;
    private byte[] _text = new byte[256];
    private int _bound;

    public Statement(Connection connection, string sql)
    {
        _connection = connection;
        connection.Demand(raw.sqlite3_prepare_v3(connection.Handle, sql, (uint)raw.SQLITE_PREPARE_PERSISTENT, out _handle));
        _held = new Held[raw.sqlite3_bind_parameter_count(_handle) + 1];
    }

    public int ColumnCount => raw.sqlite3_column_count(_handle);

    public string ColumnName(int column) => raw.sqlite3_column_name(_handle, column).utf8_to_string();

    public Statement Add(string? value)
    {
        if (value is null) return AddNull();
        if (Holds(new Held(HeldKind.Text, Text: value))) return this;
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (longest > _text.Length) _text = new byte[Math.Max(longest, 2 * _text.Length)];
        var length = Encoding.UTF8.GetBytes(value, _text);
        // A slice of length 0 keeps its address: an empty text must not become NULL.
        _connection.Demand(raw.sqlite3_bind_text(_handle, _bound, _text.AsSpan(0, length)));
        return this;
    }

    public Statement Add(long? value)
    {
        if (value is not { } number) return AddNull();
        if (!Holds(new Held(HeldKind.Integer, number))) _connection.Demand(raw.sqlite3_bind_int64(_handle, _bound, number));
        return this;
    }

    public Statement Add(bool? value) => Add(value is null ? null : value.Value ? 1L : 0L);

    /// <summary>Whole numbers as INTEGER, so that sums stay exact; others as REAL. Use <see cref="Decimals.Exact"/> where digits would be lost.</summary>
    public Statement Add(decimal? value)
    {
        if (value is null) return AddNull();
        if (Decimals.WholeNumber(value.Value) is { } whole) return Add(whole);
        var real = (double)value.Value;
        if (!Holds(new Held(HeldKind.Real, BitConverter.DoubleToInt64Bits(real)))) _connection.Demand(raw.sqlite3_bind_double(_handle, _bound, real));
        return this;
    }

    public Statement Add(DateTimeOffset value) => Add(Moments.Text(value.UtcDateTime));

    public Statement AddAmount(decimal value) => Add(value).Add(Decimals.Exact(value));

    private Statement AddNull()
    {
        if (!Holds(default)) _connection.Demand(raw.sqlite3_bind_null(_handle, _bound));
        return this;
    }

    /// <summary>Goes on to the next parameter. Whether it holds the value already; if not, the value must be bound to it now.</summary>
    private bool Holds(in Held value)
    {
        _bound++;
        // One parameter too many: SQLite says so.
        if (_bound >= _held.Length) return false;
        if (_held[_bound] == value) return true;
        _held[_bound] = value;
        return false;
    }

    /// <summary>Runs to the end and is ready for the next values.</summary>
    public void Run()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs an insert; the id of the new row.</summary>
    public long Insert()
    {
        Run();
        return _connection.LastInsertedRow;
    }

    /// <summary>Whole numbers of 64 bits, texts and NULL.</summary>
    public Statement AddAll(params IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            if (value is long number) Add(number);
            else Add((string?)value);
        }

        return this;
    }

    public bool Step()
    {
        var code = raw.sqlite3_step(_handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw _connection.Failure(code),
        };
    }

    public Cell Read(int column) => raw.sqlite3_column_type(_handle, column) switch
    {
        raw.SQLITE_INTEGER => Cell.Of(raw.sqlite3_column_int64(_handle, column)),
        raw.SQLITE_FLOAT => Cell.Of(raw.sqlite3_column_double(_handle, column)),
        raw.SQLITE_TEXT => Cell.Of(raw.sqlite3_column_text(_handle, column).utf8_to_string()),
        raw.SQLITE_BLOB => Cell.Of(Convert.ToHexStringLower(raw.sqlite3_column_blob(_handle, column))),
        _ => Cell.Null,
    };

    public void Reset()
    {
        // The code repeats the failure that step has thrown already.
        _ = raw.sqlite3_reset(_handle);
        _bound = 0;
    }

    public void Dispose() => _handle.Dispose();

    private enum HeldKind
    {
        Null,
        Integer,
        Real,
        Text,
    }

    /// <param name="Bits">Of an integer or a real number.</param>
    private readonly record struct Held(HeldKind Kind, long Bits = 0, string? Text = null);
}
