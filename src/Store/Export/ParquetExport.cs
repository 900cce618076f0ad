using System.Globalization;
using Parquet;
using Parquet.Schema;
using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>Parquet with typed columns: whole numbers, decimals(28, 8), booleans, timestamps in UTC, text.</summary>
internal static class ParquetExport
{
    private const int RowsInGroup = 25_000;

    public static TableExport Write(RowSet rows, Stream to)
    {
        // The library is asynchronous throughout; an export is not, and there is no context to deadlock with.
        return WriteAsync(rows, to).GetAwaiter().GetResult();
    }

    private static async Task<TableExport> WriteAsync(RowSet rows, Stream to)
    {
        var columns = rows.Columns.Select(ColumnBuffer.Of).ToArray();
        var count = 0L;
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), to).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            var more = rows.Read();
            do
            {
                var inGroup = 0;
                for (; more && inGroup < RowsInGroup; more = rows.Read(), inGroup++)
                {
                    for (var i = 0; i < columns.Length; i++) columns[i].Add(rows[i]);
                }

                count += inGroup;
                using var group = writer.CreateRowGroup();
                foreach (var column in columns) await column.Flush(group).ConfigureAwait(false);
            }
            while (more);
        }

        return new TableExport(count, [.. columns.Where(column => column.Rounded > 0).Select(Rounding), .. columns.Where(column => column.LeftOut > 0).Select(Missing)]);
    }

    private static Message Rounding(ColumnBuffer column) => new(
        $"列 {column.Field.Name} 有 {column.Rounded} 个数按 decimal(28,8) 舍入到 8 位小数",
        $"{column.Rounded} numbers of column {column.Field.Name} are rounded to the 8 decimals of decimal(28,8)");

    private static Message Missing(ColumnBuffer column) => new(
        $"列 {column.Field.Name} 有 {column.LeftOut} 个数超出 decimal(28,8)，留空；CSV 和 JSON Lines 导出保留其全部数字",
        $"{column.LeftOut} numbers of column {column.Field.Name} are larger than decimal(28,8) holds and left empty; CSV and JSON Lines keep their digits");

    /// <summary>The values of one column in one row group.</summary>
    private abstract class ColumnBuffer(DataField field)
    {
        public DataField Field { get; } = field;

        /// <summary>Values that have more decimals than the column's type.</summary>
        public long Rounded { get; protected set; }

        /// <summary>Values that are too large for it.</summary>
        public long LeftOut { get; protected set; }

        public static ColumnBuffer Of(Column column) => column.Type switch
        {
            ColumnType.Integer => new Values<long>(new DataField<long?>(column.Name), cell => cell.IsNumber ? cell.Integer : null),
            ColumnType.Flag => new Values<bool>(new DataField<bool?>(column.Name), cell => cell.IsNumber ? cell.Integer != 0 : null),
            ColumnType.Moment => new Values<DateTime>(new DateTimeDataField(column.Name, DateTimeFormat.DateAndTimeMicros, isAdjustedToUTC: true, isNullable: true), Moment),
            ColumnType.Number => new DecimalValues(column.Name),
            _ => new Texts(column.Name),
        };

        public abstract void Add(Cell cell);

        public abstract Task Flush(ParquetRowGroupWriter group);

        private static DateTime? Moment(Cell cell) =>
            DateTime.TryParse(cell.Text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    private class Values<T>(DataField field, Func<Cell, T?> convert) : ColumnBuffer(field) where T : struct
    {
        private readonly List<T?> _values = [];

        public override void Add(Cell cell) => _values.Add(cell.IsNull ? null : convert(cell));

        public override async Task Flush(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(Field, _values.ToArray().AsMemory()).ConfigureAwait(false);
            _values.Clear();
        }
    }

    private sealed class DecimalValues : Values<decimal>
    {
        private const int Precision = 28;
        private const int Scale = 8;
        private const decimal Largest = 1e20m;

        public DecimalValues(string name) : base(new DecimalDataField(name, Precision, Scale, isNullable: true), cell => Fit(cell.Decimal))
        {
        }

        public override void Add(Cell cell)
        {
            var kept = cell.IsNumber ? Fit(cell.Decimal) : null;
            if (cell.IsNumber && kept is null) LeftOut++;
            else if (kept != cell.Decimal && cell.IsNumber) Rounded++;
            base.Add(cell);
        }

        private static decimal? Fit(decimal? value) => value is { } number && Math.Abs(number) < Largest ? Math.Round(number, Scale) : null;
    }

    private sealed class Texts(string name) : ColumnBuffer(new DataField<string>(name))
    {
        private readonly List<string?> _values = [];

        public override void Add(Cell cell) => _values.Add(cell.IsNull ? null : cell.ToString());

        public override async Task Flush(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(Field, (IReadOnlyCollection<string>)_values!).ConfigureAwait(false);
            _values.Clear();
        }
    }
}
