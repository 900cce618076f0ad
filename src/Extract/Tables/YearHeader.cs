namespace PerfEval.Extract.Tables;

/// <summary>项目 | 2010 | 2020 | 2021 and 2014年度决算数: years that stand for columns and rows without more words than these.</summary>
internal static class YearHeader
{
    private const int FewestYears = 2;
    private const int First = 1990;
    private const int Last = 2100;

    /// <summary>What a row is called beside its year where the year is that of its amounts; with other words it may be that of a plan or a batch.</summary>
    private static readonly string[] Levels = ["决算数", "预算数", "决算", "预算", "年初预算数", "年初预算", "调整预算数", "执行数", "支出数", "收入数", "实际数", "完成数"];

    /// <summary>Bare years, each later than the one before it or each earlier, behind a first cell of words: a header, though its cells are numbers.</summary>
    public static bool Is(TableView view, int row)
    {
        int years = 0, before = 0, direction = 0;
        var named = false;
        foreach (var cell in view.Filled(row))
        {
            if (!named)
            {
                if (!cell.IsText || cell.Column > 0) return false;
                named = true;
                continue;
            }

            if (YearOf(cell.Key) is not { } year || (years > 0 && (year == before || (years > 1 && Math.Sign(year - before) != direction)))) return false;
            direction = Math.Sign(year - before);
            before = year;
            years++;
        }

        return years >= FewestYears;
    }

    /// <summary>The year that is all of a text.</summary>
    public static int? YearOf(string key) =>
        key.Length == 4 && key[0] is '1' or '2' && int.TryParse(key, out var year) && year is > First and < Last ? year : null;

    /// <summary>The year of 2014年度决算数.</summary>
    /// <param name="label">A row's label, compact.</param>
    public static int? OfRow(string label)
    {
        if (label.Length < 7 || label[4] != '年' || YearOf(label[..4]) is not { } year) return null;
        var rest = label.AsSpan(5).TrimStart('度');
        foreach (var level in Levels)
        {
            if (rest.SequenceEqual(level)) return year;
        }

        return null;
    }
}
