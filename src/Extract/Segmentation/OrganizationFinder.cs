using PerfEval.Extract.Tables;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>Whose report it is: the line above the title, the title's head, a cover line, the signature.</summary>
internal static class OrganizationFinder
{
    private const int LinesOfCover = 10;
    private const int LinesOfEnd = 40;
    private const int LongestRegion = 8;
    private const int LongestTown = 14;
    private const int LinesOfPage = 4;
    private const int LongestSignature = 36;

    /// <summary>某县民政局: with the place that it is of.</summary>
    private const int ShortestFull = 6;

    /// <summary>What a web page prints behind its source.</summary>
    private static readonly string[] OfPages = ["浏览", "阅读", "发布", "字号", "字体", "文字", "选择", "点击", "作者", "责任编辑", "访问", "日期", "时间", "背景"];

    private static readonly string[] CoverLabels = ["预算单位", "单位名称", "部门名称", "填报单位", "编制单位", "评价单位", "项目单位", "实施单位", "自评单位", "单位(盖章)", "部门(单位)名称", "报送单位", "填报部门", "责任单位", "报告单位", "承担单位", "申报单位"];

    /// <summary>填报单位：某中心 项目编码：… 金额单位：…: labels that may follow a name in its line.</summary>
    private static readonly string[] NextLabels = ["金额单位", "被评价单位", "评价机构", "单位", "填报日期", "填报时间", "填表日期", "填报人", "填表人", "项目编码", "项目编号", "项目代码", "单位编码", "联系人", "联系电话", "项目名称", "主管部门", "项目负责人", "单位负责人", "负责人", "状态", "年度"];

    /// <summary>Whom a third party evaluated: the report is about that body.</summary>
    private static readonly string[] EvaluatedLabels = ["被评价单位", "被评价部门", "被评单位"];

    private static readonly string[] MasterLabels = ["主管部门", "项目主管", "主管单位"];

    /// <summary>Who had a third party evaluate; it is the reporting body where the cover names no other.</summary>
    private static readonly string[] ClientLabels = ["委托单位", "委托部门", "委托方"];

    public static string? Of(DocumentOutline outline, ReportPart part, string title)
    {
        var anchor = part.TitleStart >= 0 ? part.TitleStart : part.First;
        if (title.StartsWith("关于", StringComparison.Ordinal)) title = title[2..];
        return Above(outline, part, anchor) ?? OrganizationName.Leading(title) ?? AfterYear(title) ?? Labelled(outline, part, anchor, EvaluatedLabels) ?? Labelled(outline, part, anchor, CoverLabels)
            ?? Signature(outline, part) ?? Implementing(outline, part) ?? Labelled(outline, part, anchor, MasterLabels) ?? Labelled(outline, part, anchor, ClientLabels) ?? CalledShort(outline, part) ?? PublishedBy(outline, part, anchor) ?? Town(title);
    }

