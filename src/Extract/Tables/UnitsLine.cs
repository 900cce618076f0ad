using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Tables;

/// <summary>Units that stand apart from their numbers: 「单位：万元」 above a table, 「项目资金（万元）」 in a header.</summary>
internal static class UnitsLine
{
    private static readonly string[] Leads = ["金额单位:", "计量单位:", "货币单位:", "单位:", "金额单位", "单位"];

    /// <summary>The unit that a header, a caption or a units line names; null where it names none.</summary>
    /// <param name="compact">Compact text.</param>
    public static string? UnitIn(string compact)
    {
        foreach (var lead in Leads)
        {
            // 单位：某医院 单位：元 names the publisher first.
            for (var at = compact.IndexOf(lead, StringComparison.Ordinal); at >= 0; at = compact.IndexOf(lead, at + lead.Length, StringComparison.Ordinal))
            {
                var rest = compact.AsSpan(at + lead.Length);
                if (MoneyAmong(rest) is { } listed) return listed.Text;
                for (var length = Math.Min(4, rest.Length); length > 0; length--)
                {
                    if (MeasureUnit.Parse(rest[..length].ToString()) is { Kind: NumberKind.Money or NumberKind.Percent or NumberKind.Count } unit) return unit.Text;
                }
            }
        }

        if (HalfInBrackets(compact) is { } whole) return whole;
        foreach (var inner in Words.Bracketed(compact))
        {
            if (MeasureUnit.Parse(inner) is { Kind: not NumberKind.Points } unit) return unit.Text;
            if (inner.Length <= 12 && UnitIn(inner) is { } nested) return nested;
        }

        return compact.Length > 1 && compact[^1] == '%' && !char.IsAsciiDigit(compact[^2]) ? "%" : null;
    }

    /// <summary>单位：万元, 金额单位万元, （单位）: the word is there to tell a unit. 单位保费（元） tells that of one thing, and 预算单位 a body.</summary>
    /// <param name="compact">Compact text.</param>
    public static bool TellsUnit(string compact)
    {
        for (var at = compact.IndexOf("单位", StringComparison.Ordinal); at >= 0; at = compact.IndexOf("单位", at + 2, StringComparison.Ordinal))
        {
            if (compact.AsSpan(at + 2) is not [var next, ..] rest || next is ':' or '(' or ')') return true;
            for (var length = Math.Min(4, rest.Length); length > 0; length--)
            {
                if (MeasureUnit.Parse(rest[..length].ToString()) is { Kind: NumberKind.Money or NumberKind.Percent or NumberKind.Count }) return true;
            }
        }

        return false;
    }

    /// <summary>享受补贴人（次）: the unit whose second half stands in brackets; null where there is none.</summary>
    private static string? HalfInBrackets(string compact) =>
        compact.EndsWith(')') && compact.LastIndexOf('(') is > 1 and var open && MeasureUnit.Parse(compact[(open - 1)..]) is { Kind: NumberKind.Count } unit ? Plain(unit.Text) : null;

    /// <summary>人次 of 人(次), where there is such a unit.</summary>
    private static string Plain(string unit) => MeasureUnit.Parse(unit.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal)) is { Kind: NumberKind.Count } plain ? plain.Text : unit;

    /// <summary>单位：人、万元: whether a caption names several units.</summary>
    public static bool NamesSeveral(string compact)
    {
        var at = compact.IndexOf("单位:", StringComparison.Ordinal);
        return at >= 0 && MoneyAmong(compact.AsSpan(at + 3)) is not null;
    }

    /// <summary>The unit of money in a list of units; null where there is no list, or none in it.</summary>
    private static MeasureUnit? MoneyAmong(ReadOnlySpan<char> units)
    {
        if (units.IndexOfAny('、', ',') is not (> 0 and <= LongestUnit)) return null;
        MeasureUnit? money = null;
        foreach (var range in units.SplitAny('、', ','))
        {
            if (range.End.Value - range.Start.Value is 0 or > LongestUnit) break;
            if (MeasureUnit.Parse(units[range].ToString()) is { Kind: NumberKind.Money } unit && (money is null || money.Per is not null)) money = unit;
        }

        return money;
    }

    /// <summary>万立方米/日.</summary>
    private const int LongestUnit = 7;

    /// <summary>部门：某局, 编制单位：…, 填报日期：…: who made the table and when.</summary>
    public static bool NamesThePublisher(string compact)
    {
        var colon = compact.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < 10 && compact.Length < 50 && Lexicon.HasAny(compact[..colon], ["部门", "单位", "编制", "填报", "制表", "日期"]);
    }

    /// <summary>编制单位：… 金额单位：万元, 公开03表: lines between a title and its table.</summary>
    public static bool IsUnitsLine(string compact) =>
        compact.Length < 60 && (compact.Contains("单位:", StringComparison.Ordinal) || compact.StartsWith("公开", StringComparison.Ordinal) || compact.StartsWith("(公开", StringComparison.Ordinal));
}
