using Npgsql;
using NpgsqlTypes;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>Rows that go into one table by binary COPY, which begins with the first of them: a table without rows costs nothing.</summary>
internal sealed class CopyTable(NpgsqlConnection connection, string table, string columns, long lastId) : IRow<CopyTable>, IDisposable
{
    private NpgsqlBinaryImporter? _importer;

    /// <summary>Of the row that was begun last.</summary>
    public long Id { get; private set; } = lastId;

    /// <summary>Begins a row with the next id.</summary>
    public CopyTable Next() => Begin(Id + 1);

    public CopyTable Begin(long id)
    {
        Id = id;
        _importer ??= connection.BeginBinaryImport($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)");
        _importer.StartRow();
        _importer.Write(id, NpgsqlDbType.Bigint);
        return this;
    }

    public CopyTable Add(string? value)
    {
        if (value is null) _importer!.WriteNull();
        else _importer!.Write(Database.Storable(value), NpgsqlDbType.Text);
        return this;
    }

    public CopyTable Add(long? value)
    {
        if (value is null) _importer!.WriteNull();
        else _importer!.Write(value.Value, NpgsqlDbType.Bigint);
        return this;
    }

    public CopyTable Add(bool? value)
    {
        if (value is null) _importer!.WriteNull();
        else _importer!.Write(value.Value, NpgsqlDbType.Boolean);
        return this;
    }

    public CopyTable Add(decimal? value)
    {
        if (value is null) _importer!.WriteNull();
        else _importer!.Write(Decimals.Kept(value.Value), NpgsqlDbType.Numeric);
        return this;
    }

    public CopyTable Add(DateTimeOffset value)
    {
        _importer!.Write(Database.Moment(value), NpgsqlDbType.TimestampTz);
        return this;
    }

    public CopyTable AddAmount(decimal value) => Add(value).Add(Decimals.Exact(value) is null ? null : (decimal?)value);

    public void Add(int[] values) => _importer!.Write(values, NpgsqlDbType.Array | NpgsqlDbType.Integer);

    /// <summary>Sends the rest; without it disposing takes all rows back.</summary>
    public void Complete() => _importer?.Complete();

    public void Dispose() => _importer?.Dispose();
}
