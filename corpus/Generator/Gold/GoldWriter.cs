using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Gold;

/// <summary>Writes NAME.gold.json (CONTRACT: gold files).</summary>
public static class GoldWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(DocumentPlan document, string name)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteString("recipe", document.Recipe);
            json.WriteStartArray("reports");
            foreach (var report in document.Reports) Write(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ReportPlan report)
    {
        var text = ReportText.Of(report);
        json.WriteStartObject();
        json.WriteString("title", report.Title);
        Strings(json, "titleAlt", report.TitleAlt);
        json.WriteString("kind", Name(report.Kind));
        Strings(json, "kindAlt", [.. report.KindAlt.Select(k => Name(k))]);
        json.WriteString("organization", report.Organization);
        Strings(json, "organizationAlt", report.OrganizationAlt);
        json.WriteString("project", report.Project);
        Strings(json, "projectAlt", report.ProjectAlt);
        Number(json, "fiscalYear", report.FiscalYear);
        Number(json, "selfScore", report.SelfScore);
        json.WriteString("grade", report.Grade);
        Strings(json, "mayBeSplitAt", report.MayBeSplitAt);
        Facts(json, "figures", text, FactJson.Figure);
        Facts(json, "headcounts", text, FactJson.Headcount);
        Facts(json, "rates", text, FactJson.Rate);
        List(json, "indicators", report.Indicators, Indicator);
        List(json, "scores", report.Scores, Score);
        List(json, "identities", report.Relations.Identities, (j, i) => Identity(j, i, text));
        List(json, "findings", Faults.Of(report), Finding);
        List(json, "clean", report.Clean, (j, c) =>
        {
            j.WriteString("quote", c.Quote);
            j.WriteString("why", c.Why);
        });
        json.WriteEndObject();
    }

    private static void Facts(Utf8JsonWriter json, string name, ReportText text, Func<Utf8JsonWriter, Run, ReportText, bool> write)
    {
        json.WriteStartArray(name);
        foreach (var run in text.Facts) write(json, run, text);
        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorGold row)
    {
        json.WriteString("level1", row.Level1);
        json.WriteString("level2", row.Level2);
        Strings(json, "level2Alt", row.Level2Alt);
        json.WriteString("level3", row.Level3);
        Strings(json, "level3Alt", row.Level3Alt);
        json.WriteString("target", row.Target);
        Strings(json, "targetAlt", row.TargetAlt);
        json.WriteString("actual", row.Actual);
        Number(json, "weight", row.Weight);
        Number(json, "score", row.Score);
        if (row.Prose) json.WriteBoolean("prose", true);
        if (row.Optional) json.WriteBoolean("optional", true);
    }

    private static void Score(Utf8JsonWriter json, ScoreGold score)
    {
        json.WriteString("label", score.Label);
        Number(json, "points", score.Points);
        Number(json, "outOf", score.OutOf);
        if (score.OutOf is null)
        {
            json.WriteStartArray("outOfAlt");
            json.WriteNumberValue(100);
            json.WriteEndArray();
        }

        if (score.Optional) json.WriteBoolean("optional", true);
    }

    private static void Identity(Utf8JsonWriter json, Identity identity, ReportText text)
    {
        json.WriteString("rule", identity.Rule);
        json.WriteString("formula", identity.Formula);
        json.WriteStartArray("operands");
        foreach (var operand in identity.Operands) Reference(json, operand, text);
        json.WriteEndArray();
        json.WritePropertyName("stated");
        Reference(json, identity.Stated, text);
        json.WriteBoolean("holds", identity.Holds);
    }

    private static void Reference(Utf8JsonWriter json, Run run, ReportText text)
    {
        json.WriteStartObject();
        json.WriteString("text", run.Text);
        if (text.Holds(run))
        {
            json.WriteNumber("occurrence", text.Occurrence(run));
            if (text[run].InTable) json.WriteString("where", "table");
        }
        else
        {
            json.WriteBoolean("otherReport", true);
        }

        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, FindingGold finding)
    {
        if (finding.Rules.Count == 1) json.WriteString("rule", finding.Rules[0]);
        else Strings(json, "rules", finding.Rules);
        Strings(json, "numbers", finding.Numbers);
        json.WriteBoolean("required", finding.Required);
        if (finding.Required) json.WriteString("severity", "error");
        json.WriteString("why", finding.Why);
    }

    internal static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    internal static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string?> items)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number) json.WriteNumber(name, Tidy(number));
        else json.WriteNull(name);
    }

    /// <summary>Without zeros at the end.</summary>
    internal static decimal Tidy(decimal number) => number / 1.000000000000000000000000000000000m;
}
