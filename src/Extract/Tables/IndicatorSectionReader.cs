using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>Reads a section of indicators, or a scoring table: levels through merges and blanks, values, points.</summary>
internal sealed class IndicatorSectionReader
{
    private readonly SectionLayout _layout;
    private readonly TableView _view;
    private readonly FactSheet _facts;
    private readonly CellTexts _texts;
    private readonly HeadFields _fields;
    private readonly IndicatorValues _values;
    private readonly SideColumns _side;
    private readonly List<RowReading> _rows = [];
    private readonly GroupPoints _groups;
    private readonly bool _hasLevel3;
    private readonly bool _hasPoints;

    /// <summary>一级指标 | 分值 | 得分 and no level below: every row is the score of a group.</summary>
    private readonly bool _hasGroupsOnly;

    /// <summary>The column of targets as they were adjusted; −1 where there is none.</summary>
    private readonly int _adjusted;
    private string? _level1;
    private string? _level2;
    private string? _level1Key;

    /// <summary>The unit that the table's caption names; null where it names none.</summary>
    private readonly MeasureUnit? _unit;

    public IndicatorSectionReader(SectionLayout layout, TableContext context, FactSheet facts, CellTexts texts, HeadFields fields)
    {
        _unit = context.SeveralUnits ? null : context.Unit;
        _fields = fields;
        _layout = layout;
        _view = layout.View;
        _facts = facts;
        _groups = new GroupPoints(layout.View, facts);
        _texts = texts;
        _values = new IndicatorValues(_view, facts, texts);
        _side = new SideColumns(layout, _values, facts);
        var adjusted = IndicatorColumns.AdjustedTarget(layout.Columns);
        layout.Columns = IndicatorColumns.Of(layout);
        _adjusted = adjusted < 0 ? -1 : Array.FindIndex(layout.Columns, c => c.Start == adjusted);
        _hasLevel3 = layout.Has(ColumnRole.Level3);
        _hasPoints = layout.Has(ColumnRole.Weight) || layout.Has(ColumnRole.Score);
        _hasGroupsOnly = layout.Kind == TableKind.Scoring && layout.Has(ColumnRole.Level1) && layout.Has(ColumnRole.Score)
            && !layout.Has(ColumnRole.Level2) && !_hasLevel3 && !layout.Has(ColumnRole.Target) && !layout.Has(ColumnRole.Actual);
    }

    public TableSection Read()
    {
        HeadColumns.Take(_layout, _fields);
        _values.ArePoints = !_hasPoints && SectionScores.AreValues(_layout);
        for (var r = _layout.Start; r < _layout.BodyStart; r++)
        {
            _rows.Add(new RowReading(r, RowRole.Header, 0, string.Empty));
            foreach (var cell in _view.Filled(r)) _groups.AddNamed(cell);
        }

        for (var r = _layout.BodyStart; r < _layout.End; r++)
        {
            if (_layout.Repeated.Contains(r)) _rows.Add(new RowReading(r, RowRole.RepeatedHeader, 0, string.Empty));
            else ReadRow(r);
        }

        var columns = _layout.Columns.Where(c => c.Role != ColumnRole.Unknown).Select(c => new ColumnReading(c.Start, c.Role, c.Header, c.UnitText, c.Year, c.Formula));
        return new TableSection(_layout.Kind, null, columns.ToSequence(), _rows.ToSequence());
    }

    private void ReadRow(int row)
    {
        var first = _view.Filled(row).FirstOrDefault();
        if (first is null)
        {
            _rows.Add(new RowReading(row, RowRole.Note, 0, string.Empty));
            return;
        }

        _side.ReadAmounts(row, _unit);
        var cells = RowAlignment.Align(_layout, row);
        if (TotalRow.Reads(_view, _layout, row, cells) is { } total)
        {
            _facts.Scores.Add(total);
            _side.ReadRates(cells, total.Label);
            _rows.Add(new RowReading(row, RowRole.Total, 0, total.Label));
            TakeFields(row, total);
            return;
        }

        if (first.Cell.ColumnSpan * 10 >= _view.Columns * 6 && first.IsText && GroupHeading.Of(first) is { } heading && TakeHeading(heading, first, row, cells)) return;
        if (first.Cell.ColumnSpan * 10 >= _view.Columns * 9)
        {
            _texts.Read(first, CountRole.Stated, string.Empty);
            _rows.Add(new RowReading(row, RowRole.Note, 0, Words.Tidy(first.Text)));
            return;
        }

        if (IsNoteBesideLabel(cells))
        {
            TakeFields(row);
            _texts.ReadRow(row, CountRole.Stated, _view);
            _rows.Add(new RowReading(row, RowRole.Note, 0, Words.Tidy(first.Text)));
            return;
        }

        if (JoinsRowAbove(row, cells)) return;
        TakeLevels(row, cells);
        if (SubtotalIn(row, cells) is { } subtotal) AddSubtotal(row, cells, subtotal);
        else if (IsExecutionRow(row, cells) || (first.Cell.ColumnSpan > 1 && LevelWords.IsExecution(first.Key))) ReadExecution(row, cells);
        else ReadIndicator(row, cells);
        _texts.ReadRow(row, CountRole.Stated, _view);
    }

