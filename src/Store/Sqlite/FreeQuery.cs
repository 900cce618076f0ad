using System.Diagnostics;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;
using SQLitePCL;

namespace PerfEval.Store.Sqlite;

/// <summary>
/// A statement that a person typed, on a connection of its own that can only read this one file:
/// opened read-only, every action asked of an allow-list, stopped when its time is over.
/// (Measured: opening read-only alone still lets ATTACH open other files.)
/// </summary>
internal static class FreeQuery
{
    private const int InstructionsBetweenLooks = 20_000;
    private const int LongestValue = 16 * 1024 * 1024;
    private const int LongestPattern = 200;

    public static QueryOutcome Run(string path, string sql, QueryLimits limits)
    {
        var connection = Connection.OpenForReading(path);
        var permission = new ReadPermission();
        try
        {
            Restrict(connection, permission, limits.Time);
            if (Examine(connection, sql, permission) is { } objection)
            {
                connection.Dispose();
                return objection;
            }

            var statement = connection.Prepare(sql);
            var columns = Enumerable.Range(0, statement.ColumnCount).Select(i => new Column(statement.ColumnName(i), ColumnType.Any)).ToArray();
            return new QueryOutcome.Answered(new GuardedRows(new StatementRows(statement, columns, limits.Rows, connection), permission, limits.Time));
        }
        catch (StoreException failure)
        {
            connection.Dispose();
            return permission.Denied is { } denied ? new QueryOutcome.Refused(denied) : new QueryOutcome.Bad(failure.Message);
        }
    }

    private static void Restrict(Connection connection, ReadPermission permission, TimeSpan time)
    {
        // What sorting needs goes to a temporary file and not to memory: a query of a hundred million rows must not take the machine along.
        connection.Execute("PRAGMA temp_store = FILE; PRAGMA trusted_schema = OFF");
        _ = raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_LENGTH, LongestValue);
        _ = raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, LongestPattern);
        _ = raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_ATTACHED, 0);
        connection.Demand(raw.sqlite3_set_authorizer(connection.Handle, permission.Ask, null));
        var began = Stopwatch.GetTimestamp();
        raw.sqlite3_progress_handler(connection.Handle, InstructionsBetweenLooks, _ => Stopwatch.GetElapsedTime(began) > time ? 1 : 0, null);
    }

    /// <summary>Compiles every statement of the text without running any; null where it is one that only reads.</summary>
    private static QueryOutcome? Examine(Connection connection, string sql, ReadPermission permission)
    {
        var count = 0;
        var rest = sql;
        while (!string.IsNullOrWhiteSpace(rest))
        {
            var code = raw.sqlite3_prepare_v2(connection.Handle, rest, out var handle, out rest);
            using (handle)
            {
                if (permission.Denied is { } denied) return new QueryOutcome.Refused(denied);
                if (code != raw.SQLITE_OK) return new QueryOutcome.Bad(connection.Failure(code).Message);
                if (handle.IsInvalid) continue;
                if (raw.sqlite3_stmt_readonly(handle) == 0) return new QueryOutcome.Refused("只读查询不能写入 / a query may only read");
                if (raw.sqlite3_bind_parameter_count(handle) > 0) return new QueryOutcome.Bad("参数没有值 / a parameter has no value");
                count++;
            }
        }

        return count switch
        {
            0 => new QueryOutcome.Bad("没有语句 / there is no statement"),
            1 => null,
            _ => new QueryOutcome.Bad("一次只能执行一条语句 / one statement at a time"),
        };
    }

    /// <summary>Rows whose reading may end early: the engine's failures become <see cref="QueryStoppedException"/>.</summary>
    private sealed class GuardedRows(RowSet rows, ReadPermission permission, TimeSpan time) : RowSet
    {
        private const int Interrupted = raw.SQLITE_INTERRUPT;

        public override IReadOnlyList<Column> Columns => rows.Columns;

        public override bool Truncated => rows.Truncated;

        public override Cell this[int column] => rows[column] is { Kind: CellKind.Number } cell ? Cell.Of(Decimals.Printed(cell.Number)) : rows[column];

        public override bool Read()
        {
            try
            {
                return rows.Read();
            }
            catch (StoreException failure) when (failure.Code == Interrupted)
            {
                throw new QueryStoppedException($"查询超过 {time.TotalSeconds:0.#} 秒，已停止 / stopped after {time.TotalSeconds:0.#} seconds");
            }
            catch (StoreException failure)
            {
                throw new QueryStoppedException(permission.Denied ?? failure.Message, permission.Denied is not null);
            }
        }

        protected override void Dispose(bool disposing) => rows.Dispose();
    }
}
