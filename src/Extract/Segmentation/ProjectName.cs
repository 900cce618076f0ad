using PerfEval.Extract.Tables;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>The project that a title names: what is left without body, year and the words that name the report.</summary>
internal static class ProjectName
{
    private static readonly string[] Ends =
    [
        "自评价报告", "自评报告表", "自评报告", "评价报告", "绩效报告", "情况报告", "总结报告", "报告", "自评工作", "评价工作", "自评表", "评价表", "情况说明", "说明", "绩效自评", "绩效评价", "自评", "绩效", "项目支出", "财政支出", "支出", "预算执行情况", "执行情况",
        "转移支付", "情况表", "公开表", "目标表", "自评材料", "自评小结", "材料", "专项总结", "工作总结", "总结", "汇报", "自评价", "自查", "项目经费收支", "收支", "的", "目标", "预算", "情况", "部门", "单位", "使用", "完成", "评分表", "打分表", "评价指标体系", "指标体系", "评价指标",
        "计分表", "得分表", "申报表", "审批表", "指标表", "自评指标", "绩效指标", "部门预算项目", "项目支出项目", "财政支出项目", "部门(单位)",
    ];

    /// <summary>What a report tells of its project.</summary>
    private static readonly string[] Matters = ["资金", "经费", "预算", "支出", "绩效", "自评", "执行", "实施", "使用", "工作", "目标"];

    /// <summary>How the names of projects end before a year.</summary>
    private static readonly string[] NameEnds = ["项目", "专项", "资金", "经费", "工程", "补助", "补贴", "支出"];

    private const int LongestRegion = 16;

    private static readonly string[] Regions = ["省", "市", "县", "区", "州", "旗", "镇", "乡"];
    private static readonly string[] Levels = ["省级", "市级", "县级", "区级"];

    /// <summary>What no project is called, but what is evaluated of a place or a body.</summary>
    private static readonly string[] Kinds = ["项目支出", "财政支出", "财政项目", "部门预算", "预算部门", "部门项目", "部门(单位)", "单位项目", "预算项目", "专项资金绩效", "专项资金支出"];

    /// <summary>关于下达某补助资金的通知, 分配结果公告: titles of what is announced, and no names.</summary>
    private static readonly string[] Announcements = ["通知", "公告", "公示", "批复", "函", "分配方案", "分配表", "分配情况", "安排表", "安排情况", "汇总表", "明细表", "一览表", "考核指标", "考核表"];

    private static readonly string[] NoNames = ["项目支出", "部门整体", "年度项目", "财政项目", "年项目", "部门项目", "预算项目", "财政支出", "专项资金", "项目资金", "专项支出", "单位项目"];

    /// <param name="title">The title's core, compact.</param>
    public static string? Of(string title, ReportKind kind)
    {
        if (kind is not (ReportKind.Project or ReportKind.Transfer or ReportKind.Scoring) || Lexicon.EndsWithAny(title, Announcements)) return null;
        var name = WithoutEnds(WithoutBracketedYear(TitleLine.WithoutCount(title)));
        name = WithoutTrailingYear(name);
        if (name.EndsWith("项目", StringComparison.Ordinal) && name.Length >= 6) name = name[..^2];
        // 财政支出项目, 专项资金支出: what is left says that it was a project.
        name = WithoutEnds(name);
        if (name.StartsWith("关于", StringComparison.Ordinal)) name = name[2..];
        if (OrganizationName.Leading(title) is { } body && name.StartsWith(body, StringComparison.Ordinal)) name = name[body.Length..];
        name = WithoutYear(name);
        if (name.StartsWith("关于", StringComparison.Ordinal)) name = WithoutYear(WithoutSending(name[2..]));
        name = WithoutYear(WithoutSending(Quoted(name)));
        if (OrganizationName.Leading(name) is { } reporter && reporter.Length < name.Length && name[reporter.Length] != '(') name = name[reporter.Length..];
        if (kind == ReportKind.Transfer) name = WithoutRegion(WithoutArea(name));
        if (name.StartsWith("转移支付", StringComparison.Ordinal) && name.Length > 6) name = name["转移支付".Length..];
        name = name.Trim('"', '“', '”', '《', '》', '的', '-', ':');
        return name.Length >= 3 && Array.IndexOf(NoNames, name) < 0 && !IsRegion(title, name) && name[0] is not ('和' or '与' or '至') && !Lexicon.EndsWithAny(title, ["概况"]) ? name : null;
    }

    /// <summary>关于上报…, 关于报送…: what the letter does.</summary>
    private static string WithoutSending(string name) => name.StartsWith("上报", StringComparison.Ordinal) || name.StartsWith("报送", StringComparison.Ordinal) || name.StartsWith("呈报", StringComparison.Ordinal) ? name[2..] : name;

