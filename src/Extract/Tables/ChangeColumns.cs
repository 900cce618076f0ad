using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>同比增减, 同比: the words do not say whether a column has amounts or rates. Where its numbers are what two columns of money differ by, they are amounts.</summary>
internal static class ChangeColumns
{
    private const int FewestRows = 2;

    /// <param name="rows">The cells of each row, one for each column.</param>
    public static LayoutColumn[] Settle(LayoutColumn[] columns, List<CellView?[]> rows)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role != ColumnRole.ChangeRate || columns[i].UnitText is not null || Lexicon.HasAny(columns[i].Header, ["率", "幅", "比例", "%", "％"])) continue;
            if (AreDifferences(i, columns, rows)) columns = [.. columns[..i], columns[i] with { Role = ColumnRole.Change }, .. columns[(i + 1)..]];
        }

        return columns;
    }

    private static bool AreDifferences(int at, LayoutColumn[] columns, List<CellView?[]> rows)
    {
        for (var one = 0; one < columns.Length; one++)
        {
            for (var other = one + 1; other < columns.Length; other++)
            {
                if (one == at || other == at || !HeaderWords.IsMoney(columns[one].Role) || !HeaderWords.IsMoney(columns[other].Role)) continue;
                int held = 0, broken = 0;
                foreach (var row in rows)
                {
                    if (Number(row[at]) is not { } told || told == 0 || Number(row[one]) is not { } a || Number(row[other]) is not { } b) continue;
                    if (Math.Abs(told) == Math.Abs(a - b)) held++;
                    else broken++;
                }

                if (held >= FewestRows && held > broken) return true;
            }
        }

        return false;
    }

    /// <summary>The bare number of a cell; null where it has a unit of its own, or is none.</summary>
    private static decimal? Number(CellView? cell) => cell is { IsNumber: true } && CellNumbers.Plain(cell.Text) is { UnitText: null } number ? number.Printed : null;
}
