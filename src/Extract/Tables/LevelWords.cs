using System.Globalization;

namespace PerfEval.Extract.Tables;

/// <summary>Names of indicator groups, by the ministry's common frame (财预〔2020〕10号) and the frame 决策/过程/产出/效益.</summary>
internal static class LevelWords
{
    private static readonly string[] Second =
    [
        "数量指标", "质量指标", "时效指标", "成本指标", "经济成本", "社会成本", "生态环境成本", "经济效益", "社会效益", "生态效益", "可持续影响", "可持续发展",
        "数量目标", "质量目标", "时效目标", "成本目标", "经济效益目标", "社会效益目标", "服务对象满意度", "产出数量", "产出质量", "产出时效", "产出成本", "社会公众满意度", "项目立项", "绩效目标", "资金投入", "资金管理", "组织实施", "受益对象满意度",
    ];

    private static readonly HashSet<string> First =
    [
        "产出指标", "效益指标", "满意度指标", "产出目标", "效益目标", "效果目标", "满意度目标", "成本指标", "项目产出", "项目效益", "项目完成", "完成指标", "决策", "过程", "产出", "效益", "投入", "满意度", "绩效指标", "效果指标", "投入指标", "过程指标", "决策指标", "管理指标", "履职", "管理效率", "部门管理", "部门履职", "预算管理", "运行成本", "社会效应", "可持续性",
    ];

    private static readonly HashSet<string> Execution = ["预算执行率", "预算执行", "预算执行情况", "资金执行率", "执行率", "预算资金执行率", "预算执行指标", "资金执行情况", "预算执行率指标", "预算执行进度", "预算资金执行进度", "资金执行进度", "预算支出进度"];

    private static readonly HashSet<string> Totals = ["总分", "合计", "总计", "总得分", "自评总分", "评价总分", "总分合计", "得分合计", "合计得分", "合计总分", "总评分", "自评得分", "绩效自评总分", "总分值", "自评总得分", "综合得分", "最终得分", "项目总分", "部门总分", "总评得分", "得分总计", "自评得分合计"];

    /// <summary>绩效目标, and not the indicator 绩效目标合理性 of the frame for decisions.</summary>
    public static bool IsSecond(string key) => key.Length <= 14 && !Words.WithoutBrackets(key).EndsWith('性') && Lexicon.BeginsWithAny(Words.WithoutBrackets(key), Second);

    /// <summary>The name of a second level whose halves stand in two cells, one above the other; null where they make none.</summary>
    public static string? Joined(CellView? above, CellView? below)
    {
        if (above is not { IsText: true } || below is not { IsText: true } || ReferenceEquals(above, below) || IsSecond(above.Key) || IsSecond(below.Key)) return null;
        return IsSecond(above.Key + below.Key) ? Words.Tidy(above.Text) + Words.Tidy(below.Text) : null;
    }

    public static bool IsFirst(string key) => First.Contains(WithoutGlued(Words.WithoutBrackets(key)));

    /// <summary>产出指标 of 产出指标40分: points glued to the name of a group; any other text as it is.</summary>
    private static string WithoutGlued(string text)
    {
        if (text.Length < 4 || text[^1] != '分') return text;
        var name = text.AsSpan(0, text.Length - 1).TrimEnd("0123456789.");
        return name.Length < text.Length - 1 && name[^1] is '标' or '益' or '度' or '出' or '程' or '策' or '理' or '果' or '量' or '效' or '本' ? name.ToString() : text;
    }

    public static bool IsExecution(string key)
    {
        var core = Words.WithoutBrackets(key).Trim(':');
        if (core.EndsWith("得分", StringComparison.Ordinal)) core = core[..^2];
        return Execution.Contains(core);
    }

    public static bool IsGrade(string key) => key is "优" or "良" or "中" or "差" or "优秀" or "良好" or "中等" or "较差" or "合格" or "不合格";

    public static bool IsTotal(string key)
    {
        var core = Words.WithoutBrackets(key).TrimEnd(':');
        return Totals.Contains(core);
    }

    /// <summary>The points in a name's brackets or right behind it: 50 of 产出指标（50分）, 40 of 产出指标40分; null where there are none.</summary>
    public static decimal? PointsIn(string key)
    {
        foreach (var inner in Words.Bracketed(key))
        {
            var rest = inner.AsSpan();
            foreach (var lead in new[] { "满分", "分值", "权重", "共", "总分" })
            {
                if (rest.StartsWith(lead)) rest = rest[lead.Length..].TrimStart(":=为");
            }

            if (rest.EndsWith("分") && decimal.TryParse(rest[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points)) return points;
            if (rest.Length is > 0 and <= 3 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var bare) && bare is > 1 and <= 100) return bare;
        }

        var named = WithoutGlued(key);
        return named.Length < key.Length && (First.Contains(named) || IsSecond(named)) && decimal.TryParse(key.AsSpan()[named.Length..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var glued) ? glued : null;
    }

    /// <summary>A group's name without its points and marks: 产出指标 of 产出指标（50分）, 50分 apart.</summary>
    public static string GroupName(string text)
    {
        var tidy = WithoutHeader(Words.Tidy(text));
        if (PointsIn(Words.Compact(tidy)) is null) return tidy;
        var open = tidy.AsSpan().IndexOfAny("（([【");
        if (open < 0) return WithoutGlued(tidy);
        var name = tidy[..open].Trim(':', '：');
        return name.Length > 0 ? name : tidy;
    }

    /// <summary>产出指标 of 一级指标产出指标: in a grid drawn anew the column's header may stand in the cell below it.</summary>
    private static string WithoutHeader(string tidy) =>
        tidy.Length > 4 && tidy[1] == '级' && tidy[0] is '一' or '二' && tidy.AsSpan(2).StartsWith("指标") ? tidy[4..] : tidy;

    /// <summary>An indicator's own name: 培训人数 of 指标1：培训人数.</summary>
    public static string IndicatorName(string text)
    {
        var tidy = Words.Tidy(text);
        if (!tidy.StartsWith("指标", StringComparison.Ordinal)) return tidy;
        var at = 2;
        while (at < tidy.Length && char.IsAsciiDigit(tidy[at])) at++;

        // 指标22023年6月底前开工: the number is glued to a year.
        if (at - 2 is 5 or 6 && at < tidy.Length && tidy[at] == '年') return tidy[(at - 4)..];
        if (at == 2 || at >= tidy.Length) return at == tidy.Length && at > 2 ? string.Empty : tidy;
        var rest = tidy[at] is ':' or '：' or '.' or '、' ? tidy[(at + 1)..] : null;

        // 指标1工程完工率 without a colon; 指标3项完成 counts.
        if (rest is null) return at == 3 && char.IsLetter(tidy[at]) && tidy.Length - at > 3 && (tidy.AsSpan(at).StartsWith("项目") || !"个项次年万亿分级人名类户处".Contains(tidy[at], StringComparison.Ordinal)) ? tidy[at..] : tidy;
        return Words.SaysNothing(Words.Compact(rest)) ? string.Empty : rest;
    }
}
