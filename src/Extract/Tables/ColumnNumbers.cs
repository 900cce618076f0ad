using System.Buffers;

namespace PerfEval.Extract.Tables;

/// <summary>A row that numbers the columns above it, or says how they are reckoned.</summary>
internal static class ColumnNumbers
{
    private const int LeastNumbered = 5;

    private static readonly SearchValues<char> OfFormulas = SearchValues.Create("ABCDEFGHIJKLMN=+-×*/()");

    /// <summary>栏次 | 1 | 2 | 3, 公式 | A=B+C | B | C: numbers of columns, no amounts.</summary>
    public static bool Are(TableView view, int row)
    {
        var numbers = 0;
        var ofFormulas = view.Filled(row).FirstOrDefault()?.Key is "公式";
        var named = ofFormulas || view.Filled(row).Any(c => c.Key is "栏次" or "行次" or "列次");
        var last = -1;
        var words = 0;
        foreach (var cell in view.Filled(row))
        {
            if (cell.Key is "栏次" or "行次" or "列次" || (ofFormulas && cell.Key is "公式")) continue;
            if (ofFormulas && cell.Key.AsSpan().IndexOfAnyExcept(OfFormulas) < 0)
            {
                numbers++;
                continue;
            }

            if (cell.Key.Length <= 2 && int.TryParse(cell.Key, out var n))
            {
                // 列次 | 0 | 1 | 2 counts the column of line numbers too.
                if (n != last + 1 && !(last < 0 && n == 1)) return false;
                last = n;
                numbers++;
            }
            else if (cell.Key.Length > 4) return false;
            else if (cell.Key is not ("**" or "—" or "类" or "款" or "项")) words++;
        }

        return (named && numbers >= 1) || (numbers >= 3 && words == 0) || (numbers > LeastNumbered && words == 1);
    }
}
