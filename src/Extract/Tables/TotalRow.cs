using System.Buffers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>总分 | 100 | 95.52, 合计得分 … the points of a whole table; glued cells (总分100100) included.</summary>
internal static class TotalRow
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>The total that a row states, or null where it is no total.</summary>
    public static Score? Reads(TableView view, SectionLayout layout, int row, CellView?[] cells)
    {
        var first = view.Filled(row).FirstOrDefault();
        if (first is null || first.Row != row) return null;
        if (GluedTotal(view, first) is { } glued) return glued;
        if (!LevelWords.IsTotal(first.Key)) return null;
        var label = Words.Tidy(first.Text).TrimEnd(':', '：');
        var weight = PointsIn(view, layout, cells, row, ColumnRole.Weight);
        var score = PointsIn(view, layout, cells, row, ColumnRole.Score);
        if (weight is not null && score is not null) return new Score(string.Empty, label, ScoreRole.Total, score, weight, score.Source);
        if (weight is { Value: > 100 } && At(layout, cells, ColumnRole.Weight) is { } cell && GluedPoints.Split(view, cell, 0) is { } both)
            return new Score(string.Empty, label, ScoreRole.Total, both.Score, both.Weight, both.Score.Source);
        return ByOrder(view, layout, row, label, weight, score, first);
    }

    /// <summary>Where no column claims the numbers, their order tells: what can be reached stands where the weights do.</summary>
    private static Score? ByOrder(TableView view, SectionLayout layout, int row, string label, Points? weight, Points? score, CellView first)
    {
        var numbers = new List<Points>();
        foreach (var cell in view.Filled(row))
        {
            if (!ReferenceEquals(cell, first) && CellNumbers.PointsOf(view, cell) is { } points) numbers.Add(points);
        }

        if (numbers.Count == 0) return LevelWords.PointsIn(first.Key) is null ? null : new Score(string.Empty, label, ScoreRole.Total, null, null, view.Place(first));
        if (numbers.Count == 1)
        {
            var only = numbers[0];
            var isWeight = score is null && (weight is not null || layout.Has(ColumnRole.Weight) && !layout.Has(ColumnRole.Score)) && only.Value == 100;
            return new Score(string.Empty, label, ScoreRole.Total, isWeight ? null : only, isWeight ? only : null, only.Source);
        }

        if (weight is not null && score is null && numbers.Count > 2 && !layout.Has(ColumnRole.Score)) return OfSeveral(view, layout, row, label, weight, numbers);
        var (reach, got) = Position(layout, ColumnRole.Score) < Position(layout, ColumnRole.Weight) ? (numbers[^1], numbers[^2]) : (numbers[^2], numbers[^1]);
        if (got.Value > reach.Value && reach.Value < 100 && got.Value == 100) (reach, got) = (got, reach);
        return new Score(string.Empty, label, ScoreRole.Total, got, reach, got.Source);
    }

    /// <summary>标准分 | 专家1 | 专家2 | 平均分: several judges, or several who are judged. What they come to together is the score, where a column says so.</summary>
    private static Score OfSeveral(TableView view, SectionLayout layout, int row, string label, Points weight, List<Points> numbers)
    {
        var last = numbers[^1];
        var joint = last != weight && Array.Exists(layout.Columns, c => Lexicon.HasAny(c.Header, ["平均", "最终", "综合", "终评"]) && view[row, c.Start] is { } cell && cell.Column == last.Source.Column);
        return new Score(string.Empty, label, ScoreRole.Total, joint ? last : null, weight, joint ? last.Source : weight.Source);
    }

    private static Points? PointsIn(TableView view, SectionLayout layout, CellView?[] cells, int row, ColumnRole role) =>
        At(layout, cells, role) is { } cell && cell.Row == row ? CellNumbers.PointsOf(view, cell) : null;

    private static CellView? At(SectionLayout layout, CellView?[] cells, ColumnRole role)
    {
        var at = LayoutColumn.Find(layout.Columns, role);
        return at < 0 ? null : cells[at];
    }

    private static int Position(SectionLayout layout, ColumnRole role)
    {
        var at = LayoutColumn.Find(layout.Columns, role);
        return at < 0 ? int.MaxValue : at;
    }

    private static Score? GluedTotal(TableView view, CellView cell)
    {
        var digit = cell.Key.AsSpan().IndexOfAny(Digits);
        if (digit < 2 || !LevelWords.IsTotal(cell.Key[..digit].TrimEnd('('))) return null;
        var from = cell.Text.AsSpan().IndexOfAny(Digits);
        return GluedPoints.Split(view, cell, from) is { } both
            ? new Score(string.Empty, cell.Key[..digit].TrimEnd(':', '('), ScoreRole.Total, both.Score, both.Weight, both.Score.Source)
            : CellNumbers.Plain(cell.Text[from..]) is { Printed: <= 100 } token
                ? new Score(string.Empty, cell.Key[..digit].TrimEnd(':', '('), ScoreRole.Total, new Points(token.Printed, cell.Text[(from + token.Start)..(from + token.NumberEnd)], view.Place(cell, from + token.Start, from + token.NumberEnd)), null, view.Place(cell))
                : null;
    }
}
