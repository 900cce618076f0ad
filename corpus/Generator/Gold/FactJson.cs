using System.Text.Json;
using PerfEval.Generator.Composition;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Gold;

/// <summary>One fact as the gold writes it; false where the run states something of another kind.</summary>
internal static class FactJson
{
    public static bool Figure(Utf8JsonWriter json, Run run, ReportText text)
    {
        if (run.Fact is not FigureFact figure) return false;
        json.WriteStartObject();
        json.WriteString("text", run.Text);
        json.WriteNumber("amount", GoldWriter.Tidy(figure.Value.Value));
        json.WriteString("measure", GoldWriter.Name(figure.Measure));
        GoldWriter.Strings(json, "measureAlt", [.. figure.MeasureAlt.Select(m => GoldWriter.Name(m))]);
        json.WriteString("fund", figure.Fund is { } fund ? GoldWriter.Name(fund) : null);
        GoldWriter.Strings(json, "fundAlt", [.. figure.FundAlt.Select(f => f is { } alt ? GoldWriter.Name(alt) : null)]);
        if (figure.Stage is { } stage) json.WriteString("stage", GoldWriter.Name(stage));
        if (figure.Per is { } per) json.WriteString("per", per);
        if (figure.UnitText is { } unit) json.WriteString("unitText", unit);
        if (figure.Approximate) json.WriteBoolean("approximate", true);
        Rest(json, run, figure, text);
        return true;
    }

    public static bool Headcount(Utf8JsonWriter json, Run run, ReportText text)
    {
        if (run.Fact is not HeadcountFact count) return false;
        json.WriteStartObject();
        json.WriteString("text", run.Text);
        json.WriteNumber("count", GoldWriter.Tidy(count.Value.Value));
        json.WriteString("unit", count.Unit);
        json.WriteString("role", GoldWriter.Name(count.Role));
        Rest(json, run, count, text);
        return true;
    }

    public static bool Rate(Utf8JsonWriter json, Run run, ReportText text)
    {
        if (run.Fact is not RateFact rate) return false;
        json.WriteStartObject();
        json.WriteString("text", run.Text);
        json.WriteNumber("value", GoldWriter.Tidy(rate.Value.Value));
        json.WriteString("kind", GoldWriter.Name(rate.Kind));
        GoldWriter.Strings(json, "kindAlt", [.. rate.KindAlt.Select(k => GoldWriter.Name(k))]);
        json.WriteString("comparator", rate.Comparator?.Sign());
        Rest(json, run, rate, text);
        return true;
    }

    private static void Rest(Utf8JsonWriter json, Run run, Fact fact, ReportText text)
    {
        if (fact.Year is { } year) json.WriteNumber("year", year);
        if (text[run].InTable) json.WriteString("where", "table");
        json.WriteString("context", text.Before(run));
        json.WriteNumber("occurrence", text.Occurrence(run));
        if (fact.Optional) json.WriteBoolean("optional", true);
        json.WriteEndObject();
    }
}
