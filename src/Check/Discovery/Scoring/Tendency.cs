namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Which way an indicator gets better, as far as its name tells.</summary>
internal enum Better
{
    Unknown,
    More,
    Less,
}

/// <summary>
/// Reads the way of an indicator off its name: the word nearest to the end is what is measured. 投诉办结率 is of 办结, 重复信访率 of 信访, 不合格率
/// of what is not 合格, 事故下降率 of 下降. Where the words go both ways (排查隐患数, 降低事故率), nothing is known.
/// </summary>
internal static class Tendency
{
    private static readonly string[] Harms =
    [
        "故障", "漏损", "产销差", "误报", "漏报", "错报", "误差", "差错", "错误", "错案", "事故", "投诉", "信访", "上访", "发案", "立案侦查", "失业", "辍学", "失学", "流失", "亏损", "亏空", "负债", "债务", "不良", "逾期", "违约", "缺陷", "返修", "返工", "死亡", "伤亡", "病死", "发病",
        "患病", "感染", "贫困发生", "返贫", "大班额", "超载", "拥堵", "空置", "闲置", "损耗", "损失", "消耗", "能耗", "物耗", "水耗", "电耗", "煤耗", "排放", "浓度", "污染", "噪声", "噪音", "违规", "违法", "违纪", "违章", "退货", "次品", "废品", "拖欠", "欠薪", "结转结余", "结余率", "结转率", "变动率", "偏离", "差异", "偏差",
        "超支", "药占比", "耗占比", "住院日", "负担", "再犯", "复发", "隐患", "火灾", "受害", "掉线", "中断", "停电", "停水", "缺勤", "缺岗", "积压", "抛荒", "撂荒", "延误", "延期", "滞后", "超时", "破损", "损坏", "损毁", "败诉", "纠错", "弃管", "复议", "撤销", "纠纷", "犯罪", "舆情", "超编", "缺编", "超员", "缺水", "缺电", "缺粮", "缺氧", "贫困人口", "贫困户", "贫困村", "困难人口", "积水", "内涝", "僵尸企业", "审批环节", "办事环节", "办理环节", "申报材料", "申请材料", "办事材料", "证明材料", "跑动次数", "任务余额", "欠款", "欠账", "欠费", "陈案", "积案", "遗留", "黑臭", "劣质", "烂尾", "危房", "险情", "盲区", "断头路", "超标", "伤残", "溺水", "失信", "失联", "失踪", "逃逸", "疑点", "漏洞", "空挂", "空缺", "外流", "荒废", "耗时", "时长", "等待", "等候",
    ];

    private static readonly string[] Gains =
    [
        "完成", "合格", "满意", "覆盖", "达标", "及时", "知晓", "到位", "准确", "正确", "完好", "完整", "优良", "优秀", "良好", "通过", "参与", "参保", "参训", "出勤", "入园", "入学", "就业", "巩固", "普及", "办结", "结案", "审结", "整改", "处理", "处置", "查处", "修复", "解决", "落实", "执行", "使用率", "利用", "公开", "响应",
        "配备", "配套", "安全", "增长", "提高", "提升", "增收", "增加", "增幅", "建设", "建成", "新建", "新增", "改建", "扩建", "购置", "采购", "举办", "开展", "改造", "维修", "修建", "创建", "销号", "退出", "清理", "竣工", "完工", "开工", "验收", "达成", "实现", "回复", "回访", "签约", "履约", "规范", "有效", "成活", "存活", "保存", "治愈", "接种", "筛查", "检测", "抽检", "监测", "培训", "保障", "供应", "兑付", "支付", "发放", "拨付", "到账",
        "受益", "受助", "受惠", "受训", "享受", "培育", "培养", "引进", "招聘", "参加", "惠及", "资助", "补助", "认可", "好评", "在线", "正常", "运行", "畅通", "收集", "收缴", "征收", "入库", "归集", "转化", "录取", "升学", "毕业", "签订", "建档", "应用", "绿化", "森林", "保有", "保护", "恢复", "复垦", "安置", "脱贫", "救助", "结算", "兑现", "减少", "降低", "下降", "降幅", "减幅", "减排", "节约",
        "压减", "压缩", "消减", "削减", "消除", "回收", "循环", "治理", "化解", "调解", "救治", "清零", "上线", "采纳", "支持", "符合", "吻合", "服务", "检查", "巡查", "交付", "供给", "报销", "盈利", "利润", "产值", "收入",
    ];

    /// <summary>Before a gain they make a harm of it: 不合格, 未完成.</summary>
    private static readonly string[] Denials = ["不", "未", "非", "没有", "无法", "难以"];

    /// <summary>Before a harm they make a gain of it: 无事故, 零投诉.</summary>
    private static readonly string[] Absences = ["无", "零", "未发生", "不发生", "未出现", "无重大", "避免", "防止", "杜绝"];

    /// <summary>What is done about a harm, before it: 受理投诉, 排查隐患, 降低能耗. Whether the doing or the harm is measured, the name does not tell.</summary>
    private static readonly string[] Acts = ["减少", "降低", "下降", "压减", "遏制", "控制", "受理", "办理", "处理", "处置", "查处", "排查", "化解", "调解", "整治", "整改", "治理", "消除", "解决", "打击", "救治", "防治", "监测", "检查", "审理", "查办", "挽回", "防范", "预防", "应对"];

    /// <summary>Of what a ceiling is meant by 控制率: 在职人员控制率, 三公经费控制率.</summary>
    private static readonly string[] Ceilings = ["人员", "编制", "经费", "费用", "成本", "支出", "预算", "公务", "三公", "规模", "投资", "造价", "总额", "总量", "价格"];

    /// <summary>Good or bad as the case may be: fertiliser is saved, a new service is to be used.</summary>
    private static readonly string[] Ambiguous = ["使用量", "用量", "用水", "用电", "用能", "库存", "占比", "比例", "比重", "负荷", "强度", "系数", "变化", "收入比"];

    public static Better Of(string name)
    {
        var words = Wording.Letters(WithoutBrackets(name));
        int harm = End(words, Harms, Absences, out var absent), gain = End(words, Gains, Denials, out var denied);
        if (words.LastIndexOf("控制", StringComparison.Ordinal) is > 0 and var at && words.EndsWith('率') && Wording.Any(words.AsSpan(0, at), Ceilings)) return Better.Less;
        if (harm < 0 && gain < 0) return Better.Unknown;
        if (gain >= harm) return denied ? Better.Less : Better.More;
        if (absent) return Better.More;
        return Wording.Any(words.AsSpan(0, harm), Acts) ? Better.Unknown : Better.Less;
    }

    /// <summary>Whether the name leaves open even for a target of a usual kind which way it binds.</summary>
    public static bool IsAmbiguous(string name) => Wording.Any(name, Ambiguous) || (Wording.Any(name, Harms) && Wording.Any(name, Acts));

    /// <summary>Where the last of some words ends, −1 without any, and whether it is turned round by a word right before it. Of words that end together the longest counts.</summary>
    private static int End(string name, string[] words, string[] turning, out bool turned)
    {
        int end = -1, start = -1;
        foreach (var word in words)
        {
            var at = name.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0 || at + word.Length < end || (at + word.Length == end && at > start)) continue;
            (start, end) = (at, at + word.Length);
        }

        turned = start > 0 && Wording.EndsWithAny(name[..start], turning);
        return end;
    }

    private static string WithoutBrackets(string name)
    {
        int open = name.AsSpan().IndexOfAny('（', '('), close = name.AsSpan().IndexOfAny('）', ')');
        return open > 0 && close > open ? name[..open] + name[(close + 1)..] : name;
    }
}
