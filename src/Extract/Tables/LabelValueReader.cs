using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>
/// Reads rows of labels and values: the head of a form (项目名称 | … | 主管部门 | …), amounts told in pairs
/// (预算数: | 251.2万元 | 执行数: | 251.2万元), and A, B and B/A as rows.
/// </summary>
internal sealed class LabelValueReader(TableView view, TableContext context, FactSheet facts, CellTexts texts, HeadFields fields)
{
    private const int LongestLabel = 30;
    private const int RowsOfHead = 4;
    private const int LongestSource = 12;
    private const int LongestBreakdown = 200;

    private readonly Dictionary<int, ColumnRole> _roleOver = [];

    /// <summary>The last row of the labels that stand one below the other in a column, from one with a role on.</summary>
    private readonly Dictionary<int, int> _lastUnder = [];
    private readonly Dictionary<int, LayoutColumn> _columns = [];
    private readonly List<RowReading> _rows = [];
    private MeasureUnit? _unit = context.Unit;
    private ColumnRole? _roleInRow;
    private Points? _executionWeight;

    /// <summary>Reads rows from start to end.</summary>
    /// <returns>The section of the rows that hold amounts, or null where none do.</returns>
    public TableSection? Read(int start, int end)
    {
        for (var r = start; r < end; r++)
        {
            ReadRow(r);
            texts.ReadRow(r, CountRole.Stated);
        }

        if (_columns.Count == 0) return null;
        MarkPartial();
        var columns = _columns.Values.OrderBy(c => c.Start).Select(c => new ColumnReading(c.Start, c.Role, c.Header, c.UnitText, c.Year));
        return new TableSection(TableKind.Funds, _unit?.Text, columns.ToSequence(), _rows.ToSequence());
    }

    /// <summary>其中：省级补助 alone below its whole names some of it, and with brothers they may be all.</summary>
    private void MarkPartial()
    {
        for (var i = 1; i < _rows.Count; i++)
        {
            if (_rows[i].Partial && (_rows[i - 1].Role == RowRole.Part || (i + 1 < _rows.Count && _rows[i + 1].Role == RowRole.Part))) _rows[i] = _rows[i] with { Partial = false };
        }
    }

    private void ReadRow(int row)
    {
        if (ReadTotal(row)) return;
        CellView? label = null;
        _roleInRow = null;
        var hasAmount = false;
        var rowLabel = string.Empty;
        CellView? before = null;
        foreach (var cell in view.Row(row))
        {
            if (cell.IsBlank) continue;
            if (cell.Row == row && cell.IsNumber && CellsAbove.SourceOver(view, cell, label) is { } source)
            {
                ReadSource(source, cell);
                continue;
            }

            if (cell.Row == row && cell.IsValue && (HeaderOver(cell, label) ?? RateOver(cell, before)) is { } header)
            {
                ReadOther(header, cell);
                continue;
            }

            var told = cell.Row == row && cell.IsValue && ReadUnderHeading(row, label, before, cell);
            before = cell;
            if (told) continue;

            if (cell.Row == row && cell.IsValue && label is not null)
            {
                hasAmount |= ReadValue(row, label, cell, ref rowLabel);
                continue;
            }

            if (cell.IsText)
            {
                TakeWithin(cell);
                if (label is not null && cell.Row == row)
                {
                    var paired = ReadPairs(label, cell, ref rowLabel);
                    hasAmount |= paired;
                    if (!paired) ReadBreakdown(label, cell);
                    fields.Take(label.Key, cell);
                    if (label.Key.Length <= LongestLabel && RoleIn(label.Key) is { } role) texts.Read(cell, role, string.Empty);
                }

                label = cell;
                if (IsSourceBelow(cell)) _lastUnder[cell.Column] = row;
                if (cell.Key.Length <= 30 && UnitsLine.UnitIn(cell.Key) is { } unit && MeasureUnit.Parse(unit) is { Kind: NumberKind.Money, Per: null } money) _unit = money;
            }
            else if (cell.Shape == CellShape.Nothing && cell.Row == row)
            {
                if (rowLabel.Length == 0 && label is not null && RoleOf(label) is not null) rowLabel = label.Key;
            }
        }

        if (!hasAmount)
        {
            // 其他资金：无 below the only part: there is no other.
            if (_rows is [.., { Role: RowRole.Part } part] && Lexicon.HasAny(rowLabel, ["其他", "其它"])) _rows[^1] = part with { Partial = false };
            return;
        }

        var isAmong = rowLabel.StartsWith("其中", StringComparison.Ordinal);
        var isPart = isAmong || (_rows.Count > 0 && RowLevels.Numbering(rowLabel) == 0 && (Lexicon.FundOf(rowLabel) is not null and not Fund.Total || rowLabel.StartsWith("地方", StringComparison.Ordinal)) && HeaderWords.RoleOf(rowLabel.TrimEnd(':')) is ColumnRole.Amount or ColumnRole.Carryover or ColumnRole.Budget or ColumnRole.Unknown);
        var shown = isAmong ? rowLabel[2..].TrimStart('-', ':') : rowLabel;
        _rows.Add(new RowReading(row, isPart ? RowRole.Part : _columns.Count > 1 && _rows.Count == 0 ? RowRole.Total : RowRole.Item, isPart ? 1 : 0, shown.TrimEnd(':'), isAmong));
    }

