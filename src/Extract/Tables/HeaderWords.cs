using System.Collections.Frozen;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// What the words of a header say about its column. Words come from the ministry's forms (财预〔2020〕10号, the accounts forms
/// 公开01–09) and those of the provinces; the first rule that fits holds, so the narrow ones stand before the wide ones.
/// </summary>
internal static class HeaderWords
{
    private const int LongestHeader = 24;

    /// <summary>Names of public money that hold the word 预算 and tell no budget from its execution.</summary>
    private static readonly string[] NamesOfBudgets = ["一般公共预算", "公共财政预算", "政府性基金预算", "国有资本经营预算"];

    /// <summary>Shares of what the table adds up. A column that names another whole (占基本支出, 占完成数) is a rate like others.</summary>
    private static readonly string[] Shares = ["占比", "比重", "比例", "占总", "占本年", "占支出", "占收入"];

    /// <summary>What was before: neither planned nor reached.</summary>
    private static readonly string[] Baselines = ["上一年", "历年", "往年", "前三年", "基期", "基线", "现状", "立项时", "立项前", "实施前"];

    private static readonly FrozenDictionary<string, ColumnRole> Exact = new Dictionary<string, ColumnRole>
    {
        ["一级"] = ColumnRole.Level1, ["二级"] = ColumnRole.Level2, ["三级"] = ColumnRole.Level3,
        ["指标类型"] = ColumnRole.Level1, ["指标类别"] = ColumnRole.Level1,
        ["指标"] = ColumnRole.Level3, ["指标名称"] = ColumnRole.Level3, ["指标内容"] = ColumnRole.Level3,
        ["类"] = ColumnRole.Code, ["款"] = ColumnRole.Code, ["项"] = ColumnRole.Code,
        ["行次"] = ColumnRole.LineNumber, ["栏次"] = ColumnRole.LineNumber, ["序号"] = ColumnRole.LineNumber,
        ["单位"] = ColumnRole.UnitOfMeasure, ["量纲"] = ColumnRole.UnitOfMeasure,
        ["符号"] = ColumnRole.Comparator, ["性质"] = ColumnRole.Comparator, ["指标值符号"] = ColumnRole.Comparator,
        ["项目"] = ColumnRole.Label, ["名称"] = ColumnRole.Label, ["内容"] = ColumnRole.Label, ["类别"] = ColumnRole.Label,
        ["收入项目"] = ColumnRole.Label, ["支出项目"] = ColumnRole.Label, ["项目名称"] = ColumnRole.Label, ["科目名称"] = ColumnRole.Label,
        ["项目按功能分类"] = ColumnRole.Label, ["项目按支出性质和经济分类"] = ColumnRole.Label,
        ["单位名称"] = ColumnRole.Label, ["预算科目"] = ColumnRole.Label, ["资金来源"] = ColumnRole.Label, ["资金类型"] = ColumnRole.Label, ["资金性质"] = ColumnRole.Label,
        ["备注"] = ColumnRole.Explanation, ["说明"] = ColumnRole.Explanation,
        ["原因"] = ColumnRole.Deviation, ["A"] = ColumnRole.Budget, ["B"] = ColumnRole.Executed,
        ["追加"] = ColumnRole.Change, ["追减"] = ColumnRole.Change, ["调增"] = ColumnRole.Change, ["调减"] = ColumnRole.Change,
        ["金额"] = ColumnRole.Amount, ["计划数"] = ColumnRole.Target, ["目标数"] = ColumnRole.Target, ["任务数"] = ColumnRole.Target, ["任务量"] = ColumnRole.Target, ["实际情况"] = ColumnRole.Actual, ["工程量"] = ColumnRole.Quantity,
        ["人数"] = ColumnRole.Count, ["编制数"] = ColumnRole.Count, ["服务对象"] = ColumnRole.Count, ["享受对象"] = ColumnRole.Count, ["享受对象数"] = ColumnRole.Count, ["救助对象"] = ColumnRole.Count, ["保障对象"] = ColumnRole.Count, ["项目数"] = ColumnRole.Quantity, ["项目个数"] = ColumnRole.Quantity,
        ["暂缓发放"] = ColumnRole.Carryover, ["暂缓拨付"] = ColumnRole.Carryover, ["暂缓支付"] = ColumnRole.Carryover, ["暂缓兑付"] = ColumnRole.Carryover, ["暂缓兑现"] = ColumnRole.Carryover, ["户数"] = ColumnRole.Count, ["数量"] = ColumnRole.Count, ["年初数"] = ColumnRole.InitialBudget,
        ["年末数"] = ColumnRole.Amount, ["期末数"] = ColumnRole.Amount, ["期初数"] = ColumnRole.Amount,
    }.ToFrozenDictionary();

