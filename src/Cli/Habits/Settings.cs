using System.Text.Json;
using PerfEval.Model;

namespace PerfEval.Cli.Habits;

/// <summary>
/// What a user sets once and not on every command line. Flags win over the environment (PERFEVAL_STORE, PERFEVAL_JOBS …), the environment wins over
/// the section "PerfEval" of appsettings.json, which stands in the current folder or beside the program, or where PERFEVAL_CONFIG says.
/// </summary>
internal sealed class Settings
{
    public const string Store = "Store";
    public const string Lang = "Lang";
    public const string Jobs = "Jobs";
    public const string Format = "Format";
    public const string Quiet = "Quiet";
    public const string NoColor = "NoColor";
    public const string LogFormat = "LogFormat";
    public const string QueryLimit = "QueryLimit";
    public const string QueryTimeout = "QueryTimeout";

    private const string Section = "PerfEval";
    private const string FileName = "appsettings.json";
    private const string FileVariable = "PERFEVAL_CONFIG";
    private const int MostJobs = 256;

    private static readonly Setting[] All =
    [
        new(Store, "…", value => value.Length > 0),
        new(Lang, "zh|en", value => value is "zh" or "en"),
        new(Jobs, $"1–{MostJobs}", value => IsNumber(value, 1, MostJobs)),
        new(Format, "table|block|csv|json|jsonl", value => value is "table" or "block" or "csv" or "json" or "jsonl"),
        new(Quiet, "true|false", value => bool.TryParse(value, out _)),
        new(NoColor, "true|false", value => bool.TryParse(value, out _)),
        new(LogFormat, "text|json", value => value is "text" or "json"),
        new(QueryLimit, "0, 1, 2 …", value => IsNumber(value, 0, int.MaxValue)),
        new(QueryTimeout, "1, 2 …", value => IsNumber(value, 1, int.MaxValue)),
    ];

    private readonly Dictionary<string, string> _values = [];

    /// <summary>Those of this process; empty until <see cref="Load"/> was called.</summary>
    public static Settings Current { get; private set; } = new();

    public string? this[string name] => _values.GetValueOrDefault(name);

    public int? Number(string name) => this[name] is { } value ? int.Parse(value) : null;

    public bool IsOn(string name) => this[name] is { } value && bool.Parse(value);

    /// <exception cref="UsageException">A value that means nothing, or a file that is no JSON.</exception>
    public static void Load()
    {
        Current = new Settings();
        Current = Read(Environment.GetEnvironmentVariable, File());
    }

    /// <param name="file">A settings file; null for none.</param>
    /// <exception cref="UsageException">A value that means nothing, or a file that is no JSON.</exception>
    internal static Settings Read(Func<string, string?> environment, string? file)
    {
        var settings = new Settings();
        if (file is not null) settings.AddFile(file);
        foreach (var setting in All)
        {
            if (environment(setting.Variable) is { Length: > 0 } value) settings.Set(setting, value, setting.Variable);
        }

        return settings;
    }

    private static string? File()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } named) return named;
        return new[] { FileName, Path.Combine(AppContext.BaseDirectory, FileName) }.FirstOrDefault(System.IO.File.Exists);
    }

    private void AddFile(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            // An appsettings.json in the current folder may be another program's: then it has no such section.
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty(Section, out var section)) return;
            foreach (var property in section.EnumerateObject())
            {
                var setting = All.FirstOrDefault(known => known.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))
                    ?? throw new UsageException($"{file}: {Section}.{property.Name}? ({string.Join(' ', All.Select(known => known.Name))})");
                Set(setting, property.Value.ToString() is var value && property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.ToLowerInvariant() : value, $"{file}: {Section}.{setting.Name}");
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            var (chinese, english) = SystemFault.Reason(wrong);
            throw new UsageException($"{file}: {chinese} / {file}: {english}", wrong);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new UsageException($"{file}{Place(wrong)}: 不是有效的设置文件 / {file}{Place(wrong)}: no valid file of settings", wrong);
        }
    }

    private static string Place(Exception wrong) => wrong is JsonException { LineNumber: { } line } ? $" ({line + 1})" : string.Empty;

    private void Set(Setting setting, string value, string place)
    {
        if (!setting.Accepts(value)) throw new UsageException($"{place} = {value}? ({setting.Expected})");
        _values[setting.Name] = value;
    }

    private static bool IsNumber(string value, int least, int most) => int.TryParse(value, out var number) && number >= least && number <= most;

    private sealed record Setting(string Name, string Expected, Func<string, bool> Accepts)
    {
        /// <summary>PERFEVAL_QUERY_LIMIT for QueryLimit.</summary>
        public string Variable { get; } = "PERFEVAL" + string.Concat(Name.Select(letter => char.IsUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));
    }
}
