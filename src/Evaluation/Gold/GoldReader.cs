using System.Text.Json;

namespace PerfEval.Evaluation.Gold;

/// <summary>Reads gold files. A gold file is written by hand: what is wrong with it is said with its name, as a <see cref="GoldException"/>.</summary>
public static class GoldReader
{
    public const string Suffix = ".gold.json";

    /// <summary>The gold files of a folder and its sub-folders, by name; or the one file that was named.</summary>
    public static IReadOnlyList<GoldFile> ReadAll(string path)
    {
        if (File.Exists(path)) return [Read(path)];
        if (!Directory.Exists(path)) throw new GoldException($"{path}: 找不到 / {path}: does not exist");
        var found = Directory.EnumerateFiles(path, "*" + Suffix, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read).ToList();
        return found.Count > 0 ? found : throw new GoldException($"{path}: 没有 *{Suffix} 文件 / {path}: it holds no *{Suffix}");
    }

    public static GoldFile Read(string path)
    {
        var name = Path.GetFileName(path);
        if (name.EndsWith(Suffix, StringComparison.Ordinal)) name = name[..^Suffix.Length];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return new GoldFile(name, Path.GetDirectoryName(Path.GetFullPath(path))!, [.. Items(json.RootElement, "reports").Select(Report)]);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or IOException)
        {
            throw new GoldException($"{path}: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }
    }

    private static GoldReport Report(JsonElement report) =>
        new(Text(report, "title"), Text(report, "kind"), Text(report, "organization"), Text(report, "project"),
            Of(report, "fiscalYear", e => e.ValueKind == JsonValueKind.Null ? (int?)null : e.GetInt32()), Number(report, "selfScore"), Text(report, "grade"), SplitsOf(report))
        {
            Figures = [.. Items(report, "figures").Select(Figure)],
            Rates = [.. Items(report, "rates").Select(Rate)],
            Headcounts = [.. Items(report, "headcounts").Select(Headcount)],
            Indicators = [.. Items(report, "indicators").Select(Indicator)],
            Scores = [.. Items(report, "scores").Select(e => new GoldScore(Text(e, "label"), Number(e, "points"), Number(e, "outOf"), Flag(e, "optional")))],
            Findings = [.. Items(report, "findings").Select(Finding)],
        };

    private static GoldFigure Figure(JsonElement e) =>
        new(Text(e, "text"), Number(e, "amount"), Text(e, "measure"), Text(e, "fund"), Text(e, "stage"), e.TryGetProperty("stage", out _), Plain(e, "context"), Flag(e, "optional"));

    private static GoldRate Rate(JsonElement e) =>
        new(Text(e, "text"), Number(e, "value"), Text(e, "kind"), Text(e, "comparator"), e.TryGetProperty("comparator", out _), Plain(e, "context"), Flag(e, "optional"));

    private static GoldHeadcount Headcount(JsonElement e) =>
        new(Text(e, "text"), Number(e, "count"), Text(e, "unit"), Plain(e, "context"), Flag(e, "optional"));

    private static GoldIndicator Indicator(JsonElement e) =>
        new(Text(e, "level1"), Text(e, "level2"), Text(e, "level3"), Text(e, "target"), Text(e, "actual"), Number(e, "weight"), Number(e, "score"), Flag(e, "prose"), Flag(e, "optional"));

    private static GoldFinding Finding(JsonElement e)
    {
        var rules = Strings(e, "rules").Concat(Plain(e, "rule") is { } rule ? [rule] : Array.Empty<string>());
        return new GoldFinding([.. rules], [.. Strings(e, "numbers")], !e.TryGetProperty("required", out var required) || required.GetBoolean(), Plain(e, "why"));
    }

    private static int SplitsOf(JsonElement report) =>
        report.TryGetProperty("mayBeSplitAt", out var splits)
            ? splits.ValueKind switch { JsonValueKind.Array => splits.GetArrayLength(), JsonValueKind.Number => splits.GetInt32(), JsonValueKind.Null => 0, _ => 1 }
            : 0;

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static IEnumerable<string> Strings(JsonElement parent, string name) => Items(parent, name).Select(AsText).OfType<string>();

    private static Accepted<string> Text(JsonElement parent, string name) => Of(parent, name, AsText);

    private static Accepted<decimal?> Number(JsonElement parent, string name) =>
        Of(parent, name, e => e.ValueKind == JsonValueKind.Null ? (decimal?)null : decimal.Parse(AsText(e)!, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture));

    private static Accepted<T> Of<T>(JsonElement parent, string name, Func<JsonElement, T?> read)
    {
        var value = parent.TryGetProperty(name, out var given) ? read(given) : default;
        if (!parent.TryGetProperty(name + "Alt", out var others)) return new Accepted<T>(value, []);
        return new Accepted<T>(value, others.ValueKind == JsonValueKind.Array ? [.. others.EnumerateArray().Select(read)] : [read(others)]);
    }

    private static string? Plain(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? AsText(value) : null;

    private static bool Flag(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}

/// <summary>A gold file that is missing or wrongly written.</summary>
public sealed class GoldException : Exception
{
    public GoldException()
    {
    }

    public GoldException(string message)
        : base(message)
    {
    }

    public GoldException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
