using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Pipeline.Isolation;

/// <summary>
/// What came of a document as UTF-8 JSON between two processes of one version; never stored. Places of single characters
/// stay behind: every span has its own, and nobody after the checker asks for others.
/// </summary>
internal static class OutcomeText
{
    public static byte[] Write(DocumentOutcome outcome) => JsonSerializer.SerializeToUtf8Bytes(outcome, OutcomeContext.Default.DocumentOutcome);

    /// <summary>Null where it is none.</summary>
    public static DocumentOutcome? Read(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, OutcomeContext.Default.DocumentOutcome);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 64,
    Converters =
    [
        typeof(SourceTextConverter), typeof(BlockConverter), typeof(TableGridConverter),
        typeof(SequenceConverter<Block>), typeof(SequenceConverter<Cell>), typeof(SequenceConverter<CheckedReport>), typeof(SequenceConverter<ColumnReading>),
        typeof(SequenceConverter<Diagnostic>), typeof(SequenceConverter<Figure>), typeof(SequenceConverter<Finding>), typeof(SequenceConverter<Headcount>),
        typeof(SequenceConverter<Indicator>), typeof(SequenceConverter<Rate>), typeof(SequenceConverter<RowReading>), typeof(SequenceConverter<Score>),
        typeof(SequenceConverter<Span>), typeof(SequenceConverter<TableReading>), typeof(SequenceConverter<TableSection>), typeof(SequenceConverter<UndecidedReason>),
        typeof(SequenceConverter<int>), typeof(SequenceConverter<string>),
    ])]
[JsonSerializable(typeof(DocumentOutcome))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(TableBlock))]
[JsonSerializable(typeof(GridText))]
[JsonSerializable(typeof(Cell))]
[JsonSerializable(typeof(Report))]
internal sealed partial class OutcomeContext : JsonSerializerContext;

internal sealed class SourceTextConverter : JsonConverter<SourceText>
{
    public override SourceText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, SourceText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A block with the kind that it is before it: [kind, block].</summary>
internal sealed class BlockConverter : JsonConverter<Block>
{
    private const int Text = 0, Table = 1;

    public override Block Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var kind = reader.GetInt32();
        reader.Read();
        Block? block = kind == Text ? JsonSerializer.Deserialize(ref reader, OutcomeContext.Default.TextBlock) : JsonSerializer.Deserialize(ref reader, OutcomeContext.Default.TableBlock);
        reader.Read();
        return block ?? throw new JsonException("A block is missing.");
    }

    public override void Write(Utf8JsonWriter writer, Block value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        if (value is TextBlock text)
        {
            writer.WriteNumberValue(Text);
            JsonSerializer.Serialize(writer, text, OutcomeContext.Default.TextBlock);
        }
        else
        {
            writer.WriteNumberValue(Table);
            JsonSerializer.Serialize(writer, (TableBlock)value, OutcomeContext.Default.TableBlock);
        }

        writer.WriteEndArray();
    }
}

internal sealed record GridText(int Rows, int Columns, Sequence<Cell> Cells, Sequence<int> RepeatedHeaderRows);

internal sealed class TableGridConverter : JsonConverter<TableGrid>
{
    public override TableGrid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var grid = JsonSerializer.Deserialize(ref reader, OutcomeContext.Default.GridText) ?? throw new JsonException("A grid is missing.");
        return new TableGrid(grid.Rows, grid.Columns, grid.Cells, grid.RepeatedHeaderRows);
    }

    public override void Write(Utf8JsonWriter writer, TableGrid value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new GridText(value.Rows, value.Columns, value.Cells, value.RepeatedHeaderRows), OutcomeContext.Default.GridText);
}

/// <summary>A sequence as an array. One for each kind of element is named in <see cref="OutcomeContext"/>: a program compiled ahead of time can make none later.</summary>
internal sealed class SequenceConverter<T> : JsonConverter<Sequence<T>>
{
    public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(JsonSerializer.Deserialize(ref reader, element)!);
        return items.ToSequence();
    }

    public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options)
    {
        var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value) JsonSerializer.Serialize(writer, item, element);
        writer.WriteEndArray();
    }
}
