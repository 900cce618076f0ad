using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>What stands over a value in rows that no header was found for.</summary>
internal static class CellsAbove
{
    private const int RowsLookedAt = 12;

    /// <summary>自评得分 over 100 and, below it, 20: the words that a column of values stands under; null where other cells begin or end in between.</summary>
    public static CellView? Heading(TableView view, CellView cell)
    {
        for (var row = cell.Row - 1; row >= Math.Max(0, cell.Row - RowsLookedAt); row--)
        {
            if (view[row, cell.Column] is not { } above || above.Column != cell.Column || above.EndColumn != cell.EndColumn) return null;
            if (above.IsText) return above;
            row = above.Row;
        }

        return null;
    }

    /// <summary>2018.09 under 开始日期: a date, and no amount of what the row names.</summary>
    public static bool NamesTimeOf(CellView heading, CellView cell) => LooksLikeDate(cell.Key) && Periods.IsNameOf(heading.Key);

    /// <summary>
    /// 1, 2 below 合计 beside 支出明细, whose rows are left blank: they count the rows of a list that nobody filled in. The column above
    /// holds the names of rows, and nothing stands behind the number.
    /// </summary>
    public static bool CountsBlankRow(TableView view, CellView label, CellView cell)
    {
        if (label.Row >= cell.Row || label.EndColumn != cell.Column || cell.Key.Length > 2 || !int.TryParse(cell.Key, out var number) || number < 1) return false;
        foreach (var other in view.Row(cell.Row))
        {
            if (other.Column > cell.Column && !other.IsBlank) return false;
        }

        if (view[cell.Row - 1, cell.Column] is not { } above || above.Column != cell.Column || above.EndColumn != cell.EndColumn) return false;
        if (above.IsNumber) return int.TryParse(above.Key, out var before) && before == number - 1 && CountsBlankRow(view, label, above);
        return above.IsText && view[above.Row, above.EndColumn] is { } value && value.Row == above.Row && (value.IsNumber || HeaderWords.IsMoney(value.Role));
    }

    /// <summary>预算执行情况 | 预算数： | 96.4 | 执行数： | 96.4 | 20: the points for it stand behind the last amount.</summary>
    public static bool ArePointsBehindPairs(TableView view, CellView cell)
    {
        if (cell.Key.Length > 2 || !int.TryParse(cell.Key, out var points) || points > SectionScores.MostForExecution) return false;
        var pairs = 0;
        CellView? first = null, before = null;
        foreach (var other in view.Filled(cell.Row))
        {
            first ??= other;
            if (other.Column > cell.Column) return false;
            if (other.IsNumber && before is { IsText: true } && HeaderWords.IsMoney(HeaderWords.RoleOf(before.Key.TrimEnd(':')))) pairs++;
            before = other;
        }

        return pairs == 2 && first is not null && LevelWords.IsExecution(first.Key);
    }

    /// <summary>其中：本级资金 right over an amount whose label reaches from the row above: the source that it comes from; null elsewhere.</summary>
    public static CellView? SourceOver(TableView view, CellView cell, CellView? label)
    {
        if (label is null || label.Row >= cell.Row || label.EndRow != cell.EndRow || !label.Key.Contains("资金", StringComparison.Ordinal)) return null;
        if (view[cell.Row - 1, cell.Column] is not { IsText: true } above || above.Row < label.Row || above.Column != cell.Column || above.EndColumn != cell.EndColumn || above.EndRow != cell.Row) return null;
        return HeaderWords.RoleOf(above.Key) is ColumnRole.Unknown or ColumnRole.Amount && Lexicon.FundOf(above.Key) is not (null or Fund.Total) ? above : null;
    }

    private static bool LooksLikeDate(string key)
    {
        if (key.Length < 4 || key[0] is not ('1' or '2') || key[1] is not ('9' or '0') || key.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9')) return false;
        if (key.Length is 4 or 6 or 8 && !key.AsSpan(4).ContainsAnyExceptInRange('0', '9')) return true;
        return key.Length is 6 or 7 && key[4] == '.' && int.TryParse(key.AsSpan(5), out var month) && month is >= 1 and <= 12;
    }
}
