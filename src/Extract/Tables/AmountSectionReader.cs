using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>Reads a section whose cells are amounts, counts and rates under headers: funds, accounts and other data.</summary>
internal sealed class AmountSectionReader(SectionLayout layout, TableContext context, FactSheet facts, CellTexts texts)
{
    private readonly TableView _view = layout.View;
    private readonly MeasureUnit? _sectionUnit = SectionUnit.Of(layout, context, facts);
    private readonly MeasureUnit? _counted = layout.Columns.Select(c => CountNames.UnitOf(c.Header)).FirstOrDefault(unit => unit is not null);
    private readonly AmountFunds _funds = new(layout, context);
    private readonly string _title = Words.Compact(context.Title ?? string.Empty);
    private readonly bool _setsTargets = context.Title is { } named && Lexicon.SetsTargets(Words.Compact(named));
    private const int LongestPair = 40;

    /// <summary>项目名称 | 建设内容: what a project builds is told in sentences, and names no row.</summary>
    private const int LongestName = 28;

    /// <summary>计量单位 | 采购数量 | 单价 | 金额: the row's unit is that of the counts, and not of the amounts beside them.</summary>
    private readonly bool _countsApart = layout.Has(ColumnRole.Count) || layout.Has(ColumnRole.Quantity);

    /// <summary>单位：人 and nothing else over 一季度 | 二季度 | 合计: the unit of columns that name none; null under other captions.</summary>
    private readonly MeasureUnit? _countedAll = context.Caption is { Money: null, Price: null, Counts: [var only] } ? only : null;

    private readonly PriceColumns _prices = new(layout, context.Caption.Price);
    private readonly RowUnits _rowUnits = new(layout);
    private readonly SectionScores _scores = new(layout, facts);

    public IEnumerable<TableSection> Read()
    {
        var amountsByDefault = layout.Kind is TableKind.Accounts or TableKind.Funds || (_sectionUnit is { Kind: NumberKind.Money } && !context.SeveralUnits);
        for (var r = layout.Start; r < layout.BodyStart; r++) ReadSharesInHeader(r);
        var blocks = AmountBlocks.Of(layout, amountsByDefault);
        foreach (var columns in blocks) yield return ReadBlock(columns, blocks.Count == 1);
        for (var r = layout.BodyStart; r < layout.End; r++) texts.ReadRow(r, CountRole.Stated);
    }

