using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Tests.Support;

/// <summary>A report written down by hand: sentences and tables, with the facts that a plain scan finds in them. For tests of what comes after extraction.</summary>
public sealed partial class Paper
{
    private readonly List<Block> _blocks = [];
    private readonly List<(int First, string Title)> _starts = [];
    private readonly List<TableReading> _tables = [];
    private readonly List<Indicator> _indicators = [];
    private readonly List<Score> _scores = [];

    /// <summary>Blocks, indicators, scores and tables of the later reports follow this call.</summary>
    public Paper Report(string title)
    {
        _starts.Add((_blocks.Count, title));
        return Text(title);
    }

    public Paper Text(params string[] paragraphs)
    {
        foreach (var text in paragraphs) _blocks.Add(new TextBlock(_blocks.Count, null, new SourceText(text)));
        return this;
    }

    /// <summary>One paragraph with a confidence for all of its characters.</summary>
    public Paper Doubtful(string text, float confidence)
    {
        var glyphs = Enumerable.Repeat(new Glyph(1, new Box(0, 0, 1, 1), confidence), text.Length).ToArray();
        _blocks.Add(new TextBlock(_blocks.Count, 1, new SourceText(text, new TextLayout(glyphs))));
        return this;
    }

    /// <summary>A table of one section. The rows are given with their role and level; columns by role.</summary>
    public Paper Table(TableKind kind, string? unit, ColumnRole[] roles, string[] headers, params (RowRole Role, int Level, string[] Cells)[] rows)
    {
        var cells = headers.Select((h, c) => new Cell(0, c, 1, 1, new SourceText(h)))
            .Concat(rows.SelectMany((row, r) => row.Cells.Select((text, c) => new Cell(r + 1, c, 1, 1, new SourceText(text)))));
        var block = new TableBlock(_blocks.Count, null, _blocks.OfType<TableBlock>().Count(), new TableGrid(rows.Length + 1, headers.Length, cells.ToSequence()));
        _blocks.Add(block);
        var columns = roles.Select((role, c) => new ColumnReading(c, role, headers[c])).ToSequence();
        var readings = rows.Select((row, r) => new RowReading(r + 1, row.Role, row.Level, row.Cells[0])).Prepend(new RowReading(0, RowRole.Header, 0, string.Empty)).ToSequence();
        _tables.Add(new TableReading(block.Index, kind, null, [new TableSection(kind, unit, columns, readings)]));
        return this;
    }

    /// <summary>A table of indicators: 一级, 三级, 指标值, 完成值, 分值, 得分.</summary>
    public Paper Indicators(params (string Level1, string Level3, string Target, string Actual, string Weight, string Score)[] rows)
    {
        var cells = rows.SelectMany((row, r) => new[] { row.Level1, row.Level3, row.Target, row.Actual, row.Weight, row.Score }.Select((text, c) => new Cell(r, c, 1, 1, new SourceText(text))));
        var block = new TableBlock(_blocks.Count, null, _blocks.OfType<TableBlock>().Count(), new TableGrid(rows.Length, 6, cells.ToSequence()));
        _blocks.Add(block);
        for (var r = 0; r < rows.Length; r++)
        {
            _indicators.Add(new Indicator(
                $"i{_indicators.Count + 1}", rows[r].Level1, null, rows[r].Level3, Value(block, r, 2), Value(block, r, 3), PointsAt(block, r, 4), PointsAt(block, r, 5), null, null,
                Span.In(block, block.Grid[r, 1]!)));
        }

        return this;
    }

