using System.Collections.Frozen;
using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Tables;

/// <summary>Columns that count by their names: 保洁员数, 参训人数, 受益脱贫户, 行政村数.</summary>
internal static class CountNames
{
    private static readonly string[] People = ["员", "学生", "教师", "职工", "老人", "儿童", "患者", "农民", "群众", "对象", "劳动力", "志愿者"];

    private static readonly string[] Bodies = ["村", "社区", "乡镇", "街道", "企业", "公司", "单位", "机构", "学校", "园所", "医院", "网点", "站点", "合作社", "家", "商户", "主体", "平台"];

    private static readonly FrozenSet<string> OfBodies = new[] { "个", "家", "所", "家次" }.ToFrozenSet();

    /// <summary>Whether a header's words count people, households or bodies.</summary>
    /// <param name="name">Compact, without brackets.</param>
    public static bool Counts(string name) => NamesPeople(name) || NamesHouseholds(name) || NumbersPeople(name) || CountsBodies(name);

    /// <summary>行政村数, 企业数: the name says what is counted, and not in which unit.</summary>
    public static bool CountsBodies(string name) => name.Length > 2 && name.EndsWith('数') && Lexicon.EndsWithAny(name.EndsWith("个数", StringComparison.Ordinal) ? name[..^2] : name[..^1], Bodies);

    /// <summary>The unit that a name of a count implies: 参训人数 and 移民人口 count 人, 受益脱贫户 counts 户; null where it implies none.</summary>
    public static MeasureUnit? UnitOf(string name)
    {
        var unit = NamesPeople(name) ? "人" : NamesHouseholds(name) ? "户" : name.Contains("人次", StringComparison.Ordinal) ? "人次" : name.EndsWith("户次", StringComparison.Ordinal) ? "户次" : CountsPeople(name) ? "人" : name.Contains("户数", StringComparison.Ordinal) ? "户" : null;
        return unit is null ? null : MeasureUnit.Parse(unit);
    }

    /// <summary>数量或人次, 数量（个、次）: a header over counts of several kinds.</summary>
    public static bool AreMixed(string header) => header.Contains("数量", StringComparison.Ordinal) && (header.Contains('或') || header.Contains('、') || header.Contains('/'));

    /// <summary>用血量（U）, 数量（kg）: a unit that counts nobody, whatever the columns beside it count.</summary>
    public static bool HasForeignUnit(string header)
    {
        var open = header.AsSpan().LastIndexOfAny('(', '（');
        return open > 0 && header[^1] is ')' or '）' && header.AsSpan(open + 1, header.Length - open - 2) is { Length: > 0 and <= LongestForeign } unit && unit.IndexOfAnyExceptInRange('A', 'z') < 0;
    }

    private const int LongestForeign = 4;

    /// <summary>接待批次, 慰问人次, 走访户数: the unit that the name of a row implies; null where it implies none.</summary>
    public static MeasureUnit? UnitOfRow(string label)
    {
        foreach (var (end, unit) in RowUnits)
        {
            if (label.EndsWith(end, StringComparison.Ordinal)) return MeasureUnit.Parse(unit);
        }

        return label.Contains('车') && (label.EndsWith('数') || label.EndsWith('量')) ? MeasureUnit.Parse("辆") : null;
    }

    private static readonly (string End, string Unit)[] RowUnits = [("人次", "人次"), ("人次数", "人次"), ("户次", "户次"), ("批次", "批次"), ("批次数", "批次"), ("人数", "人"), ("户数", "户"), ("团组数", "个"), ("家数", "家"), ("个数", "个")];

    /// <summary>The unit of a column of counts among those that a caption names; null where none fits.</summary>
    public static MeasureUnit? UnitAmong(IReadOnlyList<MeasureUnit> units, string name)
    {
        if (!CountsBodies(name)) return units.Count == 1 ? units[0] : null;
        foreach (var unit in units)
        {
            if (OfBodies.Contains(unit.Text)) return unit;
        }

        return null;
    }

    /// <summary>移民人口, 受益人口数, 享受补贴人: a header that names those who are counted.</summary>
    public static bool NamesPeople(string name) =>
        name.EndsWith("人口", StringComparison.Ordinal) || name.EndsWith("人口数", StringComparison.Ordinal)
        || (name.Length > 2 && name[^1] == '人' && !Lexicon.HasAny(name, ["负责人", "责任人", "联系人", "经办人", "法人", "填表人", "填报人", "审核人", "申请人", "代表人"]));

    /// <summary>脱贫户, 搬迁户: households under their name, and no account (专户, 账户).</summary>
    public static bool NamesHouseholds(string name) =>
        name.Length > 2 && FoldedText.Fold(name[^1]) == '户' && name[^2] is not ('专' or '账' or '帐' or '开' or '用' or '客' or '分' or '门');

    private static bool CountsPeople(string name) =>
        name.Contains("人数", StringComparison.Ordinal) || name.EndsWith("编制数", StringComparison.Ordinal) || name.EndsWith("对象", StringComparison.Ordinal)
        || NumbersPeople(name);

    /// <summary>保洁员数, 参训教师数.</summary>
    private static bool NumbersPeople(string name) => name.EndsWith('数') && Lexicon.EndsWithAny(name[..^1], People);
}