    /// <summary>可持续 | 总分馆服务体系 | ≥90% over 影响指标 | 基层分馆覆盖率: names that the layout broke over two rows.</summary>
    private bool JoinsRowAbove(int row, CellView?[] cells)
    {
        if (row == _layout.BodyStart || _facts.Indicators.Count == 0 || _facts.Indicators[^1] is not { } above || above.Source.Row != row - 1) return false;
        if (!Array.TrueForAll(new[] { ColumnRole.Target, ColumnRole.Actual, ColumnRole.Weight, ColumnRole.Score }, role => IsNothing(In(cells, role)))) return false;
        if (LevelWords.Joined(In(_layout.CellsOf(row - 1), ColumnRole.Level2), In(cells, ColumnRole.Level2)) is not { } level2 || !_hasLevel3) return false;
        var rest = NameCell(cells) is { IsText: true } name ? Words.Tidy(name.Text) : string.Empty;
        _facts.Indicators[^1] = above with { Level2 = level2, Level3 = above.Level3 + rest };
        _level2 = level2;
        _rows.Add(new RowReading(row, RowRole.Note, 3, rest));
        return true;
    }

    /// <summary>A heading over a group's indicators; false where the groups stand in a column of their own and this row is another thing.</summary>
    private bool TakeHeading(GroupHeading heading, CellView cell, int row, CellView?[] cells)
    {
        var score = CellNumbers.PointsOf(_view, In(cells, ColumnRole.Score)) ?? GroupHeading.Score(_view, cell);
        var weight = GroupHeading.Weight(_view, cell);
        if (_layout.Has(ColumnRole.Level1) && score is null) return false;
        if (!_layout.Has(ColumnRole.Level1)) (_level1, _level1Key, _level2) = (heading.Name, null, null);
        if ((score is not null || weight is not null) && _groups.IsNew(cell)) _groups.Add(heading.Name, weight, score);
        _rows.Add(new RowReading(row, RowRole.Note, 0, heading.Name));
        return true;
    }

    /// <summary>自评等级 | 优, beside the total or below it; 总分 | 100 | 96 | 优 without a label. What can be reached (总分 | 100 under 分值) is no score.</summary>
    private void TakeFields(int row, Score? total = null)
    {
        CellView? label = null;
        foreach (var cell in _view.Filled(row))
        {
            if (label is not null && !(total is { Points: null } && LevelWords.IsTotal(label.Key))) _fields.Take(label.Key, cell);
            if (total is not null && label is { IsNumber: true } && LevelWords.IsGrade(cell.Key)) _fields.Take("自评等级", cell);
            label = cell;
        }
    }

    /// <summary>说明 | a text over names and values alike, 自评等级 | 优: no indicator.</summary>
    private bool IsNoteBesideLabel(CellView?[] cells) => Array.Exists(cells, c => c is { IsText: true, Cell.ColumnSpan: > 1 } && CoversNamesAndValues(c, cells));

    private bool CoversNamesAndValues(CellView name, CellView?[] cells)
    {
        var covered = 0;
        foreach (var column in _layout.Columns)
        {
            if (column.Overlap(name) > 0 && (HeaderWords.IsLevel(column.Role) || column.Role is ColumnRole.Target or ColumnRole.Actual or ColumnRole.Weight or ColumnRole.Score)) covered++;
        }

        return covered >= 3 && !LevelWords.IsExecution(name.Key) && Array.TrueForAll(_layout.Columns, c => c.Role is not (ColumnRole.Weight or ColumnRole.Score) || c.Overlap(name) > 0 || cells[Array.IndexOf(_layout.Columns, c)] is null or { IsBlank: true });
    }

