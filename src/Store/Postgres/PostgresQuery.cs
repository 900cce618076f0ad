using System.Globalization;
using Npgsql;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Postgres;

/// <summary>
/// A statement that a person typed: one SELECT, WITH, VALUES or TABLE, in a transaction that the server holds to reading, stopped by the server when
/// its time is over. Functions that do more than compute (read a file of the server, run SQL that stands in a text, change a setting, wait) are
/// volatile to PostgreSQL: a statement in which the name of one stands is not sent, however it would be called.
/// </summary>
internal static class PostgresQuery
{
    private const string Writes = "只读查询不能写入 / a query may only read";

    private static readonly string[] First = ["select", "with", "values", "table"];

    /// <summary>Words with which a SELECT or a WITH would write, or hold rows against others.</summary>
    private static readonly string[] Writing = ["insert", "update", "delete", "merge", "into"];

    /// <summary>Volatile, and yet they only compute.</summary>
    private static readonly string[] Harmless = ["random", "clock_timestamp", "timeofday", "gen_random_uuid"];

    /// <param name="connection">The statement's own; it is closed here where there are no rows to read.</param>
    public static QueryOutcome Run(NpgsqlConnection connection, string sql, QueryLimits limits)
    {
        var outcome = Examined(connection, sql, limits);
        if (outcome is not QueryOutcome.Answered) connection.Dispose();
        return outcome;
    }

    private static QueryOutcome Examined(NpgsqlConnection connection, string sql, QueryLimits limits)
    {
        var text = StatementText.Of(sql);
        if (text.Statements.Count == 0) return new QueryOutcome.Bad("没有语句 / there is no statement");
        // Closing the connection rolls the transaction back.
        _ = connection.BeginTransaction();
        Restrict(connection, limits.Time);
        try
        {
            return Examine(connection, text) ?? Answer(connection, text.Statements[0], limits);
        }
        catch (PostgresException failure)
        {
            return IsRefusal(failure) ? new QueryOutcome.Refused(TextOf(failure)) : new QueryOutcome.Bad(TextOf(failure));
        }
    }

    private static void Restrict(NpgsqlConnection connection, TimeSpan time)
    {
        using var batch = new NpgsqlBatch(connection);
        foreach (var sql in (string[])
        [
            "SET TRANSACTION READ ONLY",
            // As the text was taken apart.
            "SET LOCAL standard_conforming_strings = on",
            string.Create(CultureInfo.InvariantCulture, $"SET LOCAL statement_timeout = {Math.Clamp((long)time.TotalMilliseconds, 1, int.MaxValue)}"),
        ]) batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        batch.ExecuteNonQuery();
    }

    /// <summary>What speaks against the text; null where it is one statement that only reads.</summary>
    private static QueryOutcome? Examine(NpgsqlConnection connection, StatementText text)
    {
        if (text.HasEscapedName) return new QueryOutcome.Refused("不允许 U&\"…\" 形式的名称 / names with Unicode escapes are not allowed");
        if (text.Words.FirstOrDefault(word => Writing.Contains(word)) is not null) return new QueryOutcome.Refused(Writes);
        if (text.HasParameter) return new QueryOutcome.Bad("参数没有值 / a parameter has no value");
        if (text.Statements.FirstOrDefault(statement => !Reads(statement)) is { } other) return OfOtherStatement(connection, other);
        if (text.Statements.Count > 1) return new QueryOutcome.Bad("一次只能执行一条语句 / one statement at a time");
        var function = Database.Scalar(
            connection,
            "SELECT proname::text FROM pg_catalog.pg_proc WHERE provolatile = 'v' AND proname = ANY($1) AND proname <> ALL($2) LIMIT 1",
            text.Names.ToArray(),
            Harmless);
        return function is null ? null : new QueryOutcome.Refused($"不允许使用函数 {function} / the function {function} is not allowed");
    }

    private static bool Reads(string statement) => StatementText.Of(statement).Words is [var first, ..] && First.Contains(first);

    /// <summary>The server is asked to read it and not to run it: what is no SQL is bad, what is any other statement is refused.</summary>
    private static QueryOutcome.Refused OfOtherStatement(NpgsqlConnection connection, string sql)
    {
        using var command = Database.Command(connection, sql);
        command.Prepare();
        return new QueryOutcome.Refused("只允许 SELECT、WITH、VALUES、TABLE 语句 / only SELECT, WITH, VALUES and TABLE are allowed");
    }

    private static QueryOutcome.Answered Answer(NpgsqlConnection connection, string sql, QueryLimits limits)
    {
        var command = Database.Command(connection, sql);
        Column[] columns;
        Reading[] readings;
        using (var described = command.ExecuteReader(System.Data.CommandBehavior.SchemaOnly))
        {
            columns = [.. Enumerable.Range(0, described.FieldCount).Select(i => new Column(described.GetName(i), ColumnType.Any))];
            readings = [.. Enumerable.Range(0, described.FieldCount).Select(i => PostgresRows.Of(described.GetDataTypeName(i)))];
        }

        // A result of arithmetic may have more digits than a decimal: it comes as the server writes it.
        for (var i = 0; i < readings.Length; i++) readings[i] = readings[i] == Reading.Exact ? Reading.Digits : readings[i];
        command.UnknownResultTypeList = [.. readings.Select(reading => reading is Reading.Digits or Reading.Written)];
        return new QueryOutcome.Answered(new GuardedRows(new PostgresRows(connection, command, columns, limits.Rows, readings), limits.Time));
    }

    private static bool IsRefusal(PostgresException failure) => failure.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege;

    private static string TextOf(PostgresException failure) => failure.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction ? Writes : failure.MessageText;

    /// <summary>Rows whose reading may end early: the server's failures become <see cref="QueryStoppedException"/>.</summary>
    private sealed class GuardedRows(PostgresRows rows, TimeSpan time) : RowSet
    {
        public override IReadOnlyList<Column> Columns => rows.Columns;

        public override bool Truncated => rows.Truncated;

        public override Cell this[int column] => rows[column];

        public override bool Read()
        {
            try
            {
                return rows.ReadRow();
            }
            catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.QueryCanceled)
            {
                throw new QueryStoppedException($"查询超过 {time.TotalSeconds:0.#} 秒，已停止 / stopped after {time.TotalSeconds:0.#} seconds");
            }
            catch (PostgresException failure)
            {
                throw new QueryStoppedException(TextOf(failure), IsRefusal(failure));
            }
            catch (Exception failure) when (PostgresFailures.IsOurs(failure))
            {
                throw PostgresFailures.Of(failure);
            }
        }

        protected override void Dispose(bool disposing) => rows.Dispose();
    }
}
