using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Reading;

/// <summary>A file as the checker sees it: its passages in order, the numbers in them, and the cells by place. Built once.</summary>
public sealed class Manuscript
{
    private readonly Dictionary<CellPlace, Passage> _cells = [];
    private readonly Dictionary<int, Passage> _paragraphs = [];
    private readonly ILookup<int, Mention> _ofReports;

    public Manuscript(SourceDocument document, Sequence<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
        Reports = reports;
        foreach (var report in reports) Read(report);
        Passages = [.. _paragraphs.Values.Concat(_cells.Values).OrderBy(p => p.Block).ThenBy(p => p.Row).ThenBy(p => p.Column)];
        for (var i = 0; i < Passages.Count; i++)
        {
            var passage = Passages[i];
            passage.Order = i;
            passage.Mentions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
            for (var m = 0; m < passage.Mentions.Count; m++) passage.Mentions[m].Position = m;
            if (document.Blocks[passage.Block] is TextBlock block) passage.Number(QuantityScanner.Scan(passage, (from, end) => Span.In(block, from, end)));
            else if (passage.Mentions.Count > 1 && document.Blocks[passage.Block] is TableBlock table && table.Grid[passage.Row!.Value, passage.Column!.Value] is { } cell) passage.Number(QuantityScanner.Scan(passage, (from, end) => Span.In(table, cell, from, end)));
        }

        Mentions = [.. Passages.SelectMany(p => p.Mentions)];
        _ofReports = Mentions.ToLookup(m => m.Report);
    }

    public SourceDocument Document { get; }

    public Sequence<Report> Reports { get; }

    /// <summary>Paragraphs and cells in reading order: all paragraphs, and the cells that state a number.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public IEnumerable<Mention> In(int report) => _ofReports[report];

    /// <summary>The numbers of a cell; empty where it states none.</summary>
    public IReadOnlyList<Mention> At(int block, int row, int column)
    {
        if ((uint)block >= (uint)Document.Blocks.Count || Document.Blocks[block] is not TableBlock table) return [];
        return table.Grid[row, column] is { } cell && _cells.TryGetValue(new(block, cell.Row, cell.Column), out var passage) ? passage.Mentions : [];
    }

    /// <summary>Whether the characters at a place were read with doubt.</summary>
    public bool IsDoubtful(Span place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return TextAt(place)?.Layout is { } layout && layout.Confidence(place.Start, place.End) < Mention.TrustedConfidence;
    }

    private void Read(Report report)
    {
        for (var b = Math.Max(0, report.FirstBlock); b < Math.Min(report.EndBlock, Document.Blocks.Count); b++)
        {
            if (Document.Blocks[b] is TextBlock { Role: TextRole.Body or TextRole.Footnote or TextRole.TextBox } text)
                _paragraphs.TryAdd(b, new Passage(text.Text.Value, report.Index, b, null, null));
        }

        foreach (var f in report.Figures)
        {
            Add(report, f.Source, p => new Mention
            {
                Kind = MentionKind.Money, Report = report.Index, Label = f.Label, Text = f.Text, Quantity = f.Amount, Source = f.Source, Passage = p,
                Measure = f.Measure, Stage = f.Stage, Fund = f.Fund, UnitText = f.UnitText, Per = f.Per, Year = f.Year, FiscalYear = report.FiscalYear, Comparator = f.Comparator,
                Approximate = f.Approximate, Doubtful = IsDoubtful(f.Source) || f.Text.Any(char.IsAsciiLetter),
            });
        }

        foreach (var h in report.Headcounts)
        {
            Add(report, h.Source, p => new Mention
            {
                Kind = MentionKind.Count, Report = report.Index, Label = h.Label, Text = h.Text, Quantity = h.Count, Source = h.Source, Passage = p,
                UnitText = h.UnitText, Year = h.Year, FiscalYear = report.FiscalYear, Comparator = h.Comparator, Approximate = h.Approximate, Doubtful = IsDoubtful(h.Source),
            });
        }

        foreach (var r in report.Rates)
        {
            Add(report, r.Source, p => new Mention
            {
                Kind = MentionKind.Rate, Report = report.Index, Label = r.Label, Text = r.Text, Quantity = r.Value, Source = r.Source, Passage = p,
                RateKind = r.Kind, UnitText = "%", Year = r.Year, FiscalYear = report.FiscalYear, Comparator = r.Comparator, Approximate = r.Approximate, Doubtful = IsDoubtful(r.Source),
            });
        }
    }

    private void Add(Report report, Span source, Func<Passage, Mention> mention)
    {
        if (PassageOf(report, source) is { } passage) passage.Mentions.Add(mention(passage));
    }

    private Passage? PassageOf(Report report, Span source)
    {
        if (TextAt(source) is not { } text || source.End > text.Length) return null;
        if (source.Row is not { } row || source.Column is not { } column)
        {
            if (!_paragraphs.TryGetValue(source.Block, out var paragraph)) _paragraphs[source.Block] = paragraph = new Passage(text.Value, report.Index, source.Block, null, null);
            return paragraph;
        }

        var place = new CellPlace(source.Block, row, column);
        if (!_cells.TryGetValue(place, out var passage)) _cells[place] = passage = new Passage(text.Value, report.Index, source.Block, row, column);
        return passage;
    }

    private SourceText? TextAt(Span place)
    {
        if ((uint)place.Block >= (uint)Document.Blocks.Count) return null;
        return Document.Blocks[place.Block] switch
        {
            TextBlock text => text.Text,
            TableBlock table when place.Row is { } row && place.Column is { } column => table.Grid[row, column]?.Text,
            _ => null,
        };
    }
}
