using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Model.Values;

namespace PerfEval.Evaluation.Output;

/// <summary>An evaluation as JSON, and back: what a later run is compared with.</summary>
public static class EvaluationJson
{
    private const string Schema = "perfeval-eval/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="differences">False leaves them out, as a committed baseline does.</param>
    public static void Write(Stream output, IReadOnlyList<FileEvaluation> files, IReadOnlyList<FileEvaluation> sums, bool differences = true)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(sums);
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteList(json, "files", files, differences);
        WriteList(json, "sums", sums, differences: false);
        json.WriteEndObject();
    }

    /// <summary>The files of an earlier run; without their differences.</summary>
    public static IReadOnlyList<FileEvaluation> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("files").EnumerateArray().Select(file => new FileEvaluation(
            file.GetProperty("file").GetString()!, file.GetProperty("format").GetString()!, file.GetProperty("status").GetString()!,
            Aspects.Tallies.ToDictionary(a => a, a => file.TryGetProperty(a, out var t)
                ? new Tally(t.GetProperty("right").GetInt32(), t.GetProperty("missed").GetInt32(), t.GetProperty("invented").GetInt32()) : default),
            Aspects.Shares.ToDictionary(a => a, a => file.TryGetProperty(a, out var s) ? new Share(s.GetProperty("right").GetInt32(), s.GetProperty("of").GetInt32()) : default),
            []))];
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<FileEvaluation> files, bool differences)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteString("format", file.Format);
            json.WriteString("status", file.Status);
            foreach (var aspect in Aspects.Tallies) WriteTally(json, aspect, file.Tallies[aspect]);
            foreach (var aspect in Aspects.Shares) WriteShare(json, aspect, file.Shares[aspect]);
            if (differences) WriteDifferences(json, file.Differences);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTally(Utf8JsonWriter json, string aspect, Tally tally)
    {
        json.WriteStartObject(aspect);
        json.WriteNumber("right", tally.Right);
        json.WriteNumber("missed", tally.Missed);
        json.WriteNumber("invented", tally.Invented);
        json.WriteNumber("precision", Math.Round(tally.Precision, 4));
        json.WriteNumber("recall", Math.Round(tally.Recall, 4));
        json.WriteNumber("f1", Math.Round(tally.F1, 4));
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, string aspect, Share share)
    {
        json.WriteStartObject(aspect);
        json.WriteNumber("right", share.Right);
        json.WriteNumber("of", share.Of);
        json.WriteEndObject();
    }

    private static void WriteDifferences(Utf8JsonWriter json, Sequence<Difference> differences)
    {
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("aspect", difference.Aspect);
            json.WriteString("kind", difference.Kind.Spelled());
            json.WriteString("what", difference.What);
            if (difference.Where is { } where) json.WriteString("where", where);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
