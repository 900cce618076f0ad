using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEval.Store.Rows;

/// <summary>Rows as JSON objects with the columns' names, each once. Chinese characters stand as themselves.</summary>
public static class JsonRows
{
    // Output goes to files and terminals and never into a page, where the relaxed escaping would be a hole.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="table">Written first into every object, where one file holds several tables. (A table's own column of that name is the number of a table in its document, and is then called table_index.)</param>
    /// <returns>The number of rows.</returns>
    public static long WriteLines(RowSet rows, Stream to, string? table = null) => Write(rows, to, "", "\n"u8, "", table);

    /// <returns>The number of rows.</returns>
    public static long WriteArray(RowSet rows, Stream to) => Write(rows, to, "[\n", ",\n"u8, "\n]\n", null);

    private static long Write(RowSet rows, Stream to, string head, ReadOnlySpan<byte> separator, string tail, string? table)
    {
        var between = head.Length > 0;
        var names = UniqueNames.Of(rows.Columns).Select(name => JsonEncodedText.Encode(table is not null && name == "table" ? "table_index" : name, Options.Encoder)).ToArray();
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using var json = new Utf8JsonWriter(buffer, Options);
        buffer.Write(Encoding.UTF8.GetBytes(head));
        var count = 0L;
        for (; rows.Read(); count++)
        {
            if (between && count > 0) buffer.Write(separator);
            WriteRow(rows, names, table, json);
            if (!between) buffer.Write(separator);
            if (buffer.WrittenCount < 1 << 15) continue;
            to.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        buffer.Write(Encoding.UTF8.GetBytes(tail));
        to.Write(buffer.WrittenSpan);
        to.Flush();
        return count;
    }

    private static void WriteRow(RowSet rows, JsonEncodedText[] names, string? table, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (table is not null) json.WriteString("table", table);
        for (var i = 0; i < names.Length; i++)
        {
            json.WritePropertyName(names[i]);
            WriteValue(rows[i], rows.Columns[i].Type, json);
        }

        json.WriteEndObject();
        json.Flush();
        json.Reset();
    }

    private static void WriteValue(Cell cell, ColumnType type, Utf8JsonWriter json)
    {
        if (cell.IsNull) json.WriteNullValue();
        else if (type == ColumnType.Json) json.WriteRawValue(cell.Text, skipInputValidation: true);
        else if (cell.Kind == CellKind.Text) json.WriteStringValue(cell.Text);
        else if (type == ColumnType.Flag) json.WriteBooleanValue(cell.Integer != 0);
        else if (cell.Kind == CellKind.Integer) json.WriteNumberValue(cell.Integer);
        else if (cell.Decimal is { } exact) json.WriteNumberValue(exact);
        else if (double.IsFinite(cell.Number)) json.WriteNumberValue(cell.Number);
        else json.WriteNullValue();
    }
}