    /// <summary>“某补助资金”管理使用: the name is what stands in quotation marks.</summary>
    private static string Quoted(string name)
    {
        if (name is not ['“' or '"', .. var rest]) return name;
        var close = rest.AsSpan().IndexOfAny('”', '"');
        return close > 3 ? rest[..close] : name;
    }

    /// <summary>某县2023年度项目支出…: the place before the year is whose projects they are, and no project.</summary>
    private static bool IsRegion(string title, string name) =>
        name.Length <= LongestRegion && title.StartsWith(name, StringComparison.Ordinal) && (IsFollowedByYear(title, name) || IsFollowedByKind(title, name));

    private static bool IsFollowedByYear(string title, string name) => Lexicon.EndsWithAny(name, Regions) && title.Length > name.Length && char.IsAsciiDigit(title[name.Length]);

    /// <summary>某市某新区 of 某市某新区财政支出项目绩效评价自评报告, 某省某市 of 某省某市市级预算部门项目支出…: whose projects they are.</summary>
    private static bool IsFollowedByKind(string title, string name) =>
        (Lexicon.EndsWithAny(name, Regions) || Lexicon.EndsWithAny(name, Levels)) && Array.Exists(Kinds, kind => title.AsSpan(name.Length).StartsWith(kind, StringComparison.Ordinal));

    private static string WithoutEnds(string name)
    {
        var trimmed = true;
        while (trimmed)
        {
            trimmed = false;
            foreach (var end in Ends)
            {
                if (!name.EndsWith(end, StringComparison.Ordinal)) continue;
                name = name[..^end.Length].TrimEnd('及', '和', '与', '暨', '、');
                trimmed = true;
            }
        }

        return name;
    }

    /// <summary>某工程项目2023年度: the year stands behind the name.</summary>
    private static string WithoutTrailingYear(string name)
    {
        var end = name.EndsWith("年度", StringComparison.Ordinal) ? 2 : name.EndsWith('年') ? 1 : 0;
        var at = name.Length - end - 4;
        return end > 0 && at > 0 && YearFinder.In(name[at..]) is not null ? WithoutEnds(name[..at]) : BeforeYear(name);
    }

    /// <summary>某工程项目2023年度资金使用情况: the name ends before the year, and what the report is about follows.</summary>
    private static string BeforeYear(string name)
    {
        for (var year = name.IndexOf('年', StringComparison.Ordinal); year > 0; year = name.IndexOf('年', year + 1))
        {
            if (year < 8 || name.AsSpan(year - 4, 4).ContainsAnyExceptInRange('0', '9')) continue;
            var about = name[(year + 1)..].TrimStart('度');
            var before = name[..(year - 4)];
            if (Array.Exists(Matters, m => about.StartsWith(m, StringComparison.Ordinal)) && Array.Exists(NameEnds, e => before.EndsWith(e, StringComparison.Ordinal))) return WithoutEnds(before);
        }

        return name;
    }

    /// <summary>某工程（2023年度）项目: the year stands in brackets within the name.</summary>
    private static string WithoutBracketedYear(string title)
    {
        var open = title.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return title;
        var close = title.IndexOf(')', open);
        return close > open && close - open <= 8 && YearFinder.In(title[open..close]) is not null ? title[..open] + title[(close + 1)..] : title;
    }

    private static string WithoutYear(string name)
    {
        var at = name.IndexOf('年', StringComparison.Ordinal);
        if (at < 4 || name.AsSpan(at - 4, 4).ContainsAnyExceptInRange('0', '9') || (at > 4 && !IsPlace(name[..(at - 4)]))) return name;
        var rest = name[(at + 1)..];
        if (rest.StartsWith('度')) rest = rest[1..];
        return rest.TrimStart('的');
    }

    /// <summary>某县, 某县某局: who reports, before the year.</summary>
    private static bool IsPlace(string lead) => lead.Length <= 24 && (lead[^1] is '省' or '市' or '县' or '区' or '州' or '旗' or '镇' or '乡' || OrganizationName.Is(lead));

    /// <summary>某补助资金 of 某补助资金区域（项目）: the form is that of an area, and the money is called otherwise.</summary>
    private static string WithoutArea(string name)
    {
        var core = name.EndsWith("(项目)", StringComparison.Ordinal) ? name[..^4] : name;
        return core.EndsWith("区域", StringComparison.Ordinal) ? WithoutEnds(core[..^2]) : name;
    }

    /// <summary>某市对某区…: who gives and who receives.</summary>
    private static string WithoutRegion(string name)
    {
        if (name.StartsWith("中央对地方", StringComparison.Ordinal)) return name["中央对地方".Length..];
        var to = name.IndexOf('对', StringComparison.Ordinal);
        if (to is < 0 or > 8) return name;
        for (var i = to + 2; i < Math.Min(name.Length - 3, to + 10); i++)
        {
            if (name[i - 1] is '社' or '小' or '地' or '园' or '灾' or '老' or '城') continue;
            if (name[i] is '区' or '县' or '市' or '省' or '州') return name[(i + 1)..];
        }

        return name;
    }
}
