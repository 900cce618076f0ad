using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Which way a target binds: by its comparator, else by what its table says of it, else by what the indicator is.</summary>
/// <param name="Stated">False where the direction is inferred from the name with less than certainty.</param>
internal readonly record struct TargetSense(Comparator Comparator, bool Stated)
{
    private static readonly string[] Costs = ["成本", "费用", "单价", "造价", "支出", "经费", "投入", "时限", "价格"];
    private static readonly string[] TimeUnits = ["天", "日", "小时", "工作日", "分钟", "个工作日"];
    private static readonly string[] DeniedCeilings = ["不低于", "不得低于", "不小于", "不少于", "不得少于", "不弱于", "不劣于", "不差于"];
    private static readonly string[] DeniedFloors = ["不高于", "不得高于", "不大于", "不超", "不得超", "不多于"];
    private static readonly string[] Ceilings = ["以内", "以下", "之内", "不超", "不高于", "不大于", "不多于", "控制在", "低于", "小于", "最多", "至多"];
    private static readonly string[] Floors = ["以上", "不低于", "不少于", "不小于", "至少", "高于", "大于", "最低", "超过", "优于"];

    /// <summary>From here on a rate that nothing else is known of is most likely one of as many as possible.</summary>
    private const decimal HighRate = 0.8m;

    /// <summary>Null where neither the sign, the table nor the name tells.</summary>
    public static TargetSense? Of(Manuscript manuscript, Indicator indicator, IndicatorValue target)
    {
        ArgumentNullException.ThrowIfNull(manuscript);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(target);
        if (target.Comparator is { } sign && sign != Comparator.Equal) return new(sign, true);

        // 「不低于上年（96%）」: the word is not 低于, whatever stands between it and the number.
        if (Wording.Any(target.Text, DeniedCeilings) && !Wording.Any(target.Text, DeniedFloors)) return new(Comparator.AtLeast, true);
        if (DaysAfter(target.Text)) return new(Comparator.AtMost, true);

        // 「2.3:1以内」: the word stands behind what is no number by itself.
        if (Wording.Any(target.Text, Ceilings)) return new(Comparator.AtMost, true);
        if (Wording.Any(target.Text, Floors)) return new(Comparator.AtLeast, true);
        if (InTable(manuscript, target) is { } told) return new(told, true);
        var name = indicator.Level3;
        if (Wording.Any(name, "最低", "不低于")) return new(Comparator.AtLeast, true);
        if (Wording.Any(name, "最高", "上限", "不超过")) return new(Comparator.AtMost, true);
        var better = Tendency.Of(name);
        if (better == Better.Less) return new(Comparator.AtMost, false);
        var percent = target.UnitText is "%" or "％" || target.Normalised is { Unit: Unit.Ratio };
        var costs = indicator.Level2?.Contains("成本", StringComparison.Ordinal) ?? StandsUnderCosts(manuscript, target);
        if (percent) return OfRate(target, better, costs || IsCost(name, target), name);
        if (target.UnitText is { } unit && TimeUnits.Contains(unit)) return new(Comparator.AtMost, false);
        if (costs || IsCost(name, target)) return new(Comparator.AtMost, false);
        if (better == Better.Unknown && (Tendency.IsAmbiguous(name) || name.EndsWith('率') || IsRatio(target.Text))) return null;

        // What is counted is mostly counted to be reached, but only the name tells it: 库点, 窗口 and 环节 may be fewer for the better.
        return new(Comparator.AtLeast, target.Normalised is { Unit: Unit.Count } && better == Better.More);
    }

    /// <summary>补助标准 is a price; 制定行业标准, 标准化示范点 and 高标准农田 count works.</summary>
    private static bool IsCost(string name, IndicatorValue target) =>
        Wording.Any(name, Costs) || (name.Contains("标准", StringComparison.Ordinal) && (target.Normalised is { Unit: Unit.Yuan } || Wording.Letters(name).EndsWith("标准", StringComparison.Ordinal)));

    /// <summary>「4.成本指标。工程投资90万元，实际结算87万元」: prose whose last heading before the target is of costs.</summary>
    private static bool StandsUnderCosts(Manuscript manuscript, IndicatorValue target)
    {
        if (target.Source.InTable || manuscript.PassageAt(target.Source) is not { } passage) return false;
        var before = passage.Text.AsSpan(0, Math.Min(target.Source.Start, passage.Text.Length));
        var at = before.LastIndexOf("指标");
        return at >= 2 && before[..at].EndsWith("成本");
    }

    /// <summary>A bare rate: 「资产负债率60%」 is no floor, and a name that tells nothing leaves a low one open.</summary>
    private static TargetSense? OfRate(IndicatorValue target, Better better, bool cost, string name)
    {
        if (better == Better.More) return new(Comparator.AtLeast, true);
        if (cost || Tendency.IsAmbiguous(name)) return null;
        var height = target.Normalised is { Unit: Unit.Ratio } quantity ? quantity.Value : (target.Number ?? 0) / 100;
        return height >= HighRate ? new(Comparator.AtLeast, height == 1 && !Wording.Any(name, "控制", "编", "费")) : null;
    }

    /// <summary>指标方向性: 正向, 反向: a cell of the target's row that says nothing else.</summary>
    private static Comparator? InTable(Manuscript manuscript, IndicatorValue target)
    {
        if (target.Source is not { InTable: true, Row: { } row } place || (uint)place.Block >= (uint)manuscript.Document.Blocks.Count || manuscript.Document.Blocks[place.Block] is not TableBlock table) return null;
        foreach (var cell in table.Grid.CellsBeginningIn(row))
        {
            if (cell.Text.Length > LongestDirection) continue;
            switch (Wording.Letters(cell.Text.Value).Replace("指标", string.Empty, StringComparison.Ordinal))
            {
                case "反向" or "逆向" or "负向" or "越小越好" or "越低越好" or "越少越好" or "反": return Comparator.AtMost;
                case "正向" or "越大越好" or "越高越好" or "越多越好": return Comparator.AtLeast;
            }
        }

        return null;
    }

    /// <summary>「T+5」: so many days after the day itself.</summary>
    private static bool DaysAfter(string text) => text.AsSpan().Trim() is { Length: > 2 and < 5 } days && days[0] is 'T' or 'D' && days[1] == '+' && char.IsAsciiDigit(days[2]);

    /// <summary>In characters: 反向指标.</summary>
    private const int LongestDirection = 6;

    /// <summary>2.3:1.</summary>
    private static bool IsRatio(string text) => text.AsSpan().ContainsAny(':', '：');

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
