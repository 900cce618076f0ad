using System.Buffers;
using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Learning;

/// <summary>The numbers of a table's section, facts or not, as columns and as rows.</summary>
internal static class SectionLines
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,，");

    private const int MostLines = 80;
    private const int LongestUnit = 3;

    public static (List<NumberLine> Columns, List<NumberLine> Rows) Of(Manuscript manuscript, Report report, TableReading table, TableBlock block, TableSection section)
    {
        var rows = section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Total or RowRole.Part).ToList();
        var (first, end) = ColumnsOf(table, block, section);
        if (rows.Count is < 2 or > MostLines || end - first is < 2 or > MostLines) return ([], []);
        var names = section.Columns.Where(c => c.Role is ColumnRole.LineNumber or ColumnRole.Code or ColumnRole.Label or ColumnRole.Target or ColumnRole.Actual).Select(c => c.Column).ToHashSet();
        var numbers = new Mention?[rows.Count, end - first];
        var unread = new bool[rows.Count, end - first];
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = first; c < end; c++)
            {
                if (names.Contains(c)) continue;
                if (block.Grid[rows[r].Row, c] is not { } cell || cell.Row != rows[r].Row || cell.Column != c) continue;
                numbers[r, c - first] = Number(manuscript, report, block, cell);
                unread[r, c - first] = numbers[r, c - first] is null && cell.Text.Value.AsSpan().ContainsAnyInRange('0', '9');
            }
        }

        var headers = section.Rows.Where(r => r.Role == RowRole.Header).Select(r => r.Row).ToList();
        var columns = Enumerable.Range(0, end - first).Select(c => new NumberLine(
            Header(block, section, headers, first + c), c, [.. Enumerable.Range(0, rows.Count).Select(r => numbers[r, c])], [.. Enumerable.Range(0, rows.Count).Select(r => unread[r, c])]));
        var lines = Enumerable.Range(0, rows.Count).Select(r => new NumberLine(
            Words(block, rows[r], first, end), r, [.. Enumerable.Range(0, end - first).Select(c => numbers[r, c])], [.. Enumerable.Range(0, end - first).Select(c => unread[r, c])]));
        return ([.. columns], [.. lines]);
    }

    /// <summary>All columns of the grid, but for two tables side by side.</summary>
    private static (int First, int End) ColumnsOf(TableReading table, TableBlock block, TableSection section)
    {
        if (section.Rows.IsEmpty || section.Columns.IsEmpty || !table.Sections.Any(s => s != section && !s.Rows.IsEmpty && s.Rows[0].Row == section.Rows[0].Row)) return (0, block.Grid.Columns);
        return (section.Columns.Min(c => c.Column), section.Columns.Max(c => c.Column) + 1);
    }

    private static string Header(TableBlock block, TableSection section, List<int> headers, int column)
    {
        if (section.Columns.FirstOrDefault(c => c.Column == column) is { } known) return known.Header;
        return string.Concat(headers.Select(row => block.Grid[row, column]?.Text.Value ?? string.Empty).Distinct());
    }

    private static string Words(TableBlock block, RowReading row, int first, int end)
    {
        var words = row.Label;
        for (var c = first; c < end; c++)
        {
            if (block.Grid[row.Row, c] is { } cell && cell.Row == row.Row && cell.Column == c && cell.Text.Value.Count(Wording.IsLetter) > LongestUnit && !words.Contains(cell.Text.Value, StringComparison.Ordinal)) words += cell.Text.Value;
        }

        return words;
    }

    /// <summary>The one number that a cell states, where it states nothing else.</summary>
    private static Mention? Number(Manuscript manuscript, Report report, TableBlock block, Cell cell)
    {
        var text = cell.Text.Value;
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || text.Count(Wording.IsLetter) > LongestUnit) return null;
        if (manuscript.At(block.Index, cell.Row, cell.Column) is { Count: > 0 } facts) return facts.Count == 1 && facts[0].Comparator is null ? facts[0] : null;
        return Plain(text) is { } quantity ? Thing(manuscript, report, block, cell, quantity) : null;
    }

    private static Mention Thing(Manuscript manuscript, Report report, TableBlock block, Cell cell, Quantity quantity)
    {
        var source = Span.In(block, cell);
        return new Mention
        {
            Kind = quantity.Unit == Unit.Ratio ? MentionKind.Rate : MentionKind.Thing, Report = report.Index, Label = string.Empty, Text = cell.Text.Value.Trim(), Quantity = quantity, Source = source,
            Passage = new Passage(cell.Text, report.Index, block.Index, cell.Row, cell.Column), FiscalYear = report.FiscalYear, Doubtful = manuscript.IsDoubtful(source),
        };
    }

    /// <summary>Digits with a sign before and a unit behind them, and nothing else.</summary>
    private static Quantity? Plain(string text)
    {
        var rest = text.AsSpan().Trim();
        var negative = rest.Length > 0 && rest[0] is '-' or '−' or '－' or '–';
        if (negative || (rest.Length > 0 && rest[0] is '+' or '＋')) rest = rest[1..];
        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0])) return null;
        var length = rest.LastIndexOfAnyInRange('0', '9') + 1;
        var digits = PrintedNumber.Digits(text);
        if (rest[..length].ContainsAnyExcept(Digits) || !decimal.TryParse(digits, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)) return null;
        var percent = rest[length..].Trim() is "%" or "％";
        return Quantity.Scaled(negative ? -number : number, PrintedNumber.Decimals(digits), percent ? -2 : 0, percent ? Unit.Ratio : Unit.None);
    }
}
