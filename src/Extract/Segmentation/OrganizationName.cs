using System.Buffers;
using PerfEval.Extract.Tables;

namespace PerfEval.Extract.Segmentation;

/// <summary>Names of public bodies, known by how they end.</summary>
internal static class OrganizationName
{
    private const int Longest = 36;

    private static readonly SearchValues<char> NoNameCharacters = SearchValues.Create("。;:,!?0123456789%、“”《》=");

    private static readonly string[] Ends =
    [
        "局", "厅", "委", "委员会", "中心", "办公室", "院", "学校", "大学", "学院", "医院", "公司", "政府", "协会", "学会", "联合会", "总队", "支队", "大队", "办事处", "管理处", "管理所", "服务站",
        "研究所", "法院", "检察院", "馆", "台", "站", "所", "处", "社", "团", "库", "场", "园", "基金会", "工会", "妇联", "残联", "部", "小学", "中学", "幼儿园", "集团", "办", "队", "红十字会", "团委", "联社", "工商联", "政协", "总会", "慈善会", "商会", "审计署", "中心校", "完小",
    ];

    /// <summary>The ends of departments, a character each.</summary>
    private static readonly SearchValues<char> LevelEnds = SearchValues.Create("局厅");
    private const int LongestOfLevel = 14;

    /// <summary>What a title goes on with behind the name of its body.</summary>
    private static readonly string[] Boundaries = ["关于", "部门", "本级", "(", "整体", "二〇", "项目支出", "单位", "决算", "预算", "绩效", "自评", "转移支付", "中央", "一般公共预算"];

    private static readonly string[] Issuing = ["关于", "《", "下达", "印发", "转发", "电话", "热线"];

    private static readonly string[] CertainEnds = ["局", "厅", "委员会", "中心", "医院", "学校", "大学", "学院", "办公室", "管理处", "办事处", "研究所"];
    private static readonly SearchValues<char> Places = SearchValues.Create("省市县区州旗镇乡");
    private static readonly SearchValues<char> Stops = SearchValues.Create("至由给对向的在和与为是到经从据我本各了及等被请让于将把按照或以");

    private static readonly string[] Never = ["报告", "决算", "预算", "部分", "附件", "自评", "绩效", "项目", "情况", "目录", "概况", "年度", "办法", "负责人", "全部", "内部", "共有", "盖章", "公章"];

    /// <param name="key">Compact text of a whole line.</param>
    public static bool Is(string key) =>
        key.Length is >= 4 and <= Longest && key.AsSpan().IndexOfAny(NoNameCharacters) < 0 && !TitleLine.IsNumbered(key) && !Lexicon.HasAny(key, Never) && EndsLikeOne(key);

    /// <summary>The longest name of a body that a title begins with: 某县水利局 of 某县水利局2023年部门决算.</summary>
    public static string? Leading(string title)
    {
        string? best = null;
        for (var end = 3; end <= Math.Min(Longest, title.Length); end++)
        {
            // 教育局2023年度…: so short only with the ends of departments.
            if (end == 3 && !LevelEnds.Contains(title[2])) continue;

            if (char.IsAsciiDigit(title[end - 1]) || title[end - 1] is '“' or '《' or '(' or ',') break;
            if (IsBoundary(title.AsSpan(end)) && EndsLikeOne(title[..end])) best = title[..end];
        }

        return best;
    }

