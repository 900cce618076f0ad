using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>A row that heads the indicators below it: 一、投入（权重20%，得分19.5）, 二、项目公司绩效——产出（60分）.</summary>
/// <param name="Name">Of the group.</param>
internal sealed record GroupHeading(string Name)
{
    private const int Longest = 40;
    private const string Dash = "——";

    /// <summary>The heading that a wide cell holds; null where it is a sentence or a label of something else.</summary>
    public static GroupHeading? Of(CellView cell)
    {
        if (cell.Key.Length > Longest) return null;
        var numbered = RowLevels.Numbering(cell.Key) == 1;
        var name = Words.Tidy(cell.Text);
        if (numbered) name = name[(name.IndexOfAny(['、', '.']) + 1)..];
        if (name.IndexOfAny(['（', '(']) is > 0 and var open) name = name[..open];
        if (name.IndexOf(Dash, StringComparison.Ordinal) is > 0 and var dash) name = name[(dash + Dash.Length)..];
        name = name.Trim(':', '：');
        return name.Length > 1 && (LevelWords.IsFirst(name) || (numbered && name.Length <= 12 && !name.Contains('，', StringComparison.Ordinal))) ? new GroupHeading(name) : null;
    }

    /// <summary>What can be reached: 60 of （60分）, 20 of （权重20%）.</summary>
    public static Points? Weight(TableView view, CellView cell) => Number(view, cell, token => (token.Kind is NumberKind.Points or NumberKind.Percent || token.UnitText is null) && !IsScore(cell.Text, token.Start));

    /// <summary>What was reached: 19.5 of （权重20%，得分19.5）.</summary>
    public static Points? Score(TableView view, CellView cell) => Number(view, cell, token => IsScore(cell.Text, token.Start));

    private static Points? Number(TableView view, CellView cell, Func<NumberToken, bool> fits)
    {
        var open = cell.Text.AsSpan().IndexOfAny("（(");
        if (open < 0) return null;
        var token = NumberScanner.Scan(cell.Text).Find(t => t.Start > open && t.Kind is NumberKind.Points or NumberKind.Percent or NumberKind.Bare && fits(t));
        return token.Length == 0 ? null : new Points(token.Printed, cell.Text[token.Start..token.NumberEnd], view.Place(cell, token.Start, token.NumberEnd));
    }

    private static bool IsScore(string text, int at) => text.AsSpan(0, at).TrimEnd(" ：:为").EndsWith("得分") || text.AsSpan(0, at).EndsWith('得');
}