    private void TakeLevels(int row, CellView?[] cells)
    {
        var one = In(cells, ColumnRole.Level1);
        var two = In(cells, ColumnRole.Level2);
        if (one is { IsBlank: false } && one.IsText && !Subtotals.IsSubtotal(one.Key) && (one.Row == row || _level1 is null) && one.Key != _level1Key)
        {
            _level1 = LevelWords.GroupName(one.Text);
            _level1Key = one.Key;
            _level2 = null;
            TakeWeightOf(ColumnRole.Level1, _level1, cells);
        }

        if (one is not null) _groups.AddNamed(one);
        if (two is null) return;
        _groups.AddNamed(two);
        if (!two.IsText || !_hasLevel3 || Subtotals.IsSubtotal(two.Key)) return;
        _level2 = LevelWords.GroupName(two.Text);
        if (two.Row == row) TakeWeightOf(ColumnRole.Level2, _level2, cells);
    }

    /// <summary>一级指标 | 权重: the points of the group, beside its name.</summary>
    private void TakeWeightOf(ColumnRole level, string name, CellView?[] cells)
    {
        var at = LayoutColumn.Find(_layout.Columns, level) + 1;
        if (at > 0 && at < cells.Length && _layout.Columns[at].Role == ColumnRole.Unknown && HeaderWords.RoleOf(_layout.Columns[at].Header) == ColumnRole.Weight && CellNumbers.PointsOf(_view, cells[at]) is { } points)
            _facts.GroupWeights.Add((name, points));
    }

    /// <summary>预算执行率 as a group of its own, or as a row without any group: points for the execution, no indicator.</summary>
    private bool IsExecutionRow(int row, CellView?[] cells)
    {
        var name = NameCell(cells);
        var level1 = In(cells, ColumnRole.Level1);
        var level2 = In(cells, ColumnRole.Level2);
        var named = name is null || name.IsBlank || name.Shape == CellShape.Nothing;
        if (level1 is { IsBlank: false })
        {
            if (!LevelWords.IsExecution(level1.Key) || level1.Cell.RowSpan > 1 || NextBelongsTo(level1, row)) return false;
            return named || LevelWords.IsExecution(name!.Key) || ReferenceEquals(name, level1);
        }

        if (level2 is { IsBlank: false } && _hasLevel3) return LevelWords.IsExecution(level2.Key) && _level1 is null && named;
        return !named && LevelWords.IsExecution(name!.Key) && _level1 is null;
    }

    private bool NextBelongsTo(CellView level1, int row)
    {
        if (row + 1 >= _layout.End) return false;
        var next = In(_layout.CellsOf(row + 1), ColumnRole.Level1);
        return next is not null && (ReferenceEquals(next, level1) || next.Key == level1.Key);
    }

    private void ReadExecution(int row, CellView?[] cells)
    {
        var target = TargetOf(cells);
        var actual = In(cells, ColumnRole.Actual);
        var name = Array.Find(cells, c => c is { IsText: true } && c.Row == row && LevelWords.IsExecution(c.Key) && UnitsLine.UnitIn(c.Key) is not null)?.Key ?? "预算执行率";
        _values.Read(target, In(cells, ColumnRole.Comparator), In(cells, ColumnRole.UnitOfMeasure), actual, name, "预算执行率", CountRole.Target);
        _values.Read(actual, null, In(cells, ColumnRole.UnitOfMeasure), target, name, "预算执行率", CountRole.Actual);
        _side.ReadNextYears(cells, In(cells, ColumnRole.UnitOfMeasure), target, "预算执行率", "预算执行率");
        if (target is { IsNumber: true } && actual is { IsNumber: true } && !target.Key.EndsWith('%') && !actual.Key.EndsWith('%')) _side.ReadExecutionRate(cells);
        var (weight, score) = PointsOf(cells);
        if (weight is not null || score is not null) _facts.Scores.Add(new Score(string.Empty, "预算执行率", ScoreRole.Execution, score, weight, (score ?? weight)!.Source));
        _rows.Add(new RowReading(row, RowRole.Item, 1, "预算执行率"));
    }

