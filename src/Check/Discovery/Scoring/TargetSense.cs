using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Which way a target binds: by its comparator, else by what the indicator is.</summary>
/// <param name="Stated">False where the direction is inferred from the name with less than certainty.</param>
internal readonly record struct TargetSense(Comparator Comparator, bool Stated)
{
    private static readonly string[] Costs = ["成本", "费用", "单价", "造价", "支出", "经费", "投诉", "差错", "事故", "错误", "违规", "违法", "缺陷", "逾期", "延误", "时限", "时长", "耗时", "死亡", "能耗", "发病率", "流失", "超支", "偏差", "差异率", "负担", "标准", "投入"];

    private static readonly string[] TimeUnits = ["天", "日", "小时", "工作日", "分钟", "个工作日"];

    /// <summary>Null where neither the sign nor the name tells.</summary>
    public static TargetSense? Of(Indicator indicator, IndicatorValue target)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(target);
        var cost = Wording.Any(indicator.Level3, Costs) || (indicator.Level2?.Contains("成本", StringComparison.Ordinal) ?? false);
        if (target.Comparator is { } sign && sign != Comparator.Equal) return new(sign, true);
        if (Wording.Any(indicator.Level3, "最低", "不低于")) return new(Comparator.AtLeast, true);
        if (Wording.Any(indicator.Level3, "最高", "上限", "不超过")) return new(Comparator.AtMost, true);
        var percent = target.UnitText is "%" or "％" || target.Normalised is { Unit: Unit.Ratio };
        if (percent && !Wording.Any(indicator.Level3, Costs.AsSpan(0, 20))) return new(Comparator.AtLeast, true);
        if (target.UnitText is { } unit && TimeUnits.Contains(unit)) return new(Comparator.AtMost, false);
        if (cost) return percent ? null : new(Comparator.AtMost, false);
        return new(Comparator.AtLeast, target.Normalised is { Unit: Unit.Count });
    }

    /// <summary>Met when any value that the printed numbers allow meets it.</summary>
    public static bool IsMet(Comparator comparator, Interval target, Interval actual) => comparator switch
    {
        Comparator.AtLeast => actual.High >= target.Low,
        Comparator.AtMost => actual.Low <= target.High,
        Comparator.MoreThan => actual.High > target.Low,
        Comparator.LessThan => actual.Low < target.High,
        _ => actual.Meets(target),
    };

    public static string UnitName(string unit) => unit switch
    {
        "日" or "天" => "天",
        "名" or "位" or "人" => "人",
        _ => unit,
    };
}
