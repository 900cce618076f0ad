using System.Buffers;
using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>What a cell's text looks like, before anybody knows what it means.</summary>
internal enum CellShape
{
    Blank,

    /// <summary>无, /, —.</summary>
    Nothing,

    /// <summary>One number and nothing else but a unit of money, a percent sign or 分.</summary>
    Number,

    /// <summary>One short value with a comparator, another unit or a date: ≥95%, 18067人.</summary>
    Value,
    Text,
}

/// <summary>A cell with the spellings that reading needs.</summary>
/// <param name="key">Its text, folded and without white space.</param>
internal sealed class CellView(Cell cell, string key, CellShape shape)
{
    private ColumnRole? _role;

    public Cell Cell { get; } = cell;

    public string Key { get; } = key;

    public CellShape Shape { get; } = shape;

    /// <summary>What it says about its column, were it a header: asked for again and again while headers are looked for.</summary>
    public ColumnRole Role => _role ??= HeaderWords.RoleOf(Key);

    public int Row => Cell.Row;

    public int Column => Cell.Column;

    /// <summary>One past the last column covered.</summary>
    public int EndColumn => Cell.Column + Cell.ColumnSpan;

    public int EndRow => Cell.Row + Cell.RowSpan;

    public string Text => Cell.Text.Value;

    public bool IsBlank => Shape == CellShape.Blank;

    public bool IsNumber => Shape == CellShape.Number;

    public bool IsValue => Shape is CellShape.Number or CellShape.Value;

    public bool IsText => Shape == CellShape.Text;
}

/// <summary>A grid whose cells are prepared once.</summary>
internal sealed class TableView
{
    private readonly CellView?[] _at;
    private readonly CellView[][] _rows;
    private readonly int _gridColumns;

    public TableView(TableBlock block)
    {
        Block = block;
        var grid = block.Grid;
        Rows = grid.Rows;
        Columns = _gridColumns = grid.Columns;
        _at = new CellView?[Rows * Columns];
        foreach (var cell in grid.Cells)
        {
            var key = Words.Compact(cell.Text.Value);
            var view = new CellView(cell, key, ShapeOf(key));
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++) Array.Fill(_at, view, (r * Columns) + cell.Column, cell.ColumnSpan);
        }

