using System.Buffers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Reading;

/// <summary>A file as the checker sees it: its passages in order, the numbers in them, and the cells by place. Built once.</summary>
public sealed class Manuscript
{
    private static readonly SearchValues<char> Latin = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly Dictionary<long, Passage> _passages = [];
    private readonly Dictionary<int, List<Mention>> _ofReports = [];

    public Manuscript(SourceDocument document, Sequence<Report> reports, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
        Reports = reports;
        Cancellation = cancellation;
        foreach (var report in reports) Read(report);
        Passages = [.. _passages.Values];
        Passages.Sort((a, b) => a.Place.CompareTo(b.Place));
        Headings.Assign(Passages);
        for (var i = 0; i < Passages.Count; i++)
        {
            Passages[i].Order = i;
            Number(Passages[i]);
            foreach (var mention in Passages[i].Mentions) Index(mention);
        }
    }

    /// <summary>Asked for by whoever no longer waits for what is found.</summary>
    internal CancellationToken Cancellation { get; }

    public SourceDocument Document { get; }

    public Sequence<Report> Reports { get; }

    /// <summary>Paragraphs and cells in reading order: all paragraphs, and the cells that state a number.</summary>
    public List<Passage> Passages { get; }

    public List<Mention> Mentions { get; } = [];

    /// <summary>The passages one after the other, as long as anybody waits for what is found in them.</summary>
    internal IEnumerable<Passage> EachPassage()
    {
        foreach (var passage in Passages)
        {
            Cancellation.ThrowIfCancellationRequested();
            yield return passage;
        }
    }

    public List<Mention> In(int report) => _ofReports.TryGetValue(report, out var mentions) ? mentions : [];

    /// <summary>The tables of all reports, as they were understood, with their cells.</summary>
    internal IEnumerable<(Report Report, TableReading Table, TableBlock Block)> Tables()
    {
        foreach (var report in Reports)
        {
            foreach (var table in report.Tables)
            {
                if ((uint)table.Block < (uint)Document.Blocks.Count && Document.Blocks[table.Block] is TableBlock block) yield return (report, table, block);
            }
        }
    }

    /// <summary>The numbers of a cell; empty where it states none.</summary>
    public IReadOnlyList<Mention> At(int block, int row, int column)
    {
        if ((uint)block >= (uint)Document.Blocks.Count || Document.Blocks[block] is not TableBlock table) return [];
        return table.Grid[row, column] is { } cell && _passages.TryGetValue(Passage.PlaceOf(block, cell.Row, cell.Column), out var passage) ? passage.Mentions : [];
    }

    /// <summary>The number that is stated at a place; null where none is.</summary>
    internal Mention? MentionAt(Span place) => PassageAt(place)?.Mentions.Find(m => m.Start == place.Start && m.End == place.End);

    /// <summary>The paragraph or the cell that a place is in; null for a cell that states no number.</summary>
    internal Passage? PassageAt(Span place) => _passages.GetValueOrDefault(PlaceOf(place));

    /// <summary>A weight or a score as an operand, in doubt where its characters are.</summary>
    internal Operand PointsOf(string label, Points points) => Operand.Of(label, points, IsDoubtful(points.Source));

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
                _passages.TryAdd(Passage.PlaceOf(b, null, null), new Passage(text.Text, report.Index, b, null, null));
        }

        foreach (var f in report.Figures)
        {
            if (PassageOf(report, f.Source) is not { } p) continue;
            p.Mentions.Add(new Mention
            {
                Kind = MentionKind.Money, Report = report.Index, Label = Traditional.Simplify(f.Label), Text = f.Text, Quantity = f.Amount, Source = f.Source, Passage = p,
                Measure = f.Measure, Stage = f.Stage, Fund = f.Fund, UnitText = f.UnitText is null ? null : Traditional.Simplify(f.UnitText), Per = f.Per, Year = f.Year, FiscalYear = report.FiscalYear, Comparator = f.Comparator,
                Approximate = f.Approximate, Doubtful = p.IsDoubtful(f.Source.Start, f.Source.End) || f.Text.AsSpan().ContainsAny(Latin),
            });
        }

        foreach (var h in report.Headcounts)
        {
            if (PassageOf(report, h.Source) is not { } p) continue;
            p.Mentions.Add(new Mention
            {
                Kind = MentionKind.Count, Report = report.Index, Label = Traditional.Simplify(h.Label), Text = h.Text, Quantity = h.Count, Source = h.Source, Passage = p,
                UnitText = Traditional.Simplify(h.UnitText), Year = h.Year, FiscalYear = report.FiscalYear, Comparator = h.Comparator, Approximate = h.Approximate, Doubtful = p.IsDoubtful(h.Source.Start, h.Source.End),
            });
        }

        foreach (var r in report.Rates)
        {
            if (PassageOf(report, r.Source) is not { } p) continue;
            p.Mentions.Add(new Mention
            {
                Kind = MentionKind.Rate, Report = report.Index, Label = Traditional.Simplify(r.Label), Text = r.Text, Quantity = r.Value, Source = r.Source, Passage = p,
                RateKind = r.Kind, UnitText = "%", Year = r.Year, FiscalYear = report.FiscalYear, Comparator = r.Comparator, Approximate = r.Approximate, Doubtful = p.IsDoubtful(r.Source.Start, r.Source.End),
            });
        }
    }

    /// <summary>Puts the numbers of a passage in order, and those beside them that are no facts: in paragraphs, and in cells that state more than one.</summary>
    private void Number(Passage passage)
    {
        passage.Mentions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        if (passage.Mentions.Count > Passage.MostNumbers) passage.Mentions.RemoveRange(Passage.MostNumbers, passage.Mentions.Count - Passage.MostNumbers);
        for (var m = 0; m < passage.Mentions.Count; m++) passage.Mentions[m].Position = m;
        if (!passage.InTable || passage.Mentions.Count > 1) passage.Number(QuantityScanner.Scan(passage, Document.Blocks[passage.Block]));
    }

    private void Index(Mention mention)
    {
        Mentions.Add(mention);
        if (!_ofReports.TryGetValue(mention.Report, out var mentions)) _ofReports[mention.Report] = mentions = [];
        mentions.Add(mention);
    }

    private Passage? PassageOf(Report report, Span source)
    {
        if (PassageAt(source) is { } known) return source.End > known.Text.Length ? null : known;
        if (TextAt(source) is not { } text || source.End > text.Length) return null;
        var (row, column) = CellOf(source);
        return _passages[PlaceOf(source)] = new Passage(text, report.Index, source.Block, row, column);
    }

    private static long PlaceOf(Span source)
    {
        var (row, column) = CellOf(source);
        return Passage.PlaceOf(source.Block, row, column);
    }

    private static (int? Row, int? Column) CellOf(Span source) => source is { Row: not null, Column: not null } ? (source.Row, source.Column) : (null, null);

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
