using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Tells page headers, footers and page numbers from the text: they stand at the same place page after page.</summary>
internal static class RunningText
{
    /// <summary>Lines looked at from each end of a page.</summary>
    private const int Depth = 3;

    /// <summary>Lines of one running text stand within this many points of each other.</summary>
    private const float SamePlace = 5f;

    /// <summary>Titles are set so many times larger than what their page is set in; running text is not.</summary>
    private const float TitleSize = 1.3f;

    /// <summary>A title stands at most so many of its own heights above its table.</summary>
    private const float LinesToTable = 4f;

    public static Dictionary<TextLine, TextRole> Find(IReadOnlyList<PageParts> pages)
    {
        var roles = new Dictionary<TextLine, TextRole>();
        var edges = pages.Select(p => new PageEdges(p)).ToList();
        for (var i = 1; i < edges.Count; i++) edges[i].FollowsTable = edges[i - 1].EndsWithTable;
        MarkRepeated(edges, e => e.Top, TextRole.PageHeader, roles);
        MarkRepeated(edges, e => e.Bottom, TextRole.PageFooter, roles);
        foreach (var edge in edges)
        {
            MarkNumber(edge, edge.Bottom, roles);
            MarkNumber(edge, edge.Top, roles);
        }

        return roles;
    }

    private sealed class PageEdges
    {
        public PageEdges(PageParts page)
        {
            Frame = page.Frame;
            var lines = page.Parts.Where(p => p.Line is not null).Select(p => p.Line!).OrderBy(l => l.Middle).ToList();
            var tables = page.Parts.Where(p => p.Table is not null).Select(p => p.Table!).ToList();
            var firstTable = tables.Count > 0 ? tables.Min(t => t.Top) : float.MaxValue;
            var lastTable = tables.Count > 0 ? tables.Max(t => t.Bottom) : float.MinValue;
            Top = [.. lines.Where(l => l.Middle < firstTable && l.Middle < 0.25f * Frame.Height).Take(Depth)];
            Bottom = [.. lines.Where(l => l.Middle > lastTable && l.Middle > 0.75f * Frame.Height).Reverse().Take(Depth)];
            Lines = lines;
            var sizes = lines.Concat(tables.SelectMany(t => t.Cells).SelectMany(c => c.Lines)).Select(l => l.FontSize).Order().ToList();
            _usual = sizes.Count > 0 ? sizes[sizes.Count / 2] : 0;
            _firstTable = firstTable;
            _bold = lines.Count(l => l.Bold) * 2 > lines.Count;
            EndsWithTable = tables.Count > 0 && !lines.Exists(l => l.Middle > lastTable && !InMargin(l));
        }

        /// <summary>No text but that of the margin stands below the page's last table, which may go on overleaf.</summary>
        public bool EndsWithTable { get; }

        /// <summary>The page before ends with a table: one that begins here may be its rest, and what stands above it the header of all pages.</summary>
        public bool FollowsTable { get; set; }

        /// <summary>
        /// In larger type than the page, or bold where the text is not and no table goes on from the page before, and hardly anything between
        /// it and a table: the title of a form that begins here.
        /// </summary>
        public bool IsTitleOfTable(TextLine line) =>
            (line.FontSize >= TitleSize * _usual || (line.Bold && !_bold && !FollowsTable)) && _firstTable > line.Middle && _firstTable - line.Middle < LinesToTable * line.FontSize;

        private readonly float _usual;
        private readonly float _firstTable;
        private readonly bool _bold;

        public PageFrame Frame { get; }

        /// <summary>Set off from the text beside it: by more space than the text has between its lines, or by smaller type.</summary>
        public bool IsApart(TextLine line)
        {
            var at = Lines.IndexOf(line);
            var inwards = line.Middle < Frame.Height / 2 ? 1 : -1;
            if (at + inwards < 0 || at + inwards >= Lines.Count) return true;
            var next = Lines[at + inwards];
            if (line.FontSize < 0.92f * next.FontSize) return true;
            var gap = Math.Abs(next.Middle - line.Middle);
            var after = at + (2 * inwards);
            var usual = after >= 0 && after < Lines.Count ? Math.Abs(Lines[after].Middle - next.Middle) : 1.8f * line.FontSize;
            return gap > 1.15f * usual;
        }

        /// <summary>From the edge inwards.</summary>
        public List<TextLine> Top { get; }

        public List<TextLine> Bottom { get; }

