namespace PerfEval.Extract.Narrative;

/// <summary>Names of the levels of indicators (财预〔2020〕10号 and its forerunners).</summary>
internal static class IndicatorLexicon
{
    public enum Level
    {
        First,
        Second,
    }

    public static readonly PhraseTable<Level> Names = new(
    [
        .. Level.First.Words("产出指标 效益指标 满意度指标 成本指标类 项目产出指标 项目效益指标 项目完成指标 任务完成指标 决策指标 过程指标 产出目标 效益目标 履职效能 运行成本"),
        .. Level.Second.Words("""
            数量指标 质量指标 时效指标 成本指标 经济成本指标 社会成本指标 生态环境成本指标 经济效益指标 社会效益指标 生态效益指标 可持续影响指标 可持续发展指标 服务对象满意度指标 服务对象满意度 社会公众满意度指标 满意度 经济效益 社会效益 生态效益 可持续影响 产出数量 产出质量 产出时效 产出成本 产出数量指标 产出质量指标 产出时效指标 产出成本指标
            """),
    ]);

    /// <summary>Words before a value that are not part of an indicator's name.</summary>
    public static readonly string[] Links = ["年度指标", "考核指标", "年初绩效目标", "年初目标值", "年初目标", "年初计划", "年度目标值", "年度目标", "年度计划", "全年目标", "全年计划", "绩效目标", "计划完成", "计划数", "计划", "任务数", "预期目标", "预期", "年度指标值", "年初指标值", "全年实际完成值", "实际完成值", "实际完成", "指标值", "目标值为", "目标值", "目标", "实际值", "完成值", "达到了", "达到", "到达", "达", "应为", "均为", "为", "是", "共", "约", "完成", "实现", "控制在", "在"];
}