    private void ReadIndicator(int row, CellView?[] cells)
    {
        var name = NameCell(cells);
        var level2 = _hasLevel3 ? _level2 : null;
        var target = TargetOf(cells);
        var actual = In(cells, ColumnRole.Actual);
        var (weight, score) = PointsOf(cells);
        if (_hasGroupsOnly && (weight ?? score) is not null && !IsEmptyName(name))
        {
            AddGroupRow(row, cells, weight, score);
            _side.ReadRates(cells, Words.Tidy(name!.Text));
            _rows.Add(new RowReading(row, RowRole.Item, 3, Words.Tidy(name.Text)));
            return;
        }

        if (IsEmptyName(name))
        {
            // A name that is 无 or / is no indicator: only one that is missing may be taken from elsewhere.
            if (name?.Shape != CellShape.Nothing && !IsNotApplied(name) && FallbackName(row, cells, target, actual, weight, score) is { } fallback) name = fallback;
            else
            {
                if ((weight is not null || score is not null) && name?.Shape != CellShape.Nothing) AddGroupRow(row, cells, weight, score);
                _rows.Add(new RowReading(row, RowRole.Note, 2, _level2 ?? _level1 ?? string.Empty));
                return;
            }
        }

        var label = LevelWords.IndicatorName(name!.Text);
        if (label.Length == 0 || (name.Key[^1] == ':' && IsNothing(target) && IsNothing(actual)) || (name.Row != row && IsNothing(target) && IsNothing(actual)))
        {
            _rows.Add(new RowReading(row, RowRole.Note, 2, label));
            return;
        }

        var key = Words.Compact(label);
        var unit = In(cells, ColumnRole.UnitOfMeasure);
        _values.OfCosts = _level2?.StartsWith("成本", StringComparison.Ordinal) == true || _level2?.StartsWith("产出成本", StringComparison.Ordinal) == true;
        var targetValue = _values.Read(target, In(cells, ColumnRole.Comparator), unit, actual, key, label, CountRole.Target);
        var actualValue = _values.Read(actual, null, unit, target, key, label, CountRole.Actual);
        // 年初指标值 beside 调整指标值: what was aimed at first is stated, though it binds no more.
        if (In(cells, ColumnRole.Target) is { IsValue: true } first && !ReferenceEquals(first, target)) _values.Read(first, In(cells, ColumnRole.Comparator), unit, actual, key, label, CountRole.Target);
        _side.ReadRates(cells, label);
        _side.ReadValues(cells, key, label);
        _side.ReadOtherYears(cells, unit, target, key, label);
        _side.ReadNextYears(cells, unit, target, key, label);
        var deviation = In(cells, ColumnRole.Deviation);
        var (reached, reason) = deviation is null || deviation.IsBlank || deviation.Row != row ? (null, null) : StatedOutcome.Read(deviation);
        _facts.Indicators.Add(new Indicator(
            string.Empty, _level1, level2, label, targetValue, actualValue, OwnPoints(weight, cells, ColumnRole.Weight, row) ?? PointsInName(name), OwnPoints(score, cells, ColumnRole.Score, row),
            reason, reached, _view.Place(name)));
        _rows.Add(new RowReading(row, RowRole.Item, 3, label));
    }

    /// <summary>Points that a merged cell gives to several indicators are their group's.</summary>
    private Points? OwnPoints(Points? points, CellView?[] cells, ColumnRole role, int row)
    {
        if (points is null || In(cells, role) is not { } cell || cell.Cell.RowSpan == 1 || role == ColumnRole.Unknown) return points;
        if (!HoldsSeveral(cell)) return cell.Row == row ? points : null;
        if (_groups.IsNew(cell))
        {
            var weight = role == ColumnRole.Weight ? points : null;
            var score = role == ColumnRole.Score ? points : null;
            _groups.Add(_level2 ?? _level1 ?? string.Empty, weight, score);
        }

        return null;
    }

    /// <summary>新建服务点数（8分） in a table that has no column for weights.</summary>
    private Points? PointsInName(CellView name)
    {
        if (_layout.Has(ColumnRole.Weight) || !name.Key.EndsWith("分)", StringComparison.Ordinal) || LevelWords.PointsIn(name.Key) is not { } points) return null;
        var token = NumberScanner.Scan(name.Text).FindLast(t => t.Kind == NumberKind.Points && t.Printed == points);
        return token.Length == 0 ? null : new Points(points, name.Text[token.Start..token.NumberEnd], _view.Place(name, token.Start, token.NumberEnd));
    }

    private bool HoldsSeveral(CellView points)
    {
        var names = 0;
        for (var r = points.Row; r < Math.Min(points.EndRow, _layout.End); r++)
        {
            if (NameCell(_layout.CellsOf(r)) is { } name && name.Row == r && !IsEmptyName(name)) names++;
        }

        return names > 1;
    }