        public List<TextLine> Lines { get; }
    }

    /// <summary>
    /// A text that repeats at one height is running text only where hardly anything else ever stands at that height or
    /// further out: the title that begins every annex stands where other pages have their first line.
    /// </summary>
    private static void MarkRepeated(List<PageEdges> pages, Func<PageEdges, List<TextLine>> side, TextRole role, Dictionary<TextLine, TextRole> roles)
    {
        if (pages.Count < 2) return;
        for (var depth = 0; depth < Depth; depth++)
        {
            // Running text of several lines begins at the page's edge: a line counts only behind one that is running text.
            var lines = pages.Where(p => side(p).Count > depth && side(p).Take(depth).All(roles.ContainsKey)).Select(p => side(p)[depth]).OrderBy(l => l.Middle).ToList();
            for (var from = 0; from < lines.Count;)
            {
                var to = from + 1;
                while (to < lines.Count && lines[to].Middle - lines[to - 1].Middle <= SamePlace) to++;
                MarkAlike(lines.GetRange(from, to - from), pages, role, roles);
                from = to;
            }
        }
    }

    private static void MarkAlike(List<TextLine> here, List<PageEdges> edges, TextRole role, Dictionary<TextLine, TextRole> roles)
    {
        var pages = edges.Count;
        var least = pages <= 3 ? 2 : 3;
        here = here.FindAll(l => !edges.Find(e => e.Frame == l.Frame)!.IsTitleOfTable(l));
        var repeated = here.GroupBy(l => Shape(l.Text)).Where(g => g.Count() >= least).ToList();
        var count = repeated.Sum(g => g.Count());
        if (repeated.Count > 2 || count < 0.75 * here.Count || count * 2 < pages - 1) return;
        var apart = repeated.SelectMany(g => g).Count(l => InMargin(l) || edges.Find(e => e.Frame == l.Frame)!.IsApart(l));
        if (apart * 2 < count) return;
        foreach (var line in repeated.SelectMany(g => g))
        {
            if (pages <= 3 && !InMargin(line)) continue;
            if (!roles.ContainsKey(line)) roles[line] = IsPageNumber(line.Text, certain: true) ? TextRole.PageNumber : role;
        }
    }

    private static bool InMargin(TextLine line) => line.Middle < 0.08f * line.Frame.Height || line.Middle > 0.92f * line.Frame.Height;

    /// <summary>The text with its digits made alike, so that page numbers within it do not differ.</summary>
    private static string Shape(string text)
    {
        var shape = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (!char.IsAsciiDigit(c)) shape.Append(c);
            else if (shape.Length == 0 || shape[^1] != '#') shape.Append('#');
        }

        return shape.ToString();
    }

    private static void MarkNumber(PageEdges page, List<TextLine> side, Dictionary<TextLine, TextRole> roles)
    {
        foreach (var line in side)
        {
            if (roles.ContainsKey(line)) continue;
            if (IsPageNumber(line.Text, StandsApart(page, line))) roles[line] = TextRole.PageNumber;
            return;
        }
    }

    /// <summary>In the outer tenth of the page, and clearly away from the text.</summary>
    private static bool StandsApart(PageEdges page, TextLine line)
    {
        if (line.Middle > 0.12f * line.Frame.Height && line.Middle < 0.88f * line.Frame.Height) return false;
        foreach (var other in page.Lines)
        {
            if (other != line && Math.Abs(other.Middle - line.Middle) < 1.8f * Math.Max(other.FontSize, line.FontSize)) return false;
        }

        return true;
    }

    /// <summary>— 3 —, -3-, 第3页, 第 3 页 共 9 页, 3/9, Page 3 of 9; a bare number where <paramref name="certain"/>.</summary>
    internal static bool IsPageNumber(string text, bool certain)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (bare.Length is 0 or > 16) return false;
        var digits = bare.Count(char.IsAsciiDigit);
        if (digits == 0 || digits > 8) return false;
        var shape = Shape(bare);
        if (shape is "第#页" or "第#页共#页" or "第#页,共#页" or "第#页，共#页" or "第#页/共#页" or "共#页第#页" or "Page#" or "Page#of#" or "page#of#") return true;
        if (shape is "—#—" or "-#-" or "－#－" or "–#–" or "―#―" or "一#一" or "~#~" or "•#•" or "·#·" or "——#——") return true;
        return certain && ((shape == "#" && digits <= 4) || shape == "#/#");
    }
}
