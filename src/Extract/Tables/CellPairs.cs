using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Tables;

/// <summary>资金总额：120 一、预算资金：90 二、自有资金：30, 其中：财政拨款 90: several names of money with their amounts in one cell.</summary>
internal static class CellPairs
{
    private const int LongestCell = 200;
    private const int LongestName = 16;

    /// <summary>A name and the amount behind it.</summary>
    /// <param name="Name">Compact, without numbering and brackets.</param>
    internal readonly record struct Pair(string Name, NumberToken Amount);

    /// <summary>The pairs of a cell that holds nothing else; none where it does, or where a name names no money.</summary>
    /// <param name="unit">The unit of bare numbers.</param>
    public static List<Pair> In(CellView cell, MeasureUnit unit)
    {
        var pairs = new List<Pair>();
        if (cell.Key.Length > LongestCell || cell.Key.AsSpan().ContainsAny('。', '%')) return pairs;
        var text = cell.Text;
        var from = 0;
        foreach (var token in NumberScanner.Scan(text))
        {
            if (token.Kind is not (NumberKind.Bare or NumberKind.Money) || token.Start < from || token.Per is not null) return [];
            var name = NameIn(text[from..token.Start]);
            if (name.Length is < 2 or > LongestName || !NamesMoney(name)) return [];
            pairs.Add(new Pair(name, token.Kind == NumberKind.Money ? token : token.UnitText is null ? token.Under(unit) : token.AsMoney()));
            from = token.End;
        }

        return text.AsSpan(from).ContainsAnyInRange('\u4E00', '\u9FFF') ? [] : pairs;
    }

    private static bool NamesMoney(string name) => Lexicon.FundOf(name) is not null || Lexicon.HasAny(name, ["资金", "预算", "拨款", "经费", "金额", "支出"]);

    /// <summary>财政拨款 of ；二、财政拨款： and of （其中：财政拨款.</summary>
    private static string NameIn(string lead)
    {
        var name = Words.Compact(lead).Trim(')', ';', ',', '、', '。', '(', ':');
        if (RowLevels.Numbering(name) > 0 && name.IndexOfAny(['、', '.', ')']) is >= 0 and var end) name = name[(end + 1)..];
        if (name.StartsWith("其中", StringComparison.Ordinal)) name = name[2..];
        name = name.Trim(':', '(', ')', '-', '、', '.');
        return name.Contains('(', StringComparison.Ordinal) && !name.Contains(')', StringComparison.Ordinal) ? name + ')' : name;
    }
}
