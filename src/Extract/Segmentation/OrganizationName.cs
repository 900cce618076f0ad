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
        "研究所", "法院", "检察院", "馆", "台", "站", "所", "处", "社", "团", "库", "场", "园", "基金会", "工会", "妇联", "残联", "部", "小学", "中学", "幼儿园", "集团", "办", "队", "红十字会", "团委", "联社", "工商联",
    ];

    private static readonly string[] Never = ["报告", "决算", "预算", "部分", "附件", "自评", "绩效", "项目", "情况", "目录", "概况", "年度", "办法", "负责人", "全部", "内部"];

    /// <param name="key">Compact text of a whole line.</param>
    public static bool Is(string key) =>
        key.Length is >= 4 and <= Longest && key.AsSpan().IndexOfAny(NoNameCharacters) < 0 && !TitleLine.IsNumbered(key) && !Lexicon.HasAny(key, Never) && EndsLikeOne(key);

    /// <summary>The longest name of a body that a title begins with: 某县水利局 of 某县水利局2023年部门决算.</summary>
    public static string? Leading(string title)
    {
        string? best = null;
        for (var end = 4; end <= Math.Min(Longest, title.Length); end++)
        {
            if (char.IsAsciiDigit(title[end - 1]) || title[end - 1] is '“' or '《' or '(' or ',') break;
            if (IsBoundary(title.AsSpan(end)) && EndsLikeOne(title[..end])) best = title[..end];
        }

        return best;
    }

    private static bool EndsLikeOne(string key) => Array.Exists(Ends, e => key.EndsWith(e, StringComparison.Ordinal));

    private static bool IsBoundary(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || char.IsAsciiDigit(rest[0])) return true;
        foreach (var next in new[] { "关于", "部门", "本级", "(", "整体", "二〇", "项目支出", "单位" })
        {
            if (rest.StartsWith(next)) return true;
        }

        return false;
    }
}
