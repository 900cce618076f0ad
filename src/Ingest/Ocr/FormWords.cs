namespace PerfEval.Ingest.Ocr;

/// <summary>
/// Mends the printed words of the ministries' forms: a cell that is one of them but for a character the engine took for a similar one is
/// that word. The forms and the common indicators are fixed by regulation (财预〔2020〕10号 and its annexes), so a cell that is nearly one of
/// their words is nothing else.
/// </summary>
internal static class FormWords
{
    /// <summary>From this length on two characters may be wrong.</summary>
    private const int Long = 8;

    private static readonly string[] Words =
    [
        "项目名称", "主管部门", "实施单位", "预算单位", "项目资金", "年度资金总额", "年初预算数", "全年预算数", "全年执行数", "预算执行情况", "预算执行率",
        "当年财政拨款", "其中：当年财政拨款", "上年结转资金", "其他资金", "财政拨款", "中央补助", "其中：中央补助", "地方资金",
        "年度总体目标", "年度目标完成情况", "预期目标", "实际完成情况", "实际完成目标", "绩效指标", "绩效目标", "一级指标", "三级指标",
        "年度指标值", "预期指标值", "实际完成值", "实际完成指标值", "全年实际值", "指标性质", "度量单位", "计量单位", "自评得分",
        "偏差原因分析及改进措施", "未完成原因分析", "产出指标", "效益指标", "满意度指标", "数量指标", "质量指标", "时效指标", "成本指标",
        "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标", "服务对象满意度", "经济成本指标", "社会成本指标", "生态环境成本指标",
        "立项依据充分性", "立项程序规范性", "绩效目标合理性", "绩效指标明确性", "预算编制科学性", "资金分配合理性", "资金到位率", "预算执行率", "资金使用合规性",
        "管理制度健全性", "制度执行有效性", "实际完成率", "质量达标率", "完成及时率", "成本节约率", "预算完成率", "预算调整率", "支付进度率", "按期完成率",
    ];

    private const string Satisfaction = "满意";

    private static readonly ILookup<int, string> ByLength = Words.ToLookup(w => w.Length);

    /// <summary>The text with a form's word put right; the very same string where it is none, or is right.</summary>
    /// <param name="text">Of a whole cell, its lines parted by <see cref="LookAlikes.LineBreak"/>; points in brackets behind the word may follow.</param>
    public static string Mend(string text, ICollection<Mend> mends)
    {
        var places = Places(text);
        foreach (var word in ByLength[places.Count])
        {
            var wrong = Enumerable.Range(0, word.Length).Where(i => text[places[i]] != word[i]).ToList();
            if (wrong.Count == 0) return text;
            if (wrong.Count > (word.Length >= Long ? 2 : 1) || !wrong.TrueForAll(i => IsMistakable(text[places[i]])) || Rivals(text, places, word)) continue;
            var mended = text.ToCharArray();
            foreach (var i in wrong) mended[places[i]] = word[i];
            mends.Add(new Mend(string.Concat(places.Select(p => text[p])), word));
            return new string(mended);
        }

        return WithSatisfaction(text, places, mends);
    }

    /// <summary>An indicator whose name ends in 满意 and one more character is a 满意度: 满意率 and 满意的 stay.</summary>
    private static string WithSatisfaction(string text, List<int> places, ICollection<Mend> mends)
    {
        if (places is not [.., _, var before, var last] || text[last] is '度' or '率' or '的' or '数' or '人' or '户' || !IsMistakable(text[last])) return text;
        if (text[before] != Satisfaction[1] || places.Count < 4 || text[places[^3]] != Satisfaction[0]) return text;
        var mended = text.ToCharArray();
        mended[last] = '度';
        mends.Add(new Mend(string.Concat(places.Select(p => text[p])), string.Concat(places.Select(p => mended[p]))));
        return new string(mended);
    }

    /// <summary>Another word that is as near (产出指标 and 绩效指标 differ by two characters): the context does not decide.</summary>
    private static bool Rivals(string text, List<int> places, string word) =>
        ByLength[places.Count].Any(other => other != word && Differences(text, places, other) <= Differences(text, places, word));

    private static int Differences(string text, List<int> places, string word) => Enumerable.Range(0, word.Length).Count(i => text[places[i]] != word[i]);

    /// <summary>Where the characters of the word stand: up to an opening bracket, line ends left out.</summary>
    private static List<int> Places(string text)
    {
        var end = text.AsSpan().IndexOfAny('（', '(');
        return [.. Enumerable.Range(0, end < 0 ? text.Length : end).Where(i => text[i] is not LookAlikes.LineBreak and not ' ')];
    }

    /// <summary>Digits and marks are not Chinese characters misread: 1级指标 may be what it is.</summary>
    private static bool IsMistakable(char c) => c >= 0x4E00 && c <= 0x9FFF && c is not ('一' or '二' or '三' or '四');
}