    /// <summary>总分 | 100 | 95.52 in a table of its own, apart from the indicators: what could be reached and what was.</summary>
    private bool ReadTotal(int row)
    {
        if (view.Filled(row).ToList() is not [{ IsText: true } label, var reach, var got] || !LevelWords.IsTotal(label.Key) || !label.Key.Contains('分', StringComparison.Ordinal)) return false;
        if (CellNumbers.PointsOf(view, reach) is not { Value: 100 } outOf || CellNumbers.PointsOf(view, got) is not { Value: <= 100 } score) return false;
        fields.Take("总分", got);
        facts.Scores.Add(new Score(string.Empty, Words.Tidy(label.Text).TrimEnd(':', '：'), ScoreRole.Total, score, outOf, score.Source));
        return true;
    }

    /// <summary>2018.09 under 开始日期, 执行数 | 96.4 | 20 under 自评得分, 1 and 2 where a list is left blank: values that are no amounts of the label before them.</summary>
    private bool ReadUnderHeading(int row, CellView? label, CellView? before, CellView cell)
    {
        if (!cell.IsNumber) return false;
        if (label is not null && CellsAbove.CountsBlankRow(view, label, cell)) return true;
        if (CellsAbove.Heading(view, cell) is not { } heading) return before is { IsNumber: true } && CellsAbove.ArePointsBehindPairs(view, cell) && AddExecutionScore(cell);
        if (CellsAbove.NamesTimeOf(heading, cell)) return true;
        if (heading.Role != ColumnRole.Score || heading.Column == 0 || (before is { IsText: true } beside && HeaderWords.RoleOf(beside.Key.TrimEnd(':')) != ColumnRole.Unknown)) return false;
        if (CellNumbers.PointsOf(view, cell) is not { Value: >= 0 and <= 100 } points) return false;
        if (view.Filled(row).FirstOrDefault() is { IsText: true } first && LevelWords.IsExecution(first.Key) && points.Value <= SectionScores.MostForExecution)
        {
            AddExecutionScore(cell);
        }
        else if (heading.EndRow == cell.Row && HeadFields.NamesScore(heading.Key) && points.Value > SectionScores.MostForExecution)
        {
            fields.Take(heading.Key, cell);
            facts.Scores.Add(new Score(string.Empty, heading.Key, ScoreRole.Total, points, null, points.Source));
        }

        return true;
    }

    /// <summary>资金来源情况（万元） beside 其中：上级资金 | 其中：本级资金 | 其他 over 0 | 36 | 0: each amount is of the source above it.</summary>
    private void ReadSource(CellView source, CellView cell)
    {
        var title = Words.Compact(context.Title ?? string.Empty);
        var measure = Lexicon.SetsTargets(title) ? Measure.Budget : Lexicon.MeasureByWords(source.Key, string.Empty, title);
        foreach (var token in CellNumbers.Of(cell, _unit ?? context.UsualUnit))
        {
            if (token.Kind is not (NumberKind.Money or NumberKind.Bare)) continue;
            texts.Claim(cell);
            facts.AddFigure(token, token.Text(cell.Text), source.Key.TrimEnd(':'), measure, null, Lexicon.FundOf(source.Key), null, view.Place(cell, token.Start, token.End));
        }
    }

    private bool AddExecutionScore(CellView cell)
    {
        if (CellNumbers.PointsOf(view, cell) is not { } points) return false;
        facts.Scores.Add(new Score(string.Empty, "预算执行率", ScoreRole.Execution, points, null, points.Source));
        return true;
    }

