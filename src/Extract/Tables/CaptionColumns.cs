using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// 单位：户、人、元 over a table: which of the units is a column's. The last telling word of its header decides (补贴户数 is counted, 农户补贴 is paid);
/// where none tells, a column whose numbers all have the decimals of the table's amounts is money.
/// </summary>
internal static class CaptionColumns
{
    private const int FewestNumbers = 2;

    private static readonly string[] Money =
        ["额", "款", "费", "资金", "筹资", "投资", "收入", "支出", "补助", "补贴", "配套", "自筹", "兑付", "缴存", "提取", "利息", "本金", "成本", "经费", "奖励", "工资"];

    /// <summary>What is counted, by the unit it is counted in.</summary>
    private static readonly (string Unit, string[] Words)[] Counted =
    [
        ("人次", ["人次", "接待量", "预约量", "参观量", "客流量", "就诊量", "诊疗量", "服务量", "门诊量"]),
        ("人", ["人口", "人数", "人员", "职工", "学生", "农民", "群众", "老人", "患者", "居民"]),
        ("户", ["户"]),
        ("家", ["单位", "企业", "机构", "网点"]),
        ("笔", ["笔数"]),
    ];

    /// <summary>Neither counted nor paid: 面积, 户均面积, 到馆率, 完成比例.</summary>
    private static readonly string[] Others = ["面积", "均", "率", "比", "长度", "里程", "重量", "数量", "标准", "单价", "亩", "次数", "笔数", "时间", "日期", "年限", "编号", "得分", "分值", "%"];

    public static void Settle(SectionLayout layout, CaptionUnits caption)
    {
        if (caption.Money is not { } money) return;
        for (var i = 1; i < layout.Columns.Length; i++)
        {
            var column = layout.Columns[i];
            if (!IsOpen(column) || !HoldsNumbers(layout, column)) continue;
            var header = Words.Compact(column.Header);
            var (counted, place) = CountedIn(header, caption);
            var paid = LastOf(header, Money);
            if (LastOf(header, Others) > Math.Max(place, paid) || (header[^1] == '数' && paid < header.Length - 1 && place < 0)) continue;
            if (counted is not null && place > paid) layout.Columns[i] = column with { Role = ColumnRole.Count, UnitText = counted.Text };
            else if (column.Role != ColumnRole.Count && paid >= 0) layout.Columns[i] = column with { Role = ColumnRole.Amount, UnitText = money.Text };
        }

        var decimals = layout.Columns.Where(c => HeaderWords.IsMoney(c.Role)).Select(c => DecimalsOf(layout, c)).OfType<int>().Distinct().ToList();
        if (decimals is not [> 0 and var known]) return;
        for (var i = 1; i < layout.Columns.Length; i++)
        {
            var column = layout.Columns[i];
            if (column.Role == ColumnRole.Unknown && column.UnitText is null && column.Header.Length > 0 && LastOf(Words.Compact(column.Header), Others) < 0 && DecimalsOf(layout, column) == known) layout.Columns[i] = column with { Role = ColumnRole.Amount, UnitText = money.Text };
        }
    }

    /// <summary>Its header names no role, or only that of its group: 资金来源 over 自筹, 户数 over 小计.</summary>
    private static bool IsOpen(LayoutColumn column) => column is { UnitText: null, Header.Length: > 0 }
        && (column.Role is ColumnRole.Unknown or ColumnRole.Count or ColumnRole.Label || (column.Role == ColumnRole.Amount && Lexicon.EndsWithAny(column.Header, ["小计", "合计"])));

    private static bool HoldsNumbers(SectionLayout layout, LayoutColumn column)
    {
        var numbers = 0;
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, column.Start] is not { IsBlank: false } cell || cell.Row != r) continue;
            if (cell.IsText) return false;
            if (cell.IsNumber) numbers++;
        }

        return numbers > 0;
    }

    /// <summary>The unit of the caption that the last counting word of a header is counted in, and where that word ends; −1 where there is none.</summary>
    private static (MeasureUnit? Unit, int Place) CountedIn(string header, CaptionUnits caption)
    {
        (MeasureUnit? Unit, int Place) last = (null, -1);
        foreach (var (name, words) in Counted)
        {
            if (LastOf(header, words) is var place && place <= last.Place) continue;
            if (caption.Counts.FirstOrDefault(unit => unit.Text.TrimStart('万', '千', '百') is var bare && (bare == name || (name == "家" && bare == "个"))) is { } unit) last = (unit, place);
        }

        return last;
    }

    /// <summary>Where the last of some words ends; −1 where none of them is there.</summary>
    private static int LastOf(string header, string[] words)
    {
        var last = -1;
        foreach (var word in words)
        {
            if (header.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at) last = Math.Max(last, at + word.Length);
        }

        return last;
    }

    /// <summary>How many decimals all numbers of a column have; null where they differ, or are too few.</summary>
    private static int? DecimalsOf(SectionLayout layout, LayoutColumn column)
    {
        int? shared = null;
        var numbers = 0;
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, column.Start] is not { IsNumber: true } cell || cell.Row != r) continue;
            var point = cell.Key.LastIndexOf('.');
            var decimals = point < 0 ? 0 : cell.Key.Length - point - 1;
            if (decimals != (shared ??= decimals)) return null;
            numbers++;
        }

        return numbers >= FewestNumbers ? shared : null;
    }
}
