using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// A summary of scores that lies on its side: dimensions in the header (决策 | 过程 | 产出 | 效益 | 合计) and 分值, 得分, 得分率 as
/// rows. Every column is one score.
/// </summary>
internal static class ScoreGrid
{
    private const int MostRows = 6;

    /// <summary>Reads the table where it is one.</summary>
    /// <returns>False where it is none: then nothing was read.</returns>
    public static bool Read(TableView view, FactSheet facts)
    {
        if (view.Rows is < 2 or > MostRows || view.Columns < 3) return false;
        int score = -1, weight = -1, rate = -1;
        for (var r = 0; r < view.Rows; r++)
        {
            if (view[r, 0] is not { IsText: true, Row: var own } label || own != r) continue;
            switch (label.Role)
            {
                case ColumnRole.Score when score < 0: score = r; break;
                case ColumnRole.Weight when weight < 0: weight = r; break;
                case ColumnRole.ScoreCoefficient when rate < 0: rate = r; break;
            }
        }

        var rows = new[] { score, weight, rate }.Where(r => r >= 0).ToArray();
        if (score < 0 || rows.Length < 2 || rows.Min() == 0) return false;
        var header = rows.Min() - 1;
        if (!rows.All(r => IsRowOfValues(view, r)) || view.Filled(header).Any(c => c.IsValue) || view.Filled(header).Count() < 3) return false;
        for (var c = 1; c < view.Columns; c++) ReadColumn(view, facts, c, view[header, c], score, weight, rate);
        return true;
    }

    private static bool IsRowOfValues(TableView view, int row)
    {
        var values = 0;
        foreach (var cell in view.Filled(row))
        {
            if (cell.Column == 0) continue;
            if (!cell.IsValue) return false;
            values++;
        }

        return values >= 2;
    }

    private static void ReadColumn(TableView view, FactSheet facts, int column, CellView? header, int score, int weight, int rate)
    {
        if (header is not { IsText: true }) return;
        var points = CellNumbers.PointsOf(view, view[score, column]);
        var outOf = weight < 0 ? null : CellNumbers.PointsOf(view, view[weight, column]);
        var label = Words.Tidy(header.Text);
        if (points is not null || outOf is not null)
            facts.Scores.Add(new Score(string.Empty, label, RowLevels.IsTotal(header.Key) || header.Key.EndsWith("总分", StringComparison.Ordinal) ? ScoreRole.Total : ScoreRole.Other, points, outOf, (points ?? outOf)!.Source));
        if (rate < 0 || view[rate, column] is not { } cell) return;
        foreach (var token in CellNumbers.Of(cell, MeasureUnit.Percent))
        {
            if (token.Kind == NumberKind.Percent) facts.AddRate(token, token.Text(cell.Text), $"{label}·{view[rate, 0]!.Text.Trim()}", RateKind.Other, null, view.Place(cell, token.Start, token.End));
        }
    }
}