    /// <summary>实际发放人数: however the people came to be counted, they are no money.</summary>
    private static readonly string[] CountedIn = ["人数", "户数", "人次", "户次"];

    private static readonly string[] Volumes = ["倍数", "水量", "产量", "流量", "重量"];
    private static readonly string[] Extents = ["面积", "里程", "亩数", "月数", "天数", "年限", "位次", "排名", "名次"];

    private static readonly (string[] Words, ColumnRole Role)[] Rules =
    [
        (["一级指标", "一级目标"], ColumnRole.Level1),
        (["二级指标", "二级目标"], ColumnRole.Level2),
        (["三级指标", "四级指标", "三级目标"], ColumnRole.Level3),
        (["偏差", "原因分析", "未完成原因", "改进措施", "扣分原因", "扣分说明", "扣分理由", "失分原因", "未达标原因", "未执行原因", "未支出原因", "未使用原因", "未支付原因", "原因说明", "原因及", "及原因"], ColumnRole.Deviation),
        (["得分系数", "得分率", "评分系数"], ColumnRole.ScoreCoefficient),
        (["得分差", "分差", "扣分", "失分", "系数"], ColumnRole.Quantity),
        (["评分标准", "评分规则", "评分依据", "评价标准", "赋分规则", "评分细则", "评分方法", "评分说明", "计分", "指标解释", "指标说明", "评价要点", "计算方法", "数据来源", "佐证", "备注", "指标释义", "评价内容", "得分说明", "得分依据", "指标内涵", "得分计算", "得分公式", "计分过程", "扣分依据"], ColumnRole.Explanation),
        // What stands beside a value is no value: 指标值类型 (≤, =, 定性) and what the value is about.
        (["值类型", "值性质", "值符号", "值方向"], ColumnRole.Comparator),
        (["值内容", "值说明", "值解释", "值备注", "值依据", "值来源"], ColumnRole.Explanation),
        (["凭证", "发票", "票号", "文号"], ColumnRole.Explanation),
        (Baselines, ColumnRole.Unknown),
        (["上年完成", "上年实际", "上年度完成", "上年值", "历史值", "是否核心", "核心指标"], ColumnRole.Unknown),
        (["得分", "自评分", "评分", "打分"], ColumnRole.Score),
        (["分值", "权重", "权数", "满分", "标准分", "应得分", "赋分"], ColumnRole.Weight),
        (["执行率", "支出进度", "执行进度", "执行比率", "预算完成率", "支出率", "执行比例", "使用率", "完成预算%", "为预算%", "占预算%", "完成预算的", "D/C", "E/C", "B/A"], ColumnRole.ExecutionRate),
        // The progress of works is measured in works: no amount beside it tells it.
        (["形象进度", "工程进度", "工程量完成"], ColumnRole.Rate),
        (["完成率", "完成比例", "完成程度", "完成进度", "完成百分比", "完成比", "实现率"], ColumnRole.CompletionRate),
        (["计划完成", "预期完成", "预计完成", "应完成", "计划实现", "计划产出", "预期实现", "预计实现", "拟实现", "预期达到", "计划达到", "拟完成"], ColumnRole.Target),
        (["实际完成", "完成值", "实际值", "完成情况", "实现值", "实现情况", "达成值", "完成指标值", "实际指标值", "实际达到", "完成数", "实绩值", "自评值", "实际结果", "业绩值", "完成指标"], ColumnRole.Actual),
        (["指标值", "目标值", "预期值", "计划值", "标准值", "预期指标", "预期目标", "年度目标", "绩效目标", "总体目标", "设定目标", "计划完成", "目标任务", "任务书目标", "任务书指标", "任务书约定", "合同目标", "合同指标", "约定目标", "约定指标", "考核目标", "预定目标", "既定目标", "调整目标", "调整后目标", "调整后的目标", "调整后任务", "修订目标", "修订后目标", "变更后目标", "目标调整值", "目标值调整"], ColumnRole.Target),
        (["计量单位", "度量单位", "指标单位"], ColumnRole.UnitOfMeasure),
        (["指标性质", "计算符号", "比较符", "运算符", "指标方向", "指标符号", "目标符号"], ColumnRole.Comparator),
        (["指标名称", "绩效指标", "具体指标", "考核指标", "评价指标", "考核内容"], ColumnRole.Level3),
        (Volumes, ColumnRole.Quantity),
        (["利率", "收益率", "利润率"], ColumnRole.Rate),
        (Shares, ColumnRole.Share),
        (["增长率", "增幅", "增减率", "增长%", "变动率", "同比", "增减%", "降幅", "增减比", "变动比", "差异率", "变动幅度", "增减幅度", "增、减幅度", "增、减比", "增、减率", "增、减%", "±%"], ColumnRole.ChangeRate),
        (["增减", "增、减", "差额", "差异", "变动", "增加额", "减少额", "增长额", "增加数", "减少数", "扣减", "审减", "核减", "较合同", "较概算", "较批复", "较中标", "较送审", "±"], ColumnRole.Change),
        (["编码", "代码"], ColumnRole.Code),
        (["科目名称", "功能分类", "经济分类", "项目名称", "单位名称", "资金来源", "资金渠道", "款项名称", "费用名称", "支出内容", "具体内容", "项目内容", "主要内容"], ColumnRole.Label),
        (["结转", "结余", "未执行", "未支出", "未使用", "未支付", "未拨付", "未下达", "未到位"], ColumnRole.Carryover),
        (["预计执行", "预计支出"], ColumnRole.Amount),
        (["执行数", "支出数", "执行金额", "已执行", "实际支出", "支出金额", "支付", "已支出", "使用金额", "实际使用", "支出额", "执行额", "实际执行", "使用数", "列支", "已使用", "累计支出", "预算执行", "报销", "实际投入", "实际投资", "完成投资", "发放金额", "结算金额", "结算数", "已兑现", "兑现金额", "实际金额", "实际补助", "实际发放", "实发资金", "实发金额", "实发补助", "实发补贴", "投资完成", "全年执行"], ColumnRole.Executed),
        (["到位", "到账", "实收", "实缴金额", "实缴资金", "实缴利润", "实缴收益", "实缴收入", "实交金额", "实交资金", "实交利润", "实交收益"], ColumnRole.Received),
        (["应补助", "应资助", "核定补助", "核定资金", "应兑现", "应发放", "应发资金", "应发金额", "应发补助", "应发补贴", "应配套", "应安排", "应承担", "应负担", "可用资金", "概算", "估算"], ColumnRole.Budget),
        (["下达", "拨付", "拨款数", "拨款金额", "预拨", "分配额", "分配金额", "分配数", "分配资金", "资金分配", "次分配", "拟分配"], ColumnRole.Allocated),
        (["年初预算", "期初预算", "年初批复", "初始预算", "年初安排"], ColumnRole.InitialBudget),
        (["全年预算", "调整后", "调整预算", "预算调整", "追加后", "调整数"], ColumnRole.CurrentBudget),
        (["预算", "计划投资", "计划总投资", "计划投入", "计划金额", "计划资金", "资金计划", "批复", "申报", "安排", "计划数"], ColumnRole.Budget),
        (["人数", "户数", "人次", "户次", "数量", "次数", "批次", "样本", "问卷"], ColumnRole.Count),
        (Extents, ColumnRole.Quantity),
        (["决算", "金额", "合计", "小计", "总计", "资金", "收入", "支出", "经费", "拨款", "总额", "支付数", "补助", "津贴", "费用", "单价", "均价", "投资", "成本", "收支", "利息", "本息", "本金", "利润", "收益", "债务", "限额", "余额"], ColumnRole.Amount),
    ];

