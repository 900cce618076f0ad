using System.Buffers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// The hierarchy of the rows of a section with amounts: by account codes (类 three digits, 款 five, 项 seven), by 其中, by
/// numbering (一、 （一） 1.), by 合计 and 总计. A whole has the smaller level.
/// </summary>
internal static class RowLevels
{
    private static readonly SearchValues<char> ChineseDigits = SearchValues.Create("一二三四五六七八九十");

    private static readonly SearchValues<char> DottedDigits = SearchValues.Create("0123456789.");

    private static readonly string[] Totals = ["合计", "总计", "总额", "总金额", "资金总额", "总投入", "总支出", "总收入"];
    private static readonly string[] GrandTotals = ["总计", "收入总计", "支出总计", "收支总计"];

    /// <param name="Label">Compact text of the label cells.</param>
    /// <param name="Code">Depth that the account code gives, 1 to 3; 0 without one.</param>
    /// <param name="Group">Text of the first label cell, which may be merged over several rows: the class that a row is in; empty where there is none.</param>
    /// <param name="Number">How deep the row is by a number in a column of its own (一, （一）, 1); 0 without one.</param>
    internal readonly record struct Line(int Row, string Label, string Shown, int Code, string Group = "", int Number = 0);

    public static List<RowReading> Of(List<Line> lines)
    {
        var hasCodes = lines.Exists(l => l.Code > 0);
        var grand = lines.Exists(l => IsGrandTotal(l.Label)) && lines.Exists(l => IsTotal(l.Label) && !IsGrandTotal(l.Label));
        var lastTotal = grand ? lines.FindLastIndex(l => IsTotal(l.Label) && !IsGrandTotal(l.Label)) : -1;
        var readings = new List<RowReading>(lines.Count);
        var subtotals = hasCodes ? Subtotals.None : Subtotals.In(lines);
        var partLevel = -1;

        // 序号 with 一 and 二 over 1, 2, 3: groups and what is in them; 1, 2, 3 alone only count.
        // 1, 2 with 2.1, 2.2 beneath them are groups too, and stand beside rows without a number.
        var dotted = !lines.Exists(l => l.Number is 1 or 2) && lines.Exists(l => l.Number == 3) && lines.Exists(l => l.Number is 4 or 5);
        var grouped = dotted || lines.Exists(l => l.Number is 1 or 2);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Label.Length == 0)
            {
                readings.Add(new RowReading(line.Row, RowRole.Item, 1, line.Shown));
                continue;
            }

            var outer = grand && i < lastTotal ? 2 : 1;
            if (subtotals.Is(i))
            {
                readings.Add(new RowReading(line.Row, RowRole.Total, outer, line.Shown));
                partLevel = -1;
                continue;
            }

            if ((IsTotal(line.Label) || IsInvestmentOfSources(lines, i) || EndsAsTotal(lines, i)) && line.Code == 0 && !IsOneOfSeveral(lines, line.Label))
            {
                readings.Add(new RowReading(line.Row, RowRole.Total, grand && !IsGrandTotal(line.Label) ? 1 : 0, line.Shown));
                partLevel = -1;
                continue;
            }

            if (hasCodes)
            {
                readings.Add(new RowReading(line.Row, line.Code == 0 && line.Label.StartsWith("其中", StringComparison.Ordinal) ? RowRole.Part : RowRole.Item, Math.Max(1, line.Code), line.Shown));
                continue;
            }