    /// <summary>A row of the last table that holds a score which is no indicator's; columns as in <see cref="Indicators"/> style tables.</summary>
    public Paper ScoreRow(string label, ScoreRole role, string points, string outOf, string rate = "")
    {
        var cells = new[] { label, rate, outOf, points }.Select((text, c) => new Cell(0, c, 1, 1, new SourceText(text)));
        var block = new TableBlock(_blocks.Count, null, _blocks.OfType<TableBlock>().Count(), new TableGrid(1, 4, cells.ToSequence()));
        _blocks.Add(block);
        _scores.Add(new Score($"s{_scores.Count + 1}", label, role, PointsAt(block, 0, 3), PointsAt(block, 0, 2), Span.In(block, block.Grid[0, 0]!)));
        return this;
    }

    /// <summary>The paper as it is read from a picture of its only page.</summary>
    public (SourceDocument Document, Sequence<Report> Reports) Scanned()
    {
        var (document, reports) = Build();
        Span OnPage(Span place) => place with { Page = 1 };
        return (document with { OcrPages = [1] }, [.. reports.Select(r => r with
        {
            Figures = [.. r.Figures.Select(f => f with { Source = OnPage(f.Source) })],
            Headcounts = [.. r.Headcounts.Select(h => h with { Source = OnPage(h.Source) })],
            Rates = [.. r.Rates.Select(x => x with { Source = OnPage(x.Source) })],
        })]);
    }

    public (SourceDocument Document, Sequence<Report> Reports) Build(decimal? selfScore = null, string? grade = null)
    {
        if (_starts.Count == 0) _starts.Add((0, "报告"));
        var document = new SourceDocument(DocumentFormat.Docx, null, _blocks.ToSequence());
        var reports = new List<Report>();
        for (var i = 0; i < _starts.Count; i++)
        {
            var (first, end) = (i == 0 ? 0 : _starts[i].First, i + 1 < _starts.Count ? _starts[i + 1].First : _blocks.Count);
            var scan = new Scan();
            for (var b = first; b < end; b++) scan.Read(_blocks[b], _tables);
            reports.Add(new Report(i, _starts[i].Title, ReportKind.Project, null, null, 2023, selfScore, grade, first, end, new Span(null, first, null, null, null, 0, 0, string.Empty, null))
            {
                Figures = scan.Figures.ToSequence(),
                Headcounts = scan.Headcounts.ToSequence(),
                Rates = scan.Rates.ToSequence(),
                Indicators = _indicators.Where(x => x.Source.Block >= first && x.Source.Block < end).ToSequence(),
                Scores = _scores.Where(x => x.Source.Block >= first && x.Source.Block < end).ToSequence(),
                Tables = _tables.Where(t => t.Block >= first && t.Block < end).ToSequence(),
            });
        }

        return (document, reports.ToSequence());
    }

    private static Points? PointsAt(TableBlock block, int row, int column)
    {
        var cell = block.Grid[row, column]!;
        return decimal.TryParse(cell.Text.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? new Points(value, cell.Text.Value, Span.In(block, cell)) : null;
    }

    private static IndicatorValue? Value(TableBlock block, int row, int column)
    {
        var cell = block.Grid[row, column]!;
        var text = cell.Text.Value;
        if (text.Length == 0) return null;
        Comparator? comparator = text[0] switch { '≥' => Comparator.AtLeast, '≤' => Comparator.AtMost, '>' => Comparator.MoreThan, '<' => Comparator.LessThan, '=' => Comparator.Equal, _ => null };
        var match = NumberPattern().Match(text);
        if (!match.Success) return new IndicatorValue(text, comparator, null, null, null, Span.In(block, cell));
        var number = decimal.Parse(match.Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var unit = text[(match.Index + match.Length)..];
        var (power, kind) = unit switch { "%" => (-2, Unit.Ratio), "万元" => (4, Unit.Yuan), "元" => (0, Unit.Yuan), "万人" => (4, Unit.Count), "人" or "户" or "人次" => (0, Unit.Count), _ => (0, Unit.None) };
        return new IndicatorValue(text, comparator, number, Quantity.Scaled(number, Scan.Decimals(match.Value), power, kind), unit.Length == 0 ? null : unit, Span.In(block, cell));
    }

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();
}
