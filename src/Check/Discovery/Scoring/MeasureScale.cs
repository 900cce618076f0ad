namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Units of one measure: 3.5万公里 and 33200公里, 24小时 and 2天, 20公顷 and 205亩.</summary>
internal static class MeasureScale
{
    /// <summary>Each unit with the one that its measure is told in here, and how many of that it is.</summary>
    private static readonly Dictionary<string, (string Base, decimal Times)> Measures = new(StringComparer.Ordinal)
    {
        ["分钟"] = ("小时", 1m / 60), ["小时"] = ("小时", 1), ["个小时"] = ("小时", 1), ["天"] = ("小时", 24), ["日"] = ("小时", 24), ["周"] = ("小时", 168),
        ["米"] = ("米", 1), ["千米"] = ("米", 1000), ["公里"] = ("米", 1000), ["里"] = ("米", 500),
        ["亩"] = ("亩", 1), ["公顷"] = ("亩", 15), ["平方公里"] = ("亩", 1500), ["平方千米"] = ("亩", 1500),
        ["克"] = ("克", 1), ["斤"] = ("克", 500), ["公斤"] = ("克", 1000), ["千克"] = ("克", 1000), ["吨"] = ("克", 1_000_000),
    };

    /// <summary>The unit that another counts in, and how many of it that is.</summary>
    public static (string Base, decimal Times) Of(string unit)
    {
        var (rest, times) = (unit, 1m);
        while (rest.Length > 1 && TimesOf(rest[0]) is { } scale && !Measures.ContainsKey(rest)) (rest, times) = (rest[1..], times * scale);
        return Measures.TryGetValue(rest, out var measure) ? (measure.Base, measure.Times * times) : (TargetSense.UnitName(rest), times);
    }

    private static decimal? TimesOf(char scale) => scale switch { '百' => 100m, '千' => 1000m, '万' => 10_000m, '亿' => 100_000_000m, _ => null };
}
