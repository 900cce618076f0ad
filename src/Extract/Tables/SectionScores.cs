using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>The points that stand among amounts: for the execution of a budget, for the bodies of a list, for quarters over a row.</summary>
internal sealed class SectionScores(SectionLayout layout, FactSheet facts)
{
    /// <summary>Provinces give the execution of a budget 10 to 30 points of 100.</summary>
    internal const int MostForExecution = 30;

    private readonly TableView _view = layout.View;
    private bool _executionScored;

    /// <summary>Whether the targets of an indicator table without weights are points: bare whole numbers in every row that come to 100, or to the 90 or 80 that the execution leaves.</summary>
    public static bool AreValues(SectionLayout layout)
    {
        if (LayoutColumn.Find(layout.Columns, ColumnRole.Target) is not (>= 0 and var at) || !layout.Has(ColumnRole.Actual)) return false;
        decimal sum = 0;
        var rows = 0;
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, layout.Columns[at].Start] is not { IsBlank: false } cell || cell.Row != r || cell.Cell.ColumnSpan > layout.Columns[at].End - layout.Columns[at].Start) continue;
            if (!cell.IsNumber || CellNumbers.Plain(cell.Text) is not { Kind: NumberKind.Bare, UnitText: null, PrintedDecimals: <= 0, Printed: > 0 and <= 50 } number) return false;
            sum += number.Printed;
            rows++;
        }

        return rows >= LeastScored && sum is 100 or 90 or 80;
    }

    private const int LeastScored = 4;

    public void Read(LayoutColumn[] columns, CellView?[] cells, RowReading row)
    {
        if (layout.Kind == TableKind.Funds) ReadExecutionScore(columns, cells, row);
        else if (layout.Kind is TableKind.Data or TableKind.Accounts && !layout.Has(ColumnRole.Weight)) ReadListed(columns, cells, row);
    }

    /// <summary>Adds the points for the execution; told again they count once.</summary>
    public void AddExecution(string label, Points? weight, Points? score)
    {
        if (_executionScored || (score ?? weight) is not { } told) return;
        _executionScored = true;
        facts.Scores.Add(new Score(string.Empty, label, ScoreRole.Execution, score, weight, told.Source));
    }

    /// <summary>考核得分 as a row under 一季度 | 二季度: every cell is a score of what stands over it.</summary>
    public void ReadAcross(LayoutColumn[] columns, CellView?[] cells)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Header.Length > 0 && CellNumbers.PointsOf(_view, cells[i]) is { } points)
                facts.Scores.Add(new Score(string.Empty, columns[i].Header, ScoreRole.Other, points, null, points.Source));
        }
    }

    /// <summary>自评得分 | 复核得分 behind the name of a body: every cell is a score of its own.</summary>
    private void ReadListed(LayoutColumn[] columns, CellView?[] cells, RowReading row)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role == ColumnRole.Score && row.Label.Length > 0 && CellNumbers.PointsOf(_view, cells[i]) is { } points)
                facts.Scores.Add(new Score(string.Empty, row.Label, ScoreRole.Other, points, null, points.Source));
        }
    }

    /// <summary>The weight and score beside the funds are the execution row's; repeated on a sub-row they count once.</summary>
    private void ReadExecutionScore(LayoutColumn[] columns, CellView?[] cells, RowReading row)
    {
        var weight = CellNumbers.PointsOf(_view, AmountSectionReader.CellIn(columns, cells, ColumnRole.Weight)) ?? WeightInHeader(columns);
        var score = ScoreIn(columns, cells, row);
        if (score is null && (weight is null || layout.Has(ColumnRole.Weight) is false)) return;
        if (!IsAboutFunds(row) || (weight is null && score is { Value: > MostForExecution }))
        {
            facts.Scores.Add(new Score(string.Empty, row.Label, ScoreRole.Other, score, weight, (score ?? weight)!.Source));
            return;
        }

        AddExecution(row.Label.Length > 0 ? $"预算执行率（{row.Label}）" : "预算执行率", weight, score);
    }

    /// <summary>The score of a row; under 执行率/得分 it stands behind the rate (95.20%9.52), which is read with it.</summary>
    private Points? ScoreIn(LayoutColumn[] columns, CellView?[] cells, RowReading row)
    {
        var cell = AmountSectionReader.CellIn(columns, cells, ColumnRole.Score);
        if (CellNumbers.PointsOf(_view, cell) is { } alone && !cell!.Key.EndsWith('%')) return alone;
        if (cell is not { IsValue: true } && cell is not { IsText: true }) return CellNumbers.PointsOf(_view, cell);
        if (!Array.Exists(columns, c => c.Role == ColumnRole.Score && c.Header.Contains("执行率", StringComparison.Ordinal))) return CellNumbers.PointsOf(_view, cell);
        var tokens = NumberScanner.Scan(cell.Text);
        if (tokens is not [{ Kind: NumberKind.Percent } rate, ..]) return null;
        facts.AddRate(rate, rate.Text(cell.Text), row.Label.Length > 0 ? $"{row.Label}·执行率" : "执行率", RateKind.Execution, null, _view.Place(cell, rate.Start, rate.End));
        return tokens is [_, { Kind: NumberKind.Bare or NumberKind.Points } points] ? new Points(points.Printed, cell.Text[points.Start..points.NumberEnd], _view.Place(cell, points.Start, points.NumberEnd)) : null;
    }

    /// <summary>得分（10分）, 得分（20分*执行率）, 预算执行情况（20分） beside all rows: the weight where no column has it; null elsewhere.</summary>
    private Points? WeightInHeader(LayoutColumn[] columns)
    {
        if (layout.Has(ColumnRole.Weight) || Array.Find(columns, c => c.Role == ColumnRole.Score) is not { } column) return null;
        for (var r = layout.Start; r < layout.BodyStart; r++)
        {
            if (InBrackets(_view[r, column.Start]) is { } points) return points;
        }

        return _view[layout.BodyStart, 0] is { IsText: true, Cell.RowSpan: > 1 } section ? InBrackets(section) : null;

        Points? InBrackets(CellView? cell)
        {
            if (cell is not { IsText: true } || !cell.Key.Contains('(', StringComparison.Ordinal)) return null;
            var found = NumberScanner.Scan(cell.Text).FindAll(t => t.Kind == NumberKind.Points);
            return found.Count == 1 ? new Points(found[0].Printed, cell.Text[found[0].Start..found[0].NumberEnd], _view.Place(cell, found[0].Start, found[0].NumberEnd)) : null;
        }
    }

    /// <summary>A whole or a source of money; the rows of a list of tasks are neither.</summary>
    private static bool IsAboutFunds(RowReading row) =>
        row.Label.Length == 0 || Lexicon.FundOf(row.Label) is not null || Lexicon.HasAny(row.Label, ["资金", "预算", "拨款", "经费", "执行", "支出", "总额"]);
}
