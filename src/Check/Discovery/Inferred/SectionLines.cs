using System.Buffers;
using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Inferred;

/// <summary>The numbers of a table's section, facts or not, as columns and as rows. Names first: most tables have nothing that is not told.</summary>
internal sealed class SectionLines
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,，");

    private const int MostLines = 80;
    private const int LongestUnit = 3;

    private readonly Manuscript _manuscript;
    private readonly Report _report;
    private readonly TableBlock _block;
    private readonly List<RowReading> _readings;
    private readonly string[] _headers;
    private readonly bool[] _isName;
    private readonly int _first;

    public SectionLines(Manuscript manuscript, Report report, TableReading table, TableBlock block, TableSection section)
    {
        (_manuscript, _report, _block) = (manuscript, report, block);
        _readings = section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Total or RowRole.Part).ToList();
        (_first, var end) = ColumnsOf(table, block, section);
        if (_readings.Count is < 2 or > MostLines || end - _first is < 2 or > MostLines) _readings = [];
        _headers = new string[_readings.Count == 0 ? 0 : end - _first];
        _isName = new bool[_headers.Length];
        foreach (var column in section.Columns)
        {
            if (column.Column < _first || column.Column >= _first + _headers.Length) continue;
            _headers[column.Column - _first] = column.Header;
            _isName[column.Column - _first] = column.Role is ColumnRole.LineNumber or ColumnRole.Code or ColumnRole.Label or ColumnRole.Target or ColumnRole.Actual;
        }

        for (var c = 0; c < _headers.Length; c++) _headers[c] ??= HeaderOf(section, _first + c);
    }

    public List<NumberLine> Columns { get; } = [];

    public List<NumberLine> Rows { get; } = [];

    /// <summary>Makes the lines, and says whether one of them is called computed and has numbers that no relation states yet.</summary>
    public bool HasOpen(ToldCells told)
    {
        var priced = Array.Exists(_headers, LineHypotheses.IsPrice);
        for (var c = 0; c < _headers.Length; c++)
        {
            var open = !_isName[c] && LineHypotheses.IsComputed(_headers[c], priced) && _readings.Exists(r => IsOpen(told, r.Row, c));
            Columns.Add(new NumberLine(_headers[c], c, open, _readings.Count));
        }

        for (var r = 0; r < _readings.Count; r++)
        {
            var open = LineHypotheses.IsComputed(_readings[r].Label, false) && Enumerable.Range(0, _headers.Length).Any(c => !_isName[c] && IsOpen(told, _readings[r].Row, c));
            Rows.Add(new NumberLine(_readings[r].Label, r, open, _headers.Length));
        }

        return Columns.Exists(l => l.IsOpen) || Rows.Exists(l => l.IsOpen);
    }

    /// <summary>Reads the numbers into the lines.</summary>
    public void Read()
    {
        for (var r = 0; r < _readings.Count; r++)
        {
            for (var c = 0; c < _headers.Length; c++)
            {
                if (_isName[c] || CellAt(_readings[r].Row, c) is not { } cell) continue;
                var number = Number(cell);
                Columns[c].Numbers[r] = Rows[r].Numbers[c] = number;
                Columns[c].Unread[r] = Rows[r].Unread[c] = number is null && cell.Text.Value.AsSpan().ContainsAnyInRange('0', '9');
            }
        }
    }

    private bool IsOpen(ToldCells told, int row, int column) =>
        CellAt(row, column) is { } cell && cell.Text.Value.AsSpan().ContainsAnyInRange('0', '9') && !told.Has(_block.Index, cell.Row, cell.Column);

    private Cell? CellAt(int row, int column) => _block.Grid[row, _first + column] is { } cell && cell.Row == row && cell.Column == _first + column ? cell : null;

    /// <summary>All columns of the grid, but for two tables side by side.</summary>
    private static (int First, int End) ColumnsOf(TableReading table, TableBlock block, TableSection section)
    {
        if (section.Rows.IsEmpty || section.Columns.IsEmpty || !table.Sections.Any(s => s != section && !s.Rows.IsEmpty && s.Rows[0].Row == section.Rows[0].Row)) return (0, block.Grid.Columns);
        return (section.Columns.Min(c => c.Column), section.Columns.Max(c => c.Column) + 1);
    }

    private string HeaderOf(TableSection section, int column)
    {
        var text = string.Empty;
        Cell? last = null;
        foreach (var row in section.Rows)
        {
            if (row.Role != RowRole.Header || _block.Grid[row.Row, column] is not { } cell || cell == last) continue;
            text += cell.Text.Value;
            last = cell;
        }

        return text;
    }

    /// <summary>The one number that a cell states, where it states nothing else.</summary>
    private Mention? Number(Cell cell)
    {
        var text = cell.Text.Value;
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || text.Count(Wording.IsLetter) > LongestUnit) return null;
        if (_manuscript.At(_block.Index, cell.Row, cell.Column) is { Count: > 0 } facts) return facts.Count == 1 && facts[0].Comparator is null ? facts[0] : null;
        return Plain(text) is { } quantity ? Thing(cell, quantity) : null;
    }

    private Mention Thing(Cell cell, Quantity quantity)
    {
        var source = Span.In(_block, cell);
        return new Mention
        {
            Kind = quantity.Unit == Unit.Ratio ? MentionKind.Rate : MentionKind.Thing, Report = _report.Index, Label = string.Empty, Text = cell.Text.Value.Trim(), Quantity = quantity, Source = source,
            Passage = new Passage(cell.Text, _report.Index, _block.Index, cell.Row, cell.Column), FiscalYear = _report.FiscalYear, Doubtful = _manuscript.IsDoubtful(source),
        };
    }

    /// <summary>With more it is a code.</summary>
    private const int MostDigits = 20;

    /// <summary>Digits with a sign before and a unit behind them, and nothing else.</summary>
    private static Quantity? Plain(string text)
    {
        var rest = text.AsSpan().Trim();
        var negative = rest.Length > 0 && rest[0] is '-' or '−' or '－' or '–';
        if (negative || (rest.Length > 0 && rest[0] is '+' or '＋')) rest = rest[1..];
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0])) return null;
        var length = rest.LastIndexOfAnyInRange('0', '9') + 1;
        var digits = PrintedNumber.Digits(text);
        if (digits.Length > MostDigits || rest[..length].ContainsAnyExcept(Digits) || !decimal.TryParse(digits, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)) return null;
        var percent = rest[length..].Trim() is "%" or "％";
        return Quantity.Scaled(negative ? -number : number, PrintedNumber.Decimals(digits), percent ? -2 : 0, percent ? Unit.Ratio : Unit.None);
    }
}
