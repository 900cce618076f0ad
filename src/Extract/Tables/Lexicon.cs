using PerfEval.Extract.Narrative;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>What the words of a row, a column or a title say about an amount or a rate in a table.</summary>
internal static class Lexicon
{
    private static readonly (string Word, Fund Fund)[] Funds =
    [
        ("结转", Fund.Carryover), ("结余", Fund.Carryover),
        ("其他", Fund.Other), ("其它", Fund.Other), ("自筹", Fund.Other), ("自缴", Fund.Other), ("社会资金", Fund.Other), ("单位资金", Fund.Other), ("自有资金", Fund.Other),
        ("专户", Fund.Other), ("事业收入", Fund.Other), ("经营收入", Fund.Other), ("经营支出", Fund.Other), ("经营资金", Fund.Other), ("经营收支", Fund.Other), ("非财政", Fund.Other), ("上级补助收入", Fund.Other), ("附属单位", Fund.Other),
        ("总额", Fund.Total), ("总金额", Fund.Total), ("年度金额", Fund.Total), ("合计", Fund.Total), ("总计", Fund.Total), ("总收入", Fund.Total), ("总支出", Fund.Total),
        ("中央", Fund.Central), ("国家级", Fund.Central),
        ("自治区财政", Fund.Provincial), ("自治区资金", Fund.Provincial), ("自治区补助", Fund.Provincial), ("自治区拨款", Fund.Provincial), ("自治区专项", Fund.Provincial), ("自治区配套", Fund.Provincial), ("自治区预算", Fund.Provincial), ("自治区本级", Fund.Provincial), ("自治区级", Fund.Provincial),
        ("兵团财政", Fund.Provincial), ("兵团资金", Fund.Provincial), ("兵团补助", Fund.Provincial), ("兵团本级", Fund.Provincial), ("自治州财政", Fund.Municipal), ("自治州资金", Fund.Municipal), ("自治州补助", Fund.Municipal), ("自治州本级", Fund.Municipal), ("市州资金", Fund.Municipal), ("市(州)资金", Fund.Municipal), ("州财政", Fund.Municipal), ("盟市财政", Fund.Municipal), ("盟市资金", Fund.Municipal), ("盟市级", Fund.Municipal),
        ("旗县财政", Fund.County), ("旗县资金", Fund.County), ("旗县级", Fund.County), ("旗财政", Fund.County),
        ("省级", Fund.Provincial), ("省财政", Fund.Provincial), ("省补", Fund.Provincial), ("省资金", Fund.Provincial),
        ("市级", Fund.Municipal), ("地市", Fund.Municipal), ("市本级", Fund.Municipal), ("市财政", Fund.Municipal), ("州级", Fund.Municipal),
        ("县级", Fund.County), ("区级", Fund.County), ("县区", Fund.County), ("区县", Fund.County), ("县(区)", Fund.County), ("区(县)", Fund.County), ("县财政", Fund.County), ("区财政", Fund.County),
        ("财政拨款", Fund.Fiscal), ("财政资金", Fund.Fiscal), ("财政性资金", Fund.Fiscal), ("一般公共预算", Fund.Fiscal), ("政府性基金", Fund.Fiscal), ("国有资本经营", Fund.Fiscal), ("财政补助", Fund.Fiscal), ("本级财政", Fund.Fiscal), ("当年财政", Fund.Fiscal),
    ];

    private const int LongestLevel = 3;

    /// <summary>Levels of government that are all of a label.</summary>
    private static readonly Dictionary<string, Fund> Levels = new()
    {
        ["自治区"] = Fund.Provincial, ["兵团"] = Fund.Provincial, ["省"] = Fund.Provincial, ["自治州"] = Fund.Municipal, ["市"] = Fund.Municipal, ["州"] = Fund.Municipal, ["县"] = Fund.County, ["区"] = Fund.County,
    };

    private static readonly string[] Satisfaction = ["满意"];
    private static readonly string[] Coverage = ["覆盖", "参保率", "入学率", "入户率", "建档率", "普及率", "参与率"];
    private static readonly string[] Execution = ["执行", "支出进度", "资金使用率", "支付率", "支出率"];
    private static readonly string[] Shares = ["占比", "比重", "占总", "比例", "占"];
    private static readonly string[] Changes = ["增长", "增幅", "下降", "降低", "减少率", "提高", "增减", "同比", "变动"];
    private static readonly string[] Failures = ["不合格率", "不达标率"];
    private static readonly string[] Completion = ["完成率", "完成比例", "完成程度", "达标率", "合格率", "完成", "形象进度", "工程进度", "及时率", "到位率", "实现率", "验收", "完工", "办结率"];

