using System.Buffers;
using PerfEval.Extract.Tables;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>What a line can be the title of.</summary>
internal enum TitleForm
{
    None,

    /// <summary>A report in prose: …绩效自评报告, …决算情况说明.</summary>
    Report,

    /// <summary>A form or table: …绩效自评表, …评分表.</summary>
    Table,
}

/// <summary>Knows titles by their words; where they stand is judged elsewhere.</summary>
internal static class TitleLine
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789一二三四五六七八九十");

    private const int Longest = 80;
    private const string ChineseDigits = "一二三四五六七八九十";

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private static readonly string[] TableEnds =
    [
        "自评表", "评价表", "情况表", "评分表", "打分表", "指标体系", "目标表", "申报表", "评价指标表", "公开表", "监控表", "一览表", "汇总表", "指标表", "得分表", "计分表", "审批表", "决算表", "预算表", "明细表", "总表",
    ];

    private static readonly string[] ReportEnds =
    [
        "自评报告", "评价报告", "绩效报告", "自评总结", "自评情况", "自评情况报告", "自评情况说明", "评价情况说明", "自评工作报告", "绩效自评", "绩效评价", "情况报告", "总结报告", "自查报告", "绩效自评价报告",
        "自评材料", "自评说明", "评价说明", "自评价", "自评的报告", "评价的报告", "情况的报告", "情况的说明", "自评汇报", "情况汇报", "自评小结", "绩效总结", "绩效说明",
        "结果的通报", "情况的通报", "结果通报", "情况通报",
    ];

    /// <summary>After 自评.</summary>
    private static readonly string[] SelfEvaluationEnds = ["报告", "自评材料", "自评说明", "情况说明", "自评总结"];

    /// <summary>After a year and a project: titles that speak neither of performance nor of self-evaluation.</summary>
    private static readonly string[] StatementEnds = ["情况说明", "情况报告", "情况的报告", "专项总结", "工作总结", "总结报告", "专项说明"];

    private static readonly string[] ProjectWords = ["项目", "资金", "经费", "专项", "工程", "补助", "补贴"];

    private static readonly string[] AccountsEnds = ["部门决算", "单位决算", "决算公开", "决算说明", "决算情况说明", "决算编制说明", "决算报告", "决算公开报告", "决算公开说明", "决算公开情况说明", "决算信息公开", "决算公开情况", "决算分析报告"];

    private static readonly string[] BudgetEnds = ["部门预算", "单位预算", "预算公开", "预算说明", "预算情况说明", "预算编制说明", "预算公开说明", "预算公开情况说明", "预算信息公开"];

    public static TitleForm FormOf(string key)
    {
        var core = Core(key);
        if (core.Length is < 4 or > Longest || IsNumbered(core) || core.AsSpan().IndexOfAny("。;?!") >= 0 || core[^1] is ',' or ':' or '、' || core[0] is '《' or '(') return TitleForm.None;
        if (IsField(core)) return TitleForm.None;
        if (Lexicon.HasAny(core[..2], ["根据", "按照", "依据", "现将", "为了", "注:", "备注"])) return TitleForm.None;
        if (Lexicon.EndsWithAny(core, TableEnds)) return TitleForm.Table;
        if (core.Contains("绩效", StringComparison.Ordinal) && Lexicon.EndsWithAny(core, ReportEnds)) return TitleForm.Report;
        if (core.Contains("自评", StringComparison.Ordinal) && Lexicon.EndsWithAny(core, SelfEvaluationEnds)) return TitleForm.Report;
        if (NamesProject(core) && Lexicon.EndsWithAny(core, StatementEnds)) return TitleForm.Report;
        return Lexicon.EndsWithAny(core, AccountsEnds) || Lexicon.EndsWithAny(core, BudgetEnds) ? TitleForm.Report : TitleForm.None;
    }

    /// <summary>评价方式：部门绩效自评, 报告形式：总结报告: a line of a cover that ends like a title; 项目一：… counts projects.</summary>
    public static bool IsField(string key) =>
        key.IndexOf(':', StringComparison.Ordinal) is > 1 and < 10 and var colon && !CountsProjects(key) && Lexicon.EndsWithAny(key[..colon], ["方式", "类型", "形式", "性质", "机构", "单位", "部门", "名称", "时间", "日期", "类别", "主体"]);

    /// <summary>The report's kind by its title; null where the title leaves it open.</summary>
    public static ReportKind? KindOf(string key)
    {
        if (Lexicon.HasAny(key, ["转移支付", "中央支持地方", "中央对地方", "中央补助地方", "区域绩效目标"])) return ReportKind.Transfer;
        if (Lexicon.HasAny(key, ["整体支出", "部门整体", "整体绩效", "单位整体", "部门支出绩效", "部门绩效自评", "单位绩效自评"]) || EvaluatesBudget(key)) return ReportKind.Department;
        if (Lexicon.HasAny(key, ["评分表", "打分表", "评价指标体系"]) || Lexicon.EndsWithAny(key, ["考核表", "评价指标", "考核指标"])) return ReportKind.Scoring;
        if (key.Contains("绩效", StringComparison.Ordinal)) return key.Contains("项目", StringComparison.Ordinal) ? ReportKind.Project : null;
        if (key.Contains("决算", StringComparison.Ordinal)) return ReportKind.Accounts;
        if (key.Contains("预算", StringComparison.Ordinal) && !TellsOutcome(key)) return ReportKind.Budget;
        if (key.Contains("三公", StringComparison.Ordinal)) return Lexicon.HasAny(key, ["安排", "计划"]) ? ReportKind.Budget : ReportKind.Accounts;
        return TellsOfTreasury(key) ? ReportKind.Accounts : NamesProject(key) ? ReportKind.Project : null;
    }

    /// <summary>一般公共预算收入9566亿元, 一般公共预算支出增长4.9%: what came in or was spent of an account that is called a budget.</summary>
    private static bool TellsOutcome(string key)
    {
        foreach (var account in new[] { "一般公共预算收入", "一般公共预算支出", "政府性基金预算收入", "政府性基金预算支出" })
        {
            if (key.IndexOf(account, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            var rest = key[(at + account.Length)..];
            return rest.Length > 1 && (char.IsAsciiDigit(rest[0]) || Lexicon.BeginsWithAny(rest, Outcomes)) && !rest.Contains("预算", StringComparison.Ordinal) && !key.Contains("安排", StringComparison.Ordinal);
        }

        return false;
    }

    private static readonly string[] Outcomes = ["增长", "同比", "下降", "完成", "达", "突破", "累计", "超"];

    /// <summary>某市1至7月财政收支情况, 某省政府采购简要情况, 慈善资金收支公告: what came in and went out of a treasury or a fund is no project.</summary>
    private static bool TellsOfTreasury(string key) =>
        Lexicon.HasAny(key, ["财政收支", "财政收入", "财政运行", "财政支出情况", "公共财政", "政府性基金收", "国有资产管理情况", "政府采购", "债务余额", "政府债券", "政府债务", "财务收支", "善款收支", "资金收支", "收支情况", "收支公告", "审计查出", "审计报告", "审计工作报告"])
        && Lexicon.EndsWithAny(key, ["情况", "报告", "公告", "公示", "公开", "说明", "简况", "通报", "分析"]) && !Lexicon.HasAny(key, ["项目", "专项"]);

    /// <summary>关于2023年度项目支出绩效自评结果的通报: what an office tells of others.</summary>
    public static bool IsCircular(string title) => Core(title).EndsWith("通报", StringComparison.Ordinal);

    /// <summary>部门预算绩效评价报告, 单位预算绩效自评: how a body spent its budget; 部门预算绩效目标 is a plan.</summary>
    private static bool EvaluatesBudget(string key) => Lexicon.HasAny(key, ["部门预算绩效", "单位预算绩效"]) && Lexicon.HasAny(key, ["评价", "自评", "报告"]) && !key.Contains("目标", StringComparison.Ordinal);

    /// <summary>The words of a project or a fund beside a year: 2023年度…项目, …资金（2023年）.</summary>
    public static bool NamesProject(string key) => YearFinder.In(key) is not null && Lexicon.HasAny(key, ProjectWords);

    /// <summary>项目一：某工程, 之二 某补助: a line that counts the projects of a collection.</summary>
    public static bool CountsProjects(string key) => key.Length is > 4 and <= 40 && WithoutCount(key).Length < key.Length;

    /// <summary>A title without the number that a collection gives it.</summary>
    public static string WithoutCount(string key)
    {
        foreach (var lead in new[] { "项目", "之", "附", "案例" })
        {
            if (!key.StartsWith(lead, StringComparison.Ordinal)) continue;
            var rest = key[lead.Length..];
            var name = rest.TrimStart('一', '二', '三', '四', '五', '六', '七', '八', '九', '十').TrimStart(Digits);
            if (name.Length < rest.Length && name is [':' or '、' or '.', ..]) return name[1..];
        }

        return key;
    }

    /// <summary>附件1, 附件：, 附表2: what follows is annexed.</summary>
    public static bool IsAnnexMark(string key)
    {
        if (key is ['附', _, ..] && key.Length <= 4 && key.AsSpan(1).TrimEnd(":：").IndexOfAnyExcept(Numbers) < 0) return true;
        if (!key.StartsWith("附件", StringComparison.Ordinal) && !key.StartsWith("附表", StringComparison.Ordinal) && !key.StartsWith("附录", StringComparison.Ordinal)) return false;
        return WithoutAnnexNumber(key).Length == 0;
    }

    /// <summary>A title without 附件1：, without a part's number (第二部分), without brackets at its end.</summary>
    public static string Core(string key)
    {
        var core = WithoutAnnexNumber(key);
        if (IsPart(core)) core = core[(core.IndexOf("部分", StringComparison.Ordinal) + 2)..].TrimStart(':', '、', '.');
        while (core.Length > 0 && core[^1] is ')' or ']')
        {
            var open = OpenOfLast(core);
            if (open <= 0) break;
            core = core[..open];
        }

        return core;
    }

    /// <summary>Where the bracket opens that the last character closes, one within another ((站) in a name) told apart; −1 where none does.</summary>
    /// <param name="key">Compact text that ends in a bracket.</param>
    public static int OpenOfLast(string key)
    {
        var depth = 0;
        for (var i = key.Length - 1; i >= 0; i--)
        {
            if (key[i] is ')' or ']') depth++;
            else if (key[i] is '(' or '[' && --depth == 0) return i;
        }

        return -1;
    }

    public static bool IsPart(string key) => key.StartsWith('第') && key.IndexOf("部分", StringComparison.Ordinal) is > 0 and < 5;

    /// <summary>一、 （一） 1. 第一章: a heading within a report.</summary>
    public static bool IsNumbered(string key)
    {
        if (key.Length < 2) return false;
        if (ChineseDigits.Contains(key[0], StringComparison.Ordinal)) return key[1] is '、' or '.' or ',' || (key.Length > 2 && ChineseDigits.Contains(key[1], StringComparison.Ordinal) && key[2] is '、' or '.');
        if (key[0] == '(') return ChineseDigits.Contains(key[1], StringComparison.Ordinal) || char.IsAsciiDigit(key[1]);
        return char.IsAsciiDigit(key[0]) && key.TrimStart(Digits) is ['、' or '.' or ')' or ',', ..];
    }

    /// <summary>一、…: a heading of the first level.</summary>
    public static bool IsFirstHeading(string key) => key.Length is >= 3 and <= 60 && key[0] == '一' && key[1] is '、' or '.' or ',';

    /// <summary>一、 （一） 1. 1、 第一章: where a numbering begins.</summary>
    public static bool BeginsNumbering(string key) => IsFirstHeading(key) || (key.Length is >= 4 and <= 60
        && (key.StartsWith("(一)", StringComparison.Ordinal) || key.StartsWith("第一章", StringComparison.Ordinal) || (key[0] == '1' && key[1] is '、' or '.' && !char.IsAsciiDigit(key[2]))));

    private static string WithoutAnnexNumber(string key)
    {
        if (!key.StartsWith("附件", StringComparison.Ordinal) && !key.StartsWith("附表", StringComparison.Ordinal) && !key.StartsWith("附录", StringComparison.Ordinal)) return key;
        var rest = key[2..];
        var number = rest.TrimStart('一', '二', '三', '四', '五', '六', '七', '八', '九', '十').TrimStart(Digits);
        // 附件12023年度…: the number of the annex is glued to the year.
        if (number.StartsWith('年') && rest.Length - number.Length > 4) number = rest[(rest.Length - number.Length - 4)..];
        else if (number.StartsWith('年')) number = rest;
        if (number.StartsWith('-')) number = number[1..].TrimStart(Digits);
        return number.TrimStart(':', '、', '.', ')');
    }
}
