using System.Globalization;
using System.Text.Json;
using PerfEval.Check.Rules;
using PerfEval.Evaluation.Gold;
using PerfEval.Model.Values;

namespace PerfEval.Evaluation.Planted;

/// <summary>A number of a relation that a gold file says to hold: the place where an error can be planted.</summary>
/// <param name="Report">Position of its report in the file.</param>
/// <param name="Rule">The rule of the relation.</param>
/// <param name="Text">As printed.</param>
/// <param name="Occurrence">The n-th time that this text stands in the report, from 1.</param>
/// <param name="InCell">True where it is a whole cell of a table.</param>
/// <param name="Beyond">What the planted number must pass, where only one direction breaks the relation (a target and its actual value), else null.</param>
/// <param name="Slip">What goes wrong there.</param>
public sealed record PlantedPlace(int Report, string Rule, string Text, int Occurrence, bool InCell, PlantedLimit? Beyond, PlantedSlip Slip = PlantedSlip.Digit);

public enum PlantedSlip
{
    /// <summary>One digit is another one.</summary>
    Digit,

    /// <summary>元 stands where 万元 was meant.</summary>
    Unit,

    /// <summary>A 1 stands before a rate that cannot pass 100 %.</summary>
    Excess,
}

/// <param name="Above">Whether the planted number must be larger than the limit, or smaller.</param>
public sealed record PlantedLimit(decimal Limit, bool Above);

/// <summary>Reads the identities of a gold file. CONTRACT: Gold files, identities.</summary>
public static class PlantedIdentity
{
    public static Sequence<PlantedPlace> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. Places(json.RootElement).Distinct()];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or IOException or KeyNotFoundException)
        {
            throw new GoldException($"{path}: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }
    }

    private static IEnumerable<PlantedPlace> Places(JsonElement root)
    {
        var index = -1;
        foreach (var report in root.GetProperty("reports").EnumerateArray())
        {
            index++;
            foreach (var rate in Rates(report, index)) yield return rate;
            if (!report.TryGetProperty("identities", out var identities)) continue;
            foreach (var identity in identities.EnumerateArray().Where(i => i.GetProperty("holds").GetBoolean()))
            {
                var rule = identity.GetProperty("rule").GetString()!;
                var formula = identity.GetProperty("formula").GetString()!;

                // Words of direction are broken only by what turns the two around; those of equality by any change.
                var turned = rule == "direction" && formula.AsSpan().IndexOfAny('<', '>') >= 0;
                var directed = rule == "target-missed" || turned;
                var most = turned ? formula.Contains('>', StringComparison.Ordinal)
                    : identity.TryGetProperty("expr", out var expr) ? expr.GetString() is "le" or "lt" : formula.Contains('<', StringComparison.Ordinal);
                var goal = identity.GetProperty("stated");
                foreach (var operand in identity.GetProperty("operands").EnumerateArray())
                {
                    if (Place(operand, index, rule, directed ? Limit(goal, most) : null) is { } place) yield return place;
                    if (directed && Place(goal, index, rule, Limit(operand, !most)) is { } target) yield return target;
                }

                if (!directed && Place(goal, index, rule, null) is { } stated) yield return stated;
                if (directed) continue;
                foreach (var amount in identity.GetProperty("operands").EnumerateArray().Append(goal))
                {
                    if (Place(amount, index, UnitRule.RuleId, null) is { InCell: false } money && money.Text.EndsWith(TenThousands, StringComparison.Ordinal) && money.Text.AsSpan().ContainsAnyInRange('1', '9')) yield return money with { Slip = PlantedSlip.Unit };
                }
            }
        }
    }

    /// <summary>Satisfaction of more than all.</summary>
    private static IEnumerable<PlantedPlace> Rates(JsonElement report, int index)
    {
        if (!report.TryGetProperty("rates", out var rates)) yield break;
        foreach (var rate in rates.EnumerateArray())
        {
            if (rate.GetProperty("kind").GetString() != "satisfaction" || rate.GetProperty("value").GetDecimal() is <= 0.1m or > 1 || (rate.TryGetProperty("comparator", out var comparator) && comparator.ValueKind == JsonValueKind.String)) continue;
            if (Place(rate, index, PlausibilityRule.RuleId, null) is { } place) yield return place with { Slip = PlantedSlip.Excess };
        }
    }

    private const string TenThousands = "万元";

    private static PlantedLimit? Limit(JsonElement other, bool above) =>
        other.TryGetProperty("text", out var text) && decimal.TryParse(PrintedDigits(text.GetString()!), NumberStyles.Number, CultureInfo.InvariantCulture, out var limit) ? new(limit, above) : null;

    private static string PrintedDigits(string text) => string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '.'));

    private static PlantedPlace? Place(JsonElement number, int report, string rule, PlantedLimit? beyond)
    {
        if (!number.TryGetProperty("text", out var text) || !number.TryGetProperty("occurrence", out var occurrence) || occurrence.ValueKind != JsonValueKind.Number) return null;
        var printed = text.GetString()!;
        var at = number.TryGetProperty("report", out var other) ? other.GetInt32() : report;
        var bare = printed.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
        return new PlantedPlace(at, rule, printed, occurrence.GetInt32(), bare && number.TryGetProperty("where", out _), beyond);
    }
}
