using PerfEval.Ingest.Ocr;

namespace PerfEval.Tests.Ingest.Ocr;

/// <summary>Ink drawn by hand on a white sheet.</summary>
internal sealed class Drawing
{
    private readonly Picture _picture;

    public Drawing(int width, int height)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, (byte)255);
        _picture = new Picture(width, height, pixels);
    }

    public Picture Picture => _picture;

    public List<Component> Ink => ComponentFinder.Find(_picture, 128, 2);

    public Drawing Line(double x0, double y0, double x1, double y1, int thickness = 2)
    {
        var steps = (int)Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0)) * 2;
        for (var i = 0; i <= steps; i++) Dot(x0 + ((x1 - x0) * i / steps), y0 + ((y1 - y0) * i / steps), thickness);
        return this;
    }

    public Drawing Ring(double x, double y, double radiusX, double radiusY, int thickness = 2)
    {
        for (var i = 0; i < 400; i++) Dot(x + (radiusX * Math.Cos(i * Math.PI / 200)), y + (radiusY * Math.Sin(i * Math.PI / 200)), thickness);
        return this;
    }

    public Drawing Box(int left, int top, int right, int bottom)
    {
        for (var y = top; y < bottom; y++) _picture.Pixels.AsSpan((y * _picture.Width) + left, right - left).Clear();
        return this;
    }

    private void Dot(double x, double y, int thickness)
    {
        for (var dy = 0; dy < thickness; dy++)
        {
            for (var dx = 0; dx < thickness; dx++) _picture.Pixels[(((int)Math.Round(y) + dy) * _picture.Width) + (int)Math.Round(x) + dx] = 0;
        }
    }
}