            var numbered = Numbering(line.Label) is > 0 and var own ? own + (IsUnderNumber(lines, line.Label) ? 1 : 0) : grouped ? Math.Max(0, dotted ? line.Number - 2 : line.Number) : 0;
            var floor = subtotals.Covers(i) ? outer + 1 : outer;
            if (line.Label.StartsWith("其中", StringComparison.Ordinal))
            {
                partLevel = IsNested(readings, line.Label) ? readings[^1].Level + 1 : partLevel >= 0 ? partLevel : readings.Count > 0 ? readings[^1].Level + 1 : 1;
                readings.Add(new RowReading(line.Row, RowRole.Part, partLevel, WithoutLead(line.Shown), true));
            }
            else if (numbered > 0)
            {
                partLevel = -1;
                readings.Add(new RowReading(line.Row, RowRole.Item, floor + numbered - 1, line.Shown));
            }
            else if (IsSourceBroughtForward(readings, line.Label))
            {
                readings.Add(new RowReading(line.Row, RowRole.Part, readings[^1].Role == RowRole.Part ? readings[^1].Level : readings[^1].Level + 1, line.Shown));
            }
            else if (partLevel >= 0 && CountedBefore(lines, i) is { } counted)
            {
                partLevel = -1;
                readings.Add(new RowReading(line.Row, RowRole.Item, readings[counted].Level, line.Shown));
            }
            else if (partLevel >= 0 && BrotherOf(readings, line.Label) is { } brother)
            {
                partLevel = -1;
                readings.Add(new RowReading(line.Row, RowRole.Item, brother.Level, line.Shown));
            }
            else if (partLevel >= 0)
            {
                readings.Add(new RowReading(line.Row, RowRole.Part, ReturnsToFirst(readings, line.Label) ? 1 : partLevel, line.Shown));
            }
            else
            {
                readings.Add(new RowReading(line.Row, RowRole.Item, floor, line.Shown));
            }
        }

        return MarkPartial(Contiguous(readings));
    }

    public static bool IsTotal(string label)
    {
        var core = Words.WithoutBrackets(label).TrimEnd(':');
        return core.Length <= 16 && Lexicon.EndsWithAny(core, Totals) && !core.StartsWith("其中", StringComparison.Ordinal);
    }

    /// <summary>总投资 below or above nothing but sources of money; among other rows it is one of the things that are told of a project.</summary>
    private static bool IsInvestmentOfSources(List<Line> lines, int row) =>
        (row == 0 || row == lines.Count - 1) && lines.Count > 2 && Words.WithoutBrackets(lines[row].Label).TrimEnd(':') is "总投资" or "项目总投资" or "投资总计" or "总资金"
        && lines.Where((_, i) => i != row).All(l => Lexicon.HasAny(l.Label, SourceWords));

    /// <summary>总“三公”经费支出 below all the others: their total, though it ends like one of them.</summary>
    private static bool EndsAsTotal(List<Line> lines, int row) =>
        row == lines.Count - 1 && lines.Count > 2 && lines[row].Label is ['总', not ('体' or '部' or '站' or '院' or '行' or '局' or '队' or '投' or '包'), ..] label && Lexicon.EndsWithAny(label, ["支出", "经费", "收入", "费用"])
        && !lines.Exists(l => l.Label != label && IsTotal(l.Label));

    private static readonly string[] SourceWords = ["资金", "自筹", "贷款", "债券", "拨款", "补助", "配套", "投入", "社会资本"];

    /// <summary>The depth of an account code: 208, 20805, 2080501 or 301, 30101; 0 for anything else.</summary>
    public static int CodeDepth(string code)
    {
        if (code.Length is not (3 or 5 or 7) || !code.All(char.IsAsciiDigit)) return 0;
        return (code.Length - 1) / 2;
    }

    /// <summary>小计, 1～3小计, 上年结转 where a number is expected.</summary>
    public static bool IsName(string key) => key.Length >= 2 && NumberingOf(key) == 0 && key.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;

    private static bool IsGrandTotal(string label) => Lexicon.EndsWithAny(label.TrimEnd(':'), GrandTotals);

    /// <summary>A second 其中 under a part that it can belong to: levels of government under money from the treasury.</summary>
    private static bool IsNested(List<RowReading> above, string label)
    {
        if (above.Count == 0 || above[^1].Role != RowRole.Part) return above.Count > 0 && above[^1].Role == RowRole.Item;
        var here = Lexicon.FundOf(label);
        var there = Lexicon.FundOf(Words.Compact(above[^1].Label));
        return there == Fund.Fiscal && here is Fund.Central or Fund.Provincial or Fund.Municipal or Fund.County or Fund.Fiscal;
    }

    /// <summary>
    /// 一般公共预算财政拨款 without a number of its own under 年初财政拨款结转和结余: by the accounts form 公开04 these rows tell from
    /// which budget the money was brought forward.
    /// </summary>
    private static bool IsSourceBroughtForward(List<RowReading> above, string label)
    {
        if (above.Count == 0 || label is not ("一般公共预算财政拨款" or "政府性基金预算财政拨款" or "国有资本经营预算财政拨款" or "一般公共预算" or "政府性基金预算" or "国有资本经营预算")) return false;
        for (var i = above.Count - 1; i >= 0; i--)
        {
            if (above[i].Role != RowRole.Part) return above[i].Role == RowRole.Item && above[i].Label.Contains("结转", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>项目支出 after 基本支出 and its parts stands beside it, by the classification of expenditure.</summary>
    private static RowReading? BrotherOf(List<RowReading> above, string label) =>
        label.StartsWith("项目支出", StringComparison.Ordinal) ? above.FindLast(r => r.Role == RowRole.Item && r.Label.StartsWith("基本支出", StringComparison.Ordinal)) : null;

    /// <summary>2 | 冷库, then 其中：设备 without a number, then 3 | 大棚: the row before it that 序号 counts, where it leaves the parts out.</summary>
    private static int? CountedBefore(List<Line> lines, int row)
    {
        if (lines[row].Number == 0) return null;
        for (var i = row - 1; i >= 0; i--)
        {
            if (lines[i].Number == lines[row].Number) return i < row - 1 ? i : null;
            if (lines[i].Number != 0) return null;
        }

        return null;
    }

    /// <summary>上年结转, 其他资金 … after parts of the treasury's money stand beside it again, not below.</summary>
    private static bool ReturnsToFirst(List<RowReading> above, string label) =>
        above.Exists(r => r.Role == RowRole.Part && r.Level == 1) && Lexicon.FundOf(label) is Fund.Carryover or Fund.Other;

    /// <summary>A single 其中 row names some of the parts; two and more, or one with brothers without the word, can be all of them.</summary>
    private static List<RowReading> MarkPartial(List<RowReading> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].Partial) continue;
            var brothers = 0;
            for (var j = i + 1; j < rows.Count && rows[j].Level >= rows[i].Level && rows[j].Role == RowRole.Part; j++)
            {
                if (rows[j].Level == rows[i].Level) brothers++;
            }

            for (var j = i - 1; j >= 0 && rows[j].Role == RowRole.Part && rows[j].Level >= rows[i].Level; j--)
            {
                if (rows[j].Level == rows[i].Level) brothers++;
            }

            if (brothers > 0) rows[i] = rows[i] with { Partial = false };
        }

        return rows;
    }

    /// <summary>Levels without gaps: items numbered 1. right under a total are one below it.</summary>
    private static List<RowReading> Contiguous(List<RowReading> rows)
    {
        var levels = new SortedSet<int>(rows.Select(r => r.Level)).ToList();
        var first = levels.Count > 0 && levels[0] == 0 ? 0 : 1;
        return rows.ConvertAll(r => r with { Level = first + levels.IndexOf(r.Level) });
    }

    /// <summary>How deep a label is by its number: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①; 0 without one.</summary>
    public static int Numbering(string label)
    {
        if (label.Length < 3) return 0;
        const string Chinese = "一二三四五六七八九十";
        if (Chinese.Contains(label[0]) && (label[1] is '、' or '.' || (Chinese.Contains(label[1]) && label[2] is '、'))) return 1;
        if (label[0] == '(') return Chinese.Contains(label[1]) ? 2 : char.IsAsciiDigit(label[1]) ? 4 : 0;
        if (label[0] is >= '①' and <= '⑳') return 5;
        return char.IsAsciiDigit(label[0]) && (label[1] is '.' or '、' || (char.IsAsciiDigit(label[1]) && label[2] is '.' or '、')) ? 3 : 0;
    }

    /// <summary>1.1中央补助 where 1.老旧小区改造 stands in the table too: one deeper; 1.5万亩大棚 is no number of a row.</summary>
    private static bool IsUnderNumber(List<Line> lines, string label)
    {
        var at = label.IndexOf('.', StringComparison.Ordinal);
        if (at is < 1 or > 2 || at + 1 >= label.Length || !char.IsAsciiDigit(label[at + 1]) || !char.IsAsciiDigit(label[0])) return false;
        var number = label[..at];
        return lines.Exists(l => l.Label.Length > at + 1 && l.Label.StartsWith(number, StringComparison.Ordinal) && (l.Label[at] is '.' or '、') && !char.IsAsciiDigit(l.Label[at + 1]));
    }

    /// <summary>The same of a number that stands in a column of its own: 一, （一）, 1, （1）.</summary>
    public static int NumberingOf(string number)
    {
        if (number.Length is 0 or > 5) return 0;
        var core = number.AsSpan().TrimStart('(').TrimEnd(").、");
        var bracketed = number[0] == '(';
        if (core.Length == 0) return 0;
        if (core.IndexOfAnyExcept(ChineseDigits) < 0) return bracketed ? 2 : 1;
        if (core.IndexOfAnyExceptInRange('0', '9') < 0) return bracketed ? 4 : 3;

        // 3.1, 3.1.2
        return !bracketed && char.IsAsciiDigit(core[0]) && core.IndexOfAnyExcept(DottedDigits) < 0 && core.IndexOf("..") < 0 ? Math.Min(5, 3 + core.Count('.')) : 0;
    }

    /// <summary>一、“三公”经费支出合计 beside 二、 and 三、 is the whole of its own rows only.</summary>
    private static bool IsOneOfSeveral(List<Line> lines, string label) =>
        Numbering(label) is > 0 and var depth && lines.Exists(l => l.Label != label && Numbering(l.Label) == depth && !IsTotal(l.Label));

    private static string WithoutLead(string shown)
    {
        var rest = shown.AsSpan().TrimStart();
        return rest.StartsWith("其中") ? rest[2..].TrimStart(":：-— ，,、").ToString() : shown;
    }
}
