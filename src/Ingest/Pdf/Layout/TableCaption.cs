namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>The lines that stand over a table: its title (一般公共预算财政拨款支出决算表) and who made it in which unit (编制单位：… 金额单位：万元).</summary>
internal static class TableCaption
{
    private const int LongestTitle = 40;
    private const int LongestUnit = 3;

    /// <summary>Whether a line that stands alone is a table's title.</summary>
    public static bool IsTitle(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length is > 3 and <= LongestTitle && text[^1] == '表' && !text.ContainsAny('。', '，', '；');
    }

    /// <summary>Whether a line names the unit of the amounts below it, at its end: 单位：万元.</summary>
    public static bool NamesUnit(string line)
    {
        var text = line.AsSpan().Trim();
        var at = text.LastIndexOf("单位");
        if (at < 0) return false;
        var unit = text[(at + 2)..].TrimStart(" ：:");
        return unit.Length is > 0 and <= LongestUnit && unit.EndsWith("元");
    }
}