    /// <summary>The words of all rules by their first character, each with the place of its rule: one pass over a header finds the first rule that fits.</summary>
    private static readonly FrozenDictionary<char, (string Word, int Rule)[]> ByFirst = Rules
        .SelectMany((rule, place) => rule.Words.Select(word => (Word: word, Rule: place)))
        .GroupBy(entry => entry.Word[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <param name="key">Compact text.</param>
    public static ColumnRole RoleOf(string key)
    {
        if (key.Length == 0) return ColumnRole.Unknown;
        var core = Words.WithoutBrackets(key).Trim(':', ';', ',', '、', '。');
        if (core.Length is 0 or > LongestHeader) return ColumnRole.Unknown;
        if (core.Contains("预算", StringComparison.Ordinal))
        {
            foreach (var budget in NamesOfBudgets) core = core.Replace(budget, "拨款", StringComparison.Ordinal);
        }

        // 转移支付预算数, 转移支付资金: the name of money from above, of which nothing is said to be paid.
        if (core.Length > 4 && core.Contains("转移支付", StringComparison.Ordinal)) core = core.Replace("转移支付", string.Empty, StringComparison.Ordinal);

        if (Exact.TryGetValue(core, out var exact)) return exact;
        if (CountNames.Counts(core)) return ColumnRole.Count;

        // 建成年份: years, whatever their table is in; 年份 alone names its rows.
        if (core.Length > 2 && core.EndsWith("年份", StringComparison.Ordinal)) return ColumnRole.Explanation;
        if (core[0] == '占' && core.Length > 2 && core[1] is not ('地' or '用')) return Lexicon.HasAny(core, Shares) ? ColumnRole.Share : ColumnRole.Rate;
        if (FirstRule(core) is { } rule) return IsMoney(Rules[rule].Role) && Lexicon.EndsWithAny(core, CountedIn) ? ColumnRole.Count : Rules[rule].Role == ColumnRole.Change && key.Contains("(%)", StringComparison.Ordinal) ? ColumnRole.ChangeRate : Rules[rule].Role;
        if (core[^1] == '费') return ColumnRole.Amount;
        return key.Contains("B/A", StringComparison.OrdinalIgnoreCase) ? ColumnRole.ExecutionRate : ColumnRole.Unknown;
    }

    /// <summary>种植面积, 面积合计: what the row counts; 按种植面积发放的补贴 is money.</summary>
    /// <param name="label">A row's label, compact.</param>
    public static bool NamesQuantity(string label)
    {
        var name = Words.WithoutBrackets(label);
        foreach (var total in (string[])["合计", "小计", "总计"])
        {
            if (name.EndsWith(total, StringComparison.Ordinal)) name = name[..^total.Length];
        }

        return Lexicon.EndsWithAny(name, Volumes) || Lexicon.EndsWithAny(name, Extents);
    }

    /// <summary>2023年目标, 本年实际: which value of an indicator a header of a time and one word names.</summary>
    /// <param name="key">Compact text.</param>
    public static ColumnRole ValueOf(string key)
    {
        var core = key.AsSpan();
        if (core.Length > 4 && core[4] == '年' && !core[..4].ContainsAnyExceptInRange('0', '9')) core = core[5..].TrimStart('度');
        else if (core.StartsWith("本年") || core.StartsWith("当年") || core.StartsWith("全年") || core.StartsWith("年度")) core = core[2..].TrimStart('度');

        // 半年度指标执行情况, 1-6月执行情况: what became of the targets.
        if (core.EndsWith("执行情况")) return ColumnRole.Actual;
        return core is "目标" or "计划" ? ColumnRole.Target : core is "实际" or "完成" ? ColumnRole.Actual : ColumnRole.Unknown;
    }

    private static int? FirstRule(ReadOnlySpan<char> core)
    {
        int? first = null;
        for (; core.Length > 0; core = core[1..])
        {
            if (!ByFirst.TryGetValue(core[0], out var words)) continue;
            foreach (var (word, rule) in words)
            {
                if (!(rule >= first) && core.StartsWith(word)) first = rule;
            }
        }

        return first;
    }

    /// <summary>Roles that hardly ever stand in a row of data: two of them in a row make a header.</summary>
    public static bool IsTelling(ColumnRole role) => role is not (
        ColumnRole.Unknown or ColumnRole.Amount or ColumnRole.Label or ColumnRole.Count or ColumnRole.Carryover or ColumnRole.Explanation or ColumnRole.Share or ColumnRole.Change
        or ColumnRole.Allocated or ColumnRole.Received);

    public static bool IsMoney(ColumnRole role) => role is
        ColumnRole.InitialBudget or ColumnRole.CurrentBudget or ColumnRole.Budget or ColumnRole.Allocated or ColumnRole.Received or ColumnRole.Executed
        or ColumnRole.Carryover or ColumnRole.Amount or ColumnRole.Change;

    public static bool IsRate(ColumnRole role) => role is
        ColumnRole.ExecutionRate or ColumnRole.Share or ColumnRole.ChangeRate or ColumnRole.CompletionRate or ColumnRole.Rate or ColumnRole.ScoreCoefficient;

    /// <summary>上年完成值, 基期值, 立项时状态: a column of what an indicator was before.</summary>
    public static bool TellsWhatWas(string header) => Lexicon.HasAny(header, ["上年", "历史"]) || Lexicon.HasAny(header, Baselines);

    public static bool IsLevel(ColumnRole role) => role is ColumnRole.Level1 or ColumnRole.Level2 or ColumnRole.Level3;
}