    /// <summary>The body that the sentences name most often, where nothing else tells: 下达至某区水务局.</summary>
    public static string? Mentioned(DocumentOutline outline, ReportPart part)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = part.First; i < part.End; i++)
        {
            if (outline.Lines[i].IsBody) OrganizationName.CountIn(outline.Lines[i].Key, counts);
        }

        return counts.Count == 0 ? null : counts.MaxBy(c => c.Value).Key;
    }

    /// <summary>平安州农业农村局, where the title begins with 平安州 and the sentences speak of 州农业农村局; treasuries hand out, they do not report.</summary>
    public static string? OfRegion(DocumentOutline outline, ReportPart part, string title)
    {
        var year = title.AsSpan().IndexOfAnyInRange('0', '9');

        // What auditors found is told of the bodies that they looked at.
        if (title.Contains("审计", StringComparison.Ordinal)) return null;
        if (year is < 2 or > LongestRegion || YearFinder.In(title[year..]) is null || title[year - 1] is not ('省' or '市' or '县' or '区' or '州' or '旗' or '镇' or '乡')) return null;
        var region = title[..year];
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = part.First; i < part.End; i++)
        {
            if (outline.Lines[i].IsBody) OrganizationName.CountOfLevel(outline.Lines[i].Key, region[^1], counts);
        }

        return counts.Count == 0 ? null : region[..^1] + counts.MaxBy(c => c.Value).Key;
    }

    /// <summary>某县 of 某县2023年转移支付情况说明, whose sentences say 我县: a place that tells of its own budget; null where another body might be meant.</summary>
    public static string? Region(DocumentOutline outline, ReportPart part, string title, ReportKind kind)
    {
        if (kind is not (ReportKind.Accounts or ReportKind.Budget or ReportKind.Transfer)) return null;
        if (title.StartsWith("关于", StringComparison.Ordinal)) title = title[2..];
        var year = title.AsSpan().IndexOfAnyInRange('0', '9');
        if (year is < 2 or > LongestRegion || YearFinder.In(title[year..]) is null || title[year - 1] is not ('省' or '市' or '县' or '区' or '州' or '旗')) return null;
        var own = "我" + title[year - 1];
        var all = "全" + title[year - 1];
        for (var i = part.First; i < part.End; i++)
        {
            if (outline.Lines[i].IsBody && (outline.Lines[i].Key.Contains(own, StringComparison.Ordinal) || outline.Lines[i].Key.Contains(all, StringComparison.Ordinal))) return title[..year];
        }

        return null;
    }

    /// <summary>2023年度某县水利局…: the year stands before the body.</summary>
    private static string? AfterYear(string title)
    {
        if (title.Length < 8 || title[4] != '年' || YearFinder.In(title) is null) return null;
        var rest = title[5..].TrimStart('度');
        return OrganizationName.Leading(rest) is { } name && OrganizationName.Is(name) ? name : null;
    }

    private static string? Above(DocumentOutline outline, ReportPart part, int anchor)
    {
        for (int i = anchor - 1, seen = 0; i >= part.First && seen < 3; i--)
        {
            if (!outline.Lines[i].IsBody) continue;
            seen++;
            if (OrganizationName.Is(outline.Lines[i].Key)) return Shown(outline.Lines[i]);
        }

        return null;
    }

    private static string? Labelled(DocumentOutline outline, ReportPart part, int anchor, string[] labels)
    {
        for (var i = Math.Max(part.First, anchor - LinesOfCover); i < Math.Min(part.End, anchor + LinesOfCover); i++)
        {
            var key = outline.Lines[i].Key;
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 && outline.Lines[i].IsBody && CoverField.Of(outline.Lines[i].Text!.Text.Value) is var (label, value) && Array.IndexOf(labels, label) >= 0 && Words.Compact(value) is var told && OrganizationName.Is(told)) return told;
            if (colon < 0 && outline.Lines[i].IsBody && Stamped(key, labels) is { } stamped) return stamped;
            if (!outline.Lines[i].IsBody || colon < 1) continue;
            foreach (var field in CoverField.SideBySide(outline.Lines[i].Text!.Text.Value, key))
            {
                if (ValueOf(field, labels) is { } name) return name;
            }
        }

        return null;
    }

    /// <summary>The body behind a label: 某局 of 填报单位：某局 金额单位：…; null where the label is another or names none.</summary>
    /// <param name="field">Compact text.</param>
    private static string? ValueOf(string field, string[] labels)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > 13 || !Array.Exists(labels, l => field.StartsWith(l, StringComparison.Ordinal))) return null;
        var end = colon + 1;
        while (end < field.Length && field[end] is not ('(' or ':' or ',')) end++;
        var name = HeadFields.WithoutCode(field[(colon + 1)..end]);
        foreach (var tail in NextLabels)
        {
            if (name.EndsWith(tail, StringComparison.Ordinal) && name.Length > tail.Length + 3) name = name[..^tail.Length];
        }

        // 填报单位（盖章）： 单位负责人：某人: the form left its body out, and what follows is the next label.
        return name.Length is >= 4 and <= 36 && Array.IndexOf(NextLabels, name) < 0 ? name : null;
    }

    /// <summary>某局 of 填报单位（盖章）某局, without a colon.</summary>
    private static string? Stamped(string key, string[] labels)
    {
        var close = key.IndexOf("章)", StringComparison.Ordinal);
        var open = key.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && close > open && Array.IndexOf(labels, key[..open]) >= 0 && key[(close + 2)..] is var name && OrganizationName.Is(name) ? name : null;
    }

    /// <summary>项目实施单位：某乡人民政府。 anywhere in the text, beside 项目主管部门：…。</summary>
    private static string? Implementing(DocumentOutline outline, ReportPart part)
    {
        for (var i = part.First; i < part.End; i++)
        {
            var key = outline.Lines[i].Key;
            if (!outline.Lines[i].IsBody || key.Length > LongestSignature || !key.StartsWith("项目", StringComparison.Ordinal)) continue;
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && key[..colon] is "项目实施单位" or "项目承担单位" or "项目申报单位" && key[(colon + 1)..].TrimEnd('。', ';') is var name && OrganizationName.Is(name)) return name;
        }

        return null;
    }

    /// <summary>发布时间：… 来源：某市民政局 浏览次数：…: who put the page on the web.</summary>
    private static string? PublishedBy(DocumentOutline outline, ReportPart part, int anchor)
    {
        for (var i = anchor; i < Math.Min(part.End, anchor + LinesOfPage); i++)
        {
            var key = outline.Lines[i].Key;
            if (!outline.Lines[i].IsBody || key.IndexOf("来源:", StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            var name = key[(at + 3)..];
            foreach (var next in OfPages)
            {
                if (name.IndexOf(next, StringComparison.Ordinal) is > 0 and var end) name = name[..end];
            }

            if (name.Length >= ShortestFull && OrganizationName.Is(name)) return name;
        }

        return null;
    }

    /// <summary>某县某镇2023年度…: a town reports for itself; what a county's title begins with is only where the body is.</summary>
    private static string? Town(string title)
    {
        var year = title.AsSpan().IndexOfAnyInRange('0', '9');
        return year is > 2 and <= LongestTown && YearFinder.In(title[year..]) is not null && (title[year - 1] is '镇' or '乡' || title[..year].EndsWith("街道", StringComparison.Ordinal)) ? title[..year] : null;
    }

    private static string? Signature(DocumentOutline outline, ReportPart part)
    {
        string? found = null;
        var begun = false;
        for (var i = part.First; i < part.End; i++)
        {
            // Whom a letter is sent to stands alone in a line too, before its first words.
            begun |= i >= part.TitleEnd && (outline.Lines[i].Table is not null || outline.Lines[i].Key.Length > LongestSignature || TitleLine.IsNumbered(outline.Lines[i].Key));
            if (!begun && i >= part.TitleEnd && i + 1 < part.End && outline.Lines[i + 1].Key.Length > LongestSignature && !DateFollows(outline, part, i)) continue;
            if (outline.Lines[i].IsBody && Dated(outline.Lines[i].Key) is { } dated) found = dated;
            if (outline.Lines[i].IsBody && OrganizationName.Is(outline.Lines[i].Key) && (DateFollows(outline, part, i) || part.End - i < LinesOfEnd)) found = Shown(outline.Lines[i]);
        }

        return found;
    }

    /// <summary>某镇人民政府 2024年1月: a body and a date in one line; null elsewhere.</summary>
    private static string? Dated(string key)
    {
        var year = key.AsSpan().IndexOfAnyInRange('0', '9');
        if (year < 4 || !YearFinder.IsDate(key[year..])) return null;
        return OrganizationName.Is(key[..year]) ? key[..year] : null;
    }

    /// <summary>某县水务局（以下简称我局）.</summary>
    private static string? CalledShort(DocumentOutline outline, ReportPart part)
    {
        for (var i = part.First; i < part.End; i++)
        {
            var key = outline.Lines[i].Key;
            var at = key.IndexOf("(以下简称", StringComparison.Ordinal);
            if (at < 0 || !outline.Lines[i].IsBody) continue;
            var start = at;
            while (start > 0 && char.IsLetter(key[start - 1])) start--;
            if (OrganizationName.Is(key[start..at])) return key[start..at];
        }

        return null;
    }

    /// <summary>填报单位：…, 主管部门（公章）：…: a line of a cover or a header.</summary>
    public static bool IsLabel(string key) => key.IndexOf(':', StringComparison.Ordinal) is >= 1 and <= 13 && Array.Exists(CoverLabels, l => key.StartsWith(l, StringComparison.Ordinal));

    private static bool DateFollows(DocumentOutline outline, ReportPart part, int at)
    {
        for (var i = at + 1; i < Math.Min(part.End, at + 3); i++)
        {
            var key = outline.Lines[i].Key;
            if (key.Length is >= 6 and <= 14 && key.Contains('年', StringComparison.Ordinal) && key.Contains('月', StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The body of a line; of two that sign side by side the first.</summary>
    private static string Shown(OutlineLine line)
    {
        var bodies = line.Text!.Text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return bodies.Length > 1 && Array.TrueForAll(bodies, b => OrganizationName.Is(Words.Compact(b))) ? Words.Tidy(bodies[0]) : Words.Tidy(line.Text.Text.Value);
    }
}
