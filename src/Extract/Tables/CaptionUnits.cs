using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Tables;

/// <summary>The units that a caption names, by what they measure: 单位：户、万元、元/人 over columns of households, of money and of prices.</summary>
/// <param name="Money">The unit of bare amounts; null where the caption names none.</param>
/// <param name="Price">The unit of prices and of means: 元/人, or 元 of 单价：元 金额：万元.</param>
/// <param name="Counts">The units of counts, in order.</param>
internal sealed record CaptionUnits(MeasureUnit? Money, MeasureUnit? Price, IReadOnlyList<MeasureUnit> Counts)
{
    private const int LongestUnit = 7;

    public static readonly CaptionUnits None = new(null, null, []);

    /// <param name="compact">Compact text of a caption or a units line.</param>
    public static CaptionUnits In(string compact)
    {
        var price = After(compact, "单价:");
        var at = compact.IndexOf("单位:", StringComparison.Ordinal);
        if (at < 0) return price is null ? None : new CaptionUnits(After(compact, "金额:"), price, []);
        MeasureUnit? money = null;
        var counts = new List<MeasureUnit>();
        var units = compact.AsSpan(at + 3);
        foreach (var range in units.SplitAny('、', ','))
        {
            if (range.End.Value - range.Start.Value is 0 or > LongestUnit) break;

            // 亩 and 公里 measure what is neither paid nor counted.
            if (MeasureUnit.Parse(units[range].ToString()) is not { } unit) continue;
            if (unit.Kind == NumberKind.Count) counts.Add(unit);
            else if (unit is { Kind: NumberKind.Money, Per: not null }) price ??= unit;
            else if (unit.Kind == NumberKind.Money) money ??= unit;
        }

        return new CaptionUnits(money, price, counts);
    }

    /// <summary>The unit of money right behind a word.</summary>
    private static MeasureUnit? After(string compact, string word)
    {
        var at = compact.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) return null;
        var rest = compact.AsSpan(at + word.Length);
        for (var length = Math.Min(LongestUnit, rest.Length); length > 0; length--)
        {
            if (MeasureUnit.Parse(rest[..length].ToString()) is { Kind: NumberKind.Money } unit) return unit;
        }

        return null;
    }
}
