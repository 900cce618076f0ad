using System.Data;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace PerfEval.Store.Postgres;

/// <summary>The connections to one database. Each is for one thread at a time; they are used again.</summary>
internal sealed class Database : IDisposable
{
    private readonly NpgsqlDataSource _source;

    // SQL goes to the server as it is, in the extended protocol, which takes one statement at a time: nothing of what a person typed is cut into statements here.
    static Database() => AppContext.SetSwitch("Npgsql.EnableSqlRewriting", false);

    public Database(PostgresLocation location) => _source = NpgsqlDataSource.Create(location.Settings);

    public NpgsqlConnection Open() => _source.OpenConnection();

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(Parameter(value));
        return command;
    }

    /// <summary>Runs a statement; the number of its rows.</summary>
    public static int Execute(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public static object? Scalar(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>Rows of a SELECT that are few.</summary>
    public static List<T> Rows<T>(NpgsqlConnection connection, string sql, Func<IDataRecord, T> make, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(make(reader));
        return rows;
    }

    /// <summary>A value in its place: text, whole number, moment, or a list of texts or numbers.</summary>
    public static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        string text => new NpgsqlParameter<string> { TypedValue = Storable(text), NpgsqlDbType = NpgsqlDbType.Text },
        string[] texts => new NpgsqlParameter<string[]> { TypedValue = [.. texts.Select(Storable)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
        long number => new NpgsqlParameter<long> { TypedValue = number, NpgsqlDbType = NpgsqlDbType.Bigint },
        long[] numbers => new NpgsqlParameter<long[]> { TypedValue = numbers, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
        int[] numbers => new NpgsqlParameter<int[]> { TypedValue = numbers, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer },
        DateTimeOffset moment => new NpgsqlParameter<DateTime> { TypedValue = Moment(moment), NpgsqlDbType = NpgsqlDbType.TimestampTz },
        _ => throw new ArgumentException($"No parameter is made of {value.GetType()}.", nameof(value)),
    };

    /// <summary>To the millisecond, as SQLite keeps it.</summary>
    public static DateTime Moment(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    /// <summary>
    /// The text as a server takes it: a NUL and half of a surrogate pair, which no UTF-8 of PostgreSQL may hold, become U+FFFD. Offsets stay what they are.
    /// </summary>
    public static string Storable(string text)
    {
        if (!NeedsMending(text)) return text;
        var mended = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) mended.Append(text[i]).Append(text[++i]);
            else mended.Append(text[i] == '\0' || char.IsSurrogate(text[i]) ? '\uFFFD' : text[i]);
        }

        return mended.ToString();
    }

    // Whole pairs are mended into themselves: they are rare enough to be looked at twice.
    private static bool NeedsMending(string text) => text.AsSpan().Contains('\0') || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    public void Dispose() => _source.Dispose();
}
