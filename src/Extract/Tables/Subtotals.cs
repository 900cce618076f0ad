namespace PerfEval.Extract.Tables;

/// <summary>
/// The rows 小计 of a section and the rows that each of them adds up: those above it back to the subtotal before or to where its
/// class begins, or, where a table opens its classes with their subtotals, those below.
/// </summary>
internal sealed class Subtotals
{
    public static readonly Subtotals None = new([], []);

    private readonly bool[] _is;
    private readonly bool[] _covered;

    private Subtotals(bool[] isSubtotal, bool[] covered) => (_is, _covered) = (isSubtotal, covered);

    public static Subtotals In(List<RowLevels.Line> lines)
    {
        var first = lines.FindIndex(l => IsSubtotal(l.Label));
        if (first < 0) return None;
        var subtotals = new bool[lines.Count];
        var covered = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++) subtotals[i] = IsSubtotal(lines[i].Label);
        var opens = first == 0 || RowLevels.IsTotal(lines[first - 1].Label);

        // A subtotal with a name over its rows (财政资金小计) is an item like others; numbers and 其中 tell what is under it.
        if (opens && !lines.Exists(l => l.Label is "小计")) return None;
        for (var i = 0; i < lines.Count; i++)
        {
            if (subtotals[i]) Cover(lines, i, opens ? 1 : -1, subtotals, covered);
        }

        return new Subtotals(subtotals, covered);
    }

    public bool Is(int line) => line < _is.Length && _is[line];

    public bool Covers(int line) => line < _covered.Length && _covered[line];

    /// <summary>小计, 财政资金小计, and no part of one (其中：…小计).</summary>
    public static bool IsSubtotal(string label)
    {
        var core = Words.WithoutBrackets(label).TrimEnd(':');
        return core.EndsWith("小计", StringComparison.Ordinal) && !core.StartsWith("其中", StringComparison.Ordinal);
    }

    private static void Cover(List<RowLevels.Line> lines, int subtotal, int step, bool[] subtotals, bool[] covered)
    {
        var group = string.Empty;
        for (var i = subtotal + step; i >= 0 && i < lines.Count && !subtotals[i] && !RowLevels.IsTotal(lines[i].Label); i += step)
        {
            if (lines[i].Group.Length > 0)
            {
                if (group.Length > 0 && lines[i].Group != group && IsMerged(lines, subtotal, step, group)) return;
                group = lines[i].Group;
            }

            covered[i] = true;
        }
    }

    /// <summary>Whether the first label column names classes of several rows; else each row has a name of its own there, and it bounds nothing.</summary>
    private static bool IsMerged(List<RowLevels.Line> lines, int subtotal, int step, string group)
    {
        var rows = 0;
        for (var i = subtotal + step; i >= 0 && i < lines.Count && lines[i].Group == group; i += step) rows++;
        return rows > 1 || lines[subtotal].Group == group;
    }
}