    /// <summary>Counts the full names of bodies in a sentence: those that begin with a place (某县…局). Treasuries hand out, they do not report.</summary>
    public static void CountIn(string key, SortedDictionary<string, int> counts)
    {
        foreach (var end in CertainEnds)
        {
            for (var at = key.IndexOf(end, StringComparison.Ordinal); at > 0; at = key.IndexOf(end, at + end.Length, StringComparison.Ordinal))
            {
                var start = at;
                while (start > 0 && at - start < Longest && char.IsLetter(key[start - 1]) && (!Stops.Contains(key[start - 1]) || JoinsName(key, start - 1))) start--;
                var name = WithoutYear(key[start..(at + end.Length + RestOfSchool(end, key.AsSpan(at + end.Length)))]);
                // 12月14日某省水利厅: the day is no part of the name; 日照市 stands behind no digit.
                if (start > 0 && char.IsAsciiDigit(key[start - 1]) && name[0] is '日' or '月' or '号') name = name[1..].TrimStart('份');
                foreach (var verb in Urging)
                {
                    if (name.StartsWith(verb, StringComparison.Ordinal)) name = name[verb.Length..];
                }

                if (Lexicon.HasAny(name, Actions) || IsIssuer(key.AsSpan(at + end.Length)) || IsInTitle(key, start)) continue;
                if (name.Length is >= 6 and <= 24 && name.AsSpan(1, Math.Min(7, name.Length - 1)).IndexOfAny(Places) >= 0 && !Lexicon.HasAny(name, Never) && !name.Contains("财政", StringComparison.Ordinal) && !name.Contains("代表大会", StringComparison.Ordinal))
                    counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }
    }

    /// <summary>督促某省民政厅: what is asked of a body.</summary>
    private static readonly string[] Urging = ["督促", "要求", "责成", "建议", "会同", "联合", "比如", "例如"];

    /// <summary>拨付某省教育局, 延伸抽查区农业农村局, 某县受损学校: what was done to bodies that no report is of. None of these words is in a name.</summary>
    private static readonly string[] Actions = ["拨付", "下拨", "划拨", "抽查", "加强", "受损", "受灾", "支持", "资助", "困难地区", "贫困地区", "特困地区"];

    /// <summary>某镇中心校, 某乡中心卫生院: what goes on behind 中心 is of the name.</summary>
    private static int RestOfSchool(string end, ReadOnlySpan<char> behind)
    {
        if (end != "中心") return 0;
        foreach (var rest in Schools)
        {
            if (behind.StartsWith(rest)) return rest.Length;
        }

        return 0;
    }

    private static readonly string[] Schools = ["小学校", "小学", "学校", "幼儿园", "卫生院", "敬老院", "中学", "医院", "校", "园"];

    /// <summary>2023年某县交通局: the digits are left behind already. 今年某市公安局.</summary>
    private static string WithoutYear(string name)
    {
        if (name.Length > 2 && name[1] == '年' && name[0] is '今' or '去' or '当' or '同') name = name[1..];
        return name.StartsWith("年度", StringComparison.Ordinal) ? name[2..] : name[0] == '年' ? name[1..] : name;
    }

    /// <summary>某州交通局关于下达…的通知, 某省民政厅电话：…: a body that others are told of, and not whose report it is.</summary>
    private static bool IsIssuer(ReadOnlySpan<char> behind) => StartsWithAny(behind, Issuing);

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word)) return true;
        }

        return false;
    }

    /// <summary>《关于安排某医院补助资金的通知》 is another's; 《某局2023年绩效评价报告》 is the body's own.</summary>
    private static bool IsInTitle(string key, int at)
    {
        var open = key.AsSpan(0, at).LastIndexOf('《');
        if (open <= key.AsSpan(0, at).LastIndexOf('》')) return false;
        var title = key.AsSpan(open);
        var close = title.IndexOf('》');
        return !(close < 0 ? title : title[..close]).EndsWith("报告");
    }

    /// <summary>Counts the bodies that a sentence names by their level alone: 州农业农村局.</summary>
    public static void CountOfLevel(string key, char level, SortedDictionary<string, int> counts)
    {
        for (var at = key.IndexOf(level, StringComparison.Ordinal); at >= 0; at = key.IndexOf(level, at + 1))
        {
            var longest = key.AsSpan(at, Math.Min(LongestOfLevel, key.Length - at));
            var stop = longest.IndexOfAny(NoNameCharacters);
            if (stop >= 0) longest = longest[..stop];
            var end = longest.IndexOfAny(LevelEnds);
            if (end <= 2) continue;
            var name = longest[..(end + 1)].ToString();
            if (!name.Contains("财政", StringComparison.Ordinal) && !Lexicon.HasAny(name, Never)) counts[name] = counts.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>林业和草原局: the word joins two matters of one body, not two bodies (某县水利局和某县农业农村局). 日照市 is a place, 按照某市 is not.</summary>
    private static bool JoinsName(string key, int at) =>
        (key[at] == '照' && at > 0 && key[at - 1] == '日') || key[at] == '和' && at > 1 && !Array.Exists(CertainEnds, e => key.AsSpan(0, at).EndsWith(e)) && !NamesPlace(key.AsSpan(at + 1, Math.Min(7, key.Length - at - 1)));

    private static bool NamesPlace(ReadOnlySpan<char> text) => text.StartsWith("城乡") ? NamesPlace(text[2..]) : text.IndexOfAny(Places) >= 0;

    private static bool EndsLikeOne(string key) => Array.Exists(Ends, e => key.EndsWith(e, StringComparison.Ordinal));

    private static bool IsBoundary(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || char.IsAsciiDigit(rest[0]) || rest[0] is '“' or '"' or '《' || StartsWithAny(rest, Boundaries);
}
