using PerfEval.Model.Documents;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace PerfEval.Ingest.Pdf;

/// <summary>Finds straight horizontal and vertical lines among a page's paths, whether they are stroked or filled thinly.</summary>
internal static class PdfRules
{
    /// <summary>Filled shapes up to this thick, in points, are lines.</summary>
    private const float Thickest = 2.6f;

    /// <summary>Lines may rise by this much, in points, over their length.</summary>
    private const float Straight = 0.8f;

    /// <summary>Pieces of rules that are looked at; more are a drawing.</summary>
    private const int MostPieces = 200_000;

    public static (List<Rule> Horizontal, List<Rule> Vertical) Read(IReadOnlyList<PdfPath> paths, PageFrame frame, float pageHeight)
    {
        var found = new Found(frame, pageHeight);
        foreach (var path in paths)
        {
            if (found.Count > MostPieces) break;
            if (path.IsStroked) found.AddStroke(path);
            else if (path.IsFilled) found.AddFill(path);
        }

        return (found.Horizontal, found.Vertical);
    }

    private sealed class Found(PageFrame frame, float pageHeight)
    {
        public List<Rule> Horizontal { get; } = [];

        public List<Rule> Vertical { get; } = [];

        public int Count => Horizontal.Count + Vertical.Count;

        public void AddStroke(PdfPath path)
        {
            foreach (var sub in path)
            {
                PdfPoint? start = null;
                PdfPoint? at = null;
                foreach (var command in sub.Commands)
                {
                    switch (command)
                    {
                        case PdfSubpath.Move move:
                            start = at = move.Location;
                            break;
                        case PdfSubpath.Line line:
                            Add(line.From, line.To);
                            at = line.To;
                            break;
                        case PdfSubpath.Close when at is { } from && start is { } to:
                            Add(from, to);
                            break;
                        default:
                            at = null;
                            break;
                    }
                }
            }
        }

        public void AddFill(PdfPath path)
        {
            foreach (var sub in path)
            {
                if (sub.GetBoundingRectangle() is not { } bounds) continue;
                var box = Upright((float)bounds.Left, (float)bounds.Bottom, (float)bounds.Right, (float)bounds.Top);
                if (box.Height <= Thickest && box.Width >= box.Height) AddHorizontal(box);
                else if (box.Width <= Thickest) AddVertical(box);
            }
        }

        private void Add(PdfPoint from, PdfPoint to)
        {
            var box = Upright((float)Math.Min(from.X, to.X), (float)Math.Min(from.Y, to.Y), (float)Math.Max(from.X, to.X), (float)Math.Max(from.Y, to.Y));
            if (box.Height <= Straight && box.Width > box.Height) AddHorizontal(box);
            else if (box.Width <= Straight && box.Height > box.Width) AddVertical(box);
        }

        private void AddHorizontal(Box box) => Horizontal.Add(new Rule((box.Top + box.Bottom) / 2, box.Left, box.Right));

        private void AddVertical(Box box) => Vertical.Add(new Rule((box.Left + box.Right) / 2, box.Top, box.Bottom));

        private Box Upright(float left, float bottom, float right, float top) =>
            frame.Upright(new Box(left, pageHeight - top, right, pageHeight - bottom));
    }
}
