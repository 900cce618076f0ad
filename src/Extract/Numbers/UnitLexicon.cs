using System.Buffers;
using System.Collections.Frozen;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>
/// Units of Chinese public finance, longest match first; any of them but the percentages may follow a scale (万人次, 百万元).
/// All spellings are folded (<see cref="FoldedText"/>).
/// </summary>
internal static class UnitLexicon
{
    /// <summary>People, households, organisations, cases and the things that reports count beside them.</summary>
    private const string Counts = """
        人 人次 人(次) 人/次 人·次 人(家)次 人(户)次 人(户) 名 户 户次 户(次) 家 家次 家(次) 户(家) 户(人) 件 件次 件(次) 个 个(次) 所 位 例 例次 例(次) 批次 批 辆 辆次 台 台(套) 台/套 台套 台次 起 宗
        """;

    /// <summary>Everything else that is measured: it makes no fact, but its number is no amount either.</summary>
    private const string Measures = """
        人月 人天 人日 年 月 日 天 周 个月 个周 个年 星期 小时 个小时 分钟 秒 工作日 个工作日 个自然日 自然日 学年 学期 个学期 季度 个季度 旬 岁 周岁 年级 届 学时 课时 学分
        亩 公顷 平方米 平方公里 平方千米 平米 ㎡ m2 m² 立方米 立方 m3 m³ 公里 千米 米 厘米 毫米 km m cm mm 延米 里 方
        吨 公斤 千克 克 斤 kg g t 升 毫升 ℃ 度 千瓦 千瓦时 千伏 兆瓦 mw kw kwh 兆 mb gb tb m/s
        次 场 场次 期 篇 部 条 套 张 座 处 项 份 级 倍 类 种 门 页 册 本 幅 棵 株 头 只 羽 匹 块 面 盏 根 盘 桶 瓶 盒 支 把 顶 床 床位 间 栋 幢 层 轮 遍 步 组 队 班 班次 车次 节 字 股 点 刻 时 档 味 副 片 枚 袋 箱 包 艘 架 列 孔 眼 口 道 段 环 笔 单 样 幕 首 集 折 票 版 美元 港元 欧元 日元 英镑 标段 章 款
        """;

    /// <summary>Longest spelling in the tables above.</summary>
    private const int Longest = 8;

    private static readonly (string Text, int Power)[] Scales =
    [
        ("百万", 6), ("千万", 7), ("十万", 5), ("百亿", 10), ("千亿", 11), ("万亿", 12), ("万", 4), ("亿", 8), ("千", 3), ("百", 2),
    ];

    /// <summary>What may not follow a unit: then it is the head of another word (5家庭, 3例如, 10分别).</summary>
    private static readonly FrozenDictionary<string, string> NotBefore = new Dictionary<string, string>
    {
        ["人"] = "民力才员大",
        ["人月"] = "均薪工度初末内底中份",
        ["人天"] = "津",
        ["人日"] = "均常前夜期",
        ["家"] = "庭长属",
        ["户"] = "口籍外",
        ["名"] = "称录单义",
        ["例"] = "如会外",
        ["位"] = "数一于小",
        ["所"] = "有需以在属",
        ["起"] = "草到来",
        ["个"] = "人体性",
        ["件"] = "套",
        ["分"] = "别之公支局店部级类析解配工管散",
        ["元"] = "旦件素宵",
        ["台"] = "账风湾",
        ["批"] = "复准",
        ["年"] = "级",
        ["项"] = "目",
        ["万"] = "家能科",
        ["百"] = "分",
        ["千"] = "分",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, MeasureUnit> Units = Build();

    private static readonly FrozenDictionary<string, MeasureUnit>.AlternateLookup<ReadOnlySpan<char>> BySpan = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Behind most numbers stands no unit, but a mark or the end.</summary>
    private static readonly SearchValues<char> Begins = SearchValues.Create([.. Units.Keys.Select(unit => unit[0]).Distinct()]);

    /// <summary>The unit at the head of a folded text.</summary>
    /// <returns>Its length in characters, white space inside included; 0 where there is none.</returns>
    public static int Match(ReadOnlySpan<char> text, out MeasureUnit unit)
    {
        var length = MatchPlain(text, out unit);
        if (length > 0) return length;
        foreach (var (scale, power) in Scales)
        {
            if (!text.StartsWith(scale)) continue;
            var gap = SpacesAt(text[scale.Length..]);
            var rest = MatchPlain(text[(scale.Length + gap)..], out var plain);
            if (rest > 0 && plain.Power == 0 && Scalable(plain.Kind) && (gap == 0 || plain.Kind == NumberKind.Money))
            {
                unit = plain with { Text = scale + plain.Text, Power = power + plain.Power };
                return scale.Length + gap + rest;
            }

            if (Blocked(scale, text)) break;
            unit = new MeasureUnit(scale, NumberKind.Bare, power, Unit.None);
            return scale.Length;
        }

        return 0;
    }

    private static bool Scalable(NumberKind kind) => kind is NumberKind.Money or NumberKind.Count or NumberKind.Measure;

    private static int MatchPlain(ReadOnlySpan<char> text, out MeasureUnit unit)
    {
        var longest = text.IsEmpty || !Begins.Contains(text[0]) ? 0 : Math.Min(Longest, text.Length);
        for (var length = longest; length > 0; length--)
        {
            if (BySpan.TryGetValue(text[..length], out var found) && !Blocked(found.Text, text))
            {
                unit = found;
                return length;
            }
        }

        unit = MeasureUnit.Yuan;
        return 0;
    }

    private static bool Blocked(string unit, ReadOnlySpan<char> text) =>
        text.Length > unit.Length && NotBefore.TryGetValue(unit, out var next) && next.Contains(text[unit.Length]);

    private static int SpacesAt(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && n < 2 && text[n] is ' ' or '\n') n++;
        return n;
    }

    private static FrozenDictionary<string, MeasureUnit> Build()
    {
        var units = new Dictionary<string, MeasureUnit>();
        void Add(string text, NumberKind kind, int power, Unit unit) => units[text] = new MeasureUnit(text, kind, power, unit);
        foreach (var (text, power) in new[] { ("元", 0), ("千元", 3), ("百元", 2), ("万元", 4), ("亿元", 8), ("块钱", 0), ("元整", 0), ("圆", 0), ("圆整", 0), ("元人民币", 0), ("万圆", 4), ("万元整", 4) })
            Add(text, NumberKind.Money, power, Unit.Yuan);
        foreach (var text in new[] { "%", "百分比" }) Add(text, NumberKind.Percent, -2, Unit.Ratio);
        foreach (var text in new[] { "个百分点", "百分点", "个%" }) Add(text, NumberKind.PercentPoint, -2, Unit.Ratio);
        foreach (var text in new[] { "‰", "个千分点", "千分点" }) Add(text, NumberKind.Permille, -3, Unit.Ratio);
        Add("分", NumberKind.Points, 0, Unit.None);
        foreach (var text in Words(Measures)) Add(text, NumberKind.Measure, 0, Unit.None);
        foreach (var text in Words(Counts)) Add(text, NumberKind.Count, 0, Unit.Count);
        return units.ToFrozenDictionary();
    }

    private static string[] Words(string table) => table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
