using System.Globalization;
using System.Text;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Html;

/// <summary>Charts as inline SVG: no script, no network, sharp in print.</summary>
internal static class Charts
{
    private const int Width = 480;
    private const int RowHeight = 24;
    private const int LabelWidth = 168;
    private const int NumberWidth = 44;
    private const int ColumnsHeight = 210;
    private static readonly string[] Severities = ["error", "warning", "info"];

    /// <summary>Horizontal bars, one a label, parts stacked in the colours of severity.</summary>
    public static string Bars(IReadOnlyList<Bar> bars)
    {
        const int Room = Width - LabelWidth - NumberWidth;
        const int LongestLabel = 22;
        var largest = Math.Max(1, bars.Max(bar => bar.Total));
        var svg = Open(bars.Count * RowHeight);
        for (var i = 0; i < bars.Count; i++)
        {
            var y = i * RowHeight;
            svg.Append($"<text x=\"{LabelWidth - 8}\" y=\"{y + 16}\" text-anchor=\"end\">{Text(DisplayWidth.Shorten(bars[i].Label, LongestLabel))}<title>{Text(bars[i].Label)}</title></text>");
            var x = (double)LabelWidth;
            for (var part = 0; part < bars[i].Parts.Count; part++)
            {
                var width = (double)Room * bars[i].Parts[part] / largest;
                if (width > 0) svg.Append($"<rect class=\"b-{Severities[part]}\" x=\"{Number(x)}\" y=\"{y + 4}\" width=\"{Number(width)}\" height=\"{RowHeight - 8}\"/>");
                x += width;
            }

            svg.Append($"<text x=\"{Number(x + 6)}\" y=\"{y + 16}\">{Count(bars[i].Total)}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>A histogram: a column for each bar, its number above, its label below.</summary>
    public static string Columns(IReadOnlyList<Bar> bars)
    {
        const int Base = ColumnsHeight - 24;
        const int Room = Base - 24;
        var largest = Math.Max(1, bars.Max(bar => bar.Total));
        var step = (double)Width / bars.Count;
        var svg = Open(ColumnsHeight);
        svg.Append($"<line class=\"axis\" x1=\"0\" x2=\"{Width}\" y1=\"{Base}\" y2=\"{Base}\"/>");
        for (var i = 0; i < bars.Count; i++)
        {
            var height = (double)Room * bars[i].Total / largest;
            var middle = Number((i + 0.5) * step);
            svg.Append($"<rect class=\"b-bar\" x=\"{Number((i * step) + (step * 0.14))}\" y=\"{Number(Base - height)}\" width=\"{Number(step * 0.72)}\" height=\"{Number(height)}\"/>");
            svg.Append($"<text x=\"{middle}\" y=\"{Number(Base - height - 6)}\" text-anchor=\"middle\">{Count(bars[i].Total)}</text>");
            svg.Append($"<text x=\"{middle}\" y=\"{Base + 17}\" text-anchor=\"middle\">{Text(bars[i].Label)}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Open(int height) => new($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\">");

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(string text) => HtmlText.Escape(text);
}