    private bool ReadValue(int row, CellView label, CellView cell, ref string rowLabel)
    {
        if (label.Key.Length > LongestLabel) return false;
        if (ReadExecutionScore(label, cell)) return false;
        fields.Take(label.Key, cell);
        var unit = (UnitsLine.UnitIn(label.Key) is { } text ? MeasureUnit.Parse(text) : null) ?? _unit;
        if (RoleOf(label) is not { } role)
        {
            ReadOther(label, cell);
            return false;
        }

        if (HeaderWords.IsRate(role))
        {
            foreach (var token in CellNumbers.Of(cell, MeasureUnit.Percent))
            {
                var own = token.UnitInherited && token.Printed <= 1 ? token with { Value = token.Value with { Value = token.Printed, Decimals = token.PrintedDecimals } } : token;
                if (own.Kind == NumberKind.Percent) facts.AddRate(own, own.Text(cell.Text), label.Key.TrimEnd(':'), Lexicon.RateKindOf(role, label.Key), null, view.Place(cell, own.Start, own.End));
            }

            return false;
        }

        var found = false;
        foreach (var token in CellNumbers.Of(cell, unit ?? context.UsualUnit))
        {
            if (token.Kind is not (NumberKind.Money or NumberKind.Bare)) continue;
            texts.Claim(cell);
            found = true;
            var measure = MeasureOf(role, label);
            var isWhole = HeaderWords.IsMoney(role) && (Lexicon.FundOf(label.Key) is null || IsWhatIsLeft(label)) && Lexicon.MeasureOf(HeaderWords.RoleOf(label.Key.TrimEnd(':'))) is not null;
            facts.AddFigure(token, token.Text(cell.Text), label.Key.TrimEnd(':'), measure, Lexicon.StageOf(role), isWhole ? Fund.Total : Lexicon.FundOf(label.Key), null, view.Place(cell, token.Start, token.End));
        }

        if (!found) return false;
        if (rowLabel.Length == 0) rowLabel = label.Key;
        _roleOver[label.Column] = role;
        _lastUnder[label.Column] = row;
        _columns.TryAdd(cell.Column, new LayoutColumn(cell.Column, cell.EndColumn, role, Words.Tidy(label.Text), null, null));
        return true;
    }

    /// <summary>项目资金（万元） | 年度资金总额：150 and below it 其中：财政拨款 120: names and amounts in the cells of a label that gives the unit.</summary>
    private bool ReadPairs(CellView label, CellView cell, ref string rowLabel)
    {
        if (label.Key.Length > LongestLabel || cell.Key.AsSpan().IndexOfAnyInRange('0', '9') < 1 || !HeaderWords.IsMoney(label.Role)) return false;
        var pairs = CellPairs.In(cell, (UnitsLine.UnitIn(label.Key) is { } text ? MeasureUnit.Parse(text) : null) ?? _unit ?? context.UsualUnit);
        if (pairs.Count == 0) return false;
        texts.Claim(cell);

        // 年度金额：208万元 over 中央财政165万元 and 省级财政43万元: rows like those with the amounts in cells of their own.
        if (pairs is [var only])
        {
            if (rowLabel.Length == 0) rowLabel = cell.Key.StartsWith("其中", StringComparison.Ordinal) ? "其中:" + only.Name : only.Name;
            _columns.TryAdd(cell.Column, new LayoutColumn(cell.Column, cell.EndColumn, label.Role, Words.Tidy(label.Text), null, null));
        }

        foreach (var (name, token) in pairs)
        {
            var measure = Lexicon.HasAny(name, ["执行", "实际"]) ? Measure.Executed : name.Contains("到位", StringComparison.Ordinal) ? Measure.Received : Lexicon.MeasureOf(label.Role) ?? Measure.Budget;
            facts.AddFigure(token, token.Text(cell.Text), name, measure, null, Lexicon.FundOf(name), null, view.Place(cell, token.Start, token.End));
        }

        return true;
    }

