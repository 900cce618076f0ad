using System.Globalization;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>Streams one worksheet: frozen header, a filter over all columns, typed cells, links from the document's path to file and page.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Excel opens no sheet with more links.</summary>
    public const int MostLinks = 65_530;

    private const int HeaderStyle = 1;
    private const int MomentStyle = 2;
    private const int QuotedStyle = 3;
    private const int LinkStyle = 4;
    private const string PageColumn = "page";

    /// <summary>What Excel keeps of a number.</summary>
    private const int MostDigits = 15;
    private static readonly string[] PathColumns = ["document", "path"];

    /// <summary>Columns of money as extracted, where no digit may be lost; other numbers are results of a division.</summary>
    private static readonly string[] MoneyColumns = ["amount", "budget", "executed"];

    private readonly StreamWriter _writer;
    private readonly string _name;
    private readonly IReadOnlyList<Column> _columns;
    private readonly string[] _letters;
    private readonly List<LongText> _long;
    private readonly List<LinkedCell> _linkedCells = [];
    private readonly Dictionary<string, int> _targets = [];
    private readonly int _linked;
    private readonly int _page;

    /// <param name="longTexts">Takes what does not fit a cell.</param>
    public SheetWriter(Stream stream, string name, IReadOnlyList<Column> columns, List<LongText> longTexts)
    {
        _writer = new StreamWriter(stream);
        _name = name;
        _columns = columns;
        _long = longTexts;
        _letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];
        _linked = IndexOf(PathColumns);
        _page = IndexOf(PageColumn);
        WriteHead();
    }

    /// <summary>Rows without the header.</summary>
    public long Rows { get; private set; }

    /// <summary>Files that cells link to, each once, in the order of their relationship ids.</summary>
    public List<string> Targets { get; } = [];

    public long LinksLeftOut { get; private set; }

    public void Write(RowSet rows)
    {
        Rows++;
        var number = Rows + 1;
        _writer.Write($"<row r=\"{number}\">");
        for (var i = 0; i < _columns.Count; i++)
        {
            var cell = rows[i];
            if (cell.IsNull) continue;
            var place = _letters[i] + number.ToString(CultureInfo.InvariantCulture);
            if (i == _linked) WriteLinked(place, cell.Text, _page < 0 || rows[_page].IsNull ? null : rows[_page].Integer);
            else WriteCell(place, cell, i);
        }

        _writer.Write("</row>");
    }

    /// <summary>Ends the sheet; its links have to be written next.</summary>
    public void Close()
    {
        _writer.Write($"</sheetData><autoFilter ref=\"A1:{_letters[^1]}{Rows + 1}\"/>");
        if (_linkedCells.Count > 0)
        {
            _writer.Write("<hyperlinks>");
            foreach (var (place, target, location) in _linkedCells)
                _writer.Write($"<hyperlink ref=\"{place}\" r:id=\"rId{target}\"{(location is null ? string.Empty : $" location=\"{location}\"")}/>");
            _writer.Write("</hyperlinks>");
        }

        _writer.Write("</worksheet>");
        _writer.Dispose();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteHead()
    {
        _writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{WorkbookParts.Main}\" xmlns:r=\"{WorkbookParts.Relationships}\">");
        _writer.Write("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < _columns.Count; i++) _writer.Write($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{(_columns[i].Type == ColumnType.Text ? 24 : 14)}\" customWidth=\"1\"/>");
        _writer.Write("</cols><sheetData><row r=\"1\">");
        for (var i = 0; i < _columns.Count; i++) WriteText(_letters[i] + "1", _columns[i].Name, HeaderStyle);
        _writer.Write("</row>");
    }

    private void WriteCell(string place, Cell cell, int column)
    {
        var type = _columns[column].Type;
        if (type == ColumnType.Moment && DateTime.TryParse(cell.Text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at))
            _writer.Write($"<c r=\"{place}\" s=\"{MomentStyle}\"><v>{at.ToOADate().ToString("R", CultureInfo.InvariantCulture)}</v></c>");
        else if (type == ColumnType.Flag && cell.IsNumber) _writer.Write($"<c r=\"{place}\" t=\"b\"><v>{(cell.Integer == 0 ? 0 : 1)}</v></c>");
        else if (cell.IsNumber && NumberOf(cell, _columns[column]) is { } number) _writer.Write($"<c r=\"{place}\"><v>{number}</v></c>");
        else WriteLong(place, cell.ToString(), column);
    }

    /// <summary>The number as Excel keeps it; null for money that would lose digits.</summary>
    private static string? NumberOf(Cell cell, Column column)
    {
        var text = cell.ToString();
        if (text.TrimStart('-', '0', '.').Count(char.IsAsciiDigit) <= MostDigits) return text;
        return MoneyColumns.Contains(column.Name) ? null : cell.Number.ToString($"G{MostDigits}", CultureInfo.InvariantCulture);
    }

    private void WriteLong(string place, string text, int column)
    {
        var fitting = XlsxText.Fit(text);
        if (fitting.Length < text.Length)
        {
            _long.Add(new LongText(_name, place, _columns[column].Name, text));
            fitting += XlsxText.Continued;
        }

        WriteText(place, fitting, FormulaGuard.IsDangerous(text) ? QuotedStyle : 0);
    }

    private void WriteLinked(string place, string path, long? page)
    {
        var link = DocumentLink.To(path, page);
        if (link is null || _linkedCells.Count == MostLinks)
        {
            LinksLeftOut += link is null ? 0 : 1;
            WriteText(place, XlsxText.Fit(path), FormulaGuard.IsDangerous(path) ? QuotedStyle : 0);
            return;
        }

        if (!_targets.TryGetValue(link.File, out var target))
        {
            Targets.Add(link.File);
            _targets.Add(link.File, target = Targets.Count);
        }

        _linkedCells.Add(new LinkedCell(place, target, link.Location));
        WriteText(place, XlsxText.Fit(path), LinkStyle);
    }

    // An inline string is never read as a formula, whatever it begins with; the style keeps it so when somebody edits the cell.
    private void WriteText(string place, string text, int style)
    {
        _writer.Write($"<c r=\"{place}\" t=\"inlineStr\"{(style == 0 ? string.Empty : $" s=\"{style}\"")}><is><t xml:space=\"preserve\">");
        XlsxText.WriteEscaped(text, _writer);
        _writer.Write("</t></is></c>");
    }

    private int IndexOf(params ReadOnlySpan<string> names)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (names.Contains(_columns[i].Name)) return i;
        }

        return -1;
    }

    /// <summary>A, B … Z, AA ….</summary>
    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <param name="Target">Number of the relationship.</param>
    private readonly record struct LinkedCell(string Place, int Target, string? Location);
}
