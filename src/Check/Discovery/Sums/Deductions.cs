using PerfEval.Check.Reading;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>固定资产原值, 减：累计折旧, 固定资产净值: of the three rows the last one stands for all in the total beneath.</summary>
internal static class Deductions
{
    /// <summary>Takes out what is netted in a row below it, and what cannot be placed.</summary>
    /// <returns>减：收回结余 as the last of the parts: it is taken off all of them.</returns>
    public static List<Mention> Net(List<(RowReading Row, Mention Number)> parts)
    {
        var less = new List<Mention>();
        while (parts.Count > 2 && IsDeduction(parts[^1].Row) && parts[^1].Number.Value >= 0)
        {
            less.Add(parts[^1].Number);
            parts.RemoveAt(parts.Count - 1);
        }

        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (!IsDeduction(parts[i].Row)) continue;
            var isNetted = i > 0 && i + 1 < parts.Count && (Wording.Any(parts[i + 1].Row.Label, "净") || (parts[i - 1].Number.Bounds - parts[i].Number.Bounds).Meets(parts[i + 1].Number.Bounds));
            if (isNetted) parts.RemoveRange(i - 1, 2);
            else parts.Clear();
            i = Math.Min(i, parts.Count);
        }

        return less;
    }

    private static bool IsDeduction(RowReading row) => row.Label.StartsWith("减：", StringComparison.Ordinal) || row.Label.StartsWith("减:", StringComparison.Ordinal) || row.Label.StartsWith("其中减：", StringComparison.Ordinal);
}
