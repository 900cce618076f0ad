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
    private const int Longest = 80;
    private const string ChineseDigits = "一二三四五六七八九十";

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private static readonly string[] TableEnds =
    [
        "自评表", "评价表", "情况表", "评分表", "打分表", "指标体系", "目标表", "申报表", "评价指标表", "公开表", "监控表", "一览表", "汇总表", "指标表", "决算表", "预算表", "明细表", "总表",
    ];

    private static readonly string[] ReportEnds =
    [
        "自评报告", "评价报告", "绩效报告", "自评总结", "自评情况", "自评情况报告", "自评情况说明", "评价情况说明", "自评工作报告", "绩效自评", "绩效评价", "情况报告", "总结报告", "自查报告", "绩效自评价报告",
    ];

    private static readonly string[] AccountsEnds = ["部门决算", "单位决算", "决算公开", "决算说明", "决算情况说明", "决算编制说明", "决算报告", "决算公开报告", "决算公开说明", "决算公开情况说明", "决算信息公开", "决算公开情况", "决算分析报告"];

    private static readonly string[] BudgetEnds = ["部门预算", "单位预算", "预算公开", "预算说明", "预算情况说明", "预算编制说明", "预算公开说明", "预算公开情况说明", "预算信息公开"];

    public static TitleForm FormOf(string key)
    {
        var core = Core(key);
        if (core.Length is < 4 or > Longest || IsNumbered(core) || core.AsSpan().IndexOfAny("。;?!") >= 0 || core[^1] is ',' or ':' or '、' || core[0] is '《' or '(') return TitleForm.None;
        if (Lexicon.HasAny(core[..2], ["根据", "按照", "依据", "现将", "为了", "注:", "备注"])) return TitleForm.None;
        if (EndsWithAny(core, TableEnds)) return TitleForm.Table;
        if (core.Contains("绩效", StringComparison.Ordinal) && EndsWithAny(core, ReportEnds)) return TitleForm.Report;
        if (core.Contains("自评", StringComparison.Ordinal) && core.EndsWith("报告", StringComparison.Ordinal)) return TitleForm.Report;
        return EndsWithAny(core, AccountsEnds) || EndsWithAny(core, BudgetEnds) ? TitleForm.Report : TitleForm.None;
    }

    /// <summary>The report's kind by its title; null where the title leaves it open.</summary>
    public static ReportKind? KindOf(string key)
    {
        if (key.Contains("转移支付", StringComparison.Ordinal)) return ReportKind.Transfer;
        if (Lexicon.HasAny(key, ["整体支出", "部门整体", "整体绩效", "单位整体"])) return ReportKind.Department;
        if (Lexicon.HasAny(key, ["评分表", "打分表", "评价指标体系"])) return ReportKind.Scoring;
        if (key.Contains("绩效", StringComparison.Ordinal)) return key.Contains("项目", StringComparison.Ordinal) ? ReportKind.Project : null;
        if (key.Contains("决算", StringComparison.Ordinal)) return ReportKind.Accounts;
        return key.Contains("预算", StringComparison.Ordinal) ? ReportKind.Budget : null;
    }

    /// <summary>附件1, 附件：, 附表2: what follows is annexed.</summary>
    public static bool IsAnnexMark(string key)
    {
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
            var open = core.AsSpan().LastIndexOfAny("([");
            if (open <= 0) break;
            core = core[..open];
        }

        return core;
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

    private static bool EndsWithAny(string core, string[] ends) => Array.Exists(ends, e => core.EndsWith(e, StringComparison.Ordinal));
}