    /// <summary>Whose money a label names; null where it does not say. Masters of narrow meaning stand before the wide ones.</summary>
    public static Fund? FundOf(string label)
    {
        // 其他资金（包括上年结转）: what the brackets hold is a part of it.
        if (label.Contains('(', StringComparison.Ordinal) && label[0] != '(' && FundOf(Words.WithoutBrackets(label)) is { } named) return named;
        label = WithoutContents(label);
        if (NamesSeveralLevels(label)) return null;
        if (label.Length <= LongestLevel && Levels.TryGetValue(label, out var level)) return level;
        var letters = new LetterSet(label);
        foreach (var (word, fund) in Funds)
        {
            if (letters.MayHold(word) && label.Contains(word, StringComparison.Ordinal)) return fund;
        }

        return FundLexicon.IsOfRegion(label) ? Fund.Provincial : null;
    }

    /// <summary>中央、省级补助, 省市级资金: money of several levels in one amount, and no level's own.</summary>
    private static bool NamesSeveralLevels(string label)
    {
        var at = label.IndexOf("中央", StringComparison.Ordinal);
        if (at < 0 || at + 3 >= label.Length) return false;
        var rest = label.AsSpan(at + 2);
        if (rest[0] is not ('、' or '和' or '及' or '与')) return false;
        return rest[1] is '省' or '市' or '县' or '区' or '州' && (rest.Length == 2 || rest[2] is '级' or '财' or '资' or '补' or '专' or '、' or '和' or '县' or '区' or '(');
    }

    /// <summary>绩效目标表, 绩效目标申报表: all the money in it is planned; 绩效目标自评表 and 目标完成情况表 tell what came of it.</summary>
    /// <param name="title">Compact text.</param>
    public static bool SetsTargets(string title) => title.Contains("目标", StringComparison.Ordinal) && !HasAny(title, ["自评", "评价", "完成", "监控", "执行", "运行"]);

    /// <summary>What kind of rate an indicator's name or a header tells of.</summary>
    public static RateKind RateKindOf(string name)
    {
        if (HasAny(name, ["占完成", "占计划", "占任务"])) return RateKind.Share;
        if (HasAny(name, Satisfaction)) return RateKind.Satisfaction;
        if (HasAny(name, Coverage)) return RateKind.Coverage;
        if (HasAny(name, Failures)) return RateKind.Other;
        if (HasAny(name, Execution)) return RateKind.Execution;
        if (HasAny(name, Changes)) return RateKind.Change;
        if (HasAny(name, Completion)) return RateKind.Completion;
        return HasAny(name, Shares) ? RateKind.Share : RateKind.Other;
    }

    public static RateKind RateKindOf(ColumnRole role, string header) => role switch
    {
        ColumnRole.ExecutionRate => RateKind.Execution,
        ColumnRole.Share => RateKind.Share,
        ColumnRole.ChangeRate => RateKind.Change,
        ColumnRole.CompletionRate => RateKind.Completion,
        ColumnRole.ScoreCoefficient => RateKind.Other,
        _ => RateKindOf(header),
    };

    public static Measure? MeasureOf(ColumnRole role) => role switch
    {
        ColumnRole.InitialBudget or ColumnRole.CurrentBudget or ColumnRole.Budget => Measure.Budget,
        ColumnRole.Allocated => Measure.Allocated,
        ColumnRole.Received => Measure.Received,
        ColumnRole.Executed => Measure.Executed,
        ColumnRole.Carryover => Measure.Carryover,
        ColumnRole.Change => Measure.Change,
        _ => null,
    };

    public static BudgetStage? StageOf(ColumnRole role) => role switch
    {
        ColumnRole.InitialBudget => BudgetStage.Initial,
        ColumnRole.CurrentBudget => BudgetStage.Current,
        _ => null,
    };

    /// <summary>本级资金 of 本级资金（含上年结转）: what is a part of the money does not name it.</summary>
    private static string WithoutContents(string label)
    {
        var open = label.IndexOf('(', StringComparison.Ordinal);
        return open > 1 && (label.AsSpan(open + 1).StartsWith("含") || label.AsSpan(open + 1).StartsWith("包")) ? Words.WithoutBrackets(label) : label;
    }