        _rows = new CellView[Rows][];
        for (var r = 0; r < Rows; r++) _rows[r] = Across(r);
    }

    private TableView(TableView whole, int start, int end)
    {
        (Block, Rows, Columns, _at, _gridColumns) = (whole.Block, whole.Rows, end - start, whole._at, whole._gridColumns);
        _rows = Array.ConvertAll(whole._rows, row => Array.Exists(row, c => Crosses(c, start) || Crosses(c, end)) ? start == 0 ? row : [] : Array.FindAll(row, c => c.Column >= start && c.Column < end));

        static bool Crosses(CellView cell, int border) => cell.Column < border && cell.EndColumn > border;
    }

    public TableBlock Block { get; }

    public int Rows { get; }

    /// <summary>How many columns of the grid it has, or of the part of it.</summary>
    public int Columns { get; }

    public CellView? this[int row, int column] => (uint)row < (uint)Rows && (uint)column < (uint)_gridColumns ? _at[(row * _gridColumns) + column] : null;

    /// <summary>The cells that cover a row, from left to right, those that began above included.</summary>
    public ReadOnlySpan<CellView> Row(int row) => _rows[row];

    /// <summary>The cells that begin in a row and hold something.</summary>
    public IEnumerable<CellView> Filled(int row)
    {
        foreach (var cell in _rows[row])
        {
            if (cell.Row == row && !cell.IsBlank) yield return cell;
        }
    }

    /// <summary>The cells of some columns, in their places. Rows that reach over a border belong to the part on the left.</summary>
    public TableView Part(int start, int end) => new(this, start, end);

    public Span Place(CellView cell, int start, int end) => Span.In(Block, cell.Cell, start, end);

    /// <summary>The cell's text without the white space around it.</summary>
    public Span Place(CellView cell)
    {
        var (start, end) = Words.Trimmed(cell.Text);
        return Place(cell, start, end);
    }

    private CellView[] Across(int row)
    {
        var cells = new List<CellView>(Columns);
        for (var c = 0; c < Columns; c++)
        {
            var cell = _at[(row * Columns) + c];
            if (cell is not null && (cells.Count == 0 || !ReferenceEquals(cells[^1], cell))) cells.Add(cell);
        }

        return [.. cells];
    }

    private static CellShape ShapeOf(string key)
    {
        if (key.Length == 0) return CellShape.Blank;
        if (Words.SaysNothing(key)) return CellShape.Nothing;
        if (key.Length > 24 || HeadsColumn(key)) return CellShape.Text;
        if (IsBracketedAmount(key)) return CellShape.Number;
        var at = 0;
        var compared = false;
        while (at < key.Length && (key[at] is '≥' or '≤' or '>' or '<' or '=' or '约'))
        {
            at++;
            compared = true;
        }

        if (at < key.Length && Currency.IsSign(key[at])) at++;
        var digits = 0;
        var from = at;
        while (at < key.Length && (char.IsAsciiDigit(key[at]) || key[at] is '.' or ',' || (key[at] is '-' or '+' && at == from)))
        {
            if (char.IsAsciiDigit(key[at])) digits++;
            at++;
        }

        if (digits == 0 || (at < key.Length && key[at] == '、' && RowLevels.Numbering(key) == 3) || NamesMonthOf(key) || NamesAccount(key)) return CellShape.Text;
        if (at == key.Length) return compared ? CellShape.Value : CellShape.Number;
        var unit = MeasureUnit.Parse(key[at..]);
        if (unit is null) return char.IsAsciiDigit(key[^1]) || key.Length - at <= 3 || key.Contains('%', StringComparison.Ordinal) || IsDate(key) ? ShortValue(key) : CellShape.Text;
        return !compared && unit.Kind is NumberKind.Money or NumberKind.Percent or NumberKind.Points ? CellShape.Number : CellShape.Value;
    }

    /// <summary>(8.02), as books print what is less than nothing; (10) may number a list.</summary>
    public static bool IsBracketedAmount(string key) =>
        key.Length > 5 && key[0] == '(' && key[^1] == ')' && key[^4] == '.' && char.IsAsciiDigit(key[1]) && key.AsSpan(1, key.Length - 2).IndexOfAnyExcept(AmountInk) < 0;

    private static readonly SearchValues<char> AmountInk = SearchValues.Create("0123456789.,");

    /// <summary>2024年预算数, 2024年比2023年增减: a year with the name of what the column holds.</summary>
    public static bool HeadsColumn(string key) =>
        key.Length > 6 && key[4] == '年' && char.IsAsciiDigit(key[0]) && char.IsAsciiDigit(key[3]) && Lexicon.HasAny(key, ["预算", "决算", "增减", "执行", "支出", "收入", "比上年", "±", "增长", "同比", "限额", "余额"]);

    /// <summary>30213 维修费, 2080501 行政单位离退休: an account with its code.</summary>
    private static bool NamesAccount(string key)
    {
        var name = key.AsSpan().TrimStart("0123456789");
        return name.Length >= 2 && name.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 && key[0] is '2' or '3' && key.Length - name.Length == (key[0] == '3' ? 5 : 7) && MeasureUnit.Parse(name.ToString()) is null && name[0] is not ('万' or '亿' or '余' or '多' or '元');
    }

    /// <summary>2021年3月护林补助: what was paid for a month; 2021年3月底前 is a date.</summary>
    private static bool NamesMonthOf(string key)
    {
        if (key.Length < 9 || key[4] != '年' || key.IndexOf('月', 5) is not (6 or 7) || key.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9')) return false;
        var rest = key.AsSpan(key.IndexOf('月') + 1).TrimStart('份');
        return rest.Length >= 2 && rest.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 && !"底前末初中日至以内完上下旬到起".Contains(rest[0]);
    }

    /// <summary>Digits, punctuation and at most four other characters.</summary>
    private static CellShape ShortValue(string key)
    {
        var others = 0;
        foreach (var c in key)
        {
            if (c > 0x7F && c is not ('年' or '月' or '日' or '天' or '~' or '≥' or '≤' or '×')) others++;
        }

        return others <= 4 && !char.IsAsciiLetter(key[0]) ? CellShape.Value : CellShape.Text;
    }

    private static bool IsDate(string key) => key.Contains('年', StringComparison.Ordinal) || key.Contains('月', StringComparison.Ordinal);
}
