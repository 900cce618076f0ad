using System.Collections.Frozen;

namespace PerfEval.Extract.Numbers;

/// <summary>What a price is for: behind it (元/人·年, 元每亩) or before it (每人每年…元, 人均…元).</summary>
internal static class Price
{
    /// <summary>How far left of a price 每人每年 may stand, in characters.</summary>
    private const int Reach = 16;
    private const int LongestOtherName = 6;

    private static readonly FrozenSet<string> Things = Set(
        "人 户 名 生 亩 公顷 人次 台 套 辆 车 件 份 个 家 头 只 羽 吨 公斤 千克 斤 克 升 平方米 平米 ㎡ m2 m² 立方米 立方 m3 m³ 方 公里 千米 km 米 延米 班 班级 床 床日 床位 例 株 棵 村 所 校 园 场 场次 课时 学时 篇 项 标段 点 度 千瓦时 千瓦 口 座 根 块 处 间 栋 套房 人年 人月 人天 人日 幅 部 本 册 组 队 对 位 学生 学员 人员 个人 户次 节 条 批次 批 支 期 车次 机构 单位 社区 行政村 km2 平方公里 穴 枚 袋 瓶 盒 片 匹 尾 桶 单 站 馆 园 点位 幢 店 企 厂 名 宗 桌 餐 盏 卷 张 顶 艘 架 把 面 列 笔 具 箱 包 樘 副 段");

    private static readonly FrozenSet<string> Times = Set("年 月 日 天 季 季度 学期 学年 小时 次 周 年度 晚 工日 工作日 半年");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ThingsBySpan = Things.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TimesBySpan = Times.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit behind 元: 「/人·年」, 「/（户·月）」, 「每人每年」. Units are joined by ·.</summary>
    /// <returns>One past it, and the units; the given place and null where there is none.</returns>
    public static (int End, string? Per) RightOf(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] == ' ') at++;
        if (at >= text.Length || text[at] is not ('/' or '每')) return (end, null);
        string? per = null;
        var last = end;
        var bracket = false;
        while (at < text.Length)
        {
            var separator = SeparatorAt(text, at, per is null);
            if (separator == 0) break;
            at += separator;
            if (per is null && at < text.Length && text[at] == '(')
            {
                bracket = true;
                at++;
            }

            while (at < text.Length && text[at] is '每' or ' ') at++;
            var length = UnitAt(text[Math.Min(at, text.Length)..], out var isTime);
            if (length == 0 || (per is not null && text[at - 1] == '、' && !isTime)) break;
            var unit = text.Slice(at, length).ToString();
            per = per is null ? unit : per + "·" + unit;
            at += length;
            last = at;
        }

        if (per is null) return (end, null);
        if (bracket && last < text.Length && text[last] == ')') last++;
        return (last, per);
    }

    /// <summary>每人每年, 每亩, 人均 in the clause before a price; null where there is none, or where only 每年 is.</summary>
    public static string? LeftOf(ReadOnlySpan<char> text, int start)
    {
        var from = Math.Max(0, start - Reach);
        for (var at = start - 1; at >= from; at--)
        {
            var c = text[at];
            if (c is ',' or '。' or ';' or '\n' or '、' or ':' || Arabic.IsDigit(c)) return null;
            if (c == '均' && at > 0 && text[at - 1] is '人' or '户' or '亩' or '生' or '村' or '校') return text[at - 1].ToString();
            if (c != '每') continue;
            if (UnitAt(text[(at + 1)..start], out _) == 0) continue;
            return ReadEach(text, FirstEach(text, at), start);
        }

        return null;
    }

    private static int FirstEach(ReadOnlySpan<char> text, int at)
    {
        // 每村（社区）每年: another name in brackets stands between.
        var end = at > 0 && text[at - 1] == ')' && text[..at].LastIndexOf('(') is >= 1 and var open && at - open <= LongestOtherName ? open : at;
        for (var before = end - 1; before >= Math.Max(0, end - 4); before--)
        {
            if (text[before] != '每') continue;
            var length = UnitAt(text[(before + 1)..end], out _);
            if (length == end - before - 1) return FirstEach(text, before);
        }

        return at;
    }

    private static string? ReadEach(ReadOnlySpan<char> text, int at, int start)
    {
        string? per = null;
        var onlyYear = true;
        while (at < start && text[at] == '每')
        {
            var length = UnitAt(text[(at + 1)..start], out _);
            if (length == 0) break;
            var unit = text.Slice(at + 1, length).ToString();
            if (unit is not ("年" or "年度")) onlyYear = false;
            per = per is null ? unit : per + "·" + unit;
            at += 1 + length;
            if (at < start && text[at] == '(' && text[at..start].IndexOf(')') is >= 0 and <= LongestOtherName and var close) at += close + 1;
        }

        return onlyYear ? null : per;
    }

    private static int SeparatorAt(ReadOnlySpan<char> text, int at, bool first)
    {
        if (text[at] is '/' or '每') return text[at] == '每' ? 0 + EachLength(text, at) : 1;
        return !first && text[at] is '·' or '*' or '×' or '、' or '.' or '.' ? 1 : 0;
    }

    private static int EachLength(ReadOnlySpan<char> text, int at) => UnitAt(text[(at + 1)..], out _) > 0 ? 1 : 0;

    private static int UnitAt(ReadOnlySpan<char> text, out bool isTime)
    {
        for (var length = Math.Min(4, text.Length); length > 0; length--)
        {
            isTime = TimesBySpan.Contains(text[..length]);
            if (isTime || ThingsBySpan.Contains(text[..length])) return length;
        }

        isTime = false;
        return 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
