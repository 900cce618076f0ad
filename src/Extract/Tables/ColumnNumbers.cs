namespace PerfEval.Extract.Tables;

/// <summary>栏次 | 1 | 2 | 3=1+2, 公式 | A | B | C=B/A: a row of a header that numbers the columns. None of its numbers is an amount.</summary>
internal static class ColumnNumbers
{
    private const int LeastNumbered = 5;
    private const int LeastLettered = 3;

    public static bool IsRow(TableView view, int row)
    {
        int numbers = 0, letters = 0, words = 0, formulas = 0, last = -1;
        var named = view.Filled(row).Any(c => IsName(c.Key));
        foreach (var cell in view.Filled(row))
        {
            if (IsName(cell.Key)) continue;
            if (ColumnFormulas.Parse(cell.Key) is { } formula)
            {
                if (!formula.Plus.IsEmpty) formulas++;
                if (!int.TryParse(formula.Symbol, out var n))
                {
                    letters++;
                    continue;
                }

                // 列次 | 0 | 1 | 2 counts the column of line numbers too.
                if (n != last + 1 && !(last < 0 && n == 1)) return false;
                last = n;
                numbers++;
            }
            else if (cell.Key.Length > 4) return false;
            else if (cell.Key is not ("**" or "—" or "类" or "款" or "项")) words++;
        }

        if (letters > 0 && !(named || (formulas > 0 && letters >= LeastLettered && words == 0))) return false;
        return (named && numbers + letters >= 1) || (numbers + letters >= LeastLettered && words == 0) || (numbers > LeastNumbered && words == 1);
    }

    private static bool IsName(string key) => key is "栏次" or "行次" or "列次" or "栏目" or "栏号" or "公式" or "计算公式" or "计算关系" or "勾稽关系" or "钩稽关系" or "关系";
}