    /// <summary>年度资金总额 | 72万（河道清淤40万元，堤防加固32万元）: the whole and its parts, all of them what the label says.</summary>
    private void ReadBreakdown(CellView label, CellView cell)
    {
        if (label.Key.Length > LongestLabel || cell.Key.Length > LongestBreakdown || !cell.Key.EndsWith(')')) return;
        var numbers = CellNumbers.Of(cell, null).FindAll(t => t.Kind == NumberKind.Money || t.UnitText is "万" or "亿");
        if (numbers is not [{ Start: 0 } whole, _, ..] || whole.End >= cell.Text.Length || cell.Text[whole.End] is not ('(' or '（')) return;
        if (RoleOf(label) is not { } role || !HeaderWords.IsMoney(role)) return;
        texts.Claim(cell);
        var measure = MeasureOf(role, label);
        foreach (var token in numbers) facts.AddFigure(token.AsMoney(), token.Text(cell.Text), label.Key.TrimEnd(':'), measure, Lexicon.StageOf(role), token.Start == 0 ? Lexicon.FundOf(label.Key) : null, null, view.Place(cell, token.Start, token.End));
    }

    private Measure MeasureOf(ColumnRole role, CellView label)
    {
        var title = Words.Compact(context.Title ?? string.Empty);
        if (Lexicon.MeasureOf(role) is { } told && !(role == ColumnRole.Allocated && label.Key.Contains("拨款", StringComparison.Ordinal))) return told;
        var measure = Lexicon.MeasureByWords(label.Key, string.Empty, title);
        return measure is Measure.Executed or Measure.Received or Measure.Other or Measure.Allocated && Lexicon.SetsTargets(title) && !Lexicon.HasAny(label.Key, ["执行", "实际", "已", "到位"]) ? Measure.Budget
            : role == ColumnRole.Allocated ? Measure.Allocated : measure;
    }

    /// <summary>得分（10分）: | 9.1 beside the amounts, 执行率分值 | 10 and 执行率得分 | 9.83 below them: the points for their execution.</summary>
    private bool ReadExecutionScore(CellView label, CellView cell)
    {
        if (label.Key.Contains("执行", StringComparison.Ordinal) && !label.Key.Contains("总分", StringComparison.Ordinal) && CellNumbers.PointsOf(view, cell) is { Value: <= SectionScores.MostForExecution } points)
        {
            switch (HeaderWords.RoleOf(label.Key.TrimEnd(':')))
            {
                case ColumnRole.Weight:
                    _executionWeight = points;
                    return true;
                case ColumnRole.Score when LevelWords.PointsIn(label.Key) is null:
                    facts.Scores.Add(new Score(string.Empty, "预算执行率", ScoreRole.Execution, points, _executionWeight, points.Source));
                    return true;
            }
        }

        if (label.Key.EndsWith("自评得分", StringComparison.Ordinal) && CellNumbers.PointsOf(view, cell) is { Value: > SectionScores.MostForExecution and <= 100 } whole)
        {
            fields.Take("自评得分", cell);
            facts.Scores.Add(new Score(string.Empty, label.Key, ScoreRole.Total, whole, null, whole.Source));
            return true;
        }

        if (_columns.Count == 0 || HeaderWords.RoleOf(label.Key.TrimEnd(':')) != ColumnRole.Score || LevelWords.PointsIn(label.Key) is not (> 0 and <= SectionScores.MostForExecution)) return false;
        if (CellNumbers.PointsOf(view, cell) is not { } score) return false;
        var weight = NumberScanner.Scan(label.Text).Find(t => t.Kind == NumberKind.Points);
        var outOf = weight.Length > 0 ? new Points(weight.Printed, label.Text[weight.Start..weight.NumberEnd], view.Place(label, weight.Start, weight.NumberEnd)) : null;
        facts.Scores.Add(new Score(string.Empty, "预算执行率", ScoreRole.Execution, score, outOf, score.Source));
        return true;
    }

    /// <summary>Counts and rates beside a label that names neither money nor a rate.</summary>
    private void ReadOther(CellView label, CellView cell)
    {
        if (IsNoQuantity(label.Key)) return;
        var unit = (UnitsLine.UnitIn(label.Key) is { } text ? MeasureUnit.Parse(text) : null) ?? CountNames.UnitOf(label.Key);
        foreach (var token in CellNumbers.Of(cell, unit))
        {
            var place = view.Place(cell, token.Start, token.End);
            var name = Words.Tidy(label.Text).TrimEnd(':', '：');
            if (token.Kind == NumberKind.Count) facts.AddHeadcount(token, token.Text(cell.Text), name, CountRole.Stated, null, place);
            else if (token.Kind == NumberKind.Percent) facts.AddRate(token, token.Text(cell.Text), name, Lexicon.RateKindOf(label.Key), null, place);
            else if (token.Kind == NumberKind.Money) facts.AddFigure(token, token.Text(cell.Text), name, Lexicon.MeasureByWords(label.Key, string.Empty, string.Empty), null, Lexicon.FundOf(label.Key), null, place);
        }
    }