    private TableSection ReadBlock(LayoutColumn[] columns, bool alone)
    {
        var lines = new List<RowLevels.Line>();
        var cells = new List<CellView?[]>();
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.Repeated.Contains(r)) continue;
            cells.Add(ShiftRepair.Mend(columns, CellsOf(r, columns)));
            lines.Add(LineOf(r, columns, cells[^1]));
        }

        columns = ChangeColumns.Settle(columns, cells);
        if (alone) (layout.Lines, layout.ReadColumns) = (lines, columns);
        var rows = RowHeadings.Tell(RowLevels.Of(lines).ConvertAll(r => IsNote(r) ? r with { Role = RowRole.Note } : r), cells);
        for (var i = 0; i < rows.Count; i++)
        {
            if (layout.Kind == TableKind.Funds) ReadPairsInCells(rows[i].Row);
            _funds.Enter(rows[i], lines[i]);
            if (GluedRow.Split(columns, cells[i]) is { } pieces) ReadGlued(pieces, rows[i], lines[i].Label);
            else ReadRow(columns, cells[i], rows[i], lines[i].Label);
        }

        var all = new List<RowReading>();
        for (var r = layout.Start; r < layout.BodyStart; r++) all.Add(new RowReading(r, RowRole.Header, 0, string.Empty));
        all.AddRange(rows);
        all.AddRange(layout.Repeated.Select(r => new RowReading(r, RowRole.RepeatedHeader, 0, string.Empty)));
        all.Sort((a, b) => a.Row.CompareTo(b.Row));
        var readings = columns.Where(c => c.Role != ColumnRole.Unknown).Select(c => new ColumnReading(c.Start, PriceColumns.IsMean(Words.Compact(c.Header)) && HeaderWords.IsMoney(c.Role) ? ColumnRole.Quantity : c.Role, c.Header, c.UnitText, c.Year, c.Formula));
        return new TableSection(layout.Kind, _sectionUnit?.Text, readings.ToSequence(), all.ToSequence());
    }

    /// <summary>中央（80%） | 省级（12%） over amounts: the part that each of them bears.</summary>
    private void ReadSharesInHeader(int row)
    {
        foreach (var cell in _view.Filled(row))
        {
            if (!cell.Key.EndsWith("%)", StringComparison.Ordinal)) continue;
            var open = cell.Text.AsSpan().LastIndexOfAny('(', '（');
            foreach (var token in NumberScanner.Scan(cell.Text))
            {
                if (token.Kind == NumberKind.Percent && token.Start > open && !token.IsFactor) facts.AddRate(token, token.Text(cell.Text), Words.Tidy(cell.Text[..Math.Max(0, open)]), RateKind.Share, null, _view.Place(cell, token.Start, token.End));
            }
        }
    }

    private bool IsNote(RowReading row) =>
        row.Label.StartsWith('注') || IsMean(Words.Compact(row.Label)) || (_view.Filled(row.Row).FirstOrDefault() is { IsText: true } first && first.Cell.ColumnSpan * 10 >= _view.Columns * 9);

    /// <summary>县均, 乡镇平均 below the rows: the mean of all of them, and none of the parts of their sum.</summary>
    private static bool IsMean(string label) => label.EndsWith("平均", StringComparison.Ordinal) || label is [_, '均'] or [_, _, '均'];

    private RowLevels.Line LineOf(int row, LayoutColumn[] columns, CellView?[] cells)
    {
        string label = string.Empty, shown = string.Empty;
        string? group = null;
        int codes = 0, lastCode = 0, depth = 0, number = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role == ColumnRole.LineNumber && number == 0 && cells[i] is { } counted && counted.Row == row) number = RowLevels.NumberingOf(counted.Key);
            if (columns[i].Role == ColumnRole.Code)
            {
                codes++;
                if (cells[i] is not { } code || code.Row != row) continue;
                if (code.IsText)
                {
                    label += code.Key;
                    shown += Words.Tidy(code.Text);
                }
                else if (!code.IsBlank)
                {
                    lastCode = codes;
                    depth = Math.Max(depth, RowLevels.CodeDepth(code.Key));
                }
            }

            if (columns[i].Role is not (ColumnRole.Label or ColumnRole.Unknown) || cells[i] is not { } cell || !(cell.IsText || (i == 0 && NamesPeriod(cell))) || cell.Row < layout.BodyStart) continue;
            if (columns[i].End - columns[i].Start > 1) cell = Deepest(row, columns[i], cell);
            if (cell.Row != row && cell.Cell.RowSpan > layout.End - layout.BodyStart - 1) continue;
            if (label.Length > 0 && cell.Key.Length > LongestName) continue;
            group ??= cell.Key;
            label += cell.Key;
            shown += Words.Tidy(cell.Text);
        }

        if (label.Length == 0 && Across(row, columns, cells) is { } wide)
        {
            label = wide.Key;
            shown = Words.Tidy(wide.Text);
        }

        if (codes > 1) depth = Math.Max(depth, lastCode);
        return new RowLevels.Line(row, label, shown.TrimEnd(':', '：'), depth, group ?? string.Empty, number);
    }

    /// <summary>1月, 上半年: a row of a table over time. Points of single months are no scores of the report.</summary>
    private bool NamesPeriod(CellView cell) => Periods.Are(cell.Key) && !layout.Has(ColumnRole.Score);

    /// <summary>沿江片区 over several rows and 青石县 beside it, both under 地区: the row is named by what stands in it alone.</summary>
    private CellView Deepest(int row, LayoutColumn column, CellView cell)
    {
        if (cell.Row == row && cell.Cell.RowSpan == 1) return cell;
        for (var c = cell.EndColumn; c < column.End; c++)
        {
            if (_view[row, c] is { IsText: true } own && own.Row == row && own.EndColumn <= column.End) return own;
        }

        return cell;
    }

    /// <summary>合计 over 序号 and 单位名称, 小计 or 上年结转 under 序号 alone: what begins a row names it where its label column is empty.</summary>
    private static CellView? Across(int row, LayoutColumn[] columns, CellView?[] cells) =>
        Array.FindIndex(cells, c => c is { IsBlank: false }) is >= 0 and var at && cells[at] is { IsText: true } first && first.Row == row
        && (first.Cell.ColumnSpan > 1 || RowLevels.IsTotal(first.Key) || (columns[at].Role == ColumnRole.LineNumber && RowLevels.IsName(first.Key))) ? first : null;

    /// <summary>The cells of a row for a block's columns; a cell that begins in the header is none of the row's.</summary>
    private CellView?[] CellsOf(int row, LayoutColumn[] columns)
    {
        var all = layout.CellsOf(row);
        var offset = Array.FindIndex(layout.Columns, c => c.Start == columns[0].Start);
        return all[offset..(offset + columns.Length)];
    }

    private void ReadRow(LayoutColumn[] columns, CellView?[] cells, RowReading row, string label)
    {
        var rowUnit = _rowUnits.Of(columns, cells);
        var named = layout.Has(ColumnRole.Score) ? ColumnRole.Unknown : HeaderWords.RoleOf(label);
        if (named == ColumnRole.Score)
        {
            _scores.ReadAcross(columns, cells);
            return;
        }

        var isMoney = named is not ColumnRole.ScoreCoefficient && !(named == ColumnRole.Quantity && HeaderWords.NamesQuantity(label));
        var counted = rowUnit is null ? CountRows.UnitOf(label) : null;
        var told = UnitsLine.UnitIn(label) is { } unit ? MeasureUnit.Parse(unit)?.Kind : null;
        for (var i = 0; i < columns.Length; i++)
        {
            if (cells[i] is not { } cell || cell.Row != row.Row || cell.IsBlank || cell.Shape == CellShape.Nothing) continue;
            var column = columns[i];
            if (told == NumberKind.Percent && cell.IsNumber) ReadRate(column, cell, row, CellNumbers.Of(cell, MeasureUnit.Percent));
            else if (counted is not null && cell.IsNumber && CountRows.Under(column)) ReadCounts(column, cell, row, counted);
            else if (isMoney && IsMoneyByItsRow(column, cell, label)) ReadAmounts(column, cell, row, label, rowUnit);
            else if (HeaderWords.IsMoney(column.Role) ? isMoney && told is null or NumberKind.Money or NumberKind.Count : told == NumberKind.Money && column.Role == ColumnRole.Unknown && cell.IsNumber) ReadAmounts(column, cell, row, label, rowUnit);
            else if (column.Role == ColumnRole.ExecutionRate) ReadExecutionRate(columns, cells, column, cell, row);
            else if (HeaderWords.IsRate(column.Role) && cell.IsValue && !CellNumbers.IsRatio(cell.Key)) ReadRate(column, cell, row, CellNumbers.Of(cell, MeasureUnit.Percent));
            else if (column.Role is ColumnRole.Count or ColumnRole.Target or ColumnRole.Actual && cell.IsValue) ReadCounts(column, cell, row, rowUnit);
            else if (column.Role == ColumnRole.Unknown && column.Header.Length > 0 && cell.IsNumber && (_countedAll ?? (_countsApart ? null : rowUnit)) is not null) ReadAmounts(column, cell, row, label, rowUnit);
            else if (column.Role == ColumnRole.Unknown && column.Header.Length > 0 && cell.IsValue && !char.IsAsciiDigit(cell.Key[^1])) ReadWithOwnUnit(column, cell, row);
        }

        _scores.Read(columns, cells, row);
    }

    /// <summary>考核得分, 绩效系数, 应付服务费 over the same quarters: where a caption names several units, the row tells which are money.</summary>
    private bool IsMoneyByItsRow(LayoutColumn column, CellView cell, string label) =>
        context.SeveralUnits && column.Role == ColumnRole.Unknown && column.Header.Length > 0 && cell.IsNumber && !Array.Exists(layout.Columns, c => HeaderWords.IsMoney(c.Role))
        && (HeaderWords.IsMoney(HeaderWords.RoleOf(label)) || (label.Contains('费') && !label.EndsWith('率')));

    /// <summary>Numbers that were printed without gaps: 202010100.00%10.</summary>
    private void ReadGlued(List<GluedRow.Piece> pieces, RowReading row, string label)
    {
        Points? weight = null, score = null;
        foreach (var piece in pieces)
        {
            var place = _view.Place(piece.Cell, piece.Start, piece.End);
            var text = piece.Cell.Text[piece.Start..piece.End];
            if (CellNumbers.Plain(text) is not { } token) continue;
            if (piece.Column.Role == ColumnRole.Weight) weight = new Points(token.Printed, text, place);
            else if (piece.Column.Role == ColumnRole.Score) score = new Points(token.Printed, text, place);
            else if (piece.Column.Role == ColumnRole.ExecutionRate) facts.AddRate(token.Under(MeasureUnit.Percent), text, LabelOf(row, piece.Column), RateKind.Execution, null, place);
            else if (Lexicon.MeasureOf(piece.Column.Role) is { } measure)
                facts.AddFigure(token.Under(_sectionUnit ?? context.UsualUnit), text, LabelOf(row, piece.Column), measure, Lexicon.StageOf(piece.Column.Role), _funds.Of(row, label, string.Empty), piece.Column.Year, place);
            texts.Claim(piece.Cell);
        }

        _scores.AddExecution("预算执行率", weight, score);
    }

    private void ReadAmounts(LayoutColumn column, CellView cell, RowReading row, string label, MeasureUnit? rowUnit)
    {
        var columnUnit = column.UnitText is { } text ? MeasureUnit.Parse(text) : null;
        var named = UnitsLine.UnitIn(label) is { } own ? MeasureUnit.Parse(own) : null;
        if (rowUnit is not { Kind: NumberKind.Money } && (_countsApart || columnUnit is not null)) rowUnit = null;
        var unit = rowUnit ?? named ?? columnUnit ?? _prices.UnitOf(column) ?? (NamesNothing(column) ? _countedAll : null) ?? _sectionUnit ?? context.UsualUnit;
        var parted = cell.IsValue ? null : CellNumbers.BeforeParts(cell);
        if (!cell.IsValue && parted is not { UnitText: null })
        {
            ReadBreakdown(column, cell, row, label);
            return;
        }

        foreach (var token in parted is { } whole ? [whole.Under(unit)] : CellNumbers.Of(cell, unit))
        {
            var place = _view.Place(cell, token.Start, token.End);
            var name = LabelOf(row, column);
            switch (token.Kind)
            {
                case NumberKind.Money or NumberKind.Bare:
                    var header = Words.Compact(column.Header);
                    var measure = Lexicon.MeasureOf(column.Role) ?? (column.Role == ColumnRole.Unknown ? Lexicon.MeasureOf(HeaderWords.RoleOf(label)) : null) ?? Lexicon.MeasureByWords(TellsMeasure(label) ? label : string.Empty, header, _title);
                    if (IsPlanned(column, measure)) measure = Measure.Budget;
                    if (measure is Measure.Other or Measure.Executed && context.Allots && column.Role == ColumnRole.Amount && !Lexicon.NamesOtherMoney(header)) measure = Measure.Allocated;
                    if (measure != Measure.Carryover && (column.Role == ColumnRole.Executed || Outturns.AreNamedIn(header)) && Outturns.AreIncome(_title) && !label.Contains("支出", StringComparison.Ordinal)) measure = Measure.Received;
                    if (column.Role is ColumnRole.Amount or ColumnRole.Unknown && (token.Per is not null || PriceColumns.IsPrice(header))) measure = Measure.Standard;
                    var fund = _funds.Of(row, label, header);
                    if (fund == Fund.Total && (measure == Measure.Standard || PriceColumns.IsMean(header))) fund = null;
                    facts.AddFigure(token.Kind == NumberKind.Bare ? token.AsMoney() : token, token.Text(cell.Text), name, measure, Lexicon.StageOf(column.Role), fund, YearOf(column, row), place);
                    break;
                case NumberKind.Percent:
                    facts.AddRate(token, token.Text(cell.Text), name, RateKindOf(label, column), YearOf(column, row), place);
                    break;
                case NumberKind.Count:
                    facts.AddHeadcount(token, token.Text(cell.Text), name, CountRole.Stated, YearOf(column, row), place);
                    break;
            }
        }
    }

    /// <summary>一季度, 合计: a column that may hold amounts as well as counts.</summary>
    private static bool NamesNothing(LayoutColumn column) => column.Role == ColumnRole.Unknown || (column.Role == ColumnRole.Amount && (RowLevels.IsTotal(Words.Compact(column.Header)) || Subtotals.IsSubtotal(column.Header)));

    /// <summary>An amount of a budget table or document: planned, unless its column says otherwise.</summary>
    private bool IsPlanned(LayoutColumn column, Measure measure)
    {
        if (column.Role != ColumnRole.Amount) return false;
        if (Lexicon.HasAny(column.Header, ["执行", "决算", "实际", "完成"])) return false;
        if (layout.Kind == TableKind.Accounts && _title.Contains("预算", StringComparison.Ordinal) && !_title.Contains("决算", StringComparison.Ordinal)) return true;
        return (context.Planned || _setsTargets) && measure is Measure.Executed or Measure.Received or Measure.Other;
    }

    /// <summary>其中：一般公共预算：746.35 in one cell, the form of some provinces' department tables.</summary>
    private void ReadPairsInCells(int row)
    {
        foreach (var cell in _view.Filled(row))
        {
            if (cell.Row != row || !cell.IsText || cell.Key.Length > LongestPair) continue;
            var colon = cell.Text.AsSpan().LastIndexOfAny(":：");
            if (colon < 2 || CellNumbers.Plain(cell.Text[(colon + 1)..]) is not { } token) continue;
            var name = Words.Compact(cell.Text[..colon]);
            if (!Lexicon.HasAny(name, ["预算", "拨款", "资金", "支出", "收入", "性质"]) || token.Kind is not (NumberKind.Bare or NumberKind.Money)) continue;
            texts.Claim(cell);
            var start = colon + 1 + token.Start;
            var end = colon + 1 + token.End;
            var amount = token.Under(_sectionUnit ?? context.UsualUnit);
            var measure = name.Contains("执行", StringComparison.Ordinal) ? Measure.Executed : Measure.Budget;
            facts.AddFigure(amount, cell.Text[start..end], name, measure, null, Lexicon.FundOf(name), null, _view.Place(cell, start, end));
        }
    }

    /// <summary>854万(甲项400万元,乙项…): every amount of the cell is the column's.</summary>
    private void ReadBreakdown(LayoutColumn column, CellView cell, RowReading row, string label)
    {
        if (Lexicon.MeasureOf(column.Role) is not { } measure || cell.Key.Length > 200) return;
        var numbers = CellNumbers.Of(cell, null);
        if (numbers.Count == 0 || !(numbers[0].Kind == NumberKind.Money || numbers[0].UnitText is "万" or "亿") || numbers[0].Start > 4) return;
        texts.Claim(cell);
        foreach (var token in numbers)
        {
            if (token.Kind != NumberKind.Money && token.UnitText is not ("万" or "亿")) continue;
            facts.AddFigure(token.AsMoney(), token.Text(cell.Text), LabelOf(row, column), measure, Lexicon.StageOf(column.Role), _funds.Of(row, label, string.Empty), YearOf(column, row), _view.Place(cell, token.Start, token.End));
        }
    }

    private void ReadExecutionRate(LayoutColumn[] columns, CellView?[] cells, LayoutColumn column, CellView cell, RowReading row)
    {
        if (!cell.IsValue) return;
        var bare = CellNumbers.Of(cell, null);
        var percent = CellNumbers.Of(cell, MeasureUnit.Percent);
        if (bare.Count == 1 && bare[0].Kind == NumberKind.Bare && IsFraction(bare[0].Printed, columns, cells))
            percent = [bare[0] with { Kind = NumberKind.Percent, Value = bare[0].Value with { Unit = Unit.Ratio } }];
        ReadRate(column, cell, row, percent);
    }

    /// <summary>An execution rate printed as 1 or 0.552: what the row's own amounts give decides, else the size.</summary>
    private static bool IsFraction(decimal printed, LayoutColumn[] columns, CellView?[] cells)
    {
        decimal? budget = null, executed = null;
        for (var i = 0; i < columns.Length; i++)
        {
            if (cells[i] is not { IsNumber: true } cell || CellNumbers.Plain(cell.Text) is not { } token) continue;
            if (columns[i].Role == ColumnRole.Executed) executed = token.Printed;
            else if (columns[i].Role is ColumnRole.CurrentBudget or ColumnRole.Budget) budget = token.Printed;
            else if (columns[i].Role == ColumnRole.InitialBudget) budget ??= token.Printed;
        }

        if (budget is not > 0 || executed is null || Magnitude.Quotient(executed.Value, budget.Value) is not { } rate) return printed <= 1;
        return Math.Abs(rate - printed) <= Math.Abs(rate - (printed / 100));
    }

    private void ReadRate(LayoutColumn column, CellView cell, RowReading row, List<NumberToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind is not (NumberKind.Percent or NumberKind.Permille)) continue;
            facts.AddRate(token, token.Text(cell.Text), LabelOf(row, column), Lexicon.RateKindOf(column.Role, column.Header), YearOf(column, row), _view.Place(cell, token.Start, token.End));
        }
    }

    private void ReadCounts(LayoutColumn column, CellView cell, RowReading row, MeasureUnit? rowUnit)
    {
        var unit = CountUnitOf(column, rowUnit, row.Label);
        foreach (var token in CellNumbers.Of(cell, unit))
        {
            var place = _view.Place(cell, token.Start, token.End);
            var role = column.Role switch { ColumnRole.Target => CountRole.Target, ColumnRole.Actual => CountRole.Actual, _ => CountRole.Stated };
            if (token.Kind == NumberKind.Count) facts.AddHeadcount(token, token.Text(cell.Text), LabelOf(row, column), role, YearOf(column, row), place);
            else if (token.Kind == NumberKind.Percent) facts.AddRate(token, token.Text(cell.Text), LabelOf(row, column), Lexicon.RateKindOf(row.Label), YearOf(column, row), place);
            else if (token.Kind == NumberKind.Money) facts.AddFigure(token, token.Text(cell.Text), LabelOf(row, column), Measure.Other, null, null, YearOf(column, row), place);
        }
    }

    /// <summary>What a column counts in: its own unit, its row's, what its name implies, what the caption has for it, what its neighbours are counted in.</summary>
    private MeasureUnit? CountUnitOf(LayoutColumn column, MeasureUnit? rowUnit, string label)
    {
        if (rowUnit is null && CountNames.AreMixed(column.Header)) return CountNames.UnitOfRow(Words.Compact(label));
        var captioned = context.Caption.Counts;
        var own = (column.UnitText is { } text ? MeasureUnit.Parse(text) : null) ?? rowUnit ?? CountNames.UnitOf(column.Header) ?? CountNames.UnitAmong(captioned, column.Header);
        if (own is not null || CountNames.CountsBodies(column.Header) || CountNames.HasForeignUnit(column.Header)) return own;
        return _counted ?? (captioned.Count > 0 ? captioned[0] : null);
    }

    /// <summary>54.50%, 12人, 2元/餐 under a header that tells nothing: the cell's own unit says what it is.</summary>
    private void ReadWithOwnUnit(LayoutColumn column, CellView cell, RowReading row)
    {
        if (CellNumbers.Of(cell, null) is not [{ UnitText: not null } token]) return;
        var place = _view.Place(cell, token.Start, token.End);
        if (token.Kind == NumberKind.Count) facts.AddHeadcount(token, token.Text(cell.Text), LabelOf(row, column), CountRole.Stated, YearOf(column, row), place);
        else if (token.Kind == NumberKind.Percent) facts.AddRate(token, token.Text(cell.Text), LabelOf(row, column), RateKindOf(row.Label, column), YearOf(column, row), place);
        else if (token.Kind == NumberKind.Money)
        {
            var header = Words.Compact(column.Header);
            var label = Words.Compact(row.Label);
            var measure = token.Per is not null || PriceColumns.IsPrice(header) ? Measure.Standard : Lexicon.MeasureByWords(label, header, _title);
            facts.AddFigure(token, token.Text(cell.Text), LabelOf(row, column), measure, null, measure == Measure.Standard ? null : _funds.Of(row, label, header), YearOf(column, row), place);
        }
    }

    /// <summary>What a row says of its percentages, else what the column says: 支出比上年增长.</summary>
    private static RateKind RateKindOf(string label, LayoutColumn column) =>
        Lexicon.RateKindOf(label) is var kind and not RateKind.Other ? kind : Lexicon.RateKindOf(Words.Compact(column.Header));

    internal static CellView? CellIn(LayoutColumn[] columns, CellView?[] cells, ColumnRole role)
    {
        var at = LayoutColumn.Find(columns, role);
        return at < 0 ? null : cells[at];
    }

    /// <summary>Under account codes every row is called 某支出, in tables of income too: only money brought forward is told by its row.</summary>
    private bool TellsMeasure(string label) =>
        layout.Kind != TableKind.Accounts || !layout.Has(ColumnRole.Code) || Lexicon.HasAny(label, ["结转", "结余"]);

    private static int? YearOf(LayoutColumn column, RowReading row) => column.Year ?? (row.Label.Length > 0 && char.IsAsciiDigit(row.Label[0]) ? YearHeader.OfRow(Words.Compact(row.Label)) : null);

    private static string LabelOf(RowReading row, LayoutColumn column)
    {
        if (row.Label.Length == 0) return column.Header;
        return column.Header.Length == 0 ? row.Label : $"{row.Label}·{column.Header}";
    }
}
