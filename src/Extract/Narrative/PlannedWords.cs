using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>Whether a title or a heading is over what is planned or over what happened: a budget tells of both.</summary>
internal static class PlannedWords
{
    private static readonly string[] Happened = ["执行情况", "预算执行", "决算", "完成情况", "执行结果"];
    private static readonly string[] Planned = ["草案", "安排", "预算公开", "预算编制", "部门预算", "单位预算", "预算说明", "预算情况"];

    private static readonly string[] BeyondGoal = ["完成", "实现", "下达", "分析", "自评", "评价", "执行", "达成"];

    /// <summary>上半年, 1-5月: a budget is made for a year, an account of execution for any time.</summary>
    private static readonly string[] PartsOfYear = ["上半年", "下半年", "季度", "月份", "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月"];

    /// <summary>True for a heading over a plan, false for one over an account of what happened, null for neither and both (2023年预算执行情况和2024年预算草案).</summary>
    public static bool? In(string heading)
    {
        var happened = Array.Exists(Happened, w => heading.Contains(w, StringComparison.Ordinal)) || Array.Exists(PartsOfYear, w => heading.Contains(w, StringComparison.Ordinal));
        var planned = Array.Exists(Planned, w => heading.Contains(w, StringComparison.Ordinal));
        return happened == planned ? null : planned;
    }

    /// <summary>项目绩效目标, not 绩效目标完成情况.</summary>
    public static bool TellsGoal(string heading) =>
        heading.Contains("目标", StringComparison.Ordinal) && !Array.Exists(BeyondGoal, w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>What the innermost heading that tells says, in a document that is a plan as a whole.</summary>
    public static bool Under(Sequence<string> headings)
    {
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            if (In(headings[i]) is { } planned) return planned;
        }

        return true;
    }
}