    /// <summary>What an amount is by the words around it, row before header before title.</summary>
    public static Measure MeasureByWords(string row, string header, string title)
    {
        if (HasAny(WithoutContents(row), ["结转", "结余"]) && !row.Contains("使用", StringComparison.Ordinal)) return Measure.Carryover;
        if (EndsWithAny(row, ["对比", "增减", "增减额", "增减数", "增减变动"])) return Measure.Change;
        if (HasAny(header, ["单价", "补助标准", "人均标准", "均价"]) || MeasureLexicon.IsOfOne(WithoutUnit(header))) return Measure.Standard;

        // A cash book: 村集体投入 under 收入 came in.
        switch (WithoutUnit(header))
        {
            case "收入" or "收入金额": return Measure.Received;
            case "支出" or "支出金额": return Measure.Executed;
            case "余额" or "结存": return Measure.Carryover;
        }

        // 全年预计执行数 beside 1-9月执行数: what is thought to be spent is neither spent nor planned.
        if (HasAny(header, ["预计执行", "预计支出"])) return Measure.Other;
        if (Allots(header) || (Allots(title) && !NamesOtherMoney(header))) return Measure.Allocated;
        foreach (var words in new[] { row.Replace("转移支付", string.Empty, StringComparison.Ordinal), header, title })
        {
            if (HasAny(words, ["年初预算", "预算数", "预算安排", "预算金额", "申报"])) return Measure.Budget;
            if (words == header && Outturns.AreNamedIn(words)) return Outturns.AreIncome(title) ? Measure.Received : Measure.Executed;
            if (words == row && words.StartsWith("使用", StringComparison.Ordinal) && words.Contains("结余", StringComparison.Ordinal) && !words.Contains("支出", StringComparison.Ordinal)) return Measure.Received;
            if (HasAny(words, ["到位", "到账", "发行金额", "发行额", "筹集", "筹措", "整合资金"])) return Measure.Received;
            if (HasAny(words, ["下达", "拨付"])) return Measure.Allocated;
            if (HasAny(words, ["追回", "征收", "罚没", "违约金"])) return Measure.Collected;
            if (HasAny(words, ["决算"]) && !words.Contains("收入", StringComparison.Ordinal)) return Measure.Executed;
            if (words.Contains("收入", StringComparison.Ordinal) && !words.Contains("支出", StringComparison.Ordinal)) return words.Contains("预算", StringComparison.Ordinal) && !words.Contains("决算", StringComparison.Ordinal) && !words.Contains("预算收入", StringComparison.Ordinal) && words == title ? Measure.Budget : Measure.Received;
            if (words == title && words.Contains("预算", StringComparison.Ordinal) && !words.Contains("决算", StringComparison.Ordinal) && !words.Contains("执行", StringComparison.Ordinal)) return Measure.Budget;
            if (HasAny(words, ["支出", "执行", "支付", "使用", "发放", "投入", "报销", "投资完成", "完成投资", "累计完成", "采购", "费"])) return Measure.Executed;
        }

        return IsPaidOut(header, title) ? Measure.Executed : Measure.Other;
    }

    /// <summary>实际支出, 自筹资金: a column of a table of what was allotted that holds something else.</summary>
    public static bool NamesOtherMoney(string header) => HasAny(header, OtherMoney) && !WithoutUnit(header).EndsWith("规模", StringComparison.Ordinal);

    private static string WithoutUnit(string header) => header.EndsWith(')') ? Words.WithoutBrackets(header) : header;

    private static readonly string[] OtherMoney = ["实际", "支出", "执行", "到位", "投资", "自筹", "投入", "结余", "结转", "支付", "收入", "预算"];

    /// <summary>资金分配表, 本次分配金额: money is dealt out among bodies, places or projects.</summary>
    private static bool Allots(string words) => words.Contains("分配", StringComparison.Ordinal) && HasAny(words, ["分配表", "分配金额", "分配额", "分配数", "分配资金", "资金分配", "分配情况", "分配方案", "分配明细", "次分配", "分配计划", "分配结果"]) && !words.Contains("绩效", StringComparison.Ordinal);

    /// <summary>关于下达某补助资金的通知, 资金分配情况公示: a notice of who gets how much.</summary>
    /// <param name="title">A report's title, compact.</param>
    public static bool AnnouncesMoney(string title) => (HasAny(title, ["下达", "拨付"]) && EndsWithAny(title, ["通知", "公告", "公示", "函"])) || Allots(title);

    /// <summary>投资（万元）, 补贴金额, and 金额 under 居家服务补贴情况: paid, where no word says that it was planned or is a price.</summary>
    private static bool IsPaidOut(string header, string title)
    {
        if (HasAny(header, ["投资", "补贴"])) return !HasAny(header, ["总投资", "计划", "标准", "均", "应", "规模"]);
        return header.StartsWith("金额", StringComparison.Ordinal) && title.Contains("补贴", StringComparison.Ordinal) && !HasAny(title, ["计划", "测算", "标准", "应补"]);
    }

    public static bool BeginsWithAny(string text, ReadOnlySpan<string> words)
    {
        if (text.Length == 0) return false;
        foreach (var word in words)
        {
            if (word[0] == text[0] && text.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public static bool EndsWithAny(string text, ReadOnlySpan<string> words)
    {
        if (text.Length == 0) return false;
        foreach (var word in words)
        {
            if (word[^1] == text[^1] && text.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public static bool HasAny(string text, ReadOnlySpan<string> words) => LetterSet.HasAny(text, words);
}
