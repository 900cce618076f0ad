using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>参保人数（万人） | 1176.4 | 1175 beside rows of money: a row that counts, under columns that name years or kinds only.</summary>
internal static class CountRows
{
    /// <summary>What the numbers of a row are counted in; null where it does not count.</summary>
    /// <param name="label">The row's label, compact.</param>
    public static MeasureUnit? UnitOf(string label)
    {
        if (label.AsSpan().IndexOfAny('人', '户') < 0) return null;
        if (UnitsLine.UnitIn(label) is { } text && MeasureUnit.Parse(text) is { Kind: NumberKind.Count or NumberKind.Money or NumberKind.Percent } own) return own.Kind == NumberKind.Count && own.Text.AsSpan().IndexOfAny('人', '户') >= 0 ? own : null;
        return CountNames.UnitOfRow(Words.WithoutBrackets(label)) is { Text: "人" or "人次" or "户" } named ? named : null;
    }

    /// <summary>Whether a row that counts does so under a column, which names no unit and no money.</summary>
    public static bool Under(LayoutColumn column) =>
        column.UnitText is null && column.Header.Length > 0 && (column.Role == ColumnRole.Unknown || (column.Role == ColumnRole.Amount && !NamesMoney(column.Header)));

    private static bool NamesMoney(string header) => Lexicon.HasAny(header, ["金额", "资金", "收入", "支出", "经费", "拨款", "费用", "合计", "决算", "预算", "额"]);
}