    private void AddGroupRow(int row, CellView?[] cells, Points? weight, Points? score)
    {
        var group = In(cells, ColumnRole.Level2) is { IsText: true } two && two.Row == row ? two : In(cells, ColumnRole.Level1);
        if (group is null || !group.IsText) return;
        _groups.AddRow(group, weight, score);
    }

    /// <summary>小计 where a level or an indicator is named; null in other rows.</summary>
    private CellView? SubtotalIn(int row, CellView?[] cells)
    {
        foreach (var cell in new[] { NameCell(cells), In(cells, ColumnRole.Level2), In(cells, ColumnRole.Level1) })
        {
            if (cell is { IsText: true } && cell.Row == row && Subtotals.IsSubtotal(cell.Key)) return cell;
        }

        return null;
    }

    /// <summary>产出 | 小计 | 40 | 39.35, 产出小计 | 40 | 39.35: what the group of the rows around it can reach and has reached.</summary>
    private void AddSubtotal(int row, CellView?[] cells, CellView subtotal)
    {
        var (weight, score) = PointsOf(cells);
        var group = _level2 is not null && In(cells, ColumnRole.Level2) is { IsText: true } two && !ReferenceEquals(two, subtotal) ? _level2 : _level1;
        var label = subtotal.Key is "小计" && group is not null ? group : Words.Tidy(subtotal.Text);
        if ((score ?? weight) is not null) _groups.Add(label, weight, score);
        _rows.Add(new RowReading(row, RowRole.Note, 2, label));
    }

    /// <summary>Where level 3 is blank and the row has values all the same, level 2 (or 1) names the indicator.</summary>
    private CellView? FallbackName(int row, CellView?[] cells, CellView? target, CellView? actual, Points? weight, Points? score)
    {
        var valued = !IsNothing(target) || !IsNothing(actual);
        var two = In(cells, ColumnRole.Level2);
        if (two is { IsText: true } && two.Row == row && two.Cell.RowSpan == 1 && (valued || (!_layout.Has(ColumnRole.Target) && weight is not null)))
            return two;
        var one = In(cells, ColumnRole.Level1);
        return one is { IsText: true } && one.Row == row && valued && one.Cell.RowSpan == 1 && score is not null ? one : null;
    }

    private (Points? Weight, Points? Score) PointsOf(CellView?[] cells)
    {
        if (!_hasPoints) return (null, null);
        var weightCell = In(cells, ColumnRole.Weight);
        var scoreCell = In(cells, ColumnRole.Score);
        var weight = CellNumbers.PointsOf(_view, weightCell);
        var score = CellNumbers.PointsOf(_view, scoreCell);
        if (score is not null || weightCell is null || scoreCell is { IsBlank: false } || !_layout.Has(ColumnRole.Score)) return (weight, score);
        return weight is null or { Value: > 100 } && GluedPoints.Split(_view, weightCell, 0) is { } both ? (both.Weight, both.Score) : (weight, score);
    }

    private CellView? NameCell(CellView?[] cells)
    {
        if (_hasLevel3) return In(cells, ColumnRole.Level3);
        return _layout.Has(ColumnRole.Level2) ? In(cells, ColumnRole.Level2) : _layout.Has(ColumnRole.Level1) ? In(cells, ColumnRole.Level1) : In(cells, ColumnRole.Label);
    }

    private CellView? In(CellView?[] cells, ColumnRole role)
    {
        var at = LayoutColumn.Find(_layout.Columns, role);
        return at < 0 ? null : cells[at];
    }

    private CellView? TargetOf(CellView?[] cells) => _adjusted >= 0 && cells[_adjusted] is { IsBlank: false, Shape: not CellShape.Nothing } adjusted ? adjusted : In(cells, ColumnRole.Target);

    private static bool IsEmptyName(CellView? name) =>
        name is null || name.IsBlank || name.Shape == CellShape.Nothing || IsNotApplied(name) || LevelWords.IndicatorName(name.Text).Length == 0;

    /// <summary>本项目不涉及该类指标 in the place of a name.</summary>
    private static bool IsNotApplied(CellView? name) => name is { Key.Length: <= 14 } && Lexicon.HasAny(name.Key, ["不适用", "不涉及"]) && name.Key.EndsWith("指标", StringComparison.Ordinal);

    private static bool IsNothing(CellView? cell) => cell is null || cell.IsBlank;
}
