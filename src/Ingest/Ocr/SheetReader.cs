using PerfEval.Ingest.Pdf;
using PerfEval.Ingest.Pdf.Layout;

namespace PerfEval.Ingest.Ocr;

/// <summary>What was read from one picture of a page: letters and rules in true points (1/72 inch of paper), upright.</summary>
/// <param name="Confidence">Mean over the words; 1 for a blank sheet.</param>
/// <param name="UnreadRegions">Cells and stretches of text for which the time did not last.</param>
internal sealed record ReadSheet(PageContent Content, float Confidence, IReadOnlyList<Mend> Mends, bool Blank, int UnreadRegions = 0);

/// <summary>
/// Reads one picture: ruling lines first, then the text line by line, cell by cell inside tables and strip by strip outside. The engine
/// never sees the rules, never mixes columns and never looks for lines itself; each of these cost whole-page readings many errors.
/// </summary>
internal static class SheetReader
{
    private const float PointsPerInch = 72f;

    /// <param name="number">The page's number, from 1.</param>
    /// <param name="picture">Grey and level; its ruling lines are erased.</param>
    /// <param name="pixelsPerInch">Of the paper that the picture shows.</param>
    /// <param name="engine">A warm engine that nobody else uses meanwhile.</param>
    /// <param name="time">For the whole page.</param>
    public static ReadSheet Read(int number, Picture picture, int pixelsPerInch, TesseractEngine engine, TimeProvider clock, TimeSpan time, CancellationToken cancellation)
    {
        var scale = PointsPerInch / pixelsPerInch;
        var frame = new PageFrame(number, picture.Width * scale, picture.Height * scale);
        var threshold = picture.InkThreshold();
        var rules = RulingFinder.Find(picture, threshold, pixelsPerInch);
        var horizontal = Rulings.Merge([.. rules.Where(r => r.Horizontal).Select(r => new Rule(r.At * scale, r.From * scale, r.To * scale))]);
        var vertical = Rulings.Merge([.. rules.Where(r => !r.Horizontal).Select(r => new Rule(r.At * scale, r.From * scale, r.To * scale))]);
        var tables = RuledFrames.Find(horizontal, vertical).Select(f => Grids.Build(frame, f)).OfType<TablePiece>().ToList();
        foreach (var rule in rules) Erase(picture, rule);

        var reader = new RegionReader(engine, picture, threshold, pixelsPerInch, PageInk.Of(picture, threshold, pixelsPerInch));
        var began = clock.GetTimestamp();
        var found = new List<List<OcrWord>>();
        engine.Show(picture, pixelsPerInch);
        var unread = 0;
        var faint = new List<Region>();
        foreach (var cell in tables.SelectMany(t => CellsOf(t, scale, picture)))
        {
            if (Words(cell) is not { } words) continue;
            if (RegionReader.IsFaint(words)) faint.Add(cell);
            else found.Add(words);
        }

        foreach (var strip in StripsOutside(tables, scale, picture))
        {
            if (Words(strip) is { } words) found.Add(words);
        }

        if (faint.Count > 0)
        {
            picture.WhitenPaper(threshold);
            engine.Show(picture, pixelsPerInch);
            foreach (var cell in faint)
            {
                if (Words(cell) is { } words) found.Add(words);
            }
        }

        List<OcrWord>? Words(Region region)
        {
            cancellation.ThrowIfCancellationRequested();
            if (region is { Width: <= 4 } or { Height: <= 4 } || !reader.HasInk(region)) return null;
            var left = time - clock.GetElapsedTime(began);
            var words = left <= TimeSpan.Zero ? null : reader.ReadLines(region, left);
            if (words is null) unread++;
            return words;
        }

        return Assemble(frame, found, scale, horizontal, vertical) with { UnreadRegions = unread };
    }

    private static ReadSheet Assemble(PageFrame frame, List<List<OcrWord>> found, float scale, List<Rule> horizontal, List<Rule> vertical)
    {
        var letters = new List<PageLetter>();
        var mends = new List<Mend>();
        var all = found.SelectMany(w => w).ToList();
        var typical = WordLines.Typical(found);
        foreach (var words in found) WordLines.AddLetters(words, scale, typical, letters, mends);
        var confidence = all.Count == 0 ? 1 : all.Average(w => w.Confidence);
        return new ReadSheet(new PageContent(frame, letters, horizontal, vertical), confidence, mends, all.Count == 0);
    }

    private static void Erase(Picture picture, PixelRule rule)
    {
        var half = (rule.Thickness / 2) + 2;
        if (rule.Horizontal) picture.Erase(rule.From - 2, rule.At - half, rule.To + 2, rule.At + half + 1);
        else picture.Erase(rule.At - half, rule.From - 2, rule.At + half + 1, rule.To + 2);
    }

    private static IEnumerable<Region> CellsOf(TablePiece table, float scale, Picture picture)
    {
        foreach (var cell in table.Cells)
        {
            yield return Clip(
                (int)(table.ColumnEdges[cell.Column] / scale) + 2, (int)(table.RowEdges[cell.Row] / scale) + 2,
                (int)(table.ColumnEdges[cell.EndColumn] / scale) - 1, (int)(table.RowEdges[cell.EndRow] / scale) - 1, picture);
        }
    }

    /// <summary>The full-width strips above, between and below the tables. Text beside a table stays with the strip it begins in.</summary>
    private static IEnumerable<Region> StripsOutside(List<TablePiece> tables, float scale, Picture picture)
    {
        var at = 0;
        foreach (var table in tables.OrderBy(t => t.Top))
        {
            var top = (int)(table.Top / scale) - 2;
            if (top - at > 8) yield return Clip(0, at, picture.Width, top, picture);
            at = Math.Max(at, (int)(table.Bottom / scale) + 3);
        }

        if (picture.Height - at > 8) yield return Clip(0, at, picture.Width, picture.Height, picture);
    }

    /// <summary>Within the picture, a pixel from its edge: the engine misreads regions that begin at its corner and are not all of it.</summary>
    private static Region Clip(int left, int top, int right, int bottom, Picture picture)
    {
        left = Math.Clamp(left, 1, picture.Width - 1);
        top = Math.Clamp(top, 1, picture.Height - 1);
        return new Region(left, top, Math.Clamp(right, left, picture.Width - 1), Math.Clamp(bottom, top, picture.Height - 1));
    }
}
