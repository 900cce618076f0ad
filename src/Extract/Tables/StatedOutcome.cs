namespace PerfEval.Extract.Tables;

/// <summary>完成情况及原因: a column that says of each indicator whether it was reached, or else why not.</summary>
internal static class StatedOutcome
{
    private static readonly string[] Reached = ["完成", "已完成", "达标", "已达标", "达成", "已达成"];
    private static readonly string[] Missed = ["未完成", "未达标", "未达成"];

    /// <summary>A word by itself tells the outcome and gives no reason; anything else is one.</summary>
    public static (bool? Reached, string? Reason) Read(CellView cell) =>
        Array.IndexOf(Reached, cell.Key) >= 0 ? (true, null) : Array.IndexOf(Missed, cell.Key) >= 0 ? (false, null) : (null, Words.Tidy(cell.Text));
}