    /// <summary>编制数 | 在职人数 | 控制率 over 96 | 91 | 94.79%, beside a label of both rows: what counts or rates stand under; null elsewhere.</summary>
    private CellView? HeaderOver(CellView cell, CellView? label)
    {
        if (label is { } beside && !(beside.Row < cell.Row && beside.EndRow == cell.EndRow)) return null;
        return view[cell.Row - 1, cell.Column] is { IsText: true } above && above.Column == cell.Column && above.EndColumn == cell.EndColumn && (above.Role == ColumnRole.Count || HeaderWords.IsRate(above.Role)) ? above : null;
    }

    /// <summary>执行数 | 76 | 95 under 预算执行进度（%）: a value behind another one is none of the label before both; null where no rate stands over it.</summary>
    private CellView? RateOver(CellView cell, CellView? before) =>
        before is { IsValue: true } && before.Row == cell.Row && view[cell.Row - 1, cell.Column] is { IsText: true } above && above.Column == cell.Column && HeaderWords.IsRate(above.Role) ? above : null;

    /// <summary>部门：某局 in one cell.</summary>
    private void TakeWithin(CellView cell)
    {
        var colon = cell.Key.IndexOf(':', StringComparison.Ordinal);
        if (cell.Row < RowsOfHead && colon is > 1 and < 12 && cell.Key.Length - colon is > 3 and < 40) fields.Take(cell.Key[..colon], cell.Key[(colon + 1)..]);
    }

    /// <summary>年度目标 | …, 目标完成情况 | …: whether the sentences beside a label tell plans or results.</summary>
    private static CountRole? RoleIn(string label) =>
        Lexicon.HasAny(label, ["完成", "实际", "实现"]) ? CountRole.Actual : label.Contains("目标", StringComparison.Ordinal) ? CountRole.Target : null;

    private static bool IsNoQuantity(string label) => Lexicon.HasAny(label, ["电话", "日期", "时间", "年度", "编码", "编号", "代码", "邮编", "负责人", "联系人", "名称"]);

    /// <summary>What a label says of the value beside it; a part (其中-财政拨款:) goes by the whole in its row, else by the label above it.</summary>
    private ColumnRole? RoleOf(CellView label)
    {
        var role = HeaderWords.RoleOf(label.Key.TrimEnd(':'));
        if (HeaderWords.IsRate(role)) return role;
        if (Periods.IsNameOf(label.Key.TrimEnd(':'))) return null;

        // 市县财政预算 below 实际到位资金 and 其中：中央财政: a source of what the label above them tells.
        if (role == ColumnRole.Budget && IsSourceBelow(label)) return _roleOver[label.Column];

        // 下达及时性, 分配科学性: how something was done, and no amount.
        if (label.Key.TrimEnd(':').EndsWith('性')) return null;
        if (IsWhatIsLeft(label)) return _roleInRow = ColumnRole.Carryover;
        if (!HeaderWords.IsMoney(role) && !label.Key.StartsWith("其中", StringComparison.Ordinal)) return IsSourceBelow(label) ? _roleOver[label.Column] : null;
        if (role is not (ColumnRole.Amount or ColumnRole.Unknown or ColumnRole.Carryover)) return _roleInRow = role;
        if (_roleInRow is { } told) return told;
        if (_roleOver.TryGetValue(label.Column, out var above)) return above;
        return role == ColumnRole.Unknown ? null : role;
    }

    /// <summary>省财政, 其它 right below 其中：中央财政 and the amount that they are parts of, whether those above are filled in or not.</summary>
    private bool IsSourceBelow(CellView label) =>
        _roleOver.ContainsKey(label.Column) && _lastUnder.TryGetValue(label.Column, out var last) && last >= label.Row - 1
        && label.Key.Length <= LongestSource && Lexicon.FundOf(label.Key) is not (null or Fund.Total);

    /// <summary>结余（万元） beside 计划安排资金 and 实际支出: what is left of them; 上年结转 and 结余资金 under 其中 are where money came from.</summary>
    private static bool IsWhatIsLeft(CellView label) => Words.WithoutBrackets(label.Key).TrimEnd(':') is "结余" or "资金结余" or "项目结余" or "年末结余" or "结余金额" or "结余数" or "结余资金";
}
