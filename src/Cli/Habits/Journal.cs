using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Habits;

/// <summary>
/// What the command tells beside its data, always on stderr: lines for a person, or with --log-format json one object a line with
/// time, level, event, message and the event's own fields. One command line a process, hence one journal.
/// </summary>
internal static class Journal
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Only what went wrong is told.</summary>
    public static bool Quiet { get; set; }

    public static bool Structured { get; set; }

    /// <summary>Something to know: a number of rows, a file that was written. Not told when quiet.</summary>
    public static void Note(string name, string message, params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        if (!Quiet) Tell("info", name, message, fields);
    }

    /// <summary>Something is missing from the result: told when quiet too.</summary>
    public static void Warn(string name, string message, params ReadOnlySpan<(string Name, object? Value)> fields) => Tell("warning", name, message, fields);

    /// <summary>What was asked for was not done.</summary>
    public static void Fail(string name, string message, params ReadOnlySpan<(string Name, object? Value)> fields) => Tell("error", name, message, fields);

    private static void Tell(string level, string name, string message, ReadOnlySpan<(string Name, object? Value)> fields) =>
        Console.Error.WriteLine(Structured ? Line(level, name, message, fields) : Printable.Of(message));

    private static string Line(string level, string name, string message, ReadOnlySpan<(string Name, object? Value)> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", TimeProvider.System.GetUtcNow());
            json.WriteString("level", level);
            json.WriteString("event", name);
            json.WriteString("message", message);
            foreach (var field in fields)
            {
                json.WritePropertyName(field.Name);
                Write(json, field.Value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            default: json.WriteStringValue(value.ToString()); break;
        }
    }
}
