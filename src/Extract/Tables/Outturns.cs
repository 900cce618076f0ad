using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// 2022年完成数 beside 2023年预算数, or over a table of income in 万元: what the budget came to. Beside targets, levels or units of their own
/// the same words count works.
/// </summary>
internal static class Outturns
{
    /// <summary>How the headers of what was taken in or spent end, apart from those that say 执行 or 决算.</summary>
    private static readonly string[] Ends = ["完成数", "完成额", "完成金额"];

    /// <summary>What a table of accounts is about.</summary>
    private static readonly string[] Accounts = ["收入", "支出", "收支", "税收"];

    /// <summary>The columns, those of outturns with the role of money.</summary>
    public static LayoutColumn[] Mark(LayoutColumn[] columns, TableContext context)
    {
        var budgeted = false;
        var found = false;
        foreach (var column in columns)
        {
            if (Is(column)) found = true;
            else if (HeaderWords.IsLevel(column.Role) || column.Role is ColumnRole.Target or ColumnRole.Weight or ColumnRole.Score or ColumnRole.UnitOfMeasure or ColumnRole.Quantity or ColumnRole.Count) return columns;
            else budgeted |= column.Role is ColumnRole.Budget or ColumnRole.InitialBudget or ColumnRole.CurrentBudget && column.Header.Contains("预算", StringComparison.Ordinal);
        }

        if (!found || !(budgeted || (context is { Unit: not null, SeveralUnits: false, Title: { } title } && Lexicon.HasAny(title, Accounts)))) return columns;
        return Array.ConvertAll(columns, c => Is(c) ? c with { Role = ColumnRole.Executed } : c);
    }

    /// <summary>2023年收入预算表: what is there was taken in, whatever its column calls it.</summary>
    /// <param name="title">The table's title, compact.</param>
    public static bool AreIncome(string title) => title.Contains("收入", StringComparison.Ordinal) && !title.Contains("支出", StringComparison.Ordinal);

    /// <summary>上年完成数, 完成额: a header of what was taken in or spent.</summary>
    /// <param name="header">Compact text.</param>
    public static bool AreNamedIn(string header) => Lexicon.EndsWithAny(Words.WithoutBrackets(header), Ends);

    private static bool Is(LayoutColumn column) => column.Role is ColumnRole.Actual or ColumnRole.Target && AreNamedIn(Words.Compact(column.Header));
}
